"""A page per theme, in parts where it is long: its shelf, and the papers that look in from other shelves."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import shelf_order
from generator.pages.catalogue import Catalogue, PaperView, downloads
from generator.pages.page import Link, Page, theme_address
from generator.pages.parts import PAPERS, Position, in_parts
from generator.text.prose import Prose


@dataclass(frozen=True, slots=True)
class ThemeView:
    """What the template sees."""

    title: str
    description: Prose
    papers: tuple[PaperView, ...]
    guests: tuple[PaperView, ...]
    """Papers that touch the theme but stand on another shelf."""
    is_empty: bool
    """Whether no paper stands on the shelf."""
    part: Position | None
    downloads: tuple[Link, ...]


def theme_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Yield the themes' pages in the curator's order."""
    library = catalogue.library
    for theme in library.themes:
        shelf = library.shelves[theme.id]
        guests = sorted((paper for paper in library.papers if theme.id in paper.themes[1:]), key=shelf_order)
        placed = [(catalogue.papers[paper.id], paper.shelf == theme.id) for paper in (*shelf, *guests)]
        for part in in_parts(theme_address(theme.id), placed, PAPERS, lambda one: one[0].weight()):
            view = ThemeView(
                title=theme.title,
                description=theme.description,
                papers=tuple(paper for paper, is_own in part.items if is_own),
                guests=tuple(paper for paper, is_own in part.items if not is_own),
                is_empty=not shelf,
                part=part.position,
                downloads=downloads(catalogue.book, theme),
            )
            title = part.title(theme.title, catalogue.book)
            yield Page(part.address, "theme.md.j2", title, theme.description.plain, view, section=part.section)
