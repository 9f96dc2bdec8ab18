"""Reads a list as its website shows it: with the book of words in its language."""

from generator.cache import Cache
from generator.content.again import read_again
from generator.layers import Layers
from generator.model import Library
from generator.site.project import Project
from generator.words.book import Book
from generator.words.reader import read_book
from generator.words.shelf import with_named_shelf


def read_list(project: Project, cache: Cache | None = None) -> tuple[Library, Book]:
    """Return a list with the words of its website, as `with_book` does. What the cache has of it is not read again.

    Raises ContentError, and UsageError as `read_book` does.
    """
    return with_book(read_again(project.content, cache or Cache()), project.templates)


def with_book(library: Library, templates: Layers) -> tuple[Library, Book]:
    """Return a list, in which papers without a theme stand on a shelf that has a name, and the words of its website.

    Raises ContentError and UsageError as `read_book` does.
    """
    book = read_book(templates / "words", library.site.language)
    return with_named_shelf(library, book), book
