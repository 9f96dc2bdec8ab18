"""Dates as bibliographies write them."""

import datetime
import re
from collections.abc import Sequence

from generator.model import PartialDate

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# ISO 8601 with or without a time, RIS's "2024/12/23/" with parts left empty, and BibLaTeX's "2024-12/2025-01".
_NUMBERS = re.compile(r"(\d{4})(?:[-/](\d{1,2})?(?:[-/](\d{1,2})(?!\d))?)?(?:[-/T\s].*)?", re.ASCII | re.DOTALL)
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?!\d)", re.ASCII)


def read_date(text: str) -> PartialDate | None:
    """Return the date that a text begins with, as far as it is known; None if it is no date."""
    found = _NUMBERS.fullmatch(text.strip())
    return partial_date([int(part) if part else None for part in found.groups()]) if found else None


def partial_date(parts: Sequence[int | None]) -> PartialDate | None:
    """Return the date with this year, month and day; what does not fit the calendar counts as not known."""
    year, month, day = (*parts, None, None, None)[:3]
    if year is None or not 1 <= year <= datetime.MAXYEAR:
        return None
    try:
        datetime.date(year, month or 1, day or 1)
    except ValueError:
        return PartialDate(year)
    return PartialDate(year, month or None, (day or None) if month else None)


def read_month(text: str) -> tuple[int | None, int | None]:
    """Return the month and day in a BibTeX month field, such as `aug`, "August 12" or "8"."""
    word = text.strip().lower()
    day = _DAY.search(word)
    for number, month in enumerate(_MONTHS, start=1):
        if re.search(rf"\b{month}", word):
            return number, int(day[1]) if day else None
    return (int(word), None) if word.isascii() and word.isdigit() else (None, None)


def from_milliseconds(stamp: object) -> PartialDate | None:
    """Return the day of a time stamp in milliseconds since 1970, in UTC; None if it is none."""
    if not isinstance(stamp, int | float) or isinstance(stamp, bool):
        return None
    try:
        day = datetime.datetime.fromtimestamp(stamp / 1000, datetime.UTC)
    except (OverflowError, OSError, ValueError):
        return None
    return PartialDate(day.year, day.month, day.day)
