"""The page of all papers, shelf by shelf; where they are too many for a page, the ways to the pages that have them."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages.catalogue import Catalogue, PaperView, downloads
from generator.pages.feeds import followed_indexes, link_to_feed
from generator.pages.page import BROWSE, HOME, Link, Page
from generator.pages.parts import PLAIN

_OFFERED = 50
"""How many papers the page tells reference managers of, which show them all in one window."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A theme with the papers that stand under it."""

    theme: Link
    count: int
    papers: tuple[PaperView, ...]
    """None where they are named on the theme's page alone."""
    offered: int
    """How many of them, the first, are told to reference managers."""


@dataclass(frozen=True, slots=True)
class BrowseView:
    """What the template sees."""

    count: int
    is_whole: bool
    """Whether the page names every paper."""
    shelves: tuple[Shelf, ...]
    indexes: tuple[Link, ...]
    """What else leads to the papers."""
    downloads: tuple[Link, ...]
    feed: Link
    followed: tuple[Link, ...]
    """The indexes of what has feeds of its own."""


def browse_page(catalogue: Catalogue) -> Page:
    """Return the page of all papers."""
    library, book = catalogue.library, catalogue.book
    count = len(library.papers)
    is_whole = count <= PLAIN
    view = BrowseView(
        count=count,
        is_whole=is_whole,
        shelves=tuple(_shelves(catalogue, is_whole=is_whole)),
        indexes=tuple(Link(index.title, index.address) for index in catalogue.terms),
        downloads=downloads(book),
        feed=link_to_feed(HOME, book),
        followed=tuple(Link(index.title, index.address) for index in followed_indexes(catalogue.terms)),
    )
    description = book.say("browse.description", count=count, list=library.site.name)
    return Page(BROWSE, "browse.md.j2", book.say("browse.title"), description, view)


def _shelves(catalogue: Catalogue, *, is_whole: bool) -> Iterator[Shelf]:
    left = _OFFERED
    for theme, papers in catalogue.library.shelves.items():
        views = catalogue.views(papers) if is_whole else ()
        offered = min(left, len(views))
        left -= offered
        yield Shelf(catalogue.themes[theme], len(papers), views, offered)
