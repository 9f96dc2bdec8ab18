"""Which words of an item of a README are names of people."""

import re

from generator.contribute.readers.readme.forms import SEPARATORS
from generator.facts.names import PARTICLES

_NAME_WORD = re.compile(rf"(?:[A-Z][\w.'\u2019-]*|{'|'.join(PARTICLES)})")
_ET_AL = re.compile(r",?\s*(?:and others|et\.? al\.?)$", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*(?:,\s*(?:and\s+)?|;|\s+and\s+|\s*&\s*)\s*")
_LONGEST_NAME = 4
"""Words of one person."""


def looks_like_people(text: str) -> bool:
    """Say whether a text is a row of names."""
    names = names_in(text)
    people = [name for name in names if name != "et al."]
    is_list = len(people) > 1 or len(names) > len(people) or re.match(r"[A-Z]\. ", text) is not None
    return bool(people) and is_list and all(looks_like_person(name) for name in people)


def looks_like_person(name: str) -> bool:
    """Say whether a text is one name, in two words or more."""
    words = name.split()
    return 1 < len(words) <= _LONGEST_NAME + 1 and all(map(_NAME_WORD.fullmatch, words))


def names_in(text: str) -> list[str]:
    """Return what stands in a row, as names do; what stands for more names is the last, "et al."."""
    others = ["et al."] if _ET_AL.search(text) else []
    return [*filter(None, _BETWEEN_NAMES.split(_ET_AL.sub("", text.strip(SEPARATORS)))), *others]
