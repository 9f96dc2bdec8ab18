"""YAML as nodes that know their place. Every scalar stays the text that was written."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from generator.problems import Position
from generator.text.quoting import quote

_ESCAPED = {'"': str.maketrans({"\\": "\\\\", '"': '\\"'}), "'": str.maketrans({"'": "''"})}
"""By the quotation mark of a text, how marks in it are usually written."""
_LINE_BREAK = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, eq=False)
class Source:
    """The text of one file, which knows its lines as editors count them."""

    path: str
    content: bytes
    """The text in UTF-8, which takes less room; few files are asked for a place."""

    @cached_property
    def text(self) -> str:
        """The text itself."""
        return self.content.decode("utf-8").removeprefix("\ufeff")

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_BREAK.finditer(self.text))]

    def position(self, index: int) -> Position:
        """Return the place of a character."""
        line = bisect_right(self._starts, index)
        return Position(self.path, line, index - self._starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Return a line without its break; empty behind the last one, where libyaml sees the end."""
        if number > len(self._starts):
            return ""
        end = self._starts[number] if number < len(self._starts) else None
        return self.text[self._starts[number - 1] : end].rstrip("\r\n")


# Nodes are made by the hundred thousand: to freeze them would cost as much again, and their places are said on demand.
@dataclass(slots=True, eq=False)
class _Placed:
    source: Source = field(repr=False)
    start: int = field(repr=False)
    """Index of its first character in the source, which may be a quotation mark."""

    @property
    def position(self) -> Position:
        """Where in its file it is written."""
        return self.source.position(self.start)


@dataclass(slots=True, eq=False)
class Scalar(_Placed):
    """One value, as text."""

    end: int = field(repr=False)
    text: str
    in_flow: bool = field(repr=False)
    """Whether it stands between brackets, as in [a, b]."""

    def place_of(self, fragment: str) -> Position:
        """Return the place of a piece of the text, whose words may stand on several lines; else that of the whole."""
        mark = self.source.text[self.start : self.start + 1]
        written = fragment.translate(_ESCAPED.get(mark, {}))
        pattern = r"\s+".join(map(re.escape, written.split(" ")))
        found = re.compile(pattern).search(self.source.text, self.start, self.end)
        return self.source.position(found.start()) if found else self.position

    def line_with(self, instead: str) -> str:
        """Return the line on which it stands with another text in its place; empty if it stands on several."""
        return self.line_with_raw(quote(instead, in_flow=self.in_flow)) if instead else ""

    def line_with_raw(self, instead: str) -> str:
        """Return what `line_with` does for a text that is YAML already."""
        if not instead or _LINE_BREAK.search(self.source.text, self.start, self.end):
            return ""
        line = self.source.line(self.position.line)
        before = self.position.column - 1
        return (line[:before] + instead + line[before + self.end - self.start :]).strip()


@dataclass(slots=True, eq=False)
class Listing(_Placed):
    """A YAML sequence."""

    items: tuple["Node", ...]


@dataclass(slots=True, eq=False)
class Table(_Placed):
    """A YAML mapping. Keys are in the order of the file and may stand twice."""

    entries: tuple[tuple[Scalar, "Node"], ...]

    def find(self, key: str) -> "Node | None":
        """Return the value of the first entry with this key."""
        for name, value in self.entries:
            if name.text == key:
                return value
        return None


Node: TypeAlias = Scalar | Listing | Table


def tables_in(root: Node | None) -> Iterator[Table]:
    """Yield the tables of a list; none where there is no list."""
    return (item for item in (root.items if isinstance(root, Listing) else ()) if isinstance(item, Table))


def scalars_in(node: Node | None) -> Iterator[Scalar]:
    """Yield a text itself, or the texts of a list; none where there are none."""
    return (one for one in (node.items if isinstance(node, Listing) else (node,)) if isinstance(one, Scalar))


def named_in(root: Node | None, key: str) -> Iterator[Scalar]:
    """Yield the texts under one key of every table of a list."""
    for table in tables_in(root):
        yield from scalars_in(table.find(key))
