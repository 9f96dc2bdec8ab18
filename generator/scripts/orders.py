"""The orders in which papers can stand, as the numbers of all papers. Equal ones keep their order on the shelves."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from generator.model import Library, Paper
from generator.text.collation import Key, collation_key
from generator.text.likeness import plain_words

_NEWEST = 200
"""How many papers are named as the last that were added."""
_NUMBER = re.compile(r"\d+")
_DIGITS = 20
"""Of the longest number that is ordered by what it counts."""


def in_order(library: Library) -> tuple[Paper, ...]:
    """Return the papers shelf by shelf: the number of a paper in all scripts is its place in this order."""
    return tuple(paper for theme in library.themes for paper in library.shelves[theme.id])


def orders(library: Library, own_script: str = "") -> Mapping[str, Sequence[int]]:
    """Return the orders other than that of the shelves, by the names that addresses use.

    Titles stand as `collation_key` has them in a list of a script.
    """
    papers = in_order(library)
    numbers = range(len(papers))
    return {
        "newest": sorted(numbers, key=lambda number: papers[number].published.iso, reverse=True),
        "oldest": sorted(numbers, key=lambda number: papers[number].published.iso),
        "title": sorted(numbers, key=lambda number: _title_key(papers[number].title.plain, own_script)),
        "added": sorted(numbers, key=lambda number: _added(papers[number]), reverse=True),
    }


def newest(library: Library) -> Mapping[str, Any]:
    """Return the papers that were added last, the latest first, by which a reader learns what is new."""
    papers = in_order(library)
    latest = sorted((number for number in range(len(papers)) if papers[number].added),
                    key=lambda number: _added(papers[number]), reverse=True)  # fmt: skip
    kept = latest[:_NEWEST]
    return {
        "numbers": kept,
        "ids": [papers[number].id for number in kept],
        "added": [_added(papers[number]) for number in kept],
        "isWhole": len(latest) <= _NEWEST or papers[latest[_NEWEST]].added != papers[latest[0]].added,
    }


def _added(paper: Paper) -> str:
    return paper.added.isoformat() if paper.added else ""


def _title_key(title: str, own_script: str) -> Key:
    """Order titles by letters and digits alone, and numbers by what they count: "Part 9" before "Part 10"."""
    is_other, text = collation_key(" ".join(plain_words(title)), own_script)
    return is_other, _NUMBER.sub(lambda number: number[0].zfill(_DIGITS), text)
