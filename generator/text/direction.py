"""Where the lines of a text run, by its first letter that says so (rules P2 and P3 of Unicode's UAX #9)."""

import unicodedata

_DIRECTIONS = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def direction(text: str) -> str:
    """Return "ltr" or "rtl", and nothing for a text of digits and marks alone."""
    strong = (_DIRECTIONS.get(unicodedata.bidirectional(letter)) for letter in text)
    return next(filter(None, strong), "")
