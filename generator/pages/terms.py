"""What papers share, apart from themes: authors, tags, venues and years, each with its address."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from posixpath import dirname
from typing import Any

from generator.cache import Cache
from generator.model import Library, Paper
from generator.pages.page import AUTHORS, TAGS, VENUES, YEARS, Address, Link
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
    letter: str
    """Under which it stands in an index that is ordered by letters; empty elsewhere."""


@dataclass(frozen=True)
class Index:
    """All terms of one kind, in order."""

    title: str
    lede: str
    """A sentence that says what stands here."""
    address: Address
    terms: tuple[Term, ...]

    @cached_property
    def pages(self) -> Mapping[str, Link]:
        """The terms that have pages, by their labels."""
        return {term.label: Link(term.label, term.address) for term in self.terms if term.address}


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


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of terms, and how they are put in order."""

    address: Address
    labels_of: Callable[[Paper], Iterable[str]]
    key: Callable[[str, str], Any]
    """By which its labels are sorted, on a list in a script."""
    title: Callable[[str, Book], str] = lambda label, _: label
    least: int = 1
    """How many papers a term has that gets a page."""
    has_letters: bool = False


_AUTHORS = _Kind(
    AUTHORS,
    lambda paper: [author.name for author in paper.authors],
    names.sort_key,
    least=_PAPERS_FOR_A_PAGE,
    has_letters=True,
)
_TAGS = _Kind(TAGS, lambda paper: paper.tags, lambda tag, _: tag, lambda tag, book: book.say("tags.page", tag=tag))
_VENUES = _Kind(
    VENUES,
    lambda paper: [paper.venue.series] if paper.venue else [],
    lambda series, script: (collation_key(series, script), series),
)
_YEARS = _Kind(
    YEARS,
    lambda paper: [str(paper.published.year)],
    lambda year, _: -int(year),
    lambda year, book: book.say("years.page", year=year),
)


def find_terms(library: Library, book: Book, cache: Cache | None = None) -> Terms:
    """Return the indexes of a library, in the words of a book. What the cache has of their order is not found again."""
    claims, say = sorted(library.papers, key=_entry_order), book.say

    def terms(kind: _Kind) -> tuple[Term, ...]:
        return tuple(_terms(kind, library.by_age, claims, book, cache or Cache()))

    return Terms(
        authors=Index(say("authors.title"), say("authors.lede"), AUTHORS, terms(_AUTHORS)),
        tags=Index(say("tags.title"), say("tags.lede"), TAGS, terms(_TAGS)),
        venues=Index(say("venues.title"), say("venues.lede"), VENUES, terms(_VENUES)),
        years=Index(say("years.title"), say("years.lede"), YEARS, terms(_YEARS)),
    )


def _terms(kind: _Kind, papers: Iterable[Paper], claims: Iterable[Paper], book: Book, cache: Cache) -> Iterator[Term]:
    """Yield the terms of a kind. The order of `claims` settles which of two terms owns an address."""
    found: dict[str, list[Paper]] = {label: [] for paper in claims for label in kind.labels_of(paper)}
    for paper in papers:
        for label in dict.fromkeys(kind.labels_of(paper)):
            found[label].append(paper)
    script, folder = book.language.script, dirname(kind.address)
    key = cache.key("terms in order", folder, script, tuple(found))
    ordered = cache.once(key, lambda: _in_order(kind, script, found))
    for label, slug, letter in zip(*ordered, strict=True):
        address = Address(f"{folder}/{slug}.md") if len(found[label]) >= kind.least else None
        yield Term(label, kind.title(label, book), address, tuple(found[label]), letter)


def _in_order(kind: _Kind, script: str, labels: Iterable[str]) -> tuple[list[str], list[str], list[str]]:
    """Return labels in the order of their index, their slugs, and their letters."""
    slugs = distinct_slugs(labels, dirname(kind.address).removesuffix("s"))
    ordered = sorted(labels, key=lambda label: kind.key(label, script))
    letters = [_letter(label, script) if kind.has_letters else "" for label in ordered]
    return ordered, [slugs[label] for label in ordered], letters


def _letter(name: str, script: str) -> str:
    first = names.sort_key(name, script)[0][1][:1]
    return first.upper() if first.isalpha() else "#"


def _entry_order(paper: Paper) -> tuple[datetime.date, str]:
    """Order papers by when they entered the list."""
    return (paper.added or datetime.date.max, paper.id)
