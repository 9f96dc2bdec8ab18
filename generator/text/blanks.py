"""White space as it comes out of PDFs and web pages, and as it should be."""

import re

INVISIBLE = "\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb"
"""Characters that no reader sees but that change, hide or reorder what stands beside them; the inside of a class."""

ODD = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Blanks that look like a space but are not found by a search for one; the inside of a class."""
BLANK = f"\t\n\r {ODD}"
"""Everything that is white; the inside of a class."""
ODD_BLANK = re.compile(f"[{ODD}]")

# Those of INVISIBLE that mean nothing at all. The others (controls, directions) are for a person to judge.
_EMPTY = re.compile("[\u00ad\u200b\u2060\ufeff]")
_LINE_END = re.compile("[\u2028\u2029]")
_RUN = re.compile(r"(?<=\S) {2,}(?=\S)")
_BEFORE_BREAK = re.compile(r"(?<![ \t])[ \t]+(?=\n)")


def tidy(text: str) -> str:
    """Return `text` with plain single spaces for blanks of every kind, and none at either end. Line breaks stay."""
    plain = ODD_BLANK.sub(" ", _LINE_END.sub(" ", _EMPTY.sub("", text))).replace("\t", " ")
    return _BEFORE_BREAK.sub("", _RUN.sub(" ", plain)).strip()
