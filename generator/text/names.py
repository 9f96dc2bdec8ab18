"""People's names as papers print them: split where a citation needs it, and folded for sorting.

Names follow no rule that holds everywhere. What is stated here is BibTeX's: the family name is the last word, with
the particles before it; "Family, Given" says it outright. A name of one word, or of a group, is not split.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.facts import names as facts
from generator.text.collation import Key, collation_key
from generator.text.faults import Faults
from generator.text.slugs import spelled

_SUFFIX = re.compile(rf"(?:{'|'.join(facts.SUFFIXES)})\.?", re.IGNORECASE)
_GROUP = re.compile(rf"\b(?:{'|'.join(facts.GROUP_WORDS)})\b|&", re.IGNORECASE)


FAULTS: Faults = (
    (
        r"^(?i:(?:and )?others|et\.? al\.?|u\. ?a\.|\.\.\.|…)$",
        "name the other authors too, or say authors_complete: false",
    ),
    (r"(?i: et\.? al\.?$)", "name the other authors too, one a line, or say authors_complete: false"),
    ("https?://|www\\.", "it is an address on the web; write the name alone"),
    ("@", "it is an address of mail; write the name alone"),
    (r"[*†‡§¶¹²³]$", "it ends with the mark of a footnote; write the name alone"),
    (r"</?[A-Za-z][^<>]*>|&#?[A-Za-z0-9]+;", "it holds HTML; write the characters that it stands for"),
    (r"\\[\"'`^~=.A-Za-z]|[{}$]", "it holds TeX; write the letters that it stands for"),
    (r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]", "it holds an ORCID iD; write the name alone"),
    (r"\n", "it goes over more than one line; write one author a line"),
    (r"^[\W\d_]+$", "it holds no letter"),
)
"""Why a text is hardly a name: see `generator.text.faults`."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in parts."""

    family: str
    """With its particles: "van der Maaten". The whole name where it is not split."""
    given: str = ""
    suffix: str = ""

    @property
    def is_split(self) -> bool:
        """Whether the name belongs to a person with a given and a family name."""
        return bool(self.given)

    @property
    def inverted(self) -> str:
        """The name as indexes and reference managers write it: "van der Maaten, Laurens"."""
        return ", ".join(part for part in (self.family, self.suffix, self.given) if part)


@lru_cache(maxsize=1 << 17)
def split(name: str) -> Name:
    """Return the parts of a name."""
    if "," in name:
        return _split_at_commas([part.strip() for part in name.split(",")])
    words = name.split()
    if len(words) == 1 or words[0] in facts.PARTICLES or _GROUP.search(name):
        return Name(" ".join(words))
    suffix = words.pop() if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else ""  # noqa: PLR2004 - two make a name
    start = len(words) - 1
    while start > 1 and words[start - 1] in facts.PARTICLES:
        start -= 1
    return Name(" ".join(words[start:]), " ".join(words[:start]), suffix)


@lru_cache(maxsize=1 << 17)
def sort_key(name: str, own_script: str = "") -> tuple[Key, str, str]:
    """Order names by family name: without particles, accents and case, then by the given name, then as written."""
    parts = split(name)
    words = parts.family.split()
    while len(words) > 1 and words[0] in facts.PARTICLES:
        words.pop(0)
    return (collation_key(" ".join(words), own_script), spelled(parts.given), name)


def _split_at_commas(parts: list[str]) -> Name:
    match [part for part in parts if part]:
        case [family, suffix, given]:
            return Name(family, given, suffix)
        case [name, suffix] if _SUFFIX.fullmatch(suffix):
            whole = split(name)
            return Name(whole.family, whole.given, suffix)
        case [family, given]:
            return Name(family, given)
        case others:
            return Name(", ".join(others))
