"""Dates as bibliographies write them."""

import datetime
import re
from collections.abc import Sequence

from generator.facts.months import MONTHS
from generator.model import PartialDate
from generator.text.dates import iso_date

# ISO 8601 with or without a time, RIS's "2024/12/23/" with parts left empty, and BibLaTeX's "2024-12/2025-01".
_NUMBERS = re.compile(r"(\d{4})(?:[-/](\d{1,2})?(?:[-/](\d{1,2})(?!\d))?)?(?:[-/T,\s].*)?", re.ASCII | re.DOTALL)
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?!\d)", re.ASCII)
# "[1996?]", "c. 1996", "©1996", "2020~": what librarians and BibLaTeX write around a date that is not sure.
_DOUBT = re.compile(r"^[\s\[({<]*(?:(?:circa|ca|c)\b\.?\s*|c(?=\d)|©)?|[\s\])}>?~%.,]+$", re.IGNORECASE)
_BESIDE_A_WORD = re.compile(r"(?<=[a-z.])-(?=\d)|(?<=\d)-(?=[a-z])", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?<!\d\d\d\.)(?:1[5-9]|20)\d\d(?![\d.]\d|\d)", re.ASCII)


def read_date(text: str) -> PartialDate | None:
    """Return the date in a text, as far as it is known; None if there is none.

    Where only the year can be read in one way ("5/4/2024", "spring 2024"), it is the year.
    """
    plain = _BESIDE_A_WORD.sub(" ", _DOUBT.sub("", text.strip()))
    found = _NUMBERS.fullmatch(iso_date(plain))
    if found:
        return partial_date([int(part) if part else None for part in found.groups()])
    year = _YEAR.search(plain)
    return partial_date([int(year[0])]) if year else None


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
    for number, month in enumerate(MONTHS, start=1):
        if re.search(rf"(?<![a-z]){month[:3]}", word):
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
