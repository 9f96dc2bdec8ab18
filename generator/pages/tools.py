"""The pages that scripts fill with what the reader has marked or chosen. Without script they say what they are for."""

from dataclasses import dataclass

from generator.pages.catalogue import Link
from generator.pages.page import BROWSE, COMPARE, MARKS, Page


@dataclass(frozen=True, slots=True)
class ToolView:
    """What the templates see."""

    browse: Link


_VIEW = ToolView(Link("All papers", BROWSE))


def marks_page() -> Page:
    """Return the page that gathers the reader's marks."""
    description = "What you have marked to read, as being read or as read, with your notes. Kept in your browser alone."
    return Page(MARKS, "marks.md.j2", "Your marks", description, _VIEW)


def compare_page() -> Page:
    """Return the page that shows papers side by side."""
    description = "Two to six papers side by side, to copy as Markdown, LaTeX or CSV."
    return Page(COMPARE, "compare.md.j2", "Papers side by side", description, _VIEW, section=BROWSE)
