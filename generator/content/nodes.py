"""YAML text to nodes that know their place. Every scalar stays the text that was written.

Only what an entry needs is read: one document of mappings, lists and scalars. Aliases, anchors, tags and deep nesting
are refused at the first event that shows them, so that no input can cost more than its own length.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from sys import intern
from typing import TypeAlias

import yaml

from generator.content.advice import ADVICE, OPENED, TOO_DEEP, better_line, foreign_line
from generator.problems import Position, Problem
from generator.text.quoting import quote

MAX_BYTES = 256 * 1024
"""Largest file that is read, in bytes."""

_MAX_DEPTH = 8
_VALUE_EVENTS = (yaml.ScalarEvent, yaml.SequenceStartEvent, yaml.MappingStartEvent)
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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


Following: TypeAlias = Callable[[], yaml.Event]
"""Returns the parser's next event."""


class SourceError(Exception):
    """The text cannot be read as YAML of the kind that entries are written in."""

    def __init__(self, line: int, column: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


def parse(source: bytes, path: str) -> tuple[Node | None, list[Problem]]:
    """Return the one document in a file's bytes, or None and the problem that keeps it from being read."""
    try:
        text = _decode(source)
    except SourceError as error:
        return None, [_problem(path, error)]
    try:
        _refuse_tabs(text)
        return _Builder(Source(path, source)).document(text), []
    except SourceError as error:
        return None, [_with_correction(Source(path, source), error)]


def _problem(path: str, error: SourceError, correction: str = "") -> Problem:
    return Problem(Position(path, error.line, error.column), str(error), correction=correction)


def _with_correction(source: Source, error: SourceError) -> Problem:
    """Say what is wrong with a text that cannot be read and, where its line is to blame, how to write the line."""
    foreign = foreign_line(source.text)
    if foreign:
        index, advice = foreign
        return Problem(source.position(index), advice)
    line = source.line(error.line)
    better = better_line(line)
    helps = bool(better) and better != line.strip() and not _is_sound(line) and _is_sound(better)
    return _problem(source.path, error, better if helps else "")


def _is_sound(line: str) -> bool:
    """Say whether a line by itself is a key with its value, or an item."""
    try:
        return not isinstance(_Builder(Source("", b"")).document(line.strip()), Scalar)
    except SourceError:
        return False


def _decode(source: bytes) -> str:
    if len(source) > MAX_BYTES:
        raise SourceError(1, 1, f"the file has {len(source):,} bytes; at most {MAX_BYTES:,} are read")
    try:
        text = source.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = source[: error.start].decode("utf-8")
        message = f"byte 0x{source[error.start]:02x} is not UTF-8; save the file in the encoding UTF-8"
        raise SourceError(*_place(before, len(before)), message) from error
    return text


def _refuse_tabs(text: str) -> None:
    found = re.search(r"^ *\t", text, re.MULTILINE) if "\t" in text else None
    if found and text[found.start() :].strip():
        raise SourceError(*_place(text, found.end() - 1), "tab in the indentation; YAML allows only spaces there")


def _place(text: str, index: int) -> tuple[int, int]:
    line_start = text.rfind("\n", 0, index) + 1
    return text.count("\n", 0, index) + 1, index - line_start + 1


class _Builder:
    """Turns the parser's events into nodes."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def document(self, text: str) -> Node:
        """Return the one document in the source's text. Raises SourceError."""
        try:
            parser = _LOADER(text)
            try:
                return self._document(parser.get_event)
            finally:
                parser.dispose()
        except (yaml.YAMLError, ValueError, KeyError, OverflowError, RecursionError) as error:
            raise _unreadable(error, text) from error

    def _document(self, following: Following) -> Node:
        following()  # the stream's start
        if isinstance(following(), yaml.StreamEndEvent):
            raise SourceError(1, 1, "the file is empty; see CONTRIBUTING.md for what belongs here")
        root = self._node(following(), following)
        following()  # the document's end
        after = following()
        if not isinstance(after, yaml.StreamEndEvent):
            raise _refusal(after, 'a second document begins here; remove the "---" and what follows it')
        return root

    def _node(self, event: yaml.Event, following: Following, depth: int = 0, in_flow: bool = False) -> Node:
        if isinstance(event, yaml.AliasEvent):
            raise _refusal(event, f'alias "*{event.anchor}" is not allowed; {_STAR}')
        assert isinstance(event, _VALUE_EVENTS), "libyaml keeps its events balanced"
        if event.anchor is not None or event.tag is not None or depth > _MAX_DEPTH:
            _refuse_extras(event)
        start, end = _span(event)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(self._source, start, end, event.value, in_flow)
        children = self._children(following, depth + 1, bool(event.flow_style))
        if isinstance(event, yaml.SequenceStartEvent):
            return Listing(self._source, start, tuple(children))
        pairs = zip(children[::2], children[1::2], strict=True)
        return Table(self._source, start, tuple((_key(key), value) for key, value in pairs))

    def _children(self, following: Following, depth: int, in_flow: bool) -> list[Node]:
        children = []
        while not isinstance(event := following(), yaml.CollectionEndEvent):
            children.append(self._node(event, following, depth, in_flow))
        return children


_STAR = 'put the value in quotes if it begins with "*", else write it out'


def _refuse_extras(event: yaml.NodeEvent) -> None:
    if event.anchor is not None:
        raise _refusal(event, f'anchor "&{event.anchor}" is not allowed; put the value in quotes or remove it')
    tag = getattr(event, "tag", None)
    if tag is not None:
        short = tag.replace("tag:yaml.org,2002:", "!!")
        raise _refusal(event, f'tag "{short}" is not allowed; put the value in quotes or remove it')
    raise _refusal(event, TOO_DEEP)


def _span(event: yaml.Event) -> tuple[int, int]:
    assert event.start_mark is not None, "the parser marks every event of the document"
    assert event.end_mark is not None, "the parser marks every event of the document"
    return event.start_mark.index, event.end_mark.index


def _key(node: Node) -> Scalar:
    if not isinstance(node, Scalar):
        raise SourceError(node.position.line, node.position.column, "a key must be a word, not a list or a mapping")
    node.text = intern(node.text)  # nearly all entries have the same keys
    return node


def _refusal(event: yaml.Event, message: str) -> SourceError:
    return SourceError(*_start(event), message)


def _start(event: yaml.Event) -> tuple[int, int]:
    assert event.start_mark is not None, "the parser marks every event of the document"
    return event.start_mark.line + 1, event.start_mark.column + 1


def _unreadable(error: Exception, text: str) -> SourceError:
    """Return in our words why libyaml cannot read a text."""
    if isinstance(error, yaml.MarkedYAMLError):
        opened = error.problem in OPENED
        mark = (error.context_mark if opened else None) or error.problem_mark or error.context_mark
        advice = ADVICE.get(error.problem or "", f"not valid YAML: {error.problem}")
        return SourceError(*((mark.line + 1, mark.column + 1) if mark else (1, 1)), advice)
    if isinstance(error, yaml.reader.ReaderError):
        return SourceError(*_foreign_place(text), ADVICE["control characters are not allowed"])
    return SourceError(1, 1, f"not valid YAML: {error}")


# YAML 1.2.2, section 5.1: the characters that a stream may hold.
_NOT_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _foreign_place(text: str) -> tuple[int, int]:
    found = _NOT_YAML.search(text)
    return _place(text, found.start()) if found else (1, 1)
