"""Where the lines of a text run, by its letters."""

import re
import unicodedata

_STEPS = {"L": 1, "R": -1, "AL": -1}
"""By the letters' classes in Unicode's bidirectional algorithm (UAX #9)."""
_RUNS_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""The blocks of Unicode that hold letters of scripts that run to the left."""


def direction(text: str) -> str:
    """Return "ltr" or "rtl", as most letters run, and nothing for a text of digits and marks alone.

    Unicode goes by the first letter, and so would turn an Arabic title round that begins with a name in Latin letters.
    """
    if not holds_leftward(text):  # nearly all texts of nearly all lists
        return "ltr" if any(map(str.isalpha, text)) else ""
    balance = sum(_STEPS.get(unicodedata.bidirectional(letter), 0) for letter in text)
    return "rtl" if balance < 0 else "ltr" if balance else ""


def holds_leftward(text: str) -> bool:
    """Say whether a text holds a letter of a script that runs to the left."""
    return not text.isascii() and _RUNS_LEFT.search(text) is not None
