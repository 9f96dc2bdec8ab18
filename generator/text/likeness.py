"""When two spellings count as the same: for titles, names and quotations."""

import re
from functools import lru_cache

from generator.text.folding import fold
from generator.text.prose import Prose

_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=1 << 16)
def plain_words(text: str) -> tuple[str, ...]:
    """Return the words of a text without case, accents and punctuation: "Hakkani-Tür's" is "hakkani", "tur"."""
    return tuple(_words(text))


def same_title_key(title: str) -> str:
    """Return what two printings of one title have in common: its letters and digits, without blanks."""
    return "".join(plain_words(title))


@lru_cache(maxsize=1 << 16)
def same_name_key(name: str) -> str:
    """Return what the spellings of one name have in common: "He, Jun-xian" and "Jun Xian HE" are "jun xian he"."""
    family, comma, given = name.partition(",")
    return " ".join(_words(f"{given} {family}" if comma else name))


def person_key(name: str) -> str:
    """Return the family name with the first initial, which also abbreviated names keep: "he j" for "Junxian He"."""
    words = same_name_key(name).split()
    return f"{words[-1]} {words[0][0]}" if words else ""


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(Prose(text).plain if "$" in text else text))
