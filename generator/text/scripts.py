"""In which script a text is written."""

import unicodedata

from generator.facts.scripts import SCRIPTS

_SCRIPTS = {"CJK": "Han", **{script.upper(): script for script in SCRIPTS.values()}}
"""What Unicode's names of a script's letters begin with."""


def script_of(text: str) -> str:
    """Return Unicode's name of the script of a text's first character, and nothing where it has none that is known."""
    first = text[:1]
    if first.isascii():
        return "Latin" if first.isalpha() else ""
    return _SCRIPTS.get(unicodedata.name(first, "").partition(" ")[0], "")
