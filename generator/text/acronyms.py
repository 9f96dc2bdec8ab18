"""Acronyms that count: "asynchronous advantage actor-critic" is called A3C, "structured state space sequence" S4."""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.facts.words import STOP_WORDS

_WORD = re.compile(r"[^\W\d_]+")
_BREAK = re.compile(r"[^\w\s-]")
_RUN = re.compile(r"([^\W\d_])\1{2,}")
"""Three letters at least: two stand everywhere, and mean nothing."""
_OF_GRAMMAR = f"(?:{'|'.join(sorted(STOP_WORDS))})(?![a-z])"
_MAY_HAVE = re.compile(rf"(?<![a-z])([a-z])[a-z]*+(?:[\s\d_-]++(?=\1)(?!{_OF_GRAMMAR})[a-z]++){{2}}")
"""Finds so many words in ASCII, in small letters."""


def counting_acronyms(text: str) -> Iterator[str]:
    """Yield what words in a row that begin with one letter may be called, also with the word before or after them."""
    for part in filter(_may_have, _BREAK.split(text) if _may_have(text) else ()):
        initials = "".join(map(_initial, _WORD.findall(part)))
        for run in _RUN.finditer(initials):
            before, after = initials[: run.start()][-1:], initials[run.end() :][:1]
            for first in ("", *filter(str.isalpha, before)):
                for last in ("", *filter(str.isalpha, after)):
                    yield f"{first}{run[1]}{len(run[0])}{last}"


def _may_have(text: str) -> bool:
    """Tell most texts that have none from the others in a tenth of the time."""
    return not text.isascii() or _MAY_HAVE.search(text.lower()) is not None


@lru_cache(maxsize=1 << 12)
def _initial(word: str) -> str:
    """Return one character: a space for words of grammar."""
    return " " if word.lower() in STOP_WORDS else word[0].upper() if len(word[0].upper()) == 1 else word[0]
