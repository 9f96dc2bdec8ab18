"""What the styles of references have in common: names in parts, sentences, ranges of pages."""

import re
from collections.abc import Iterable, Sequence

from generator.facts.months import MONTHS
from generator.model import Author, Paper, PartialDate
from generator.text import names
from generator.text.escaping import printable

_ENGLISH = tuple(month.title() for month in MONTHS)


def people(named: Iterable[Author]) -> list[names.Name]:
    """Return names in their parts."""
    return [names.split(printable(one.name)) for one in named]


def initials(given: str) -> str:
    """Return "J.-P. M." of "Jean-Paul Marie"."""
    return re.sub(r"(\w)[^\s-]*", lambda word: f"{word[1].upper()}.", given)


def in_order(name: names.Name, given: str) -> str:
    """Return a name as it is spoken, with a form of its given part: "J.-P. van der Maaten Jr."."""
    return " ".join(part for part in (given, name.family, name.suffix) if part)


def joined(shown: Sequence[str], *, comma_for_two: bool = False) -> str:
    """Return names on a line: "A", "A and B", "A, B, and C"; "A, and B" where the first is inverted."""
    *others, last = shown
    comma = "," if comma_for_two or len(others) > 1 else ""
    return f"{', '.join(others)}{comma} and {last}" if others else last


def ended(text: str, mark: str = ".") -> str:
    """Return a text with a mark at its end, unless it ends as a sentence does."""
    stripped = text.strip()
    return stripped if stripped.endswith((".", "?", "!")) else f"{stripped}{mark}"


def quoted(title: str, mark: str) -> str:
    """Return a title in quotation marks, within which the mark after it stands, rather than a full stop of its own."""
    return f"“{ended(title.strip().removesuffix('.'), mark)}”"


def span(pages: str | None) -> str:
    """Return pages with the dash that styles want between numbers: "13-80"."""
    return (pages or "").replace("-", "\N{EN DASH}")


def month_and_day(date: PartialDate, months: Sequence[str] = _ENGLISH) -> str:
    """Return "December 23", as far as they are known."""
    return listed(months[date.month - 1] if date.month else "", str(date.day) if date.day else "", between=" ")


def address(paper: Paper) -> str:
    """Return where the paper is found: by its DOI, if it has one."""
    return paper.links.doi_url or paper.links.paper_url


def listed(*parts: str | None, between: str = ", ") -> str:
    """Return those parts that there are."""
    return between.join(part for part in parts if part)


def on_one_line(*parts: str | None) -> str:
    """Return a reference of its sentences."""
    return printable(listed(*parts, between=" "))
