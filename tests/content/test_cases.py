"""Broken lists and the messages they give: one file of tests/cases/content/ per fault, laid over the toy list.

A case has the files to lay out, under "content", or under "base64" where they are not text, or under "repeated" as
"<times> <text>"; a blank in a file's name is written %20. Then comes all that `papershelf check` says.
`pytest --update-cases` writes what comes out into the files; read the difference before you commit it.

What is wrong with the shape of an entry, the JSON Schema must refuse too, and nothing else. A case whose fault no
schema can see gives the reason under "schema silent".
"""

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft202012Validator

from generator.cli import run
from generator.content import schema
from generator.content.json_schema import paper_schema, vocabulary
from generator.content.nodes import Listing, Node, Scalar, Table
from generator.content.parsing import parse
from generator.content.reader import read_content
from generator.problems import Problem
from tests.cases import lay_out, read_case, write_case
from tests.conftest import ROOT

CASES = sorted((ROOT / "tests" / "cases" / "content").glob("*.txt"))


@pytest.fixture
def content(toy_content: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The toy list, seen from the folder above it."""
    monkeypatch.chdir(toy_content.parent)
    return toy_content


def _lay_out(case: dict[str, dict[str, str]], content: Path) -> None:
    lay_out({unquote(name): text for name, text in case.get("content", {}).items()}, content)
    for name, text in case.get("base64", {}).items():
        (content / unquote(name)).write_bytes(base64.b64decode(text))
    for name, order in case.get("repeated", {}).items():
        times, _, text = order.strip().partition(" ")
        (content / name).write_text(text * int(times), "utf-8")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_check_says_exactly_what_is_expected(
    path: Path, content: Path, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    case = read_case(path)
    _lay_out(case, content)
    code = run(["check"])
    said = capsys.readouterr()
    if request.config.getoption("--update-cases"):
        write_case(path, {**case, "expected": {"messages": said.err}})
    assert said.err == case["expected"]["messages"]
    assert said.out == ""
    assert code == (1 if " problem" in said.err.rpartition("\n")[0].rpartition("\n")[2] else 0)
    assert (said.err == "") == path.stem.startswith("sound-")


def test_there_are_many_broken_cases() -> None:
    assert len([path for path in CASES if not path.stem.startswith("sound-")]) >= 120


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_schema_and_the_check_agree(path: Path, content: Path) -> None:
    case = read_case(path)
    _lay_out(case, content)
    reading = read_content(content)
    known = vocabulary(reading.themes or (), [entry.paper for entry in reading.entries if entry.paper])
    known = {**known, "paper": {entry.stem: "" for entry in (content / "papers").glob("*.yml")}}
    validator = Draft202012Validator(paper_schema(known))
    for entry in sorted((content / "papers").glob("*.yml")):
        root, _ = parse(entry.read_bytes(), "")
        if root is None:
            continue
        refused = not validator.is_valid(as_json(root))
        at_fault = any(_errors_of_shape(root, known))
        if "schema" in case and at_fault:
            assert not refused, f"{entry.name}: the schema is not silent any more"
        else:
            assert refused == at_fault, [error.message for error in validator.iter_errors(as_json(root))]


def _errors_of_shape(root: Node, known: Any) -> Iterator[Problem | str]:
    """Yield what is wrong with one entry by itself, and the ids in it that the list does not know."""
    problems: list[Problem] = []
    schema.PAPER.read(root, problems)
    yield from (problem for problem in problems if problem.is_error)
    for key, what in (("themes", "theme"), ("after", "paper"), ("relations", "paper")):
        named = root.find(key) if isinstance(root, Table) else None
        for item in named.items if isinstance(named, Listing) else ():
            node = item.find("to") if isinstance(item, Table) else item
            if isinstance(node, Scalar) and known[what] and node.text not in known[what]:
                yield node.text


def as_json(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Listing):
        return [as_json(item) for item in node.items]
    return {key.text: as_json(value) for key, value in node.entries}
