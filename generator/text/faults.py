"""Why a text is not what it should be, by tables of patterns."""

import re
from functools import cache
from typing import TypeAlias

Faults: TypeAlias = tuple[tuple[str, str], ...]
"""Patterns of wrong texts, each with what is wrong and what to do; the first that is found in a text counts."""


def first_fault(text: str, faults: Faults) -> str:
    """Return what is wrong with a text; "" where no pattern tells."""
    if not faults or not _any(faults).search(text):
        return ""
    return next(why for pattern, why in faults if re.search(pattern, text))


@cache
def _any(faults: Faults) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern, _ in faults))
