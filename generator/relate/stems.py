"""The words of a text, and by what they are known again: their stems."""

import re
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_COMMON = frozenset(
    """
    a about above across after again against all allow allows also although among an and another any approach
    approaches are as at based be because been before being better between both but by can could demonstrate
    demonstrates different do does during each either enable enables et evaluate even existing experiment experimental
    experiments extensive first for framework from further general has have having here how however if improve improved
    improves in include including into introduce introduces is it its itself key large level like low made main make
    makes many may method methods more moreover most much must new no non not novel number of often on one only or
    other our out outperform outperforms over paper per perform performance performs present presents previous problem
    problems propose proposed proposes prove provide provides recent recently result results s same several show shown
    shows significant significantly since so some state such t task tasks than that the their them then there these
    they this those three through thus to toward towards two under up upon use used uses using various very via was we
    well were what when where whether which while who why will with within without work works would yet you your
    """.split()  # noqa: SIM905 - forty lines as a list
)


def is_name(word: str) -> bool:
    """Say whether a word is a proper name or acronym by its capitals: B-STaR, LLMs, SCoRe."""
    return len(word) > 2 and any(map(str.isupper, word[1:]))  # noqa: PLR2004 - RL and AI are in every paper


@lru_cache(maxsize=1 << 17)
def _stem(word: str) -> str:
    """Return a word in small letters, and in the singular as far as an ending tells.

    A proper name is its own: SCoRe is no score. Common words have none.
    """
    small = word.lower()
    if small in _COMMON or len(word) == 1 or word.isdigit():
        return ""
    if is_name(word):
        return word[:-1] if word[:-1].isupper() and word[-1] == "s" else word
    is_plural = len(word) > 4 and small[-1] == "s" and small[-2] not in "sui"  # noqa: PLR2004 - shorter words may end so by nature
    return small[:-1] if is_plural else small


def words_of(text: str) -> list[str]:
    """Return the words of a text; one all in capitals tells nothing by them."""
    return _WORD.findall(text if not text.isupper() else text.lower())


def stems_of(words: Iterable[str]) -> list[str]:
    """Return the stem of each word, which is empty for a common one."""
    return list(map(_stem, words))


def forget() -> None:
    """Let go of the stems that were held to read one paper like another."""
    _stem.cache_clear()
