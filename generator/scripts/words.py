"""The words that programs say. A program names them, and the build writes each in the place of its name.

So a page loads the words of its own program and no others, and no file or request beside it.
"""

import re
from collections.abc import Mapping

from generator.text.javascript import literal
from generator.words.book import Book

_PROGRAMS = "assets/programs/"
_NAME = re.compile(r'"([a-z_]+)\.([a-z_]+)"')
_LANGUAGE = '"book.language"'
"""Stands in programs for the tag of the book's language."""


def with_words(assets: Mapping[str, bytes], book: Book) -> dict[str, bytes]:
    """Return assets in which the programs speak the words of a book."""
    return {
        name: spoken(content.decode(), book).encode() if name.startswith(_PROGRAMS) else content
        for name, content in assets.items()
    }


def spoken(program: str, book: Book) -> str:
    """Return a program with the words of a book in the places of their names."""

    def word(name: re.Match[str]) -> str:
        said = book.words.get(name[1], {}).get(name[2])
        return name[0] if said is None else literal(said)

    return _NAME.sub(word, program.replace(_LANGUAGE, literal(book.language.tag)))
