"""YAML text to nodes.

Only what an entry needs is read: one document of mappings, lists and scalars. Aliases, anchors, tags and deep nesting
are refused at the first event that shows them, so that no input can cost more than its own length.
"""

import re
from collections.abc import Callable
from sys import intern
from typing import TypeAlias

import yaml

from generator.content.advice import (
    ADVICE,
    NO_KEY_HERE,
    OPENED,
    TOO_DEEP,
    TOO_FAR,
    better_line,
    foreign_line,
    is_too_far,
)
from generator.content.nodes import Listing, Node, Scalar, Source, Table
from generator.problems import Position, Problem

MAX_BYTES = 256 * 1024
"""Largest file that is read, in bytes."""

_MAX_DEPTH = 8
_VALUE_EVENTS = (yaml.ScalarEvent, yaml.SequenceStartEvent, yaml.MappingStartEvent)
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_Following: TypeAlias = Callable[[], yaml.Event]
"""Returns the parser's next event."""


class _SourceError(Exception):
    """The text cannot be read as YAML of the kind that entries are written in."""

    def __init__(self, line: int, column: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


def parse(source: bytes, path: str) -> tuple[Node | None, list[Problem]]:
    """Return the one document in a file's bytes, or None and the problem that keeps it from being read."""
    try:
        text = _decode(source)
    except _SourceError as error:
        return None, [_problem(path, error)]
    try:
        _refuse_tabs(text)
        return _Builder(Source(path, source)).document(text), []
    except _SourceError as error:
        return None, [_with_correction(Source(path, source), error)]


def _problem(path: str, error: _SourceError, correction: str = "") -> Problem:
    return Problem(Position(path, error.line, error.column), str(error), correction=correction)


def _with_correction(source: Source, error: _SourceError) -> Problem:
    """Say what is wrong with a text that cannot be read and, where its line is to blame, how to write the line."""
    foreign = foreign_line(source.text)
    if foreign:
        index, advice = foreign
        return Problem(source.position(index), advice)
    line = source.line(error.line)
    if str(error) == ADVICE[NO_KEY_HERE] and is_too_far(line, source.line(max(1, error.line - 1))):
        return _problem(source.path, _SourceError(error.line, error.column, TOO_FAR))
    better = better_line(line)
    helps = bool(better) and better != line.strip() and not _is_sound(line) and _is_sound(better)
    return _problem(source.path, error, better if helps else "")


def _is_sound(line: str) -> bool:
    """Say whether a line by itself is a key with its value, or an item."""
    try:
        return not isinstance(_Builder(Source("", b"")).document(line.strip()), Scalar)
    except _SourceError:
        return False


def _decode(source: bytes) -> str:
    if len(source) > MAX_BYTES:
        raise _SourceError(1, 1, f"the file has {len(source):,} bytes; at most {MAX_BYTES:,} are read")
    try:
        text = source.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = source[: error.start].decode("utf-8")
        message = f"byte 0x{source[error.start]:02x} is not UTF-8; save the file in the encoding UTF-8"
        raise _SourceError(*_place(before, len(before)), message) from error
    return text


def _refuse_tabs(text: str) -> None:
    found = re.search(r"^ *\t", text, re.MULTILINE) if "\t" in text else None
    if found and text[found.start() :].strip():
        raise _SourceError(*_place(text, found.end() - 1), "tab in the indentation; YAML allows only spaces there")


def _place(text: str, index: int) -> tuple[int, int]:
    line_start = text.rfind("\n", 0, index) + 1
    return text.count("\n", 0, index) + 1, index - line_start + 1


class _Builder:
    """Turns the parser's events into nodes."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def document(self, text: str) -> Node:
        """Return the one document in the source's text. Raises _SourceError."""
        try:
            parser = _LOADER(text)
            try:
                return self._document(parser.get_event)
            finally:
                parser.dispose()
        except (yaml.YAMLError, ValueError, KeyError, OverflowError, RecursionError) as error:
            raise _unreadable(error, text) from error

    def _document(self, following: _Following) -> Node:
        following()  # the stream's start
        if isinstance(following(), yaml.StreamEndEvent):
            raise _SourceError(1, 1, "the file is empty; see CONTRIBUTING.md for what belongs here")
        root = self._node(following(), following)
        following()  # the document's end
        after = following()
        if not isinstance(after, yaml.StreamEndEvent):
            raise _refusal(after, 'a second document begins here; remove the "---" and what follows it')
        return root

    def _node(self, event: yaml.Event, following: _Following, depth: int = 0, in_flow: bool = False) -> Node:
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

    def _children(self, following: _Following, depth: int, in_flow: bool) -> list[Node]:
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
        raise _SourceError(node.position.line, node.position.column, "a key must be a word, not a list or a mapping")
    node.text = intern(node.text)  # nearly all entries have the same keys
    return node


def _refusal(event: yaml.Event, message: str) -> _SourceError:
    return _SourceError(*_start(event), message)


def _start(event: yaml.Event) -> tuple[int, int]:
    assert event.start_mark is not None, "the parser marks every event of the document"
    return event.start_mark.line + 1, event.start_mark.column + 1


def _unreadable(error: Exception, text: str) -> _SourceError:
    """Return in our words why libyaml cannot read a text."""
    if isinstance(error, yaml.MarkedYAMLError):
        opened = error.problem in OPENED
        mark = (error.context_mark if opened else None) or error.problem_mark or error.context_mark
        advice = ADVICE.get(error.problem or "", f"not valid YAML: {error.problem}")
        return _SourceError(*((mark.line + 1, mark.column + 1) if mark else (1, 1)), advice)
    if isinstance(error, yaml.reader.ReaderError):
        return _SourceError(*_foreign_place(text), ADVICE["control characters are not allowed"])
    return _SourceError(1, 1, f"not valid YAML: {error}")


# YAML 1.2.2, section 5.1: the characters that a stream may hold.
_NOT_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _foreign_place(text: str) -> tuple[int, int]:
    found = _NOT_YAML.search(text)
    return _place(text, found.start()) if found else (1, 1)
