"""The pages that scripts fill with what the reader has marked or chosen. Without script they say what they are for."""

from dataclasses import dataclass

from generator.pages.cards import PageLink, page_link
from generator.pages.page import BROWSE, COMPARE, MARKS, Page
from generator.text.escaping import escape


@dataclass(frozen=True, slots=True)
class ToolView:
    """What the templates see."""

    browse: PageLink


def marks_page() -> Page:
    """Return the page that gathers the reader's marks."""
    description = "What you have marked to read, as being read or as read, with your notes. Kept in your browser alone."
    return Page(MARKS, "marks.md.j2", "Your marks", description, _view(MARKS))


def compare_page() -> Page:
    """Return the page that shows papers side by side."""
    description = "Two to six papers side by side, to copy as Markdown, LaTeX or CSV."
    return Page(COMPARE, "compare.md.j2", "Papers side by side", description, _view(COMPARE), section=BROWSE)


def _view(origin: str) -> ToolView:
    return ToolView(page_link(escape("All papers"), BROWSE, origin))
