"""Reading a text takes time in proportion to its length, whatever stands in it: at 10, 20 and 40 kB.

Processor time is measured, the shortest of a few runs, so that what else the machine does counts little: four times the
text may take eight times as long, where a square would take sixteen.
"""

import time
from collections.abc import Callable

import pytest

from generator.content import schema
from generator.content.entries import Entry
from generator.content.evidence import check_notes
from generator.content.nodes import Table
from generator.content.parsing import parse
from generator.content.references import check_entries
from generator.text import jats, tex
from generator.text.prose import Note, Prose

pytestmark = pytest.mark.slow

MARKS = [
    "[", "[[", "[[a|", "[a](", "[a][", "![", "]", "`", "``a`", "$", "$x", "$5 ab ", "\\", "\\(", "\\[", "\\$", "{", "}",
    "{\\em ", "\\cite{", "\\href{", '\\"{', "\\frac{", "<", "<a ", "<!--", "</", "*", "*a ", "**_", "_", "_a ", "&",
    "&#", "&a", "~", "^_", "(", "|", '"', "“", "1 ", "a\n", "a\n\n", "[a]: b\n", "\u0301", "https://a.b/ ",
]  # fmt: skip
LENGTHS = (10_000, 40_000)
QUICK = 0.1
"""Seconds below which nothing can be told."""


def _check(text: str) -> None:
    """Do with an entry's title, note and abstract what `check` does with them."""
    for key in ("title", "note", "abstract"):
        root, _ = parse(f"{key}: {_quoted(text)}\n".encode(), "entry.yml")
        assert isinstance(root, Table)
        schema.PAPER.read(root, [])
        entry = Entry("entry", root)
        list(check_notes([entry]))
        list(check_entries([entry], (), {}))


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _show(kind: type[Prose]) -> Callable[[str], object]:
    """Return what builds every form of a text."""

    def show(text: str) -> object:
        prose = kind(text)
        forms = (prose.plain, prose.html, prose.markdown, prose.simple_html, prose.readme, prose.tex, prose.paragraphs)
        return forms, list(prose.formulas), prose.targets if isinstance(prose, Note) else ()

    return show


READERS: dict[str, Callable[[str], object]] = {
    "check": _check,
    "a title": _show(Prose),
    "a note": _show(Note),
    "an abstract of arXiv": lambda text: tex.paragraphs(tex.mend(text)),
    "BibTeX": lambda text: tex.one_line(tex.read(text)),
    "an address in BibTeX": tex.verbatim,
    "JATS": jats.read,
}


def _seconds(reader: Callable[[str], object], text: str) -> float:
    started = time.process_time()
    reader(text)
    return time.process_time() - started


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
def test_four_times_the_text_takes_no_square(reader: Callable[[str], object], mark: str) -> None:
    short, long = ((mark * length)[:length] for length in LENGTHS)
    _seconds(reader, short)
    for _ in range(5):
        seconds = _seconds(reader, long)
        if seconds < QUICK or seconds < 8 * _seconds(reader, short):
            return
    pytest.fail(f"{seconds:.2f} s")


def _check_unknown(ids: int) -> int:
    """Check as many papers as ids that none of them has; return for how many another id is guessed."""
    root, _ = parse(f"after: [{', '.join(f'papre-{number}' for number in range(ids))}]\n".encode(), "entry.yml")
    assert isinstance(root, Table)
    known = {f"paper-{number}": f"The title of paper {number}" for number in range(ids)}
    problems = list(check_entries([Entry("entry", root)], (), known))
    assert len(problems) == ids
    return sum("did you mean" in problem.message for problem in problems)


def test_four_times_the_unknown_ids_take_no_square() -> None:
    assert _check_unknown(100) == 100
    for _ in range(5):
        started = time.process_time()
        assert 100 < _check_unknown(2_000) < 2_000
        short = time.process_time() - started
        started = time.process_time()
        _check_unknown(8_000)
        seconds = time.process_time() - started
        if seconds < 8 * short:
            return
    pytest.fail(f"{seconds:.2f} s")
