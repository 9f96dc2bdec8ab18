"""What YAML reads otherwise than it was meant: a text that ends at a "#", two items that are one."""

import re
from collections.abc import Iterator

from generator.content.kinds import shown
from generator.content.nodes import Listing, Node, Scalar, Table
from generator.problems import Problem, Severity
from generator.text.quoting import quote

_DEEPER = re.compile(rb"\n( *)- .*\n\1 +-\s")
_COMMENT = re.compile(r"[ \t]+#[^\s#][^\r\n]*")
_ITEM = re.compile(r"\n *(?=-\s)")
_QUOTED = ("'", '"', ">", "|")


def check_swallowed(root: Node) -> Iterator[Problem]:
    """Yield the texts of a file of which a part is read as a comment, and the items that are read as one."""
    if _may_hold_one(root.source.content):
        yield from _of_node(root, is_item=False)


def _may_hold_one(content: bytes) -> bool:
    """Say whether the nodes of a file are to be asked for their places; those of few files are."""
    return b" #" in content or b"\t#" in content or bool(_DEEPER.search(b"\n" + content))


def _of_node(node: Node, *, is_item: bool) -> Iterator[Problem]:
    if isinstance(node, Listing):
        for item in node.items:
            yield from _of_node(item, is_item=True)
    elif isinstance(node, Table):
        for _, value in node.entries:
            yield from _of_node(value, is_item=False)
    elif not node.source.text.startswith(_QUOTED, node.start):
        yield from _of_text(node, is_item=is_item)


def _of_text(node: Scalar, *, is_item: bool) -> Iterator[Problem]:
    text = node.source.text
    item = _ITEM.search(text, node.start, node.end) if is_item else None
    if item:
        message = "this line goes on with the item above, as it is indented deeper; begin it where that one begins"
        yield Problem(node.source.position(item.end()), message)
    comment = _COMMENT.match(text, node.end) if node.text else None
    if comment:
        place = node.source.position(node.end + comment[0].index("#"))
        message = f'"{shown(comment[0].strip())}" is read as a comment'
        advice = 'put the whole value in quotation marks, or a blank behind "#"'
        yield Problem(place, f"{message}; {advice}", Severity.WARNING, _with_comment(node, comment.end()))


def _with_comment(node: Scalar, end: int) -> str:
    """Return the line with all of it up to `end` as the value."""
    place = node.source.position(node.start)
    is_one_line = node.source.position(end).line == place.line
    before = node.source.line(place.line)[: place.column - 1]
    whole = node.source.text[node.start : end].rstrip()
    return (before + quote(whole)).strip() if is_one_line and not node.in_flow else ""
