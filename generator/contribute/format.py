"""Canonical YAML: an entry laid out in house style, without a change to what it says or to its comments.

Keys stand in the order of their table, authors one a line, other lists as [a, b], long prose folded at 80 columns, and
quotation marks only where some reader of YAML would see something else without them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.content.disk import read_file, shown_path
from generator.content.files import list_files
from generator.content.kinds import Kind
from generator.content.list_format import refuse_later
from generator.content.nodes import Listing, Node, Scalar, Source
from generator.content.parsing import MAX_BYTES, parse
from generator.contribute.comments import find_comments
from generator.contribute.layout import Layout
from generator.contribute.replace import replace_text
from generator.problems import Position, Problem, UsageError


class FormatError(Exception):
    """The text cannot be laid out without losing something. Its text says what."""


class TooLargeError(FormatError):
    """The text is, or would be, larger than what is read of a file."""


def format_text(text: str, kind: Kind) -> str:
    """Return a file's text in canonical form. Raises FormatError if it is not YAML of the kind that entries are."""
    return format_mended(text, kind, {})


def format_mended(text: str, kind: Kind, mended: Mapping[int, str]) -> str:
    """Do what `format_text` does, with other texts for some scalars, which are known by where they start."""
    root = _read(text)
    comments = find_comments(root, Source("", text.encode()))
    texts = comments.texts
    lines = Layout(comments, mended).document(root, kind)
    formatted = "\n".join(lines).strip("\n") + "\n"
    after = _read(formatted)
    if _value(after, {}) != _value(root, mended):
        raise FormatError("its values would change")
    if find_comments(after, Source("", formatted.encode())).texts != texts:
        raise FormatError("a comment would be lost")
    return formatted


@dataclass
class LaidOut:
    """What came of laying out a list."""

    changed: list[str] = field(default_factory=list)
    """The files that were not in house style."""
    refused: list[Problem] = field(default_factory=list)
    """Why a file was left as it was."""


def format_list(content: Path, *, write: bool) -> LaidOut:
    """Lay out every file of a list; without `write`, only say which would change.

    Raises UsageError where there is no such folder, and ContentError for a list of a later format.
    """
    if not content.is_dir():
        raise UsageError(f"there is no folder {shown_path(content)}; name the list's folder with --content")
    refuse_later(content)
    laid_out = LaidOut()
    for path, kind in list_files(content):
        source = read_file(path)
        root, problems = parse(source, shown_path(path))
        laid_out.refused += problems
        if root is not None:
            _format_file(path, kind, source, laid_out, write=write)
    return laid_out


def _format_file(path: Path, kind: Kind, source: bytes, laid_out: LaidOut, *, write: bool) -> None:
    try:
        formatted = format_text(source.decode("utf-8").removeprefix("\ufeff"), kind)
    except FormatError as error:
        laid_out.refused.append(Problem(Position(shown_path(path)), f"left as it is: {error}"))
        return
    if formatted.encode() != source:
        laid_out.changed.append(shown_path(path))
        if write:
            replace_text(path, formatted)


def _read(text: str) -> Node:
    source = text.encode()
    if len(source) > MAX_BYTES:
        raise TooLargeError(f"it has {len(source):,} bytes; at most {MAX_BYTES:,} are read")
    root, problems = parse(source, "")
    if root is None:
        raise FormatError(problems[0].message)
    return root


def _value(node: Node, mended: Mapping[int, str]) -> Any:
    """Return what a node says, without regard to the order of keys and to the white space around texts."""
    if isinstance(node, Scalar):
        return mended.get(node.start, node.text).strip()
    if isinstance(node, Listing):
        return [_value(item, mended) for item in node.items]
    values = {key.text: _value(value, mended) for key, value in node.entries}
    if len(values) < len(node.entries):
        raise FormatError("a key stands twice in it")
    return values
