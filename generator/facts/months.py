"""The months in English."""

from collections.abc import Mapping, Sequence

MONTHS: Sequence[str] = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
"""In the calendar's order. Bibliographies abbreviate them to three letters."""

OTHER_ABBREVIATIONS: Mapping[str, int] = {"sept": 9}
"""Beside those of three letters, with the month's number."""
