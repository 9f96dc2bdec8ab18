"""The page of all papers, shelf by shelf."""

from dataclasses import dataclass

from generator.exports.files import WHOLE
from generator.model import Library
from generator.pages.cards import Card, Cards, PageLink, downloads
from generator.pages.page import BROWSE, Page


@dataclass(frozen=True, slots=True)
class Shelf:
    """A theme with the papers that stand under it."""

    link: PageLink
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class BrowseView:
    """What the template sees."""

    count: int
    shelves: tuple[Shelf, ...]
    downloads: tuple[PageLink, ...]


def browse_page(library: Library, cards: Cards) -> Page:
    """Return the page of all papers."""
    shelves = tuple(
        Shelf(cards.theme_link(theme, BROWSE), cards.cards(papers, BROWSE)) for theme, papers in library.shelves.items()
    )
    description = f"All {len(library.papers)} papers of {library.site.name}, theme by theme."
    return Page(
        BROWSE,
        "browse.md.j2",
        "All papers",
        description,
        BrowseView(len(library.papers), shelves, downloads(WHOLE, BROWSE)),
    )
