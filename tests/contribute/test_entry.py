"""New entries as text: what goes in is what is read back, laid out as `format` would."""

import datetime
import random
from typing import Any

import pytest

from generator.content import schema
from generator.content.parsing import parse
from generator.contribute.candidate import Candidate, UnreadableError
from generator.contribute.entry import Entry, entry_text
from generator.contribute.format import format_text
from generator.contribute.naming import make_id
from generator.model import Links, PaperKind, PartialDate
from generator.text import tex, venues

_MARKS = list("ab é“” \\\"'#:-?[]{},&*!|>%@`~\n$\t.0123456789/🙂\u00a0\u202f\u2013\u2019\u200b\u2028\x85")


def _random_text(source: random.Random) -> str:
    return "x" + "".join(source.choices(_MARKS, k=source.randrange(1, 300)))


@pytest.mark.parametrize("seed", range(150))
def test_any_text_comes_back_as_it_went_in(seed: int) -> None:
    source = random.Random(seed)  # noqa: S311 - no secrets here
    line = tex.drawable(tex.one_line(_random_text(source)))
    prose = tex.drawable(tex.paragraphs(_random_text(source)))
    facts = Candidate(
        line,
        (line,),
        published=PartialDate(2024, 2, 29),
        kind=PaperKind.CHAPTER,
        venue=venues.read(line, volume=line, pages=line),
        editors=(line,),
        details={"publisher": line},
        abstract=prose,
        links=Links(arxiv="2401.00010"),
    )
    text = entry_text(Entry(facts, ("first",), prose, datetime.date(2026, 1, 2), line))
    root, problems = parse(text.encode(), "x.yml")
    assert root is not None
    paper = schema.PAPER.read(root, problems)(id="x")
    assert not any(problem.is_error for problem in problems)
    assert paper.venue == facts.venue
    said = (paper.title.source, paper.publisher, paper.added_by, paper.authors[0].name, paper.editors[0].name)
    assert said == (line, line, line, line, line)
    assert (paper.abstract.source, paper.note.source) == (prose, prose)
    assert format_text(text, schema.PAPER) == text


def test_no_formula_of_a_source_is_refused() -> None:
    source = random.Random(1)  # noqa: S311 - no secrets here
    pieces = [*r"$$$$ax{}^_ %5", r"\frac{1}", r"\limits", r"\foo", r"\left(", "\\$", "`", "*"]
    for _ in range(500):
        written = "x" + "".join(source.choices(pieces, k=source.randrange(1, 40)))
        line = tex.one_line(tex.read(written)) or "x"
        prose = tex.paragraphs(tex.mend(written))
        links = Links(arxiv="2401.00010")
        facts = Candidate(line, ("A B",), published=PartialDate(2024), abstract=prose, links=links)
        root, problems = parse(entry_text(Entry(facts, ("first",), prose)).encode(), "x.yml")
        assert root is not None
        assert schema.PAPER.read(root, problems)
        assert not [problem for problem in problems if problem.is_error]


def test_an_identifier_that_looks_like_a_number_stays_as_it_is() -> None:
    text = entry_text(Entry(Candidate("T", links=Links(arxiv="2401.00010"))))
    assert '  arxiv: "2401.00010"\n' in text


@pytest.mark.parametrize(
    ("year", "arxiv", "published"),
    [(2024, "2401.00010", "2024-01"), (2023, "2401.00010", "2023"), (2024, None, "2024")],
)
def test_a_year_gets_the_month_that_arxiv_tells(year: int, arxiv: str | None, published: str) -> None:
    """Where the years differ, the source speaks of another event."""
    text = entry_text(Entry(Candidate("T", published=PartialDate(year), links=Links(arxiv=arxiv))))
    assert f"published: {published}\n" in text


def test_what_is_missing_is_named_in_the_order_of_the_file() -> None:
    assert Entry(Candidate("T")).missing == ("authors", "published", "themes", "links")
    complete = Candidate("T", ("A",), published=PartialDate(2024), links=Links(doi="10.1000/1"))
    assert Entry(complete, ("first",)).missing == ()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("B-STaR: Monitoring and Balancing", "b-star"),
        ("ReST-MCTS*: LLM Self-Training", "rest-mcts"),
        ("Looking Inward: Language Models", "looking-inward"),
        ("Predict, Refine, Synthesize: Self-Guiding Diffusion", "predict-refine-synthesize"),
        ("The Off-Switch Game", "off-switch-game"),
        ("On the Emergence of Thinking in LLMs", "emergence-thinking-llms"),
        (r"$H_\infty$ Control", "h-control"),
        ("All You Need", "all-you-need"),
        ("Ödegård's Théorème", "odegard-s-theoreme"),
        ("自己", "zi-ji"),
        ("!!!", "paper-2"),
        ("CON", "con-2"),
        ("x" * 300, "x" * 80),
    ],
)
def test_an_id_is_short_and_telling(title: str, expected: str) -> None:
    assert make_id(title, set()) == expected


def test_an_id_is_nobody_elses() -> None:
    taken: set[str] = set()
    for _ in range(6):
        taken.add(make_id("SELF: A Method for Testing Names", taken))
    assert taken == {
        "self", "self-method-testing", "self-method-testing-names", "self-method-testing-2", "self-method-testing-3",
        "self-method-testing-4",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"title": "a" * 2001}, "the text has 2,001 characters, and at most 2,000 are read"),
        ({"authors": ("a" * 1001,)}, "the text has 1,001 characters, and at most 1,000 are read"),
        ({"authors": tuple(f"A {number}" for number in range(6001))}, "here are 6,001 authors"),
        ({"links": Links(pdf="https://example.org:99999/")}, "a port is a number from 1 to 65535"),
    ],
)
def test_what_would_be_refused_is_not_written(facts: dict[str, Any], said: str) -> None:
    sound = {"title": "A", "authors": ("B",), "published": PartialDate(2024), "links": Links(arxiv="2401.00010")}
    with pytest.raises(UnreadableError, match=said):
        entry_text(Entry(Candidate(**{**sound, **facts}), ("first",)))
