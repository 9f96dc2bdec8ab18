"""The page of all papers, shelf by shelf."""

from dataclasses import dataclass

from generator.pages.catalogue import Catalogue, Link, PaperView, downloads
from generator.pages.page import BROWSE, Page


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
    library = catalogue.library
    shelves = (Shelf(catalogue.themes[theme], catalogue.views(papers)) for theme, papers in library.shelves.items())
    view = BrowseView(len(library.papers), tuple(shelves), downloads())
    description = f"All {len(library.papers)} papers of {library.site.name}, theme by theme."
    return Page(BROWSE, "browse.md.j2", "All papers", description, view)
