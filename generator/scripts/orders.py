"""The orders in which papers can stand, as the numbers of all papers. Equal ones keep their order on the shelves."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from generator.model import Library, Paper
from generator.text.collation import Key, collation_key
from generator.text.likeness import plain_words

_NEWEST = 200
"""How many papers are named as the last that were added, and as the last that changed."""
_NUMBER = re.compile(r"\d+")
_DIGITS = 20
"""Of the longest number that is ordered by what it counts."""


def in_order(library: Library) -> tuple[Paper, ...]:
    """Return the papers shelf by shelf: the number of a paper in all scripts is its place in this order."""
    return tuple(paper for theme in library.themes for paper in library.shelves[theme.id])


Placed: TypeAlias = tuple[str, str, str]
"""What decides on a paper's place: when it was published, its title, and when it was added."""


def placed(library: Library) -> Sequence[Placed]:
    """Return what decides on the place of each paper."""
    return [(paper.published.iso, paper.title.plain, _added(paper)) for paper in in_order(library)]


def orders(papers: Sequence[Placed], own_script: str = "") -> Mapping[str, Sequence[int]]:
    """Return the orders other than that of the shelves, by the names that addresses use.

    Titles stand as `collation_key` has them in a list of a script.
    """
    published, titles, added = zip(*papers, strict=True) if papers else ((), (), ())
    numbers = range(len(papers))
    return {
        "newest": sorted(numbers, key=published.__getitem__, reverse=True),
        "oldest": sorted(numbers, key=published.__getitem__),
        "title": sorted(numbers, key=lambda number: _title_key(titles[number], own_script)),
        "added": sorted(numbers, key=added.__getitem__, reverse=True),
    }


def newest(library: Library) -> Mapping[str, Any]:
    """Return the papers that were added last, and those that changed last, by which a reader learns what is new."""
    changed: dict[str, str] = {}
    for change in library.changes.all:
        if change.on:
            changed.setdefault(change.paper, change.on.isoformat())
    papers = in_order(library)
    return {
        "added": _latest(papers, {paper.id: _added(paper) for paper in papers if paper.added}),
        "changed": _latest(papers, changed),
    }


def _latest(papers: Sequence[Paper], days: Mapping[str, str]) -> Mapping[str, Any]:
    """Return the papers with the last days, the latest first."""
    dated = [number for number, paper in enumerate(papers) if paper.id in days]
    latest = sorted(dated, key=lambda number: days[papers[number].id], reverse=True)
    kept = [papers[number].id for number in latest[:_NEWEST]]
    rest = [papers[number].id for number in latest[_NEWEST:]]
    return {
        "numbers": latest[:_NEWEST],
        "ids": kept,
        "days": [days[paper] for paper in kept],
        "isWhole": not rest or days[rest[0]] != days[kept[0]],
    }


def _added(paper: Paper) -> str:
    return paper.added.isoformat() if paper.added else ""


def _title_key(title: str, own_script: str) -> Key:
    """Order titles by letters and digits alone, and numbers by what they count: "Part 9" before "Part 10"."""
    is_other, text = collation_key(" ".join(plain_words(title)), own_script)
    return is_other, _NUMBER.sub(lambda number: number[0].zfill(_DIGITS), text)
