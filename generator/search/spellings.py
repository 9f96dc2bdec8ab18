"""Spellings: every word forwards and backwards, so that one typed with a typo is found by the half that is right.

A spelling begins with a letter for its list (see `LISTS`), so that one sorted sequence, cut into files, holds all four.
Short words have lists of their own: two letters then still lead to few candidates.
"""

from bisect import insort
from collections.abc import Iterable, Iterator, Sequence

from generator.search.encoding import utf16
from generator.search.vocabulary import lot

SHORT_FORWARDS, SHORT_BACKWARDS, LONG_FORWARDS, LONG_BACKWARDS = LISTS = "abcd"
SHORT_LENGTHS = range(3, 9)
"""A word typed with four to seven letters, give or take one."""
LONG_LENGTHS = range(7, 31)
"""A word typed with eight letters or more, give or take one; two off are found where they fall into this range."""
SPELLINGS_IN_FILE = 1_500
"""On average: about 5 kB when compressed."""


def cut_spellings(forms: Iterable[str]) -> list[tuple[str, ...]]:
    """Every spelling of every word that could be meant by one with a typo, in order, cut into files."""
    return list(_cut(sorted(spellings_of(forms), key=utf16)))


def recut_spellings(
    files: Iterable[tuple[str, ...]], came: Iterable[str], went: Iterable[str]
) -> list[tuple[str, ...]]:
    """Return the files of spellings, as `cut_spellings` does, after some forms came and some went."""
    gone = set(spellings_of(went))
    spellings = [spelling for file in files for spelling in file if spelling not in gone]
    for spelling in spellings_of(came):
        insort(spellings, spelling, key=utf16)
    return list(_cut(spellings))


def spellings_of(forms: Iterable[str]) -> Iterator[str]:
    """Yield every spelling of those forms that a word with a typo could mean."""
    return (spelling for form in forms if form.isalpha() for spelling in _spell(form))


def _cut(spellings: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Cut behind words that draw it by lot, so that one more word moves no cut but those beside it."""
    start = 0
    for end, spelling in enumerate(spellings, start=1):
        length = end - start
        if length >= SPELLINGS_IN_FILE // 2 and (
            length >= 2 * SPELLINGS_IN_FILE or lot(spelling) < 2 / SPELLINGS_IN_FILE
        ):
            yield tuple(spellings[start:end])
            start = end
    if start < len(spellings):
        yield tuple(spellings[start:])


def spelled_word(spelling: str) -> str:
    """Return the word that a spelling is of."""
    return spelling[:0:-1] if spelling[0] in (SHORT_BACKWARDS, LONG_BACKWARDS) else spelling[1:]


def _spell(form: str) -> Iterator[str]:
    if len(form) in SHORT_LENGTHS:
        yield SHORT_FORWARDS + form
        yield SHORT_BACKWARDS + form[::-1]
    if len(form) in LONG_LENGTHS:
        yield LONG_FORWARDS + form
        yield LONG_BACKWARDS + form[::-1]
