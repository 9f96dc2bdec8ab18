"""International standard book numbers, with ten digits or with thirteen."""

import re

from generator.text.faults import Faults

_SEPARATORS = re.compile(r"[\s\u2010-\u2015-]+")
ISBN = r"(?:(?:[0-9][ -]?){9}[0-9Xx]|(?:978[ -]?|979[ -]?(?!0))(?:[0-9][ -]?){9}[0-9])"
"""The pattern of an ISBN, with or without hyphens between its parts; its last digit is another matter."""
_ISBN = re.compile(ISBN)
FAULTS: Faults = (
    (r"^979[ -]?0(?:[ -]?[0-9]){9}$|^M[ -]?[0-9]", "it is an ISMN, the number of printed music"),
    (r"^(?:[0-9][ -]?){7}[0-9Xx]$", "it has eight digits, as an ISSN, the number of a journal or series"),
    (r"^(?:[0-9][ -]?){12}[0-9]$", "thirteen digits begin with 978 or 979"),
    (r"^(?:97[89][ -]?)(?:[0-9][ -]?){9}[Xx]$|[Xx].", "an X stands only at the end of ten digits"),
    (r"^[0-9][0-9 -]*$", "it has other than ten or thirteen digits; copy it again"),
)
"""Why a text is none, beside how one is written: see `generator.text.faults`."""


def is_isbn(text: str) -> bool:
    """Say whether a text is an ISBN and nothing else, as far as its last digit is not asked."""
    return _ISBN.fullmatch(text) is not None


def bare_isbn(text: str) -> str | None:
    """Return the ISBN in a text without what stands before it and between its parts; None where there is none.

    One whose last digit is wrong is returned too: `fault_of` tells.
    """
    plain = re.sub(r"^(?:urn:)?isbn(?:-1[03])?:?", "", text.strip(), flags=re.IGNORECASE)
    digits = _SEPARATORS.sub("", plain).upper()
    return digits if is_isbn(digits) else None


def fault_of(isbn: str) -> str:
    """Return what is wrong with the last digit of a bare ISBN, which is made of the others; "" where it is right.

    Source: ISO 2108. With thirteen digits, the weights are 1 and 3 by turns and the sum is a multiple of ten; with ten,
    they are 10 down to 1 and the sum is a multiple of eleven, X standing for ten.
    """
    digits = _SEPARATORS.sub("", isbn).upper()
    *others, last = (10 if digit == "X" else int(digit) for digit in digits)
    if len(digits) == 13:  # noqa: PLR2004 - the longer form
        due = -sum(digit * (3 if place % 2 else 1) for place, digit in enumerate(others)) % 10
    else:
        due = -sum(digit * (10 - place) for place, digit in enumerate(others)) % 11
    return "" if due == last else f"its last digit should be {'X' if due == 10 else due}, if the others are right"  # noqa: PLR2004
