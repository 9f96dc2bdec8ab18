"""The list in time: a lane for each theme, and in it each paper by its name, with the lines between them.

Time runs unevenly, so that the years with many papers have room for them: the ticks and their years say how.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from markupsafe import Markup

from generator.model import Paper, Theme
from generator.pictures.frame import framed
from generator.pictures.labels import cut, lettered, mirror
from generator.pictures.points import BEHIND, HEIGHT, MIDDLE, Point, drawn_point, said_of
from generator.pictures.ties import TieLine, drawn_lines
from generator.pictures.time_scale import MARGIN, WIDTH, Scale
from generator.text.markup import element
from generator.words.book import Book

_NAME = 200
"""Of the longest name, in pixels."""
_AXIS, _LABEL, _BELOW, _GAP = 28, 28, 6, 10
"""Heights: of the line of years, of a lane's label, below its names, and below it."""


@dataclass(frozen=True, slots=True)
class _Lane:
    theme: Theme
    points: tuple[Point, ...]
    """With their places within the lane."""
    rows: int

    @property
    def height(self) -> int:
        return _LABEL + self.rows * HEIGHT + _BELOW + _GAP


def timeline(
    themes: Iterable[Theme],
    papers: Sequence[Paper],
    lines: Sequence[TieLine],
    book: Book,
    address: Callable[[Paper], str],
) -> Markup:
    """Return the timeline of papers and the lines between them. Empty if there are none.

    `address` gives what a paper's name links to.
    """
    if not papers:
        return Markup()
    years = [paper.published.year for paper in papers]
    scale = Scale([paper.published for paper in papers])
    lanes = list(_filled(themes, papers, scale))
    height = 2 * _AXIS + sum(lane.height for lane in lanes) - _GAP
    said = book.say("timeline.picture", count=len(years), first=str(min(years)), last=str(max(years)))
    flip = mirror(WIDTH, book)
    stood = _stood(lanes)
    places = {point.paper.id: point.place for points in stood for point in points}
    drawn = [line for line in lines if line.start in places and line.end in places]
    parts = [
        *_grounds(lanes),
        *_ticks(scale, height, book),
        element("g", {"class": "ties"}, drawn_lines(drawn, places, flip)),
        *_lanes(lanes, stood, book, address),
    ]
    return framed("field timeline", (WIDTH, height), said, parts)


def _filled(themes: Iterable[Theme], papers: Iterable[Paper], scale: Scale) -> Iterator[_Lane]:
    shelves: dict[str, list[Paper]] = {}
    for paper in papers:
        shelves.setdefault(paper.shelf, []).append(paper)
    return (_lane(theme, shelves[theme.id], scale) for theme in themes if theme.id in shelves)


def _lane(theme: Theme, papers: Sequence[Paper], scale: Scale) -> _Lane:
    """Place a theme's papers, each in the first row where its name touches none before it.

    The name follows its point, but where it would leave the picture.
    """
    ends: list[int] = []
    points = []
    for across, paper in sorted(((scale.date(paper.published), paper) for paper in papers), key=_place):
        point = Point(paper, cut(paper.short_name, _NAME), (across, 0))
        runs_back = across - MIDDLE + point.width > WIDTH
        start = across + MIDDLE - point.width if runs_back else across - MIDDLE
        row = next((row for row, end in enumerate(ends) if start >= end), len(ends))
        ends[row : row + 1] = [start + point.width + BEHIND]
        down = _LABEL + row * HEIGHT + HEIGHT // 2
        points.append(replace(point, place=(across, down), runs_back=runs_back))
    return _Lane(theme, tuple(points), len(ends))


def _place(point: tuple[int, Paper]) -> tuple[int, str]:
    return (point[0], point[1].id)


def _stood(lanes: Sequence[_Lane]) -> list[list[Point]]:
    """Return the points of each lane with their places in the picture."""
    tops = accumulate((lane.height for lane in lanes), initial=_AXIS)
    return [
        [replace(one, place=(one.place[0], top + one.place[1])) for one in lane.points]
        for lane, top in zip(lanes, tops, strict=False)
    ]


def _grounds(lanes: Sequence[_Lane]) -> Iterator[Markup]:
    for lane, top in zip(lanes, accumulate((lane.height for lane in lanes), initial=_AXIS), strict=False):
        yield element(
            "rect", {"class": "ground", "x": 0, "y": top, "width": WIDTH, "height": lane.height - _GAP, "rx": 10}
        )


def _ticks(scale: Scale, height: int, book: Book) -> Iterator[Markup]:
    flip = mirror(WIDTH, book)
    for place in scale.ticks():
        across = flip(place)
        yield element("line", {"x1": across, "x2": across, "y1": _AXIS - 4, "y2": height - _AXIS + 4})
    for place, label in scale.labels():
        for down in (_AXIS - 10, height - 10):
            yield lettered(label, (flip(place), down), book, "tick")


def _lanes(
    lanes: Sequence[_Lane], stood: Sequence[Sequence[Point]], book: Book, address: Callable[[Paper], str]
) -> Iterator[Markup]:
    flip, top = mirror(WIDTH, book), _AXIS
    for lane, points in zip(lanes, stood, strict=True):
        yield from lane_label(lane.theme, top + 20, book)
        for point in points:
            said = said_of(point.paper, point.name, book)
            said = book.say("timeline.dot", title=said, date=point.paper.published.iso)
            yield drawn_point(point, said, address(point.paper), book, flip)
        top += lane.height


def lane_label(theme: Theme, down: int, book: Book) -> Iterator[Markup]:
    """Yield the theme's name at either end; the style sheet shows the one at which a narrow screen begins."""
    flip, title = mirror(WIDTH, book), cut(theme.title, WIDTH - 2 * MARGIN, is_bold=True)
    yield lettered(title, (flip(MARGIN), down), book, "lane")
    yield lettered(title, (flip(WIDTH - MARGIN), down), book, "lane end", runs_back=True)
