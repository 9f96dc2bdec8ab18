"""The list as a README: what is written is read again, and nothing in it is markup but what we write."""

from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from markdown_it import MarkdownIt

from generator.contribute.candidate import Candidate
from generator.contribute.importing import read_records
from generator.exports.markdown import readme
from generator.look import Licence, Look
from generator.model import Library, Links, PartialDate, Site, Status, Theme, ThemePart
from generator.text.prose import Note, Prose
from generator.words.book import Book
from generator.words.reader import read_book
from tests.conftest import TEMPLATES
from tests.exports.test_round_trip import NAMES
from tests.lists import BOOK, THEME, library, paper, theme

LANGUAGES = ("en", "de", "zh-Hans", "ar")
VENUES = (None, "ICLR 2024", "JMLR", "ICML 2024 Workshop on Toys & More", "A place nobody knows")
NOTES = (
    None,
    "It shows *why* `$x` is no [formula](https://arxiv.org/abs/2402.00002), and $H_{\\infty}$ is one.",
    "Read it first: all others build on it.",
)
TITLES = (
    "DPO", "B-STaR: Monitoring and Balancing", r"Bounds of $H_{\infty}$ [and] *more* words", "What is it?",
    "We moved. It stayed - twice", "学习 如何 学习", "Bold < light & `code`", "1. First things",
)  # fmt: skip
LINKS = (
    Links("2401.00010"),
    Links("2401.00010", "10.1000/x_y", "https://example.org/a_b%20c.pdf", "https://github.com/a/b", "https://example.org/"),
    Links(doi="10.1002/(SICI)1096(19960129)365:1<113::AID-CNE9>3.0.CO;2-6"),
    Links(pdf="https://example.org/~ann/p.pdf?a=1&b=%7B2%7D"),
    Links(code="https://github.com/a/b"),
    Links(project="https://example.org/talk"),
)  # fmt: skip


# fmt: off
CASES = [
    *({"title": title} for title in TITLES), *({"venue": venue} for venue in VENUES),
    *({"links": links} for links in LINKS), *({"note": note} for note in NOTES), *({"by": (name,)} for name in NAMES),
    {"by": NAMES}, {"by": NAMES[:2], "authors_complete": False}, {"by": NAMES[:1], "authors_complete": False},
    {"published": PartialDate(2024, 2)}, {"published": PartialDate(2024, 2, 29)},
]
# fmt: on
"""Each is a paper that has something of its own."""


@cache
def _book(language: str) -> Book:
    return read_book(TEMPLATES / "words", language)


def _read(text: str) -> list[tuple[str, Candidate]]:
    records = list(read_records(text))
    assert all(isinstance(record.outcome, Candidate) for record in records), records
    return [(record.heading, record.outcome) for record in records if isinstance(record.outcome, Candidate)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("facts", CASES, ids=str)
def test_a_paper_comes_back_as_it_went_out(language: str, facts: dict[str, Any]) -> None:
    original = paper("a", *facts.get("by", ()), **{name: fact for name, fact in facts.items() if name != "by"})
    ((heading, found),) = _read(readme(library(original), _book(language)))
    assert heading == THEME.title
    assert Prose(found.title).plain == original.title.plain
    assert found.authors == tuple(author.name for author in original.authors)
    assert found.has_all_authors is original.authors_complete
    assert found.published == original.published
    assert (found.venue and found.venue.name) == (original.venue and original.venue.name)
    assert found.links == original.links
    assert found.note == (original.note and original.note.source)
    assert found.left == ()


@pytest.mark.parametrize("way", ["sample", "toy"])
def test_whole_lists_come_back(request: pytest.FixtureRequest, way: str) -> None:
    listed: Library = request.getfixturevalue(way)
    found = _read(readme(listed, BOOK))
    by_title = {(heading, Prose(one.title).plain): one for heading, one in found}
    for one in listed.papers:
        back = by_title[listed.themes_by_id[one.shelf].title, one.title.plain.strip(" .,:*")]
        assert back.authors == tuple(author.name for author in one.authors)
        assert back.links == replace(one.links, arxiv=one.links.arxiv and one.links.arxiv.partition("v")[0])
    assert len(found) == len(listed.papers)


def test_what_stands_around_the_papers() -> None:
    side = theme("side", "A side shelf", "For *guests*.")
    parted = [paper(name, title=f"A title {name}") for name in "abc"]
    shelf = theme("shelf", "The shelf", "All there is.")
    shelf = type(shelf)(shelf.id, shelf.title, shelf.description, parts=(ThemePart("Then", ("a",), Prose("Later.")),))
    site = Site(
        "A list", "Papers.", url="https://example.org/list/", look=Look(licence=Licence("CC0", "https://cc.org/0"))
    )
    listed = library(*parted, paper("s", themes=("side",)), themes=(shelf, side, theme("bare", "Bare", "")), site=site)
    text = readme(listed, BOOK)
    assert text.startswith("# A list\n\nPapers.\n\n[https:&#47;/example&#46;org/list/](https://example.org/list/)\n")
    assert "- [The shelf](#shelf)\n- [A side shelf](#side)\n\n" in text
    assert text.index("A title b") < text.index("\n\n**Then**\n\nLater.\n\n- [A title a]")
    assert '## <a id="side"></a>A side shelf\n\nFor &#42;guests&#42;.\n\n' in text
    assert "Bare" not in text
    assert text.endswith("---\n\nWhat this list says may be used under [CC0](https://cc.org/0).\n")


def test_a_note_leads_to_the_papers_that_it_names() -> None:
    note = Note("As in [[b]] and [[b|that one]].").naming({"b": "Paper b"})
    text = readme(library(paper("a", note=note), paper("b", links=Links("2402.00002"))), BOOK)
    where = "https://arxiv.org/abs/2402.00002"
    assert f"Note: As in [Paper b]({where}) and [that one]({where})." in text


def test_a_retracted_paper_says_so() -> None:
    assert "(retracted)" in readme(library(paper("a", status=Status.RETRACTED)), BOOK)


def test_hostile_text_stays_text() -> None:
    """No field becomes an element, a link or an image."""
    evil = "<img src=x onerror=alert(1)> ![i](http://evil/) [x](javascript:a) <!-- `a` $`\\href{javascript:a}{b}`$ # x"
    listed = library(
        paper("a", evil, title=f"# {evil}", venue=evil, note=evil),
        site=Site(evil, evil),
        themes=(type(THEME)("shelf", evil, Prose(evil)),),
    )
    tokens = [
        one for block in MarkdownIt("commonmark").parse(readme(listed, BOOK)) for one in block.children or [block]
    ]
    html = {one.content for one in tokens if one.type.startswith("html")}
    assert html == {'<a id="shelf">', "</a>"}  # the anchor, which is ours
    assert not [one for one in tokens if one.type == "image"]
    assert {one.attrs["href"] for one in tokens if one.type == "link_open"} == {"https://arxiv.org/abs/2401.00001"}


def test_an_author_cannot_bring_another_line() -> None:
    text = readme(library(paper("a", "Ann\n\n# Heading")), BOOK)
    assert "\n# Heading" not in text


def test_a_theme_says_what_it_asks_and_what_is_read_again_are_its_papers() -> None:
    state = Note("As [[a]] says, and [[b|others]] do not.").naming({"a": "A title a"})
    asking = Theme("shelf", "The shelf", Prose("All."), question=Prose("Who *judges*?"), start="b", state=state)
    one = paper("a", title="A title a", links=Links("2402.00001"))
    text = readme(library(one, paper("b", title="A title b", links=Links("2402.00002")), themes=(asking,)), BOOK)
    assert (
        "All.\n\n**Who &#42;judges&#42;?**\n\nAs [A title a](#shelf) says, and [others](#shelf) do not.\n\n"
        "Start with A title b\n\n- [A title b](https://arxiv.org/abs/2402.00002)"
    ) in text
    assert [one.title for _, one in _read(text)] == ["A title b", "A title a"]
