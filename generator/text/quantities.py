"""The numbers in a text: written in digits or, from three on, in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_SPELLED = (
    "three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty"
)
_TENS = "thirty forty fifty sixty seventy eighty ninety"
_VALUES = {word: value for value, word in enumerate(_SPELLED.split(), start=3)}
_VALUES |= {word: 10 * tens for tens, word in enumerate(_TENS.split(), start=3)}
_SCALES = {
    "k": 10**3, "thousand": 10**3, "m": 10**6, "million": 10**6, "b": 10**9, "bn": 10**9, "billion": 10**9,
    "hundred": 100, "trillion": 10**12,
}  # fmt: skip


def _any_of(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_SCALE = rf"(?:[ -]?(?P<scale>(?i:{_any_of(_SCALES)}))\b)?"
_DIGITS = re.compile(rf"(?P<digits>\d+(?:[,\u202f\u00a0]\d{{3}}(?!\d))*(?:\.\d+)?|\.\d+){_SCALE}")
_WORDS = re.compile(rf"\b(?P<word>(?i:{_any_of(_VALUES)}))\b{_SCALE}")
# In "Four Habits" the word is part of a name.
_IN_NAME = re.compile(r"[A-Z]\w+\s+[A-Z]")

_NAME = re.compile(r"(?<!\w)[^\W\d][\w.@+/-]*")
_DIMENSION = re.compile(r"\b\d\.?\d?-?[Dd]\b")
_YEAR = re.compile(
    r"(?:\b(?i:in|since|from|of|until|before|after|by|around|early|late|and|to)\s|\b[A-Z][\w-]{0,40}\s|[(\u2013-])"
    r"(?:19|20)\d\d(?![\d,.]\d|%|\w)"
)
# "Claude 3" and "Atari 2600", but not "Over 12 tasks", where the capital only begins a sentence.
_NUMBERED_NAME = re.compile(r"(?<=[a-z,;:)] )[A-Z][\w.-]{0,40}\s\d+(?:\.\d+)?\b")
_PART_OF_TEXT = re.compile(
    r"\b(?i:algorithm|appendix|chapter|definition|eq|equation|fig|figure|footnote|lemma|page|part|proposition|section|"
    r"sec|step|table|theorem|volume)s?\.?\s\d+(?:\.\d+)*|§\s?[\d.]+"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as it is written."""

    text: str
    values: frozenset[Decimal]
    """Its value and, where a word such as "million" follows, the value times that."""


def quantities(text: str) -> Iterator[Quantity]:
    """Yield every number of a text, also those inside names: "GPT-4" holds a 4."""
    for found in _WORDS.finditer(text):
        if not _IN_NAME.match(text, found.start()):
            yield _quantity(found, Decimal(_VALUES[found["word"].lower()]))
    for found in _DIGITS.finditer(text):
        yield _quantity(found, Decimal(re.sub("[,\u202f\u00a0]", "", found["digits"])))


def claims(text: str) -> Iterator[Quantity]:
    """Yield the numbers that say how many or how much: not names (GPT-4), dimensions, years, or parts (Table 2)."""
    if not (_DIGITS.search(text) or _WORDS.search(text)):
        return iter(())  # as most notes are, which to see takes a fraction of the time
    for innocent in (_PART_OF_TEXT, _YEAR, _DIMENSION, _NUMBERED_NAME, _NAME):
        text = innocent.sub(_blank, text)
    return quantities(text)


def _quantity(found: re.Match[str], value: Decimal) -> Quantity:
    scale = _SCALES.get((found["scale"] or "").lower(), 1)
    return Quantity(found[0], frozenset({value, value * scale}))


def _blank(found: re.Match[str]) -> str:
    """Keep what cannot be a name: a word without digits, such as "million"."""
    return found[0] if found[0].isalpha() else " " * len(found[0])
