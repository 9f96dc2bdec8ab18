"""The first page: what the list is, where to start, what is new, its shelves; all of it on one screen."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.exports.files import WHOLE
from generator.model import Library, Paper, PartialDate, newest_first
from generator.pages.cards import Cards, Date, PageLink, PaperLink, date, downloads, page_link, path_link
from generator.pages.page import BROWSE, HOME, Page
from generator.text import prose
from generator.text.escaping import escape

_NEWEST = 5
"""How many papers are named as new."""


@dataclass(frozen=True, slots=True)
class Entrance:
    """A theme or a reading path, with how many papers it leads to."""

    link: PageLink
    description: Markup
    count: int


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the template sees."""

    name: str
    description: str
    curators: tuple[str, ...]
    count: int
    first_year: int | None
    last_year: int | None
    last_added: Date | None
    """The day of the last addition."""
    shelves: tuple[Entrance, ...]
    paths: tuple[Entrance, ...]
    newest: tuple[PaperLink, ...]
    browse: PageLink
    downloads: tuple[PageLink, ...]


def home_page(library: Library, cards: Cards) -> Page:
    """Return the first page."""
    site = library.site
    years = [paper.published.year for paper in library.papers]
    newest = sorted(library.papers, key=newest_first)[:_NEWEST]
    view = HomeView(
        name=site.name,
        description=site.description,
        curators=site.curators,
        count=len(library.papers),
        first_year=min(years, default=None),
        last_year=max(years, default=None),
        last_added=_last_added(newest),
        shelves=_shelves(library, cards),
        paths=_paths(library),
        newest=tuple(cards.link(paper, HOME) for paper in newest),
        browse=page_link(escape("All papers"), BROWSE, HOME),
        downloads=downloads(WHOLE, HOME),
    )
    return Page(HOME, "home.md.j2", site.name, site.description, view)


def _last_added(newest: list[Paper]) -> Date | None:
    day = newest[0].added if newest else None
    return date(PartialDate(day.year, day.month, day.day)) if day else None


def _shelves(library: Library, cards: Cards) -> tuple[Entrance, ...]:
    return tuple(
        Entrance(cards.theme_link(theme.id, HOME), prose.plain(theme.description), len(library.shelves[theme.id]))
        for theme in library.themes
    )


def _paths(library: Library) -> tuple[Entrance, ...]:
    return tuple(
        Entrance(path_link(path, HOME), prose.plain(path.description), len(path.steps)) for path in library.paths
    )
