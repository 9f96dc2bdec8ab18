"""Characters that no reader sees: which of them are out of place in a text."""

import re

from generator.facts.unseen import DIRECTION_MARKS, INVISIBLE, INVISIBLE_BEYOND, SHAPED, SHAPING, UNKNOWN
from generator.text.direction import holds_leftward

# Nearly all texts of nearly all lists hold nothing else, which is seen many times faster; of English ones, at once.
_SEEN = re.compile("[\t\n -~\xa0-\xac\xae-\u02ff\u2010-\u2027]*")
_UNSEEN = re.compile(f"[{INVISIBLE}{INVISIBLE_BEYOND}{DIRECTION_MARKS}{''.join(SHAPING)}]")
_LOST = re.compile(f"[{UNKNOWN}]")
_PLACED = re.compile(f"[{DIRECTION_MARKS}{''.join(SHAPING)}]")
_RIGHT = "|".join(f"(?<=[{''.join(map(SHAPED.__getitem__, behind))}])[{marks}]" for marks, behind in SHAPING.items())


def out_of_place(text: str) -> str:
    """Return the first character of a text that nobody sees and that is not right where it stands, or ""."""
    if (text.isascii() and text.isprintable()) or _SEEN.fullmatch(text):
        return ""
    return next((found[0] for found in _UNSEEN.finditer(text) if not _is_right(found)), "")


def lost(text: str) -> str:
    """Return the first character of a text that says nothing of what it stands for, or ""."""
    found = _LOST.search(text)
    return found[0] if found else ""


def can_be_right(mark: str) -> bool:
    """Say whether such a character is right in other places."""
    return _PLACED.match(mark) is not None


def visible(text: str) -> str:
    """Return a text without such characters."""
    return _UNSEEN.sub(lambda found: found[0] if _is_right(found) else "", text)


def _is_right(found: re.Match[str]) -> bool:
    if found[0] in DIRECTION_MARKS:
        return holds_leftward(found.string)
    return re.compile(_RIGHT).match(found.string, found.start()) is not None
