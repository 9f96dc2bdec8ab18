"""Lines between papers in pictures: one for each relation that is stated, and one from what is to be read first."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from generator.model import Library, Paper, RelationKind
from generator.text.markup import Attributes, element

Place = tuple[int, int]
"""From where lines of text begin and from the top, in pixels."""
Points = tuple[Place, ...]
Mirror = Callable[[int], int]
"""From a place across to where it is drawn: see `labels.mirror`."""

FIRST, NEXT = "first", "next"
"""The kinds of lines to a paper: from one that is to be read before it, and from the stop before it on a path."""
KINDS = (*(kind.value for kind in RelationKind), FIRST)
"""In the order in which legends name them."""
_BOTH_WAYS = {RelationKind.CONTRASTS.value}

_CLEAR = 6
"""From the middle of a point to where lines begin and end."""
_BOW, _APART = 20, 7
"""How far a line between two points of one row hangs below them, and how far the next one is from it."""
_LEVEL = 24
"""What is less than this below the other stands in one row with it."""
_NEAR, _FARTHEST = 24, 40
"""What is nearer than this across stands in one column; how far a line stays beside it at most."""
SAMPLE = 38
_HEAD = (3, 6)
"""Half the width and the length of an arrow's head."""


@dataclass(frozen=True, slots=True)
class TieLine:
    """A line from one paper to another, by their ids."""

    kind: str
    start: str
    end: str


def ties_among(papers: Iterable[Paper]) -> list[TieLine]:
    """Return all lines of a list, by the papers whose entries state them."""
    found = []
    for paper in papers:
        found += [TieLine(one.kind.value, paper.id, one.to) for one in paper.relations]
        found += [TieLine(FIRST, other, paper.id) for other in paper.after]
    return found


def ties_of(paper: Paper, library: Library) -> list[TieLine]:
    """Return the lines that begin or end at a paper: relations first."""
    ends = [(tie, (paper.id, tie.paper) if tie.is_stated else (tie.paper, paper.id)) for tie in library.ties[paper.id]]
    found = [TieLine(tie.kind.value, *both) for tie, both in ends]
    found += [TieLine(FIRST, other, paper.id) for other in paper.after]
    return found + [TieLine(FIRST, paper.id, other) for other in library.leads_on_to[paper.id]]


def kinds_in(lines: Sequence[TieLine]) -> list[str]:
    """Return the kinds of lines, in their order."""
    present = {line.kind for line in lines}
    return [kind for kind in KINDS if kind in present]


def drawn_lines(lines: Sequence[TieLine], places: Mapping[str, Place], mirror: Mirror) -> Iterator[Markup]:
    """Yield the lines between the places of papers. Where two papers have several lines, these stand apart."""
    beside: dict[frozenset[str], int] = {}
    for line in lines:
        pair = frozenset((line.start, line.end))
        number = beside[pair] = beside.get(pair, -1) + 1
        points, way = _curve(places[line.start], places[line.end], number)
        head = _head(points[-1], way) if _has_head(line.kind) else ()
        ends = {"data-of": f"{line.start} {line.end}"}
        yield _drawn(line.kind, points, head, mirror, ends)


def route_line(stops: Sequence[Place], mirror: Mirror) -> Markup:
    """Return the line of a reading path from stop to stop."""
    pieces = "".join(_way(_curve(*ends)[0], mirror) for ends in pairwise(stops))
    return element("path", {"class": "way", "d": pieces})


def sample(kind: str, mirror: Mirror) -> Markup:
    """Return a short line of a kind, for the legend."""
    attributes: Attributes = {"viewBox": f"0 0 {SAMPLE} 16", "width": SAMPLE, "height": "16", "aria-hidden": "true"}
    head = _head((SAMPLE - 2, 8), (1, 0)) if _has_head(kind) else ()
    return element("svg", attributes, [_drawn(kind, ((2, 8), (14, 8), (26, 8), (SAMPLE - 2, 8)), head, mirror)])


def _curve(start: Place, end: Place, number: int = 0) -> tuple[Points, Place]:
    """Return the four points of a curve between two places, and the way in which it arrives, along one of the axes.

    It goes between the rows, or beside or below what stands in them, as far as that can be.
    """
    (left, top), (right, bottom) = start, end
    shift = number * _APART
    if abs(top - bottom) < _LEVEL:
        low = max(top, bottom) + _BOW + shift
        return ((left, top + _CLEAR), (left, low), (right, low), (right, bottom + _CLEAR)), (0, -1)
    if left == right or (abs(left - right) < _NEAR and abs(top - bottom) > 2 * _NEAR):
        out = min(left, right) - min(_FARTHEST, abs(top - bottom) // 5 + _CLEAR) - shift
        return ((left - _CLEAR, top), (out, top), (out, bottom), (right - _CLEAR, bottom)), (1, 0)
    way = 1 if bottom > top else -1
    middle = (top + bottom) // 2 + shift
    return ((left, top + way * _CLEAR), (left, middle), (right, middle), (right, bottom - way * _CLEAR)), (0, way)


def _has_head(kind: str) -> bool:
    return kind not in _BOTH_WAYS


def _head(tip: Place, way: Place) -> Points:
    """Return the three points of the head of an arrow that arrives at its tip on a way along one of the axes."""
    (x, y), (along, down) = tip, way
    half, length = _HEAD
    back_x, back_y = x - along * length, y - down * length
    return (back_x - down * half, back_y - along * half), tip, (back_x + down * half, back_y + along * half)


def _drawn(kind: str, points: Points, head: Points, mirror: Mirror, ends: Mapping[str, str] | None = None) -> Markup:
    tip = f"M{_at(head[0], mirror)}L{_at(head[1], mirror)} {_at(head[2], mirror)}" if head else ""
    return element("path", {"class": f"tie {kind}", **(ends or {}), "d": _way(points, mirror) + tip})


def _way(points: Points, mirror: Mirror) -> str:
    begin, *others = (_at(point, mirror) for point in points)
    return f"M{begin}C{' '.join(others)}"


def _at(place: Place, mirror: Mirror) -> str:
    return f"{mirror(place[0])} {place[1]}"
