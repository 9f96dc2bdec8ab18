"""From dates to places across a picture, in which each year or month has room by the number of its papers."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from generator.model import PartialDate
from generator.pictures.labels import width_of

WIDTH, MARGIN = 784, 16
"""Of the picture, and of it at either side, in pixels: text that shrinks with its picture cannot be read."""

_MONTHS, _MIDDLE_MONTH = 12, 7
_YEARS_IN_MONTHS = 2
"""Of fewer years, a timeline is divided by months."""
_LEAST = ((48, 4), (24, 2), (12, 1), (4, 0), (0, 0))
"""How wide a year or month with papers is at least, and one without: the first that leaves half of the room."""
_QUARTERED, _BESIDE = 280, 4
"""From which width on a year has its quarters marked; what is between a tick and what is written at it."""


class Scale:
    """The scale of some dates."""

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
        room = WIDTH - 2 * MARGIN
        for filled, empty in _LEAST:
            least = [filled if step in self._counts else empty for step in self._all]
            spare = room - sum(least)
            if spare >= room // 2:
                break
        papers = sum(self._counts.values())
        passed = accumulate((self._counts[step] for step in self._all), initial=0)
        return [
            MARGIN + taken + spare * before // papers
            for taken, before in zip(accumulate(least, initial=0), passed, strict=True)
        ]

    def date(self, date: PartialDate) -> int:
        """Return the place of a date; one that is known to the month or year alone stands in its middle."""
        step = self._step(date) - self._all[0]
        start, end = self._starts[step : step + 2]
        return start + (end - start) * _part_of(date, self._steps) // _WHOLE

    def ticks(self) -> Iterator[int]:
        """Yield where years, quarters or months begin, and where the last one ends, as far as they are apart."""
        last = -WIDTH
        for place in sorted({self._starts[-1], *(place for place, _, _ in self._dates())}):
            if place - last >= _BESIDE:
                yield place
                last = place

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
