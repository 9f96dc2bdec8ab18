"""One page per theme: its shelf, and the papers that look in from other shelves."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import shelf_order
from generator.pages.catalogue import Catalogue, Link, PaperView, downloads
from generator.pages.page import Page, theme_address
from generator.text.prose import Prose


@dataclass(frozen=True, slots=True)
class ThemeView:
    """What the template sees."""

    title: str
    description: Prose
    papers: tuple[PaperView, ...]
    guests: tuple[PaperView, ...]
    """Papers that touch the theme but stand on another shelf."""
    downloads: tuple[Link, ...]


def theme_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Yield the themes' pages in the curator's order."""
    library = catalogue.library
    for theme in library.themes:
        guests = [paper for paper in library.papers if theme.id in paper.themes[1:]]
        view = ThemeView(
            title=theme.title,
            description=theme.description,
            papers=catalogue.views(library.shelves[theme.id]),
            guests=catalogue.views(sorted(guests, key=shelf_order)),
            downloads=downloads(theme),
        )
        yield Page(theme_address(theme.id), "theme.md.j2", theme.title, theme.description.plain, view)
