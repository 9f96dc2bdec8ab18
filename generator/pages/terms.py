"""What papers share, apart from themes: authors, tags, venues and years, each with its address."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from posixpath import dirname
from typing import Any

from generator.model import Library, Paper, shelf_order
from generator.pages.page import AUTHORS, TAGS, VENUES, YEARS, Address
from generator.text import names, venues
from generator.text.slugs import distinct_slugs

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

    def venue(self, venue: str) -> Term:
        """Return the series that a venue belongs to."""
        return self.venues.by_label[venues.read(venue).series]


def find_terms(library: Library) -> Terms:
    """Return the indexes of a library."""
    papers = sorted(library.papers, key=_entry_order)
    return Terms(
        authors=_index("Authors", AUTHORS, papers, _names, names.sort_key, least=_PAPERS_FOR_A_PAGE),
        tags=_index("Tags", TAGS, papers, lambda paper: paper.tags, str, titled="Tag: {}"),
        venues=_index("Venues", VENUES, papers, _series, lambda series: (names.fold(series), series)),
        years=_index("Years", YEARS, papers, _year, lambda year: -int(year), titled="Papers of {}"),
    )


def _names(paper: Paper) -> Iterable[str]:
    return (author.name for author in paper.authors)


def _series(paper: Paper) -> Iterable[str]:
    return [venues.read(paper.venue).series] if paper.venue else []


def _year(paper: Paper) -> Iterable[str]:
    return [str(paper.published.year)]


def _index(  # noqa: PLR0913 - the facts of one kind of term
    title: str,
    address: Address,
    papers: Iterable[Paper],
    labels_of: Callable[[Paper], Iterable[str]],
    key: Callable[[str], Any],
    *,
    titled: str = "{}",
    least: int = 1,
) -> Index:
    """Return the index of one kind. The order of `papers` settles which of two terms owns an address."""
    found: dict[str, list[Paper]] = {}
    for paper in papers:
        for label in dict.fromkeys(labels_of(paper)):
            found.setdefault(label, []).append(paper)
    folder = dirname(address)
    slugs = distinct_slugs(found, folder.removesuffix("s"))
    terms = (
        Term(
            label,
            titled.format(label),
            Address(f"{folder}/{slugs[label]}.md") if len(found[label]) >= least else None,
            tuple(sorted(found[label], key=shelf_order)),
        )
        for label in sorted(found, key=key)
    )
    return Index(title, address, tuple(terms))


def _entry_order(paper: Paper) -> tuple[datetime.date, str]:
    """Order papers by when they entered the list."""
    return (paper.added or datetime.date.max, paper.id)
