"""Reads a list as its website shows it: with the book of words in its language."""

from generator.content.reader import read_library
from generator.model import Library
from generator.site.project import Project
from generator.words.book import Book
from generator.words.reader import read_book
from generator.words.shelf import with_named_shelf


def read_list(project: Project) -> tuple[Library, Book]:
    """Return a list with the words of its website, in which papers without a theme stand on a shelf that has a name.

    Raises ContentError, and UsageError as `read_book` does.
    """
    library = read_library(project.content)
    book = read_book(project.templates / "words", library.site.language)
    return with_named_shelf(library, book), book
