"""A comparison as Markdown, LaTeX and CSV: nothing in a paper's facts becomes markup or a formula."""

import csv
import io
import json
from collections.abc import Callable, Iterator

import pytest

from tests.programs import in_v8

Spell = Callable[[str], str]
HOSTILE = {
    "head": ["", "=cmd()|' /C calc'!A0", 'A | B & C_1 <b> $x^2$ \\x {y} "q"'],
    "rows": [["Note", "+1", "a\nb"], ["Tags", "@x", "-2"]],
}


@pytest.fixture(scope="module")
def spell() -> Iterator[Spell]:
    """Write the hostile table in a spelling."""
    with in_v8("compare/spellings.js") as context:
        yield lambda name: str(context.eval(f"TABLE_SPELLINGS[{json.dumps(name)}]({json.dumps(HOSTILE)})"))


def test_no_cell_of_a_csv_is_a_formula(spell: Spell) -> None:
    rows = list(csv.reader(io.StringIO(spell("CSV"))))
    assert rows == [
        ["Title", "Note", "Tags"],
        ["'=cmd()|' /C calc'!A0", "'+1", "'@x"],
        ['A | B & C_1 <b> $x^2$ \\x {y} "q"', "a b", "'-2"],
    ]


def test_latex_is_escaped(spell: Spell) -> None:
    written = spell("LaTeX")
    assert (
        r"A \textbar{} B \& C\_1 \textless{}b\textgreater{} \$x\textasciicircum{}2\$ \textbackslash{}x \{y\}" in written
    )
    body = written.split("\\hline\n")[1:]
    assert all(line.count(" & ") == 2 for part in body for line in part.splitlines() if line.endswith("\\\\"))


def test_markdown_is_escaped(spell: Spell) -> None:
    assert r"| \=" not in spell("Markdown")
    assert r"A \| B \& C\_1 \<b\> \$x\^2\$ \\x \{y\}" in spell("Markdown")
