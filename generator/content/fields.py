"""Named fields, and the records that are made of them, which are kinds too.

So a whole file is described by one table (see `schema`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator.content.kinds import (
    JsonSchema,
    Kind,
    Mend,
    Problems,
    Vocabulary,
    few_of,
    kind_of,
    nearest,
    shown,
    suggestion,
)
from generator.content.nodes import Node, Scalar, Table
from generator.problems import Problem
from generator.text.quoting import quote


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
            problems.append(Problem(node.position, message, correction=self._with_blank(node)))
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
        unknown, repeated = [], []
        for key, value in table.entries:
            if key.text in first:
                repeated.append(key)
            elif key.text not in kinds:
                unknown.append(key)
            else:
                values[key.text] = kinds[key.text].read(value, problems)
            first.setdefault(key.text, key)
        problems += few_of(unknown, self._unknown, "these keys are not known here; remove them")
        problems += few_of(repeated, lambda key: _repeated(key, first[key.text]), "these keys stand twice; remove them")
        return values

    def _with_blank(self, node: Node) -> str:
        """Return the line of a key whose value stands at its colon, as in "arxiv:2412.17256"."""
        if not isinstance(node, Scalar) or node.in_flow:
            return ""
        key, _, value = node.text.partition(":")
        return node.line_with_raw(f"{key}: {quote(value)}") if key in self._kinds and value else ""

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


def _repeated(key: Scalar, first: Scalar) -> Problem:
    message = f'key "{shown(key.text)}" stands twice; it is already on line {first.position.line}'
    return Problem(key.position, f"{message}; remove one of the two")


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
