"""Which words of an item of a README are the paper's title."""

import re
from collections.abc import Iterator, Sequence

from generator.contribute.readers.markdown import Piece
from generator.contribute.readers.readme.forms import BRACKETS, SEPARATORS, VENUE
from generator.contribute.readers.readme.labels import part_of, plain_label

_QUOTED = re.compile(r"[\u201c\"]([^\u201d\"]{8,})[\u201d\"]")
_END_OF_TITLE = re.compile(r"(?<=\w\w)\.\s|\s[-\u2013\u2014|]\s")
_SHORTEST_TITLE = 8
"""Characters: shorter ones are names of links."""


def title_of(pieces: Sequence[Piece]) -> str:
    """Return the title in a line: what is linked, bold or quoted first, else the words before or behind the link."""
    if marked := title_link(pieces):
        return marked.strip(" .,:*")
    text = "".join(piece.text for piece in pieces if not piece.url)
    if quoted := _QUOTED.search(text):
        return quoted[1].strip(" .,")
    opening = next((piece for piece in pieces if piece.text.strip(SEPARATORS)), None)
    if opening and opening.type == "em" and _may_be_title(opening):
        return opening.text.strip(" .,")
    plain = _first_words("".join(_before_link(pieces)))
    return plain if len(plain) >= _SHORTEST_TITLE else _first_words(text) or _short_title(pieces)


def title_link(pieces: Sequence[Piece]) -> str:
    """Return what is linked or set bold, if it may be a title; else nothing."""
    return next((piece.text for piece in pieces if piece.type in ("link", "strong") and _may_be_title(piece)), "")


def _may_be_title(piece: Piece) -> bool:
    text = piece.text.strip(SEPARATORS)
    is_named = plain_label(text) != "" or VENUE.fullmatch(text) is not None or part_of(text.rstrip(":")) != ""
    return len(text) >= _SHORTEST_TITLE and not is_named and not text.startswith("http") and any(map(str.isalpha, text))


def _short_title(pieces: Sequence[Piece]) -> str:
    """Return what is linked first, where it is neither called what it is nor an address."""
    first = next((piece.text for piece in pieces if piece.type == "link"), "")
    return "" if plain_label(first) or first.startswith("http") or VENUE.fullmatch(first) else first.strip(" .,:*")


def _first_words(text: str) -> str:
    return _END_OF_TITLE.split(BRACKETS.sub(" ", text))[0].strip(SEPARATORS)


def _before_link(pieces: Sequence[Piece]) -> Iterator[str]:
    for piece in pieces:
        if piece.url:
            return
        yield piece.text
