"""The first page: what the list is, where to start, what is new, its shelves; all of it on one screen."""

from dataclasses import dataclass

from generator.exports.files import ARCHIVE
from generator.model import Paper, Theme, newest_first
from generator.pages.about import about_list
from generator.pages.catalogue import Catalogue, Date, Entrance, PaperView, day, downloads
from generator.pages.page import BROWSE, HOME, Link, Page, path_address
from generator.words.book import Book

_NEWEST = 5
"""How many papers are named as new."""


@dataclass(frozen=True, slots=True)
class ShelfView:
    """A theme and those that belong to it."""

    whole: Entrance
    inner: tuple[Entrance, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the template sees."""

    name: str
    description: str
    curators: tuple[str, ...]
    count: int
    shelf_count: int
    first_year: str | None
    last_year: str | None
    last_added: Date | None
    """The day of the last addition."""
    shelves: tuple[ShelfView, ...]
    paths: tuple[Entrance, ...]
    newest: tuple[PaperView, ...]
    browse: Link
    downloads: tuple[Link, ...]
    archive: str | None
    """Where the whole site can be had as one file: a whole address, as the copy that is taken has no such file."""


def home_page(catalogue: Catalogue) -> Page:
    """Return the first page."""
    library, site, book = catalogue.library, catalogue.library.site, catalogue.book
    years = [paper.published.year for paper in library.papers]
    newest = sorted(library.papers, key=newest_first)[:_NEWEST]
    view = HomeView(
        name=site.name,
        description=site.description,
        curators=site.curators,
        count=len(library.papers),
        shelf_count=len(library.themes),
        first_year=str(min(years)) if years else None,
        last_year=str(max(years)) if years else None,
        last_added=_last_added(newest, book),
        shelves=tuple(_shelf(catalogue, theme) for theme in library.themes if not theme.parent),
        paths=tuple(
            Entrance(Link(path.title, path_address(path.id)), path.description, len(library.standing_steps[path.id]))
            for path in library.paths
        ),
        newest=catalogue.views(newest),
        browse=Link(book.say("browse.title"), BROWSE),
        downloads=downloads(book),
        archive=f"{site.url}{ARCHIVE}" if site.look.archive and site.url else None,
    )
    return Page(HOME, "home.md.j2", site.name, site.description, view, about=about_list(catalogue))


def _shelf(catalogue: Catalogue, theme: Theme) -> ShelfView:
    inner = catalogue.library.inner_themes[theme.id]
    return ShelfView(catalogue.entrance(theme), tuple(map(catalogue.entrance, inner)))


def _last_added(newest: list[Paper], book: Book) -> Date | None:
    last = newest[0].added if newest else None
    return day(last, book) if last else None
