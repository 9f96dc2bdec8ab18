"""The page of all papers, shelf by shelf."""

from dataclasses import dataclass

from generator.pages.catalogue import Catalogue, PaperView, downloads
from generator.pages.page import BROWSE, Link, Page


@dataclass(frozen=True, slots=True)
class Shelf:
    """A theme with the papers that stand under it."""

    theme: Link
    papers: tuple[PaperView, ...]


@dataclass(frozen=True, slots=True)
class BrowseView:
    """What the template sees."""

    count: int
    shelves: tuple[Shelf, ...]
    downloads: tuple[Link, ...]


def browse_page(catalogue: Catalogue) -> Page:
    """Return the page of all papers."""
    library, book = catalogue.library, catalogue.book
    shelves = (Shelf(catalogue.themes[theme], catalogue.views(papers)) for theme, papers in library.shelves.items())
    view = BrowseView(len(library.papers), tuple(shelves), downloads(book))
    description = book.say("browse.description", count=len(library.papers), list=library.site.name)
    return Page(BROWSE, "browse.md.j2", book.say("browse.title"), description, view)
