"""The kinds of values that an entry may hold: each reads a node, or says what is wrong with it.

A kind is a small frozen value with one method, `read(node, problems)`: it returns the value, or adds to `problems`
and returns None. Records of named fields are kinds too, so a whole file is described by one table (see `schema`).
"""

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import Enum
from typing import Any, Protocol
from urllib.parse import urlsplit

from generator.content.nodes import Listing, Node, Scalar, Table
from generator.model import PartialDate
from generator.problems import Position, Problem
from generator.text import formulas, identifiers, slugs

Problems = list[Problem]


class Kind(Protocol):
    """A kind of value."""

    def read(self, node: Node, problems: Problems) -> Any:
        """Return the value in `node`, or None after adding what is wrong with it to `problems`."""


@dataclass(frozen=True, slots=True)
class Word:
    """A scalar that a function turns into a value, or refuses by returning None."""

    expected: str
    """What to write, for the message: "a date such as 2024, 2024-12 or 2024-12-23"."""
    convert: Callable[[str], Any]

    def read(self, node: Node, problems: Problems) -> Any:
        """Return what `convert` makes of the text."""
        text = _text(node, self.expected, problems)
        if text is None:
            return None
        value = self.convert(text)
        if value is None:
            problems.append(Problem(node.position, f'"{_shown(text)}" is not {self.expected}'))
        return value


@dataclass(frozen=True, slots=True)
class Prose:
    """Text that may hold formulas."""

    expected: str = "text"

    def read(self, node: Node, problems: Problems) -> str | None:
        """Return the text, once every formula in it can be drawn."""
        text = _text(node, self.expected, problems)
        for piece, is_tex in formulas.split(text or ""):
            if is_tex:
                _try_formula(piece, node.position, problems)
        return text


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    options: type[Enum]

    def read(self, node: Node, problems: Problems) -> Enum | None:
        """Return the option that the text names."""
        allowed = [option.value for option in self.options]
        text = _text(node, "one of " + ", ".join(allowed), problems)
        if text is None:
            return None
        if text not in allowed:
            message = f'"{_shown(text)}" is not one of {", ".join(allowed)}{suggestion(text, allowed)}'
            problems.append(Problem(node.position, message))
            return None
        return self.options(text)


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list whose items are all of one kind and, as far as they are texts, different."""

    item: Kind
    what: str
    """What the items are, in the plural: "authors"."""

    def read(self, node: Node, problems: Problems) -> tuple[Any, ...] | None:
        """Return the items; none at all is a problem, as is one that stands twice."""
        if not isinstance(node, Listing):
            problems.append(Problem(node.position, f'a list of {self.what} is needed here, each on a line with "- "'))
            return None
        if not node.items:
            problems.append(Problem(node.position, f"the list of {self.what} is empty; fill it or remove the key"))
        self._refuse_repeats(node, problems)
        return tuple(self.item.read(item, problems) for item in node.items)

    def _refuse_repeats(self, node: Listing, problems: Problems) -> None:
        seen: dict[str, Position] = {}
        for item in node.items:
            if isinstance(item, Scalar):
                first = seen.setdefault(item.text, item.position)
                if first is not item.position:
                    problems.append(Problem(item.position, f'"{_shown(item.text)}" is already on line {first.line}'))


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record."""

    name: str
    kind: Kind
    help: str
    """What it is for, in a few words."""
    required: bool = False


@dataclass(frozen=True)
class Record:
    """A mapping with known keys, made into a value of the model."""

    what: str
    """What it describes: "a paper"."""
    fields: tuple[Field, ...]
    build: Callable[..., Any] = field(repr=False)
    """Takes the values under the fields' names; fields without a value are left out."""

    def read(self, node: Node, problems: Problems) -> Any:
        """Return what `build` makes of the fields; None if anything in them is wrong."""
        if not isinstance(node, Table):
            keys = ", ".join(entry.name for entry in self.fields[:3])
            message = f'{self.what} is written as "key: value" lines ({keys}, …), but here is {_kind_of(node)}'
            problems.append(Problem(node.position, message))
            return None
        before = len(problems)
        values = self._values(node, problems)
        self._require(node, problems)
        return self.build(**values) if len(problems) == before else None

    def _values(self, table: Table, problems: Problems) -> dict[str, Any]:
        kinds = {entry.name: entry.kind for entry in self.fields}
        first: dict[str, Position] = {}
        values = {}
        for key, value in table.entries:
            if key.text in first:
                message = f'key "{_shown(key.text)}" stands twice; it is already on line {first[key.text].line}'
                problems.append(Problem(key.position, message))
            elif key.text not in kinds:
                message = f'unknown key "{_shown(key.text)}"{suggestion(key.text, list(kinds), always=True)}'
                problems.append(Problem(key.position, message))
            else:
                values[key.text] = kinds[key.text].read(value, problems)
            first.setdefault(key.text, key.position)
        return values

    def _require(self, table: Table, problems: Problems) -> None:
        if not table.entries:
            names = ", ".join(entry.name for entry in self.fields)
            problems.append(Problem(table.position, f"{self.what}: nothing stands here; allowed are {names}"))
        present = {key.text for key, _ in table.entries}
        for entry in self.fields:
            if entry.required and entry.name not in present:
                message = f'{self.what} needs the key "{entry.name}": {entry.help}'
                problems.append(Problem(table.position, message))


def suggestion(text: str, allowed: Sequence[str], *, always: bool = False) -> str:
    """Return ` (did you mean "venue"?)` where a word of `allowed` is near; else, if asked, all that is allowed."""
    near = get_close_matches(text.lower(), allowed, n=1, cutoff=0.6)
    if near:
        return f' (did you mean "{near[0]}"?)'
    return f" (allowed: {', '.join(allowed)})" if always else ""


def _text(node: Node, expected: str, problems: Problems) -> str | None:
    if not isinstance(node, Scalar):
        problems.append(Problem(node.position, f"{expected} is needed here, but here is {_kind_of(node)}"))
        return None
    if not node.text.strip():
        problems.append(
            Problem(node.position, f"{expected} is needed here, but nothing stands here; remove an unused key")
        )
        return None
    odd = _UNSEEN.search(node.text)
    if odd:
        problems.append(
            Problem(node.position, f"the text holds the invisible character U+{ord(odd[0]):04X}; remove it")
        )
        return None
    return node.text


# Characters that no reader sees but that change, hide or reorder what stands beside them.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")


def _kind_of(node: Node) -> str:
    return {Scalar: "a single value", Listing: "a list", Table: "a mapping"}[type(node)]


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"  # noqa: PLR2004 - about what fits on a line with its message


def _try_formula(tex: str, position: Position, problems: Problems) -> None:
    try:
        formulas.to_mathml(tex)
    except formulas.FormulaError as error:
        advice = r"correct the TeX, or write \$ for a dollar sign"
        problems.append(Problem(position, f"the formula ${_shown(tex)}$ cannot be drawn ({error}); {advice}"))


def _partial_date(text: str) -> PartialDate | None:
    found = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", text, re.ASCII)
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None, "the pattern demands a year"
    try:
        datetime.date(year, month or 1, day or 1)
    except ValueError:
        return None
    return PartialDate(year, month, day)


def _full_date(text: str) -> datetime.date | None:
    date = _partial_date(text)
    return datetime.date(date.year, date.month, date.day) if date and date.month and date.day else None


def _url(text: str) -> str | None:
    try:
        parts = urlsplit(text)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return None
    return text if usable and not re.search(r"[\s\"<>\\^`{|}]", text) else None


TEXT = Word("text", str)
PROSE = Prose()
SLUG = Word(
    'an id: lowercase letters a-z, digits and single "-" between them',
    lambda text: text if slugs.is_slug(text) else None,
)
PARTIAL_DATE = Word("a date; write 2024, 2024-12 or 2024-12-23", _partial_date)
DATE = Word("a date; write it as 2024-12-23", _full_date)
URL = Word("an address; it must begin with https:// or http:// and hold no blanks or quotation marks", _url)
ARXIV = Word("an arXiv identifier; write it as 2412.17256", identifiers.arxiv_id)
DOI = Word("a DOI; write it as 10.1145/3503161.3547905", identifiers.doi)
