"""The first page: what the list is, one paper to start with, its paths and shelves, and what is new."""

from dataclasses import dataclass
from urllib.parse import quote

from generator.exports.files import ARCHIVE
from generator.model import Level, Paper, ReadingPath, Theme
from generator.pages.about import about_list
from generator.pages.catalogue import Catalogue, Date, Entrance, PaperView, downloads
from generator.pages.examples import example_queries
from generator.pages.page import BROWSE, CHANGES, HOME, Link, Page, path_address
from generator.text.sentences import first_sentence

_NEWEST = 4
"""How many papers are named as new."""


@dataclass(frozen=True, slots=True)
class PathView:
    """A reading path."""

    entrance: Entrance
    steps: str
    """The ids of the papers that stand on it, for the program that says where the reader is."""


@dataclass(frozen=True, slots=True)
class NewView:
    """A paper that was added lately."""

    paper: PaperView
    added: Date | None
    gist: str
    """The first sentence of its note."""


@dataclass(frozen=True, slots=True)
class Example:
    """A question to the search."""

    query: str
    address: str
    """Relative, of the page that answers it."""


@dataclass(frozen=True, slots=True)
class ShelfView:
    """A theme and those that belong to it."""

    whole: Entrance
    inner: tuple[Entrance, ...]
    gist: str
    """The first sentence of what it is about."""


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
    examples: tuple[Example, ...]
    start: PaperView | None
    """The one to begin with."""
    paths: tuple[PathView, ...]
    changes: Link
    newest: tuple[NewView, ...]
    browse: Link
    downloads: tuple[Link, ...]
    archive: str | None
    """Where the whole site can be had as one file: a whole address, as the copy that is taken has no such file."""


def home_page(catalogue: Catalogue) -> Page:
    """Return the first page."""
    library, site, book = catalogue.library, catalogue.library.site, catalogue.book
    years = [paper.published.year for paper in library.papers]
    newest = library.newest[:_NEWEST]
    view = HomeView(
        name=site.name,
        description=site.description,
        curators=site.curators,
        count=len(library.papers),
        shelf_count=len(library.themes),
        first_year=str(min(years)) if years else None,
        last_year=str(max(years)) if years else None,
        last_added=catalogue.papers[newest[0].id].added if newest else None,
        examples=tuple(Example(query, f"{BROWSE.built}?q={quote(query)}") for query in example_queries(library, book)),
        start=_start(catalogue),
        shelves=tuple(_shelf(catalogue, theme) for theme in library.themes if not theme.parent),
        paths=tuple(_path(catalogue, path) for path in library.paths),
        changes=Link(book.say("changes.title"), CHANGES),
        newest=tuple(_new(catalogue, paper) for paper in newest),
        browse=Link(book.say("browse.title"), BROWSE),
        downloads=downloads(book),
        archive=f"{site.url}{ARCHIVE}" if site.look.archive and site.url else None,
    )
    return Page(HOME, "home.md.j2", site.name, site.description, view, about=about_list(catalogue))


def _shelf(catalogue: Catalogue, theme: Theme) -> ShelfView:
    inner = catalogue.library.inner_themes[theme.id]
    gist = first_sentence(theme.description.plain)
    return ShelfView(catalogue.entrance(theme), tuple(map(catalogue.entrance, inner)), gist)


def _path(catalogue: Catalogue, path: ReadingPath) -> PathView:
    steps = catalogue.library.standing_steps[path.id]
    entrance = Entrance(Link(path.title, path_address(path.id)), path.description, len(steps))
    return PathView(entrance, " ".join(step.paper for step in steps))


def _new(catalogue: Catalogue, paper: Paper) -> NewView:
    gist = first_sentence(paper.note.plain) if paper.note else ""
    return NewView(catalogue.papers[paper.id], catalogue.papers[paper.id].added, gist)


def _start(catalogue: Catalogue) -> PaperView | None:
    """Return one of the papers with which shelves start, else paths: that asks least of its reader, on most paths."""
    library = catalogue.library

    def rank(paper: Paper) -> tuple[bool, int]:
        return paper.level is not Level.INTRODUCTORY, -len(library.paths_through[paper.id])

    of_shelves = [theme.start for theme in library.themes if theme.start]
    of_paths = [steps[0].paper for steps in library.standing_steps.values() if steps]
    starts = (library.papers_by_id[paper] for paper in of_shelves or of_paths)
    first = min(starts, key=rank, default=None)
    return catalogue.papers[first.id] if first else None
