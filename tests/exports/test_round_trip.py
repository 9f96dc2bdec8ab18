# ruff: noqa: RUF001 - signs that look like others are what is tried
"""What goes out comes back: a paper that is written in a format and read again is the same, as far as it is carried."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.contribute.candidate import Candidate, Record
from generator.contribute.readers import bibtex as read_bibtex
from generator.contribute.readers import csl_json as read_csl
from generator.contribute.readers import tagged
from generator.exports import bibtex, csl_json, ris
from generator.exports.citation import cite
from generator.exports.format import Format
from generator.facts.kinds import FIELDS
from generator.model import Author, Links, Paper, PaperKind, PartialDate
from generator.text import tex, venues
from generator.text.prose import Prose
from generator.text.venues import Venue
from tests.lists import BOOK, paper

# A "<" may begin a tag and an "&" an entity: no reader can tell them from those that a publisher has left in a text.
PLAIN = "abcXYZ 019 éßøñőŁ強 -–—.,:;!?'\"“”‘’()[]{}%#_^=+*/@ "
TEX = PLAIN + "\\~`$"
"""What TeX means something else by. The other formats hold TeX only where a source has left it in, and it is mended."""
FORMULAS = ("$x^2$", r"$\alpha$", r"$\mathcal{O}(n)$")
NAMES = (
    "Ada Lovelace", "Jan van der Berg", "Martin Luther King Jr.", "Bjørn Ødegård", "José Muñoz", "OpenAI", "J. R. Doe",
    "The ATLAS Collaboration", "Barnes and Noble Team", "Jean-Pierre D'Arc", "張三", "Łukasz Kaiser", "Erdős Pál",
)  # fmt: skip
VENUES = (None, "ICLR 2024", "JMLR", "ICML 2024 Workshop on Toys & More", "100% Journal_X #1", "A place nobody knows")
KIND_FACTS = {
    "publisher": ("MIT Press", "Ann & Bo_Ltd. {x}"),
    "institution": ("ETH Zürich", "INRIA #2"),
    "type": ("PhD thesis", "Master's thesis", "Diplomarbeit", "Technical report"),
    "number": ("TR-2024-7", "12"),
    "edition": ("2nd", "3"),
    "version": ("1.10.0", "v2"),
    "isbn": ("978-0-262-04630-5", "080442957X"),
}
"""What works of some kinds say beside."""
LINKS = st.builds(
    Links,
    arxiv=st.sampled_from([None, "2401.00010", "hep-th/9901001"]),
    doi=st.sampled_from(
        [None, "10.1000/x_y", "10.1002/(SICI)1096(19960129)365:1<113::AID-CNE9>3.0.CO;2-6", "10.1000/a%b#c"]
    ),
    pdf=st.sampled_from(["https://example.org/~ann/a_b%20c.pdf", "https://example.org/p.pdf?a=1&b=%7B2%7D"]),
)
DATES = st.sampled_from([PartialDate(2024), PartialDate(2024, 2), PartialDate(2024, 2, 29)])


NUMBERS = st.sampled_from([None, "9", "12B", "7-8"])
PAGES = st.sampled_from([None, "1380-1390", "e12", "S1-S20"])


def venue_of(kind: PaperKind) -> st.SearchStrategy[Venue | None]:
    """Return venues with the parts that go with works of a kind: a report's number is no issue."""
    issue = NUMBERS if kind is not PaperKind.REPORT else st.none()
    named = st.builds(venues.read, st.sampled_from(VENUES[1:]), volume=NUMBERS, issue=issue, pages=PAGES)
    return st.one_of(st.none(), named)


def facts_of(kind: PaperKind) -> st.SearchStrategy[dict[str, str]]:
    """Return facts that works of a kind may state."""
    stated = {key: st.sampled_from(KIND_FACTS[key]) for key in FIELDS[kind.value] if key != "editors"}
    return st.fixed_dictionaries({}, optional=stated)


def works(kind: PaperKind, letters: str) -> st.SearchStrategy[Paper]:
    """Return works of a kind."""
    has_editors = "editors" in FIELDS[kind.value]
    people = st.lists(st.sampled_from(NAMES), max_size=2 if has_editors else 0, unique=True)
    return st.builds(
        lambda work, venue, facts, names: replace(
            work, kind=kind, venue=venue, editors=tuple(map(Author, names)), **facts
        ),
        papers(letters),
        venue_of(kind),
        facts_of(kind),
        people,
    )


def papers(letters: str) -> st.SearchStrategy[Paper]:
    """Return papers such as a list may hold: their texts are as `import` itself would write them."""
    words = st.one_of(st.text(letters, min_size=1, max_size=30), st.sampled_from([*FORMULAS, "& more", "p < 0.05"]))
    text = st.lists(words, min_size=1, max_size=6).map(
        lambda parts: tex.drawable(tex.one_line(f"A {' '.join(parts)} z"))
    )
    return st.builds(
        lambda names, **facts: paper("a", *names, **facts),
        st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True),
        title=text,
        abstract=text,
        published=DATES,
        venue=st.sampled_from(VENUES),
        links=LINKS,
        language=st.sampled_from([None, "ar", "de", "en-GB", "zh-Hans"]),
    )


def _read(records: Iterator[Record]) -> Candidate:
    (record,) = records
    assert isinstance(record.outcome, Candidate)
    return record.outcome


WAYS: dict[str, tuple[Format, Callable[[str], Iterator[Record]]]] = {
    "BibTeX": (bibtex.FORMAT, read_bibtex.read_file),
    "RIS": (ris.FORMAT, tagged.read_ris),
    "CSL-JSON": (csl_json.FORMAT, read_csl.read_items),
}


@pytest.mark.parametrize("kind", PaperKind)
@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=40)
@given(data=st.data())
def test_a_work_comes_back_as_it_went_out(way: str, kind: PaperKind, data: st.DataObject) -> None:
    form, read = WAYS[way]
    original = data.draw(works(kind, TEX if way == "BibTeX" else PLAIN))
    found = _read(read(f"{form.opening}{form.record(original, BOOK)}{form.closing}"))
    assert _plain(found.title) == _as_carried(original.title, way)
    assert found.authors == tuple(author.name for author in original.authors)
    assert found.kind is original.kind
    assert _places(found.venue) == _places(original.venue)
    assert found.editors == tuple(editor.name for editor in original.editors)
    assert found.details == {key: said for key in KIND_FACTS if (said := getattr(original, key))}
    assert found.language == original.language
    issued = cite(original).issued
    assert found.published == (PartialDate(issued.year, issued.month) if way == "BibTeX" else issued)
    assert (found.links.arxiv, found.links.doi) == (original.links.arxiv, original.links.doi)
    if not original.links.arxiv and not original.links.doi:
        assert found.links.pdf == original.links.pdf
    if way != "BibTeX":
        assert _plain(found.abstract or "") == _as_carried(original.abstract, way)


def _places(venue: Venue | None) -> object:
    """Return what a venue says; a year that its name does not hold is the work's own."""
    return venue and (venue.name, venue.series, venue.kind, venue.volume, venue.issue, venue.pages)


def _as_carried(text: Prose | None, way: str) -> str:
    """Return a text as a format carries it: BibTeX with its formulas in TeX, the others with them spelled out."""
    assert text is not None
    return _plain(text.source if way == "BibTeX" else text.plain)


def _plain(text: str) -> str:
    """Return a text with its dollar signs as they print: whether one must be escaped depends on its neighbours.

    A brace in a formula is spelled as BibTeX needs it, which counts those with a backslash too.
    """
    spelled = text.replace(r"\$", "$").replace(r"\{", r"\lbrace ").replace(r"\}", r"\rbrace ")
    return " ".join(spelled.split())
