"""The list in time: a lane for each theme, and in it each paper by its name, with the lines between them.

Time runs unevenly, so that the years with many papers have room for them: the ticks and their years say how.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from markupsafe import Markup

from generator.model import Paper, PartialDate, Theme
from generator.pictures.labels import cut, lettered, mirror, width_of
from generator.pictures.points import BEHIND, HEIGHT, MIDDLE, Point, drawn_point, said_of
from generator.pictures.ties import TieLine, drawn_lines
from generator.text.markup import Attributes, element
from generator.words.book import Book

WIDTH = 784
"""In user units; drawn one to one, since text that shrinks with its picture cannot be read."""

_MARGIN, _NAME = 16, 200
"""Of the picture at either side, and of the longest name."""
_AXIS, _LABEL, _BELOW, _GAP = 28, 28, 6, 10
"""Heights: of the line of years, of a lane's label, below its names, and below it."""
_MONTHS, _MIDDLE_MONTH = 12, 7
_YEARS_IN_MONTHS = 2
"""Of fewer years, a timeline is divided by months."""
_LEAST = ((48, 4), (24, 2), (12, 1), (4, 0), (0, 0))
"""How wide a year or month with papers is at least, and one without: the first that leaves half of the room."""
_QUARTERED, _BESIDE = 280, 4
"""From which width on a year has its quarters marked; what is between a tick and what is written at it."""


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
    scale = _Scale([paper.published for paper in papers])
    lanes = list(_filled(themes, papers, scale))
    height = 2 * _AXIS + sum(lane.height for lane in lanes) - _GAP
    attributes: Attributes = {
        "class": "field timeline",
        "viewBox": f"0 0 {WIDTH} {height}",
        "width": WIDTH,
        "height": height,
        "role": "group",
        "aria-label": book.say("timeline.picture", count=len(years), first=str(min(years)), last=str(max(years))),
    }
    flip = mirror(WIDTH, book)
    stood = _stood(lanes)
    places = {point.paper.id: point.place for points in stood for point in points}
    drawn = [line for line in lines if line.start in places and line.end in places]
    return element(
        "svg",
        attributes,
        [
            *_grounds(lanes),
            *_ticks(scale, height, book),
            element("g", {"class": "ties"}, drawn_lines(drawn, places, flip)),
            *_lanes(lanes, stood, book, address),
        ],
    )


def _filled(themes: Iterable[Theme], papers: Iterable[Paper], scale: "_Scale") -> Iterator[_Lane]:
    shelves: dict[str, list[Paper]] = {}
    for paper in papers:
        shelves.setdefault(paper.shelf, []).append(paper)
    return (_lane(theme, shelves[theme.id], scale) for theme in themes if theme.id in shelves)


class _Scale:
    """From dates to places across: each year or month has room by the number of its papers."""

    def __init__(self, dates: Sequence[PartialDate]) -> None:
        """Take the dates of the papers to show."""
        years = [date.year for date in dates]
        self._steps = _MONTHS if max(years) - min(years) < _YEARS_IN_MONTHS else 1
        self._counts = Counter(self._step(date) for date in dates)
        self._all = range(min(self._counts), max(self._counts) + 1)
        self._starts = self._edges()

    def _step(self, date: PartialDate) -> int:
        """Return the year or month of a date, counted from the year 0."""
        return date.year * self._steps + ((date.month or _MIDDLE_MONTH) - 1) * self._steps // _MONTHS

    def _edges(self) -> list[int]:
        """Return where each step begins, and where the last one ends."""
        room = WIDTH - 2 * _MARGIN
        for filled, empty in _LEAST:
            least = [filled if step in self._counts else empty for step in self._all]
            spare = room - sum(least)
            if spare >= room // 2:
                break
        papers = sum(self._counts.values())
        passed = accumulate((self._counts[step] for step in self._all), initial=0)
        return [
            _MARGIN + taken + spare * before // papers
            for taken, before in zip(accumulate(least, initial=0), passed, strict=True)
        ]

    def date(self, date: PartialDate) -> int:
        """Return the place of a date; one that is known to the month or year alone stands in its middle."""
        step = self._step(date) - self._all[0]
        start, end = self._starts[step : step + 2]
        return start + (end - start) * _part_of(date, self._steps) // _WHOLE

    def ticks(self) -> Iterator[int]:
        """Yield each place where a year, quarter or month begins, and where the last one ends."""
        yield from sorted({self._starts[-1], *(place for place, _, _ in self._dates())})

    def labels(self) -> Iterator[tuple[int, str]]:
        """Yield what is written at the ticks of years and months with papers: of what would touch, the later ones."""
        free = WIDTH
        for place, label, _ in reversed([one for one in self._dates() if one[2]]):
            begin = min(place + _BESIDE, free - width_of(label))
            if begin >= place - _BESIDE and begin >= 0:
                yield begin, label
                free = begin - 2 * _BESIDE

    def _dates(self) -> Iterator[tuple[int, str, bool]]:
        """Yield where years, months and quarters of wide years begin, their dates, and whether papers are of them."""
        for step, (start, end) in zip(self._all, pairwise(self._starts), strict=True):
            year, month = divmod(step, self._steps)
            quarters = range(4) if self._steps == 1 and end - start >= _QUARTERED else range(1)
            for quarter in quarters:
                known = month + 1 if self._steps > 1 else quarter * 3 + 1 if quarter else None
                yield start + (end - start) * quarter // 4, PartialDate(year, known).iso, step in self._counts


_WHOLE = 372
"""Of a step: a year has so many parts, of months with 31 days, and a month too."""


def _part_of(date: PartialDate, steps: int) -> int:
    """Return how far into its year, or its month, a date is, in parts of the whole."""
    into_month = (date.day * 2 - 1) * _WHOLE // 62 if date.day else _WHOLE // 2
    if steps > 1:
        return into_month if date.month else _WHOLE // 2
    return _WHOLE // 2 if date.month is None else ((date.month - 1) * _WHOLE + into_month) // _MONTHS


def _lane(theme: Theme, papers: Sequence[Paper], scale: _Scale) -> _Lane:
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


def _ticks(scale: _Scale, height: int, book: Book) -> Iterator[Markup]:
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
    flip, title = mirror(WIDTH, book), cut(theme.title, WIDTH - 2 * _MARGIN, is_bold=True)
    yield lettered(title, (flip(_MARGIN), down), book, "lane")
    yield lettered(title, (flip(WIDTH - _MARGIN), down), book, "lane end", runs_back=True)
