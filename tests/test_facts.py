"""The tables: literals, so that both languages can be given them."""

import ast
import json
from pathlib import Path

import pytest

from generator.facts import tex
from tests.conftest import ROOT

MODULES = sorted(path for path in (ROOT / "generator" / "facts").glob("*.py") if path.stem != "__init__")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_a_table_is_a_literal_that_json_can_hold(path: Path) -> None:
    for statement in ast.parse(path.read_text("utf-8")).body:
        if isinstance(statement, ast.Assign | ast.AnnAssign):
            assert statement.value is not None
            json.dumps(ast.literal_eval(statement.value))
        else:
            is_text = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
            assert is_text or (isinstance(statement, ast.ImportFrom) and statement.module == "collections.abc")


def test_a_command_of_tex_stands_in_one_table() -> None:
    tables = (tex.ACCENTS, tex.SYMBOLS, tex.SHOWN, tex.VERBATIM, tex.SWITCHES, tex.LEFT_OUT, tex.MATHEMATICAL)
    names = [name for table in tables for name in table]
    assert len(names) == len(set(names))
