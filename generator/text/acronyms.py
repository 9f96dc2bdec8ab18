"""Acronyms that count: "asynchronous advantage actor-critic" is called A3C, "structured state space sequence" S4."""

import re
from collections.abc import Iterator
from itertools import groupby

from generator.facts.words import STOP_WORDS

_WORD_OR_BREAK = re.compile(r"[^\W\d_]+|[^\w\s-]")
_FEWEST = 3
"""Words of one letter in a row: two of them stand everywhere, and mean nothing."""


def counting_acronyms(text: str) -> Iterator[str]:
    """Yield what words in a row that begin with one letter may be called, also with the word before or after them."""
    words = _WORD_OR_BREAK.findall(text)
    initials = ["" if word.lower() in STOP_WORDS else word[0].upper() for word in words]
    start = 0
    for letter, run in groupby(initials):
        count = len(list(run))
        if letter.isalpha() and count >= _FEWEST:
            before, after = initials[start - 1 : start], initials[start + count : start + count + 1]
            for first in ("", *filter(str.isalpha, before)):
                for last in ("", *filter(str.isalpha, after)):
                    yield f"{first}{letter}{count}{last}"
        start += count
