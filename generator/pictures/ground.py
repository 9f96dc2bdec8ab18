"""Where shelves and their papers stand on a map: what belongs together stands near, and nothing touches.

Each shelf is a box; a paper's name stands in it in rows, next to those to which it is tied. Boxes stand in columns, and
change places while that brings shelves nearer to those with which they have to do. A library for drawing graphs would
bring numpy or C with it and floating numbers that differ between machines; names in rows need neither. The time that it
takes grows with the papers and their lines.
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from generator.model import Paper, Theme
from generator.pictures.labels import cut, in_rows, lines_of, width_of
from generator.pictures.points import BEFORE, BEHIND, MIDDLE, Point
from generator.pictures.ties import Place, TieLine

Shelf = tuple[Theme, Sequence[Paper]]
Weights = Mapping[tuple[int, int], int]
"""By two numbers, the lower one first."""

WIDTH = 784
"""In pixels, of which there are so many beside the contents on a screen of 1,280."""

_COLUMNS, _GAP, _ROOMY = 3, 20, 64
"""How many columns there are at most, and how far boxes are apart: with names in them, and with lines between them."""
_PADDING, TITLE, _ROW = 12, 20, 34
"""Within a box; the heights of a line of its title and of a row of names."""
_ARRANGED = 24
"""Most boxes that change places: of more, finding the best would take long, and they keep the curator's order."""
_ROUNDS = 6
_EVEN = 25
"""How much shorter ways would have to be for a column to end one pixel above the others."""


@dataclass(frozen=True, slots=True)
class Box:
    """A shelf on a map."""

    theme: Theme
    title: tuple[str, ...]
    count: int
    """How many papers stand on the shelf."""
    left: int
    top: int
    width: int
    height: int
    points: tuple[Point, ...]
    """Empty where there are too many to show."""

    @property
    def middle(self) -> Place:
        """The point in its middle."""
        return self.left + self.width // 2, self.top + self.height // 2


@dataclass(frozen=True, slots=True)
class Ground:
    """A map as it is drawn."""

    height: int
    boxes: tuple[Box, ...]
    """In the curator's order."""

    @property
    def places(self) -> Mapping[str, Place]:
        """Where each paper's point stands, by its id."""
        return {point.paper.id: point.place for box in self.boxes for point in box.points}


def ground_of_papers(shelves: Sequence[Shelf], lines: Sequence[TieLine]) -> Ground:
    """Return the map of some shelves, each with its papers in the order in which to read them, and their lines."""
    count = min(_COLUMNS, len(shelves)) or 1
    width = (WIDTH - (count - 1) * _GAP) // count
    boxes = [_box(theme, papers, lines, width) for theme, papers in shelves]
    return _Columns(boxes, _nearness(boxes, lines), count, _GAP).ground()


def ground_of_shelves(shelves: Sequence[Shelf], between: Weights) -> Ground:
    """Return the map of shelves alone, with how many lines there are between any two, by their numbers."""
    count = min(_COLUMNS, len(shelves)) or 1
    width = (WIDTH - (count - 1) * _ROOMY) // count
    boxes = [_empty(theme, len(papers), width, _ROW) for theme, papers in shelves]
    return _Columns(boxes, between, count, _ROOMY).ground()


def _empty(theme: Theme, count: int, width: int, below: int) -> Box:
    title = lines_of(theme.title, width - 2 * _PADDING, 2)
    return Box(theme, title, count, 0, 0, width, _PADDING + len(title) * TITLE + below, ())


def _box(theme: Theme, papers: Sequence[Paper], lines: Sequence[TieLine], width: int) -> Box:
    room = width - 2 * _PADDING
    bare = _empty(theme, len(papers), width, 0)
    names = [(paper, cut(paper.short_name, room - BEFORE - BEHIND)) for paper in _walk(papers, lines)]
    widths = [BEFORE + width_of(name) + BEHIND for _, name in names]
    points = tuple(
        Point(paper, name, (_PADDING + MIDDLE + along, bare.height + row * _ROW + _ROW // 2))
        for (paper, name), (row, along) in zip(names, in_rows(widths, room), strict=True)
    )
    lowest = max((point.place[1] for point in points), default=bare.height)
    return replace(bare, height=lowest + _ROW // 2 + _PADDING // 2, points=points)


def _walk(papers: Sequence[Paper], lines: Iterable[TieLine]) -> list[Paper]:
    """Return papers in their order, but each followed by those to which lines lead from it, and these by theirs."""
    named = {paper.id: paper for paper in papers}
    beside: dict[str, list[str]] = {paper: [] for paper in named}
    for line in lines:
        if line.start in named and line.end in named:
            beside[line.start].append(line.end)
            beside[line.end].append(line.start)
    walked: dict[str, Paper] = {}
    for paper in papers:
        queue = deque([paper.id])
        while queue:
            here = queue.popleft()
            if here not in walked:
                walked[here] = named[here]
                queue.extend(beside[here])
    return list(walked.values())


def _nearness(boxes: Sequence[Box], lines: Iterable[TieLine]) -> Weights:
    """Return how much any two shelves have to do with each other: lines, papers of both, and the one in the other."""
    shelf_of = {box.theme.id: number for number, box in enumerate(boxes)}
    home = {point.paper.id: number for number, box in enumerate(boxes) for point in box.points}
    pairs: list[tuple[int | None, int | None, int]] = [(home.get(one.start), home.get(one.end), 4) for one in lines]
    for number, box in enumerate(boxes):
        pairs.append((number, shelf_of.get(box.theme.parent or ""), 4))
        pairs += ((number, shelf_of.get(guest), 1) for point in box.points for guest in point.paper.themes[1:])
    found: dict[tuple[int, int], int] = {}
    for one, other, much in pairs:
        if one is not None and other is not None and one != other:
            pair = (min(one, other), max(one, other))
            found[pair] = found.get(pair, 0) + much
    return found


@dataclass(frozen=True, slots=True)
class _Columns:
    """Boxes in columns of about the same height."""

    boxes: Sequence[Box]
    between: Weights
    """How much any two have to do with each other."""
    count: int
    gap: int

    def ground(self) -> Ground:
        """Return the map on which those stand near to each other that have to do with each other."""
        order = self._best_order() if self.count < len(self.boxes) <= _ARRANGED else range(len(self.boxes))
        places = self._places(order)
        stood = tuple(_moved(box, places[number]) for number, box in enumerate(self.boxes))
        return Ground(max((box.top + box.height for box in stood), default=0), stood)

    def _best_order(self) -> list[int]:
        """Return an order that is not bettered by changing two places, nor by moving one box; the first one stays."""
        order = list(range(len(self.boxes)))
        best, before = self._cost(order), None
        for _ in range(_ROUNDS):
            if best == before:
                break
            before = best
            for one, other in permutations(range(1, len(order)), 2):
                for tried in (_swapped(order, one, other), _shifted(order, one, other)):
                    cost = self._cost(tried)
                    if cost < best:
                        best, order = cost, tried
        return order

    def _places(self, order: Sequence[int]) -> dict[int, Place]:
        """Return where each box stands, by its number: column after column, each filled to its share."""
        places: dict[int, Place] = {}
        rest = sum(self.boxes[number].height + self.gap for number in order)
        column = down = 0
        for number in order:
            box = self.boxes[number]
            taken = box.height + self.gap
            if down and column < self.count - 1 and down + taken // 2 > rest // (self.count - column):
                rest -= down
                column, down = column + 1, 0
            places[number] = (column * (box.width + self.gap), down)
            down += taken
        return places

    def _cost(self, order: Sequence[int]) -> int:
        """Return how long the ways are, each by its weight, and how uneven the columns."""
        places = self._places(order)
        ends: dict[int, int] = {}
        for number, (left, top) in places.items():
            ends[left] = max(ends.get(left, 0), top + self.boxes[number].height)
        cost = (max(ends.values()) - min(ends.values())) * _EVEN
        for (one, other), much in self.between.items():
            (left, top), (right, bottom) = places[one], places[other]
            apart = abs(top + self.boxes[one].height // 2 - bottom - self.boxes[other].height // 2)
            cost += much * (abs(left - right) + apart)
        return cost


def _swapped(order: Sequence[int], one: int, other: int) -> list[int]:
    changed = list(order)
    changed[one], changed[other] = order[other], order[one]
    return changed


def _shifted(order: Sequence[int], one: int, to: int) -> list[int]:
    changed = list(order)
    changed.insert(to, changed.pop(one))
    return changed


def _moved(box: Box, to: Place) -> Box:
    left, top = to
    points = tuple(replace(one, place=(one.place[0] + left, one.place[1] + top)) for one in box.points)
    return replace(box, left=left, top=top, points=points)
