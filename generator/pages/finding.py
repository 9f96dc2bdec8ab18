"""The pages that find papers by author, tag, venue and year: an index of each kind, and a page per term."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.pages.catalogue import Catalogue, PaperView
from generator.pages.page import AUTHORS, VENUES, Address, Link, Page, paper_address
from generator.pages.terms import Index, Term
from generator.text import names


@dataclass(frozen=True, slots=True)
class Entry:
    """One term in its index."""

    link: Link
    """To the term's page; for an author of one paper, to the paper."""
    count: int


@dataclass(frozen=True, slots=True)
class Part:
    """The entries under one letter, or under none where an index is not parted."""

    letter: str | None
    anchor: str | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """What the template of an index sees."""

    title: str
    lede: str
    parts: tuple[Part, ...]


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
    editions: tuple[Edition, ...]


def finding_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Yield the indexes, each followed by the pages of its terms."""
    for index in catalogue.terms:
        yield _index_page(index, catalogue.book.language.script)
        for term in index.terms:
            if term.address:
                yield _term_page(catalogue, index, term, term.address)


def _index_page(index: Index, own_script: str) -> Page:
    parts = _letters(index, own_script) if index.address == AUTHORS else (Part(None, None, _entries(index.terms)),)
    view = IndexView(index.title, index.lede, parts)
    return Page(index.address, "index.md.j2", index.title, index.lede, view)


def _letters(index: Index, own_script: str) -> tuple[Part, ...]:
    return tuple(
        Part(letter, f"letter-{letter.lower() if letter.isalpha() else 'other'}", _entries(tuple(people)))
        for letter, people in groupby(index.terms, key=lambda person: _letter(person.label, own_script))
    )


def _letter(name: str, own_script: str) -> str:
    first = names.sort_key(name, own_script)[1][:1]
    return first.upper() if first.isalpha() else "#"


def _entries(terms: tuple[Term, ...]) -> tuple[Entry, ...]:
    return tuple(
        Entry(Link(term.label, term.address or paper_address(term.papers[0].id)), len(term.papers)) for term in terms
    )


def _term_page(catalogue: Catalogue, index: Index, term: Term, address: Address) -> Page:
    count = len(term.papers)
    view = TermView(term.title, count, tuple(_editions(catalogue, term, is_venue=index.address == VENUES)))
    description = catalogue.book.say("terms.description", term=term.title, count=count)
    return Page(address, "term.md.j2", term.title, description, view, section=index.address)


def _editions(catalogue: Catalogue, term: Term, *, is_venue: bool) -> Iterator[Edition]:
    titles = sorted({paper.venue for paper in term.papers if paper.venue}) if is_venue else []
    if titles in ([], [term.label]):
        yield Edition(None, catalogue.views(term.papers))
        return
    for title in titles:
        yield Edition(title, catalogue.views(paper for paper in term.papers if paper.venue == title))
