"""The kinds of which an entry is made: words, prose, choices, lists and records of named fields.

Records are kinds too, so a whole file is described by one table (see `schema`).
"""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import Any

from generator.content.kinds import (
    TEXT_SCHEMA,
    JsonSchema,
    Kind,
    Mend,
    Problems,
    Vocabulary,
    enumeration,
    kind_of,
    mend_text,
    nearest,
    read_text,
    shown,
    suggestion,
)
from generator.content.nodes import Listing, Node, Scalar, Table
from generator.problems import Problem, Severity
from generator.text import addresses, blanks, formulas, prose
from generator.text.quoting import quote


def _same(text: str) -> str:
    return text


# An address of mail as HTML has it for input elements (HTML Standard, "valid e-mail address"), without its subject.
_LEADS_ON = re.compile(rf"{addresses.URL}|[Mm][Aa][Ii][Ll][Tt][Oo]:[A-Za-z0-9.!#$%&'*+/=?^_`{{|}}~-]+@[A-Za-z0-9.-]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A scalar of one form, which a function turns into a value."""

    what: str
    """What it is, for the message: "a date"."""
    how: str
    """How to write it: "write 2024, 2024-12 or 2024-12-23"."""
    pattern: str
    """What the whole text must match. JSON Schema gets it too: only what Python and ECMAScript read alike."""
    convert: Callable[[str], Any] = _same
    """Takes a text that matches."""
    mend: Callable[[str], str] = blanks.tidy
    """Returns what means the same in the form to be written; anything else as it is."""
    guess: Callable[[str], str] = _same
    """Returns what may have been meant, for the message alone."""
    number: tuple[int, int] | None = None
    """The numbers (from, below) that are such a word, when an editor takes the text for one."""
    vocabulary: str = ""
    """Where editors find the words already in use: "tag"."""

    @property
    def fault(self) -> str:
        """What editors and forms say of a text that is none."""
        return f"This is not {self.what}; {self.how}."

    def read(self, node: Node, problems: Problems) -> Any:
        """Return what `convert` makes of the text."""
        text = read_text(node, self.what, problems, self.how)
        if text is None:
            return None
        if not self._fits(text):
            assert isinstance(node, Scalar), "it has a text"
            better = next((form for form in (self.mend(text), self.guess(text)) if self._fits(form)), "")
            message = f'"{shown(text)}" is not {self.what}; {self.how}'
            problems.append(Problem(node.position, message, correction=node.line_with(better)))
            return None
        return self.convert(text)

    def mends(self, node: Node) -> Iterator[Mend]:
        """Yield the word in its own form."""
        text = self.mend(node.text) if isinstance(node, Scalar) else ""
        if self._fits(text):
            yield from mend_text(node, text)

    def json_schema(self, known: Vocabulary) -> JsonSchema:
        """Return the pattern, with the words already in use or the numbers that an editor may see beside it."""
        form = {"type": "string", "pattern": f"^(?:{self.pattern})$", "patternErrorMessage": self.fault}
        if self.number:
            numeral = {"type": "number", "minimum": self.number[0], "exclusiveMaximum": self.number[1]}
            return {"anyOf": [form, numeral]}
        words = known.get(self.vocabulary)
        return {"anyOf": [enumeration(words), form]} if words else form

    def _fits(self, text: str) -> bool:
        return re.fullmatch(self.pattern, text, re.ASCII) is not None


@dataclass(frozen=True, slots=True)
class Reference:
    """The id of a theme or a paper. Whether there is such a one is asked where all of them are known."""

    to: str
    """What it is the id of: "theme" or "paper"."""

    def read(self, node: Node, problems: Problems) -> str | None:
        """Return the text."""
        return read_text(node, f"the id of a {self.to}", problems)

    def mends(self, node: Node) -> Iterator[Mend]:
        """Yield the id without odd blanks."""
        if isinstance(node, Scalar):
            yield from mend_text(node, blanks.tidy(node.text))

    def json_schema(self, known: Vocabulary) -> JsonSchema:
        """Return the ids that the list knows."""
        ids = known.get(self.to)
        return enumeration(ids) if ids else dict(TEXT_SCHEMA)


@dataclass(frozen=True, slots=True)
class Prose:
    """Text of any form."""

    read_as: Callable[[str], Any] = str
    """What the text becomes: `str`, or a type of text.prose, whose formulas are tried."""
    folded: bool = False
    """Whether it is so long that `papershelf format` folds it."""
    counts: bool = False
    """Whether a whole number is written without quotation marks, as it means the same to those who take it for one."""

    def read(self, node: Node, problems: Problems) -> Any:
        """Return the text. A formula in it that cannot be drawn is a warning: pages show its source."""
        text = read_text(node, "text", problems)
        if text is None:
            return None
        read = self.read_as(text)
        if isinstance(read, prose.Prose):
            assert isinstance(node, Scalar), "it has a text"
            problems.extend(_undrawable(read, node))
        if isinstance(read, prose.Note):
            assert isinstance(node, Scalar), "it has a text"
            problems.extend(_astray(read, node))
        return read

    def mends(self, node: Node) -> Iterator[Mend]:
        """Yield the text with plain spaces."""
        if isinstance(node, Scalar):
            yield from mend_text(node, blanks.tidy(node.text))

    def json_schema(self, known: Vocabulary) -> JsonSchema:  # noqa: ARG002 - the same for every list
        """Return the schema of any text."""
        return dict(TEXT_SCHEMA)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    options: type[Enum]

    def read(self, node: Node, problems: Problems) -> Enum | None:
        """Return the option that the text names."""
        allowed = self._allowed()
        text = read_text(node, "one of " + ", ".join(allowed), problems)
        if text is None:
            return None
        if text not in allowed:
            assert isinstance(node, Scalar), "it has a text"
            near = nearest(text, allowed)
            message = f'"{shown(text)}" is not one of {", ".join(allowed)}{suggestion(near)}'
            problems.append(Problem(node.position, message, correction=node.line_with(near or "")))
            return None
        return self.options(text)

    def mends(self, node: Node) -> Iterator[Mend]:
        """Yield the word in lower case."""
        text = blanks.tidy(node.text).lower() if isinstance(node, Scalar) else ""
        if text in self._allowed():
            yield from mend_text(node, text)

    def json_schema(self, known: Vocabulary) -> JsonSchema:  # noqa: ARG002 - the same for every list
        """Return the options."""
        return {"enum": self._allowed()}

    def _allowed(self) -> list[str]:
        return [option.value for option in self.options]


@dataclass(frozen=True, slots=True)
class YesOrNo:
    """true or false, as YAML writes them."""

    def read(self, node: Node, problems: Problems) -> bool | None:
        """Return which of the two it is."""
        text = read_text(node, "true or false", problems)
        if text is None:
            return None
        if text not in ("true", "false"):
            assert isinstance(node, Scalar), "it has a text"
            problems.append(Problem(node.position, f'"{shown(text)}" is neither true nor false; write one of the two'))
            return None
        return text == "true"

    def mends(self, node: Node) -> Iterator[Mend]:
        """Yield the word in lower case."""
        text = blanks.tidy(node.text).lower() if isinstance(node, Scalar) else ""
        if text in ("true", "false"):
            yield from mend_text(node, text)

    def json_schema(self, known: Vocabulary) -> JsonSchema:  # noqa: ARG002 - the same for every list
        """Return the two, as words and as what YAML 1.2 makes of them."""
        return {"enum": [True, False, "true", "false"]}


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list whose items are all of one kind and, as far as they are texts, different."""

    item: Kind
    what: str
    """What the items are, in the plural: "authors"."""
    one_a_line: bool = False
    """Whether `papershelf format` gives each item its line, rather than [a, b]."""

    def read(self, node: Node, problems: Problems) -> tuple[Any, ...] | None:
        """Return the items; none at all is a problem, as is one that stands twice."""
        if not isinstance(node, Listing):
            message = f'a list of {self.what} is needed here, each on a line with "- ", but here is {kind_of(node)}'
            problems.append(Problem(node.position, message, correction=_as_list(node)))
            return None
        if not node.items:
            problems.append(
                Problem(
                    node.position, f"the list of {self.what} is empty; fill it, or remove the key if it is optional"
                )
            )
        self._refuse_repeats(node, problems)
        return tuple(self.item.read(item, problems) for item in node.items)

    def mends(self, node: Node) -> Iterator[Mend]:
        """Yield the mends of its items."""
        for item in node.items if isinstance(node, Listing) else ():
            yield from self.item.mends(item)

    def json_schema(self, known: Vocabulary) -> JsonSchema:
        """Return the schema of a list of at least one item, all different."""
        return {"type": "array", "items": self.item.json_schema(known), "minItems": 1, "uniqueItems": True}

    def _refuse_repeats(self, node: Listing, problems: Problems) -> None:
        seen: dict[str, Scalar] = {}
        for item in node.items:
            if isinstance(item, Scalar):
                first = seen.setdefault(item.text, item)
                if first is not item:
                    message = f'"{shown(item.text)}" is already on line {first.position.line}; remove one of the two'
                    problems.append(Problem(item.position, message))


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record."""

    name: str
    kind: Kind
    help: str
    """What it is for, in a few words."""
    example: str
    """How it may be written: what stands after the colon."""
    required: bool = False
    also_called: tuple[str, ...] = ()
    """What people write for it, beside misspellings."""
    is_shown: bool = False
    """Whether pages show it among the short facts beside the date."""
    label: str = ""
    """What the form calls it, where that is not its name."""
    hint: str = ""
    """What the form says of it, where `help` speaks of files."""
    is_asked: bool = True
    """Whether the form for new entries asks for it."""
    is_own: bool = False
    """Whether the list itself has declared it, in its own words."""


_SHORTEST_MISSPELLED = 2
"""Letters that are too few to be near to any key: "id" is no misspelled "kind"."""


@dataclass(frozen=True)
class Record:
    """A mapping with known keys, made into a value of the model."""

    what: str
    """What it describes: "a paper"."""
    fields: tuple[Field, ...]
    """In the order in which they are written."""
    build: Callable[..., Any] = field(repr=False)
    """Takes the values under the fields' names; fields without a value are left out."""

    def read(self, node: Node, problems: Problems) -> Any:
        """Return what `build` makes of the fields; None if anything in them is wrong."""
        if not isinstance(node, Table):
            first = self.fields[0]
            lines = f'lines "key: value", such as {first.name}: {first.example}'
            message = f"{self.what} is needed here, in {lines}, but here is {kind_of(node)}"
            problems.append(Problem(node.position, message))
            return None
        before = len(problems)
        values = self._values(node, problems)
        self._require(node, problems)
        return None if any(problem.is_error for problem in problems[before:]) else self.build(**values)

    def mends(self, node: Node) -> Iterator[Mend]:
        """Yield the mends of the values under known keys."""
        kinds = self._kinds
        for key, value in node.entries if isinstance(node, Table) else ():
            if key.text in kinds:
                yield from kinds[key.text].mends(value)

    def json_schema(self, known: Vocabulary) -> JsonSchema:
        """Return the schema of an object with these keys and no others."""
        return {
            "type": "object",
            "properties": {
                entry.name: {"description": entry.help, **entry.kind.json_schema(known)} for entry in self.fields
            },
            "required": [entry.name for entry in self.fields if entry.required],
            "minProperties": 1,
            "additionalProperties": False,
        }

    @cached_property
    def _kinds(self) -> dict[str, Kind]:
        return {entry.name: entry.kind for entry in self.fields}

    @cached_property
    def _names(self) -> dict[str, str]:
        """The key that each word stands for."""
        names = {entry.name: entry.name for entry in self.fields}
        return names | {other: entry.name for entry in self.fields for other in entry.also_called}

    def place_of(self, key: str, name: str) -> str:  # noqa: ARG002 - the same for all
        """Return how a key of the record is written, which itself stands under `name`."""
        return "indented by two spaces"

    def _values(self, table: Table, problems: Problems) -> dict[str, Any]:
        kinds = self._kinds
        first: dict[str, Scalar] = {}
        values = {}
        for key, value in table.entries:
            if key.text in first:
                message = f'key "{shown(key.text)}" stands twice; it is already on line {first[key.text].position.line}'
                problems.append(Problem(key.position, f"{message}; remove one of the two"))
            elif key.text not in kinds:
                problems.append(self._unknown(key))
            else:
                values[key.text] = kinds[key.text].read(value, problems)
            first.setdefault(key.text, key)
        return values

    def _unknown(self, key: Scalar) -> Problem:
        message = f'unknown key "{shown(key.text)}"'
        if not any(key.text in entry.also_called for entry in self.fields):
            for entry in self.fields:
                if isinstance(entry.kind, Record) and any(key.text == inner.name for inner in entry.kind.fields):
                    where = entry.kind.place_of(key.text, entry.name)
                    return Problem(key.position, f'{message} here; it belongs under "{entry.name}:", {where}')
        meant = self._meant(key.text)
        if meant is None:
            return Problem(key.position, f"{message} (allowed: {', '.join(entry.name for entry in self.fields)})")
        return Problem(key.position, message + suggestion(meant), correction=key.line_with(meant))

    def _meant(self, key: str) -> str | None:
        """Return the key that was meant by `key`, which may be that key itself."""
        names = self._names
        if key in names:
            return names[key]
        near = nearest(key, list(names)) if len(key) > _SHORTEST_MISSPELLED else None
        return names[near] if near else None

    def _require(self, table: Table, problems: Problems) -> None:
        if not table.entries and not any(entry.required for entry in self.fields):
            names = ", ".join(entry.name for entry in self.fields)
            problems.append(Problem(table.position, f"{self.what}: nothing stands here; allowed are {names}"))
        present = {key.text for key, _ in table.entries}
        missing = [entry for entry in self.fields if entry.required and entry.name not in present]
        meant = {self._meant(key) for key in present} if missing else ()
        for entry in missing:
            if entry.name not in meant:
                message = (
                    f'{self.what} needs the key "{entry.name}" ({entry.help}), as in {entry.name}: {entry.example}'
                )
                problems.append(Problem(table.position, message))


class NamedRecord(Record):
    """A record that may be written as its first field alone, where nothing else is to be said."""

    def read(self, node: Node, problems: Problems) -> Any:
        """Return what `build` makes of the fields, or of the text as the first of them."""
        if isinstance(node, Table):
            return super().read(node, problems)
        name = self.fields[0]
        value = name.kind.read(node, problems)
        return None if value is None else self.build(**{name.name: value})

    def mends(self, node: Node) -> Iterator[Mend]:
        """Yield the mends of the text or of the fields."""
        yield from super().mends(node) if isinstance(node, Table) else self.fields[0].kind.mends(node)

    def json_schema(self, known: Vocabulary) -> JsonSchema:
        """Return the schema of the text or of the whole record."""
        return {"anyOf": [self.fields[0].kind.json_schema(known), super().json_schema(known)]}

    def place_of(self, key: str, name: str) -> str:
        """Return how a key of the record is written, which itself stands under `name`."""
        shown_fields = dict.fromkeys((self.fields[0], *(field for field in self.fields if field.name == key)))
        return f"as in {name}: {{{', '.join(f'{field.name}: {field.example}' for field in shown_fields)}}}"


_LONGEST_LIST = 2000
"""Characters of the longest text that is taken apart for a message."""


def _as_list(node: Node) -> str:
    """Return the line of a single value as a list: `authors: A, B and C` becomes `authors: [A, B, C]`."""
    if not isinstance(node, Scalar) or len(node.text) > _LONGEST_LIST:
        return ""
    if node.text.startswith("-"):
        return node.line_with_raw(f"- {quote(node.text[1:].strip())}")
    items = [item for item in re.split(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+", node.text.strip()) if item]
    return node.line_with_raw(f"[{', '.join(quote(item, in_flow=True) for item in items)}]") if items else ""


def _astray(note: prose.Note, node: Scalar) -> Iterator[Problem]:
    """Yield the links that lead nowhere, or elsewhere than they seem: a note stands on pages in several folders."""
    for target in note.targets:
        if not _LEADS_ON.fullmatch(html.unescape(target)):
            message = (
                f'a link leads to "{shown(target)}"; write a whole address, as in https://example.org/page or '
                "mailto:someone@example.org"
            )
            yield Problem(node.place_of(target), message)


def _undrawable(text: prose.Prose, node: Scalar) -> Iterator[Problem]:
    for tex in text.formulas:
        try:
            formulas.to_mathml(tex)
        except formulas.FormulaError as error:
            message = (
                rf"the formula ${shown(tex)}$ cannot be drawn, so that its source is shown ({error}); correct the TeX, "
                r"or write \$ for a dollar sign"
            )
            yield Problem(node.place_of(f"${tex}$"), message, Severity.WARNING)
