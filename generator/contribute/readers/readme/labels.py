"""What a README calls things: links by what they lead to, columns and lines by what they hold."""

import re
from collections.abc import Sequence

from generator.contribute.readers.markdown import Piece
from generator.contribute.readers.readme.forms import text_of
from generator.facts import readme

_LABEL = re.compile(r"[\W_]*([\w.;][\w .;/-]*?)[\W_]*")
LABELLED = re.compile(r"^[\W_]*([^\W\d_][\w .;]{1,20}?)\s*[:\uff1a]\s*(.+)$", re.DOTALL)
_MARKS = {"em": "*", "strong": "**", "code_inline": "`"}


def plain_label(text: str) -> str:
    """Return what a link is called, if it is only called what it is: "[PDF]" as "pdf"; else nothing."""
    found = _LABEL.fullmatch(text)
    word = found[1].lower() if found else ""
    labels = (*readme.PAPER_LABELS, *readme.CODE_LABELS, *readme.PROJECT_LABELS, *readme.OTHER_LABELS)
    last = word.rsplit(" ", 1)[-1]
    return word if word in labels else last if last in labels and word.count(" ") == 1 else ""


def part_of(label: str) -> str:
    """Return what stands under a label or a column's head, nothing where that is not known."""
    word = re.sub(r"[^\w .;]", "", label).strip().lower()
    return next((part for part, names in readme.PARTS.items() if word in names), "")


def names_authors(pieces: Sequence[Piece]) -> bool:
    """Say whether a line names the authors of something under a label."""
    found = LABELLED.match(text_of(pieces))
    return found is not None and part_of(found[1]) == "authors"


def labelled_note(pieces: Sequence[Piece]) -> str:
    """Return the note in a line that is called one, with its links, if it says more than these; else nothing."""
    plain = LABELLED.match("".join(piece.text for piece in pieces if not piece.url))
    if not plain or part_of(plain[1]) != "note" or not as_sentence(plain[2]):
        return ""
    return "".join(map(_as_written, pieces)).partition(":")[2]


def _as_written(piece: Piece) -> str:
    """Return a piece as Markdown has it."""
    mark = _MARKS.get(piece.type, "")
    return f"[{piece.text}]({piece.url})" if piece.type == "link" else f"{mark}{piece.text}{mark}"


def as_sentence(text: str) -> str:
    """Return a note of at least two words as a sentence of its own; what is less is a mark."""
    plain = " ".join(text.split()).strip(" ,;:|-\u2013\u2014")
    if plain.count(" ") < 1:
        return ""
    return plain if plain.endswith((".", "!", "?")) else f"{plain}."
