"""What lists say of a paper under the keys that the list has declared itself."""

from collections.abc import Iterator

from generator.model import Paper, Shown
from generator.words.book import Book


def said_on_cards(paper: Paper, book: Book) -> Iterator[str]:
    """Yield what stands behind a paper's date and venue, each with its label: "PDB: 1ABC"."""
    for one in paper.own:
        if one.is_shown(Shown.CARD):
            yield book.say("paper.detail", label=one.field.label, text=book.listed(one.values))
