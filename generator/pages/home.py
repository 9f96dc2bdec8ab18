"""The first page: what the list is, where to start, its shelves, what is new."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.exports.files import WHOLE
from generator.model import Library, Paper
from generator.pages.cards import Card, Cards, PageLink, downloads, page_link, path_link
from generator.pages.page import BROWSE, HOME, Page
from generator.text import prose
from generator.text.escaping import escape

_NEWEST = 6
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
    shelves: tuple[Entrance, ...]
    paths: tuple[Entrance, ...]
    newest: tuple[Card, ...]
    browse: PageLink
    downloads: tuple[PageLink, ...]


def home_page(library: Library, cards: Cards) -> Page:
    """Return the first page."""
    site = library.site
    years = [paper.published.year for paper in library.papers]
    view = HomeView(
        name=site.name,
        description=site.description,
        curators=site.curators,
        count=len(library.papers),
        first_year=min(years, default=None),
        last_year=max(years, default=None),
        shelves=_shelves(library, cards),
        paths=_paths(library),
        newest=cards.cards(sorted(library.papers, key=_newest_first)[:_NEWEST], HOME),
        browse=page_link(escape("All papers"), BROWSE, HOME),
        downloads=downloads(WHOLE, HOME),
    )
    return Page(HOME, "home.md.j2", site.name, site.description, view)


def _shelves(library: Library, cards: Cards) -> tuple[Entrance, ...]:
    return tuple(
        Entrance(cards.theme_link(theme.id, HOME), prose.plain(theme.description), len(library.shelves[theme.id]))
        for theme in library.themes
    )


def _paths(library: Library) -> tuple[Entrance, ...]:
    return tuple(
        Entrance(path_link(path, HOME), prose.plain(path.description), len(path.steps)) for path in library.paths
    )


def _newest_first(paper: Paper) -> tuple[int, int, int, int, str]:
    """Last added first, then last published: the order of "new on the list"."""
    year, month, day = paper.published.sort_key
    added = paper.added.toordinal() if paper.added else 0
    return (-added, -year, -month, -day, paper.id)
