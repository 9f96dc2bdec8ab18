"""The list as columns: one value per paper, and what papers share named once."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.model import Level, Library, Paper
from generator.text import venues
from generator.words.book import Book
from generator.words.tongue import tongue_of

_NEWEST = 200
"""How many papers are named as the last that were added."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One kind of label that papers share. A label's number is its place in `keys`."""

    keys: tuple[str, ...]
    """As the address of the page names them."""
    labels: tuple[str, ...]
    """As they are printed."""
    of: tuple[tuple[int, ...], ...]
    """The numbers of each paper's labels."""

    def as_json(self) -> Mapping[str, Any]:
        """Return the facet without labels where these are the keys."""
        names = {} if self.keys == self.labels else {"labels": self.labels}
        return {"keys": self.keys, **names, "of": self.of}


def in_order(library: Library) -> tuple[Paper, ...]:
    """Return the papers shelf by shelf: the number of a paper in all scripts is its place in this order."""
    return tuple(paper for theme in library.themes for paper in library.shelves[theme.id])


def columns(library: Library, book: Book, today: datetime.date) -> Mapping[str, Any]:
    """Return everything that scripts know of the list, in the words of a book, ready to be written as JSON."""
    papers = in_order(library)
    themes = {theme.id: theme.title for theme in library.themes}
    levels = {level.value: book.say(f"choices.{level.value}") for level in Level}
    new = library.new_on(today)
    tongues = [tongue_of(paper, book.language) for paper in papers]
    return {
        "new": [number for number, paper in enumerate(papers) if paper.id in new],
        "ids": [paper.id for paper in papers],
        "titles": [paper.title.plain for paper in papers],
        "published": [paper.published.iso for paper in papers],
        "added": [paper.added.isoformat() if paper.added else "" for paper in papers],
        "venues": [paper.venue or "" for paper in papers],
        "statuses": [book.say(f"choices.{paper.status.value}") if paper.status else "" for paper in papers],
        "code": [paper.links.code or "" for paper in papers],
        "facets": {
            "theme": _facet(themes, [paper.themes for paper in papers], themes).as_json(),
            "tag": _facet(_sorted(paper.tags for paper in papers), [paper.tags for paper in papers]).as_json(),
            "venue": _facet(_sorted(map(_series, papers)), list(map(_series, papers))).as_json(),
            "author": _facet(_first_named(papers), list(map(_names, papers))).as_json(),
            "level": _facet(levels, list(map(_level, papers)), levels).as_json(),
        },
        "tongues": {number: tongue for number, tongue in enumerate(tongues) if tongue},
        "aliases": {alias: paper.id for paper in papers for alias in paper.aliases},
    }


def newest(library: Library) -> Mapping[str, Any]:
    """Return the papers that were added last, the latest first, by which a reader learns what is new."""
    dated = [(paper.added, paper) for paper in in_order(library) if paper.added]
    latest = sorted(dated, key=lambda one: one[0], reverse=True)
    kept = latest[:_NEWEST]
    return {
        "ids": [paper.id for _, paper in kept],
        "added": [added.isoformat() for added, _ in kept],
        "isWhole": len(latest) <= _NEWEST or latest[_NEWEST][0] != latest[0][0],
    }


def _facet(keys: Iterable[str], labels_of: Sequence[Sequence[str]], printed: Mapping[str, str] | None = None) -> Facet:
    numbers = {key: number for number, key in enumerate(keys)}
    labels = tuple(printed[key] if printed else key for key in numbers)
    of = (tuple(numbers[key] for key in dict.fromkeys(keys)) for keys in labels_of)
    return Facet(tuple(numbers), labels, tuple(of))


def _sorted(labels_of: Iterable[Sequence[str]]) -> list[str]:
    return sorted({label for labels in labels_of for label in labels})


def _first_named(papers: Iterable[Paper]) -> list[str]:
    """Return the authors in the order in which they are first named, so that neighbours have near numbers."""
    return list(dict.fromkeys(name for paper in papers for name in _names(paper)))


def _names(paper: Paper) -> tuple[str, ...]:
    return tuple(author.name for author in paper.authors)


def _series(paper: Paper) -> tuple[str, ...]:
    return (venues.read(paper.venue).series,) if paper.venue else ()


def _level(paper: Paper) -> tuple[str, ...]:
    return (paper.level.value,) if paper.level else ()
