"""The comments of a file, each with the value that it stands above or beside."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.content.nodes import Listing, Node, Scalar, Source


@dataclass
class Comments:
    """Where the comments of a file stand. Scalars are known by the index at which they start."""

    above: dict[int, list[str]] = field(default_factory=dict)
    """The lines above a scalar: comments, and an empty text where lines were left empty."""
    beside: dict[int, str] = field(default_factory=dict)
    """The comment at the end of the line on which a scalar ends."""
    below: list[str] = field(default_factory=list)
    """The lines behind the last scalar."""

    @property
    def texts(self) -> list[str]:
        """All comments, sorted."""
        lines = [line for lines in (*self.above.values(), self.below) for line in lines if line]
        return sorted([*lines, *self.beside.values()])


def find_comments(root: Node, source: Source) -> Comments:
    """Return the comments of a file: what stands behind "#" between its scalars, or behind the ">-" of a block."""
    comments = Comments()
    scalars = sorted(scalars_of(root), key=lambda scalar: scalar.start)
    end = 0
    for index, scalar in enumerate(scalars):
        lines = _lines(source.text[end : scalar.start])
        if index and lines[0]:
            comments.beside[scalars[index - 1].start] = lines[0]
        comments.above[scalar.start] = _without_repeats(lines[bool(index) : -1])
        header = _comment(source.text[scalar.start : scalar.end].partition("\n")[0])
        if _is_block(scalar, source) and header:
            comments.beside[scalar.start] = header
        end = _end(scalar, source)
    lines = _lines(source.text[end:])
    if scalars and lines[0]:
        comments.beside[scalars[-1].start] = lines[0]
    comments.below = _without_repeats(lines[bool(scalars) :])
    return comments


def scalars_of(node: Node) -> Iterator[Scalar]:
    """Yield every scalar of a file, keys included."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Listing):
        for item in node.items:
            yield from scalars_of(item)
    else:
        for key, value in node.entries:
            yield key
            yield from scalars_of(value)


def _is_block(scalar: Scalar, source: Source) -> bool:
    return source.text[scalar.start : scalar.start + 1] in ("|", ">")


def _end(scalar: Scalar, source: Source) -> int:
    """Return the index behind the last character that a scalar shows, before the break of its line."""
    return scalar.start + len(source.text[scalar.start : scalar.end].rstrip())


def _lines(gap: str) -> list[str]:
    """Return the comments in what stands between two scalars, line by line; an empty text for a line without one."""
    return [_comment(line) for line in re.split(r"\r\n|\n|\r", gap)]


def _comment(line: str) -> str:
    found = re.search(r"(?:^|(?<=\s))#.*", line)
    return found[0].rstrip() if found else ""


def _without_repeats(lines: Sequence[str]) -> list[str]:
    """Return lines with one empty line where there were several."""
    return [line for number, line in enumerate(lines) if line or not number or lines[number - 1]]
