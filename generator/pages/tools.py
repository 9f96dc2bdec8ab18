"""The pages that scripts fill with what the reader has marked or chosen. Without script they say what they are for."""

from dataclasses import dataclass

from generator.pages.page import BROWSE, COMPARE, MARKS, Link, Page
from generator.words.book import Book


@dataclass(frozen=True, slots=True)
class ToolView:
    """What the templates see."""

    browse: Link


def marks_page(book: Book) -> Page:
    """Return the page that gathers the reader's marks."""
    view = ToolView(Link(book.say("browse.title"), BROWSE))
    return Page(MARKS, "marks.md.j2", book.say("marks.title"), book.say("marks.description"), view)


def compare_page(book: Book) -> Page:
    """Return the page that shows papers side by side."""
    view = ToolView(Link(book.say("compare.all_papers"), BROWSE))
    title, description = book.say("compare.title"), book.say("compare.description")
    return Page(COMPARE, "compare.md.j2", title, description, view, section=BROWSE)
