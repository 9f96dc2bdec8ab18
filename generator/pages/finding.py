"""The pages that find papers by author, tag, venue and year: an index of each kind, and a page per term."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.pages.about import about_papers
from generator.pages.catalogue import Catalogue, PaperView
from generator.pages.feeds import feed_link
from generator.pages.page import AUTHORS, TAGS, VENUES, Address, Link, Page, paper_address
from generator.pages.parts import NAMES, PAPERS, Part, Position, in_parts
from generator.pages.terms import Index, Term
from generator.words.book import Book


@dataclass(frozen=True, slots=True)
class Entry:
    """One term in its index."""

    link: Link
    """To the term's page; for an author of one paper, to the paper."""
    count: int


@dataclass(frozen=True, slots=True)
class Letter:
    """Where a letter begins in an index that is ordered by letters."""

    letter: str
    anchor: str
    address: Address | None
    """Of the part in which it begins, if that is another."""


@dataclass(frozen=True, slots=True)
class Section:
    """The entries under one letter, or under none where an index has no letters."""

    letter: str | None
    anchor: str | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """What the template of an index sees."""

    title: str
    lede: str
    part: Position | None
    letters: tuple[Letter, ...]
    """All of the index."""
    terms: tuple[tuple[str, str, str, int], ...]
    """The letter, the label and the address of each entry, and how many papers it has."""

    @property
    def sections(self) -> tuple[Section, ...]:
        """The entries under each letter."""
        return tuple(
            Section(
                letter or None,
                _anchor(letter) if letter else None,
                tuple(Entry(Link(label, Address(address)), count) for _, label, address, count in terms),
            )
            for letter, terms in groupby(self.terms, lambda term: term[0])
        )


@dataclass(frozen=True, slots=True)
class Edition:
    """The papers of one edition of a venue; without a title where a page is not parted."""

    title: str | None
    papers: tuple[PaperView, ...]


@dataclass(frozen=True, slots=True)
class TermView:
    """What the template of a term's page sees."""

    title: str
    count: int
    part: Position | None
    editions: tuple[Edition, ...]
    downloads: tuple[Link, ...]


def finding_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Yield the indexes, each followed by the pages of its terms."""
    for index in catalogue.terms:
        yield from _index_pages(index, catalogue.book)
        for term in index.terms:
            if term.address:
                yield from _term_pages(catalogue, index, term, term.address)


def _index_pages(index: Index, book: Book) -> Iterator[Page]:
    parts = in_parts(index.address, index.terms, NAMES)
    begin = _beginnings(parts)
    for part in parts:
        letters = tuple(
            Letter(letter, _anchor(letter), None if address == part.address else address)
            for letter, address in begin.items()
        )
        view = IndexView(index.title, index.lede, part.position, letters, tuple(map(_entry, part.items)))
        title = part.title(index.title, book)
        yield Page(part.address, "index.md.j2", title, index.lede, view, section=part.section)


def _beginnings(parts: Iterable[Part[Term]]) -> Mapping[str, Address]:
    """Return in which part each letter begins."""
    begin: dict[str, Address] = {}
    for part in parts:
        for term in part.items:
            if term.letter:
                begin.setdefault(term.letter, part.address)
    return begin


def _anchor(letter: str) -> str:
    return f"letter-{letter.lower() if letter.isalpha() else 'other'}"


def _entry(term: Term) -> tuple[str, str, str, int]:
    address = term.address or paper_address(term.papers[0].id)
    return term.letter, term.label, str(address), len(term.papers)


def _term_pages(catalogue: Catalogue, index: Index, term: Term, address: Address) -> Iterator[Page]:
    count = len(term.papers)
    description = catalogue.book.say("terms.description", term=term.title, count=count)
    feed = feed_link(term, catalogue.book) if index.address in (AUTHORS, TAGS) else None
    placed = _editions(catalogue, term, is_venue=index.address == VENUES)
    for part in in_parts(address, placed, PAPERS, lambda one: one[1].weight):
        editions = tuple(
            Edition(title, tuple(paper for _, paper in run)) for title, run in groupby(part.items, lambda one: one[0])
        )
        view = TermView(term.title, count, part.position, editions, (feed,) if feed else ())
        title = part.title(term.title, catalogue.book)
        trail = (Link(index.title, index.address), *(() if part.is_first else (Link(term.title, address),)))
        about = about_papers(catalogue, (paper.paper for _, paper in part.items), trail)
        yield Page(part.address, "term.md.j2", title, description, view, index.address, about)


def _editions(catalogue: Catalogue, term: Term, *, is_venue: bool) -> Sequence[tuple[str | None, PaperView]]:
    """Return the papers in the order of their page, each with the edition of the venue under which it stands."""
    titles = {paper.venue.text for paper in term.papers if paper.venue} if is_venue else set()
    if titles <= {term.label}:
        return [(None, catalogue.papers[paper.id]) for paper in term.papers]
    in_order = sorted(term.papers, key=lambda paper: paper.venue.text if paper.venue else "")
    return [(paper.venue.text if paper.venue else None, catalogue.papers[paper.id]) for paper in in_order]
