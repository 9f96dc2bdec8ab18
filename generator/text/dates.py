"""Dates as people write them, made into those of ISO 8601."""

import re

from generator.facts.months import MONTHS, OTHER_ABBREVIATIONS
from generator.text.faults import Faults

_LEAP = r"[0-9][0-9](?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00"
_DAYS = (
    r"(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8])"
)
DAY = rf"(?!0000)(?:[0-9]{{4}}-(?:{_DAYS})|(?:{_LEAP})-02-29)"
"""The pattern of a day that the calendar has, such as 2024-12-23."""
PARTIAL = rf"(?!0000)[0-9]{{4}}(?:-(?:0[1-9]|1[0-2]))?|{DAY}"
"""The pattern of a day, a month or a year."""

FAULTS: Faults = (
    ("^[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2,4}$", "nobody can tell its day from its month"),
    (
        "^[0-9]{4}-?(?:[Qq][1-4]|2[1-9]|3[0-9]|4[01])$",
        "it names a season or a quarter; write its month, or the year alone",
    ),
    ("^[0-9]{4}-?[Ww][0-9]{2}", "it counts weeks; write the day and the month"),
    ("^[0-9]{4}-[0-9]{3}$", "it counts the days of the year; write the day and the month"),
    (
        r"^[0-9]{4}[0-9-]*(?:\.\.|/|[-\u2010-\u2015]{1,2}(?=[0-9]{4}))[0-9.]",
        "it names a span; write its beginning",
    ),
    ("[~?%]|^c(?:irca|a)?\\.? ?[0-9]", "it is in doubt; write it as far as it is known"),
    (
        "^[0-9]{2,4}-?(?:[Xxu]|-$)|-[Xx]{2}$",
        "it has digits that are not known; write it as far as it is known",
    ),
    ("^-[0-9]|^[YyEe+]-?[0-9]|^[0-9]{5,}", "years have four digits, from 0001 on"),
    ("^0000", "there is no year 0"),
    ("^[0-9]{4}-(?:00|1[3-9]|[2-9][0-9])(?:-|$)", "there is no such month"),
    ("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "its month has no such day"),
)
"""Why a text is no date, beside how one is written: see `generator.text.faults`."""

_MONTHS = {name[:length]: number for number, name in enumerate(MONTHS, start=1) for length in (3, len(name))}
_MONTHS |= OTHER_ABBREVIATIONS
_MONTH = rf"(?P<name>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_YEAR = r"(?P<year>\d{4})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"

# Only forms that can be read in one way: in 5/4/2024 nobody knows which is the day.
_FORMS = tuple(
    re.compile(form, re.IGNORECASE | re.ASCII)
    for form in (
        rf"{_YEAR}([-/.])(?P<month>\d{{1,2}})(?:\2(?P<day>\d{{1,2}}))?(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?",
        rf"{_YEAR}(?P<month>\d{{2}})(?P<day>\d{{2}})",
        r"(?P<day>1[3-9]|2\d|3[01])([-/.])(?P<month>\d{1,2})\2(?P<year>\d{4})",
        r"(?P<month>\d{1,2})([-/.])(?P<day>1[3-9]|2\d|3[01])\2(?P<year>\d{4})",
        rf"(?:{_DAY} ?)?{_MONTH},? {_YEAR}",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"{_YEAR},? {_MONTH}(?: {_DAY})?",
    )
)


def iso_date(text: str) -> str:
    """Return a date in the form of ISO 8601: "23 December 2024" becomes "2024-12-23"; anything else stays."""
    for form in _FORMS:
        found = form.fullmatch(text)
        if found:
            iso = _iso(found.groupdict())
            return iso if re.fullmatch(PARTIAL, iso, re.ASCII) else text
    return text


def _iso(parts: dict[str, str | None]) -> str:
    name = parts.get("name")
    month = _MONTHS[name.lower()] if name else int(parts.get("month") or 0)
    day = parts.get("day")
    return f"{parts['year']}-{month:02}" + (f"-{int(day):02}" if day else "")
