"""The pages that find papers by author, tag, venue and year: an index of each kind, and a page per term."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.pages.cards import Card, Cards, PageLink, page_link
from generator.pages.page import AUTHORS, TAGS, VENUES, YEARS, Page, paper_uri
from generator.pages.terms import Index, Term, Terms
from generator.text import names
from generator.text.escaping import escape

_LEDES = {
    AUTHORS: "Everyone who wrote a paper of this list, by family name. A name leads to the person's papers, "
    "where there is one paper, to that.",
    TAGS: "Words that cut across the themes.",
    VENUES: "Where the papers were published. The editions of one conference stand together.",
    YEARS: "When the papers were first made public.",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One term in its index."""

    link: PageLink
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
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class TermView:
    """What the template of a term's page sees."""

    title: str
    index: PageLink
    count: int
    editions: tuple[Edition, ...]


def finding_pages(terms: Terms, cards: Cards) -> Iterator[Page]:
    """Yield the indexes, each followed by the pages of its terms."""
    for index in terms:
        yield _index_page(index)
        for term in index.terms:
            if term.uri:
                yield _term_page(index, term, term.uri, cards)


def _index_page(index: Index) -> Page:
    parts = _letters(index) if index.uri == AUTHORS else (Part(None, None, _entries(index.terms, index)),)
    view = IndexView(index.title, _LEDES[index.uri], parts)
    return Page(index.uri, "index.md.j2", index.title, _LEDES[index.uri], view)


def _letters(index: Index) -> tuple[Part, ...]:
    return tuple(
        Part(letter, f"letter-{letter.lower() if letter.isalpha() else 'other'}", _entries(tuple(people), index))
        for letter, people in groupby(index.terms, key=lambda person: _letter(person.label))
    )


def _letter(name: str) -> str:
    first = names.sort_key(name)[0][:1]
    return first.upper() if first.isalpha() else "#"


def _entries(terms: tuple[Term, ...], index: Index) -> tuple[Entry, ...]:
    return tuple(
        Entry(page_link(escape(term.label), term.uri or paper_uri(term.papers[0].id), index.uri), len(term.papers))
        for term in terms
    )


def _term_page(index: Index, term: Term, uri: str, cards: Cards) -> Page:
    view = TermView(
        title=term.title,
        index=page_link(escape(index.title), index.uri, uri),
        count=len(term.papers),
        editions=_editions(term, uri, cards)
        if index.uri == VENUES
        else (Edition(None, cards.cards(term.papers, uri)),),
    )
    count = "1 paper" if view.count == 1 else f"{view.count} papers"
    return Page(uri, "term.md.j2", term.title, f"{term.title}: {count} on this list.", view, section=index.uri)


def _editions(term: Term, uri: str, cards: Cards) -> tuple[Edition, ...]:
    titles = sorted({paper.venue for paper in term.papers if paper.venue})
    if titles == [term.label]:
        return (Edition(None, cards.cards(term.papers, uri)),)
    return tuple(
        Edition(title, cards.cards((paper for paper in term.papers if paper.venue == title), uri)) for title in titles
    )
