"""How many papers each theme has of each year: a grid of discs, each with its number."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt

from markupsafe import Markup

from generator.model import Library, Theme
from generator.pictures.labels import mirror
from generator.pictures.time_scale import WIDTH
from generator.pictures.timeline import lane_label
from generator.text.escaping import escape
from generator.text.markup import element
from generator.words.book import Book

_MARGIN = 16
_AXIS, _LABEL, _ROW = 24, 22, 34
_LARGEST, _SMALLEST = 15, 9
"""Radii; a disc's area stands for its number, down to where the number would not fit."""

_MOST_DISCS = 350
"""Each with its number."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Papers per theme and year."""

    years: tuple[int, ...]
    """Every year from the first to the last."""
    rows: tuple[tuple[Theme, tuple[int, ...]], ...]
    """Each theme that has papers, with its number of each year."""

    @property
    def totals(self) -> tuple[int, ...]:
        """The number of papers of each year."""
        return tuple(map(sum, zip(*(numbers for _, numbers in self.rows), strict=True)))


def count(library: Library) -> Counts:
    """Count the papers by the theme under which they stand."""
    found = Counter((paper.shelf, paper.published.year) for paper in library.papers)
    published = {year for _, year in found}
    years = tuple(range(min(published), max(published) + 1)) if published else ()
    themes = (theme for theme in library.themes if library.shelves[theme.id])
    return Counts(years, tuple((theme, tuple(found[theme.id, year] for year in years)) for theme in themes))


def counts_picture(counts: Counts, book: Book) -> Markup:
    """Return the grid. Empty if there is nothing to count, or more than can be drawn as a picture that can be read."""
    if not 0 < sum(1 for _, numbers in counts.rows for number in numbers if number) <= _MOST_DISCS:
        return Markup()
    height = 2 * _AXIS + len(counts.rows) * (_LABEL + _ROW)
    attributes = {
        "class": "counts",
        "viewBox": f"0 0 {WIDTH} {height}",
        "width": str(WIDTH),
        "height": str(height),
        "role": "img",
        "aria-label": book.say("timeline.counts_picture"),
    }
    return element("svg", attributes, [*_axis(counts, height, book), *_rows(counts, book)])


def _column(counts: Counts, number: int) -> int:
    width = (WIDTH - 2 * _MARGIN) / len(counts.years)
    return round(_MARGIN + (number + 0.5) * width)


def _axis(counts: Counts, height: int, book: Book) -> Iterator[Markup]:
    flip = mirror(WIDTH, book)
    step = next(step for step in (1, 2, 5, 10, 20, 50, 1000) if len(counts.years) / step <= 14 or step == 1000)  # noqa: PLR2004 - as many as fit
    for column, year in enumerate(counts.years):
        if year % step == 0 or len(counts.years) <= step:
            for down in (_AXIS - 8, height - 8):
                across = flip(_column(counts, column))
                yield element("text", {"class": "year", "x": across, "y": down}, [escape(str(year))])


def _rows(counts: Counts, book: Book) -> Iterator[Markup]:
    flip, most = mirror(WIDTH, book), max(max(numbers) for _, numbers in counts.rows)
    for row, (theme, numbers) in enumerate(counts.rows):
        top = _AXIS + row * (_LABEL + _ROW)
        yield from lane_label(theme, top + 16, book)
        for column, number in enumerate(numbers):
            if number:
                yield from _disc(flip(_column(counts, column)), top + _LABEL + _ROW // 2 - 2, number, most)


def _disc(across: int, down: int, number: int, most: int) -> Iterator[Markup]:
    radius = max(_SMALLEST, round(_LARGEST * sqrt(number / most)))
    yield element("circle", {"cx": across, "cy": down, "r": radius})
    yield element("text", {"class": "number", "x": across, "y": down + 4}, [escape(str(number))])
