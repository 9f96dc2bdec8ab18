"""White space as it comes out of PDFs and web pages, and as it should be."""

import re

from generator.facts.letters import ODD_BLANKS

BLANK = f"\t\n\r {ODD_BLANKS}"
"""Everything that is white; the inside of a class."""
ODD_BLANK = re.compile(f"[{ODD_BLANKS}]")

# Those of INVISIBLE that mean nothing at all. The others (controls, directions) are for a person to judge.
_EMPTY = re.compile("[\u00ad\u200b\u2060\ufeff]")
_LINE_END = re.compile("[\u2028\u2029]")
_RUN = re.compile(r"(?<=\S) {2,}(?=\S)")
_BEFORE_BREAK = re.compile(r"(?<![ \t])[ \t]+(?=\n)")


def tidy(text: str) -> str:
    """Return `text` with plain single spaces for blanks of every kind, and none at either end. Line breaks stay."""
    plain = ODD_BLANK.sub(" ", _LINE_END.sub(" ", _EMPTY.sub("", text))).replace("\t", " ")
    return _BEFORE_BREAK.sub("", _RUN.sub(" ", plain)).strip()
