"""Canonical YAML: an entry laid out in house style, without a change to what it says or to its comments.

Keys stand in the order of their table, authors one a line, other lists as [a, b], long prose folded at 80 columns, and
quotation marks only where YAML would read something else without them.
"""

import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, FoldedScalarString, PlainScalarString

from generator.content.fields import ListOf, Prose, Record
from generator.content.files import list_files, shown_path
from generator.content.kinds import Kind
from generator.content.nodes import Listing, Node, Scalar, parse
from generator.contribute.order import in_order
from generator.contribute.replace import replace_text
from generator.problems import Position, Problem, UsageError
from generator.text.quoting import is_plain, is_text_everywhere

WIDTH = 80
"""Longest line of folded prose, with its indentation."""

_INDENT = 2
_UNWRAPPED = 1 << 20


class FormatError(Exception):
    """The text cannot be laid out without losing something. Its text says what."""


def format_text(text: str, kind: Kind) -> str:
    """Return a file's text in canonical form. Raises FormatError if it is not YAML of the kind that entries are."""
    ordered = in_order(text, kind)
    before = _read(ordered)
    rewriter = _rewriter(before)
    try:
        styled = _style(rewriter.load(ordered), kind, _INDENT if isinstance(before, Listing) else 0)
        written = io.StringIO()
        rewriter.dump(styled, written)
    except YAMLError as error:
        raise FormatError(str(getattr(error, "problem", error)).splitlines()[0]) from error
    formatted = written.getvalue()
    _refuse_losses(before, ordered, formatted)
    return formatted


def comments(text: str) -> list[str]:
    """Return the comments of a text: what stands behind "#" outside its scalars, or behind a block's ">-".

    Raises FormatError if it cannot be read.
    """
    bare, end = [], 0
    for scalar in sorted(_scalars(_read(text)), key=lambda scalar: scalar.start):
        bare.append(text[end : scalar.start])
        header, _, _ = text[scalar.start : scalar.end].partition("\n")
        bare.append(header[1:] + "\n" if header[:1] in ("|", ">") else "")
        end = scalar.end
    return [found.strip() for found in re.findall(r"#.*", "".join([*bare, text[end:]]))]


class _TextResolver(VersionedResolver):
    """Takes every scalar for text, as the list does."""

    @property
    def versioned_resolver(self) -> Mapping[str, Any]:
        return {}


def _rewriter(root: Node) -> YAML:
    rewriter = YAML(typ="rt")
    rewriter.Resolver = _TextResolver
    rewriter.width = _UNWRAPPED
    if isinstance(root, Listing):
        rewriter.indent(mapping=_INDENT, sequence=_INDENT, offset=0)
    else:
        rewriter.indent(mapping=_INDENT, sequence=2 * _INDENT, offset=_INDENT)
    return rewriter


@dataclass
class LaidOut:
    """What came of laying out a list."""

    changed: list[str] = field(default_factory=list)
    """The files that were not in house style."""
    refused: list[Problem] = field(default_factory=list)
    """Why a file was left as it was."""


def format_list(content: Path, *, write: bool) -> LaidOut:
    """Lay out every file of a list; without `write`, only say which would change."""
    if not content.is_dir():
        raise UsageError(f"there is no folder {shown_path(content)}; name the list's folder with --content")
    laid_out = LaidOut()
    for path, kind in list_files(content):
        source = path.read_bytes()
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


def _style(value: Any, kind: Kind | None, column: int, in_flow: bool = False) -> Any:
    """Return a value with the style that its kind has; `column` is where the keys of the table around it begin."""
    styles: Mapping[type, Callable[..., Any]] = {CommentedMap: _style_table, CommentedSeq: _style_list}
    style = styles.get(type(value))
    if style:
        return style(value, kind, column, in_flow)
    text = str(value)
    if isinstance(kind, Prose) and kind.folded and not in_flow and _can_fold(text):
        return _folded(value, WIDTH - column - _INDENT)
    plain = is_plain(text, in_flow=in_flow) and (not isinstance(kind, Prose) or is_text_everywhere(text))
    return PlainScalarString(text) if plain else DoubleQuotedScalarString(text)


def _style_table(table: CommentedMap, kind: Kind | None, column: int, in_flow: bool) -> CommentedMap:
    kinds = {entry.name: entry.kind for entry in kind.fields} if isinstance(kind, Record) else {}
    if kinds and not in_flow:
        table.fa.set_block_style()
    for key in [*(name for name in kinds if name in table), *(name for name in table if name not in kinds)]:
        inner = kinds.get(key)
        deeper = {Record: _INDENT, ListOf: 2 * _INDENT}.get(type(inner), 0)
        table[key] = _style(table[key], inner, column + deeper, in_flow)
        table.move_to_end(key)
    return table


def _style_list(items: CommentedSeq, kind: Kind | None, column: int, in_flow: bool) -> CommentedSeq:
    item_kind = kind.item if isinstance(kind, ListOf) else None
    one_a_line = isinstance(kind, ListOf) and kind.one_a_line and len(items) > 0 and not in_flow
    if one_a_line or _has_comments(items):
        items.fa.set_block_style()
    elif isinstance(kind, ListOf):
        items.fa.set_flow_style()
    flowing = bool(items.fa.flow_style())
    for index, item in enumerate(items):
        items[index] = _style(item, item_kind, column, flowing)
    return items


def _has_comments(items: CommentedSeq) -> bool:
    return any(items.ca.items.values()) or bool(items.ca.comment)


def _can_fold(text: str) -> bool:
    """Say whether folding keeps the text: it may not begin or end with blanks, nor hold what must be escaped."""
    hindrance = re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\n ", text)
    return bool(text) and text == text.strip() and not hindrance


def _folded(value: Any, room: int) -> Any:
    folded = FoldedScalarString(str(value))
    folded.fold_pos = list(_fold_places(folded, room))
    if hasattr(value, "comment"):
        folded.comment = value.comment
    return folded


def _fold_places(text: str, room: int) -> Iterator[int]:
    """Yield the places of the spaces at which lines of at most `room` characters end."""
    start = 0
    last_space: int | None = None
    for found in re.finditer(r"(?<=\S) (?=\S)|\n|$", text):
        if found.start() - start > room and last_space is not None:
            yield last_space
            start = last_space + 1
        last_space = found.start()
        if found[0] != " ":
            start, last_space = found.end(), None


def _read(text: str) -> Node:
    root, problems = parse(text.encode(), "")
    if root is None:
        raise FormatError(problems[0].message)
    return root


def _refuse_losses(before: Node, text: str, formatted: str) -> None:
    if _value(_read(formatted)) != _value(before):
        raise FormatError("its values would change")
    lost = sorted(set(comments(text)) - set(comments(formatted)))
    if lost:
        raise FormatError(f"a comment would be lost: {lost[0]}")


def _value(node: Node) -> Any:
    """Return what a node says, without regard to the order of keys."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Listing):
        return [_value(item) for item in node.items]
    return {key.text: _value(value) for key, value in node.entries}


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Listing):
        for item in node.items:
            yield from _scalars(item)
    else:
        for key, value in node.entries:
            yield key
            yield from _scalars(value)
