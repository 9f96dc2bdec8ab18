"""Acronyms that count: "asynchronous advantage actor-critic" is called A3C, "structured state space sequence" S4."""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.facts.words import STOP_WORDS

_WORD_OR_BREAK = re.compile(r"[^\W\d_]+|[^\w\s-]")
_RUN = re.compile(r"([^\W\d_])\1{2,}")
"""Three letters at least: two stand everywhere, and mean nothing."""
_OF_GRAMMAR = f"(?:{'|'.join(sorted(STOP_WORDS))})(?![a-z])"
_MAY_HAVE = re.compile(rf"(?<![a-z])([a-z])[a-z]*+(?:[\s\d_-]++(?=\1)(?!{_OF_GRAMMAR})[a-z]++){{2}}")
"""Finds so many words in ASCII, in small letters. Few texts have any, and the others need no second look."""


def counting_acronyms(text: str) -> Iterator[str]:
    """Yield what words in a row that begin with one letter may be called, also with the word before or after them."""
    if text.isascii() and not _MAY_HAVE.search(text.lower()):
        return
    initials = "".join(map(_initial, _WORD_OR_BREAK.findall(text)))
    for run in _RUN.finditer(initials):
        before, after = initials[: run.start()][-1:], initials[run.end() :][:1]
        for first in ("", *filter(str.isalpha, before)):
            for last in ("", *filter(str.isalpha, after)):
                yield f"{first}{run[1]}{len(run[0])}{last}"


@lru_cache(maxsize=1 << 12)
def _initial(word: str) -> str:
    """Return one character: a space for words of grammar."""
    return " " if word.lower() in STOP_WORDS else word[0].upper() if len(word[0].upper()) == 1 else word[0]
