"""The list in time: a lane for each theme, and in it a dot for each paper, which is a link to the paper."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Paper, PartialDate, Theme
from generator.text.escaping import escape
from generator.text.markup import element
from generator.words.book import Book

WIDTH = 672
"""In user units; drawn one to one, since text that shrinks with its picture cannot be read."""

_MARGIN = 16
_RADIUS, _STEP = 6, 16
"""Of a dot, and from the middle of one dot to the next."""
_AXIS, _LABEL, _GAP = 24, 22, 14
"""Heights: of the line of years, of a lane's label, and below a lane."""
_MONTHS, _MIDDLE = 12, 7
_YEARS_IN_MONTHS = 2
"""Of fewer years, a part of a timeline is divided by months."""


@dataclass(frozen=True, slots=True)
class _Lane:
    theme: Theme
    dots: tuple[tuple[Paper, int, int], ...]
    """Each paper with its place across and its row."""
    rows: int


def timeline(
    themes: Iterable[Theme],
    papers: Sequence[Paper],
    book: Book,
    address: Callable[[Paper], str],
    *,
    is_part: bool = False,
) -> Markup:
    """Return the timeline of papers; `address` gives what a paper's dot links to. Empty if there are none.

    One that is a part of a longer timeline begins and ends with its papers, if these are of a few months.
    """
    if not papers:
        return Markup()
    years = [paper.published.year for paper in papers]
    steps = _MONTHS if is_part and max(years) - min(years) < _YEARS_IN_MONTHS else 1
    scale = _Scale([paper.published for paper in papers], steps)
    lanes = list(_filled(themes, papers, scale))
    height = 2 * _AXIS + sum(map(_height, lanes))
    attributes = {
        "class": "timeline",
        "viewBox": f"0 0 {WIDTH} {height}",
        "width": str(WIDTH),
        "height": str(height),
        "role": "group",
        "aria-label": book.say("timeline.picture", count=len(years), first=str(min(years)), last=str(max(years))),
    }
    return element("svg", attributes, [*_ticks(scale, height, book), *_lanes(lanes, book, address)])


def _filled(themes: Iterable[Theme], papers: Iterable[Paper], scale: "_Scale") -> Iterator[_Lane]:
    shelves: dict[str, list[Paper]] = {}
    for paper in papers:
        shelves.setdefault(paper.shelf, []).append(paper)
    return (_lane(theme, shelves[theme.id], scale) for theme in themes if theme.id in shelves)


class _Scale:
    """From dates to places across, which it divides by years or by months."""

    def __init__(self, dates: Iterable[PartialDate], steps: int) -> None:
        """Take the dates to show, and into how many steps a year is divided."""
        self._steps = steps
        whole = [date.year * steps + ((date.month or _MIDDLE) - 1) * steps // _MONTHS for date in dates]
        self.ticks = range(min(whole), max(whole) + 2)
        self._width = (WIDTH - 2 * _MARGIN) / (len(self.ticks) - 1)

    def tick(self, tick: int) -> int:
        """Return the place of the beginning of a year or month."""
        return round(_MARGIN + (tick - self.ticks[0]) * self._width)

    def date(self, date: PartialDate) -> int:
        """Return the place of a date; one that is known to the month or year alone stands in its middle."""
        passed = date.year * self._steps - self.ticks[0] + _part_of_year(date) * self._steps
        return round(_MARGIN + passed * self._width)

    @property
    def labelled(self) -> Sequence[int]:
        """What is written: all years or months, or every second, third, and so on where they would touch."""
        choice, room = ((1, 2, 5, 10, 20, 50, 100, 1000), 44) if self._steps == 1 else ((1, 2, 3, 6, 12), 64)
        step = next(step for step in choice if step * self._width >= room or step == choice[-1])
        return [tick for tick in self.ticks[:-1] if tick % step == 0 or len(self.ticks) <= step]

    def label(self, tick: int) -> str:
        """Return what is written for a year or month."""
        year, month = divmod(tick, self._steps)
        return str(year) if self._steps == 1 else f"{year}-{month + 1:02}"


def _part_of_year(date: PartialDate) -> float:
    return 0.5 if date.month is None else (date.month - 0.5 + ((date.day or 15.5) - 15.5) / 31) / _MONTHS


def _lane(theme: Theme, papers: Sequence[Paper], scale: _Scale) -> _Lane:
    """Place a theme's papers, each in the first row where it does not touch the one before."""
    ends: list[int] = []
    dots = []
    for across, paper in sorted(((scale.date(paper.published), paper) for paper in papers), key=_place):
        row = next((row for row, end in enumerate(ends) if across - end >= _STEP), len(ends))
        ends[row : row + 1] = [across]
        dots.append((paper, across, row))
    return _Lane(theme, tuple(dots), len(ends))


def _place(dot: tuple[int, Paper]) -> tuple[int, str]:
    return (dot[0], dot[1].id)


def _height(lane: _Lane) -> int:
    return _LABEL + lane.rows * _STEP + _GAP


def _ticks(scale: _Scale, height: int, book: Book) -> Iterator[Markup]:
    for tick in scale.ticks:
        across = along(scale.tick(tick), book)
        yield element("line", {"x1": across, "x2": across, "y1": str(_AXIS), "y2": str(height - _AXIS)})
    for tick in scale.labelled:
        middle = along((scale.tick(tick) + scale.tick(tick + 1)) // 2, book)
        for down in (_AXIS - 8, height - 8):
            yield element("text", {"class": "year", "x": middle, "y": str(down)}, [escape(scale.label(tick))])


def _lanes(lanes: Sequence[_Lane], book: Book, address: Callable[[Paper], str]) -> Iterator[Markup]:
    top = _AXIS
    for lane in lanes:
        yield from lane_label(lane.theme, top + 16, book)
        for paper, across, row in lane.dots:
            down = top + _LABEL + row * _STEP + _STEP // 2
            yield _dot(paper, _said(paper, book), address(paper), along(across, book), down)
        top += _height(lane)


def lane_label(theme: Theme, down: int, book: Book) -> Iterator[Markup]:
    """Yield the theme's name at either end; the style sheet shows the one at which a narrow screen begins."""
    for end, across in (("lane", _MARGIN), ("lane end", WIDTH - _MARGIN)):
        yield element("text", {"class": end, "x": along(across, book), "y": str(down)}, [escape(theme.title)])


def along(across: int, book: Book) -> str:
    """Return where in the picture a place is that is so far from where the book's lines begin: time runs as they do."""
    return str(WIDTH - across if book.language.direction == "rtl" else across)


def _said(paper: Paper, book: Book) -> str:
    title, date = paper.title.plain, paper.published.iso
    if not paper.status:
        return book.say("timeline.dot", title=title, date=date)
    return book.say("timeline.dot_gone", title=title, date=date, status=book.say(f"choices.{paper.status.value}"))


def _dot(paper: Paper, said: str, address: str, across: str, down: int) -> Markup:
    circle = element(
        "circle",
        {
            "cx": across,
            "cy": str(down),
            "r": str(_RADIUS),
            **({"class": "gone"} if paper.status and paper.status.is_gone else {}),
        },
        [element("title", {}, [escape(said)])],
    )
    return element("a", {"href": address, "aria-label": said}, [circle])
