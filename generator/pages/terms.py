"""What papers share, apart from themes: authors, tags, venues and years, each with its address."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from posixpath import dirname
from typing import Any

from generator.model import Library, Paper, shelf_order
from generator.pages.page import AUTHORS, TAGS, VENUES, YEARS, Address
from generator.text import names
from generator.text.collation import collation_key
from generator.text.slugs import distinct_slugs
from generator.words.book import Book

_PAPERS_FOR_A_PAGE = 2
"""How many papers an author has who gets a page."""


@dataclass(frozen=True, slots=True)
class Term:
    """One author, tag, series of venues or year."""

    label: str
    """As it is printed in a line."""
    title: str
    """As it heads a page of its own."""
    address: Address | None
    """Of its page; an author of one paper has none."""
    papers: tuple[Paper, ...]
    """In shelf order."""


@dataclass(frozen=True)
class Index:
    """All terms of one kind, in order."""

    title: str
    lede: str
    """A sentence that says what stands here."""
    address: Address
    terms: tuple[Term, ...]

    @cached_property
    def by_label(self) -> Mapping[str, Term]:
        """Every term under its label."""
        return {term.label: term for term in self.terms}


@dataclass(frozen=True, slots=True)
class Terms:
    """The indexes of one library."""

    authors: Index
    tags: Index
    venues: Index
    years: Index

    def __iter__(self) -> Iterator[Index]:
        """Yield the indexes that have terms."""
        return (index for index in (self.authors, self.tags, self.venues, self.years) if index.terms)


def find_terms(library: Library, book: Book) -> Terms:
    """Return the indexes of a library, in the words of a book."""
    papers, say = sorted(library.papers, key=_entry_order), book.say
    own_script = book.language.script
    return Terms(
        authors=Index(
            say("authors.title"),
            say("authors.lede"),
            AUTHORS,
            _terms(
                AUTHORS,
                papers,
                _names,
                partial(names.sort_key, own_script=own_script),
                least=_PAPERS_FOR_A_PAGE,
            ),
        ),
        tags=Index(
            say("tags.title"),
            say("tags.lede"),
            TAGS,
            _terms(TAGS, papers, lambda paper: paper.tags, str, lambda tag: say("tags.page", tag=tag)),
        ),
        venues=Index(
            say("venues.title"),
            say("venues.lede"),
            VENUES,
            _terms(VENUES, papers, _series, lambda series: (collation_key(series, own_script), series)),
        ),
        years=Index(
            say("years.title"),
            say("years.lede"),
            YEARS,
            _terms(YEARS, papers, _year, lambda year: -int(year), lambda year: say("years.page", year=year)),
        ),
    )


def _names(paper: Paper) -> Iterable[str]:
    return (author.name for author in paper.authors)


def _series(paper: Paper) -> Iterable[str]:
    return [paper.venue.series] if paper.venue else []


def _year(paper: Paper) -> Iterable[str]:
    return [str(paper.published.year)]


def _terms(  # noqa: PLR0913 - the facts of one kind of term
    index: Address,
    papers: Iterable[Paper],
    labels_of: Callable[[Paper], Iterable[str]],
    key: Callable[[str], Any],
    title: Callable[[str], str] = str,
    *,
    least: int = 1,
) -> tuple[Term, ...]:
    """Return the terms of one index. The order of `papers` settles which of two terms owns an address."""
    found: dict[str, list[Paper]] = {}
    for paper in papers:
        for label in dict.fromkeys(labels_of(paper)):
            found.setdefault(label, []).append(paper)
    folder = dirname(index)
    slugs = distinct_slugs(found, folder.removesuffix("s"))
    return tuple(
        Term(
            label,
            title(label),
            Address(f"{folder}/{slugs[label]}.md") if len(found[label]) >= least else None,
            tuple(sorted(found[label], key=shelf_order)),
        )
        for label in sorted(found, key=key)
    )


def _entry_order(paper: Paper) -> tuple[datetime.date, str]:
    """Order papers by when they entered the list."""
    return (paper.added or datetime.date.max, paper.id)
