"""What the website calls the one shelf of a list without themes."""

from dataclasses import replace

from generator.model import ONLY_SHELF, Library
from generator.text.prose import Prose
from generator.words.book import Book


def with_named_shelf(library: Library, book: Book) -> Library:
    """Return a library whose one shelf, if it has no themes, is called as the book calls it."""
    if library.themes != (ONLY_SHELF,):
        return library
    shelf = replace(ONLY_SHELF, title=book.say("theme.only"), description=Prose(book.say("theme.all_on_it")))
    return replace(library, themes=(shelf,))
