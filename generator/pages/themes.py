"""A page per theme, in parts where it is long: its shelf, and the papers that look in from other shelves."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.model import Paper, Theme, shelf_order
from generator.pages.about import about_papers, theme_trail
from generator.pages.catalogue import Catalogue, Entrance, PaperView, downloads
from generator.pages.page import Link, Page, theme_address
from generator.pages.parts import PAPERS, Position, in_parts
from generator.text.prose import Prose


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above some of the papers."""

    title: str
    description: Prose | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Papers that stand under one heading, or under none."""

    heading: Heading | None
    papers: tuple[PaperView, ...]


@dataclass(frozen=True, slots=True)
class ThemeView:
    """What the template sees."""

    title: str
    description: Prose
    parent: Link | None
    """The theme that it belongs to."""
    inner: tuple[Entrance, ...]
    """The themes that belong to it."""
    runs: tuple[Run, ...]
    is_empty: bool
    """Whether no paper stands on the shelf, nor any theme belongs to it."""
    part: Position | None
    downloads: tuple[Link, ...]


def theme_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Yield the themes' pages in the curator's order."""
    for theme in catalogue.library.themes:
        yield from _theme_pages(catalogue, theme)


def _theme_pages(catalogue: Catalogue, theme: Theme) -> Iterator[Page]:
    library, book = catalogue.library, catalogue.book
    inner = library.inner_themes[theme.id]
    placed = [(heading, catalogue.papers[paper.id]) for heading, paper in _placed(catalogue, theme)]
    for part in in_parts(theme_address(theme.id), placed, PAPERS, lambda one: one[1].weight()):
        view = ThemeView(
            title=theme.title,
            description=theme.description,
            parent=catalogue.themes[theme.parent] if theme.parent else None,
            inner=tuple(map(catalogue.entrance, inner)) if part.is_first else (),
            runs=tuple(
                Run(heading, tuple(paper for _, paper in run))
                for heading, run in groupby(part.items, lambda one: one[0])
            ),
            is_empty=not library.shelves[theme.id] and not inner,
            part=part.position,
            downloads=downloads(book, theme),
        )
        title = part.title(theme.title, book)
        trail = (*theme_trail(catalogue, theme.id), *(() if part.is_first else (catalogue.themes[theme.id],)))
        about = about_papers(catalogue, (paper.paper for _, paper in part.items), trail)
        yield Page(part.address, "theme.md.j2", title, theme.description.plain, view, part.section, about)


def _placed(catalogue: Catalogue, theme: Theme) -> Iterator[tuple[Heading | None, Paper]]:
    """Yield the papers of a theme's page in order, each with the heading under which it stands."""
    library = catalogue.library
    named = {paper for part in theme.parts for paper in part.papers}
    yield from ((None, paper) for paper in library.shelves[theme.id] if paper.id not in named)
    for part in theme.parts:
        heading = Heading(part.title, part.description)
        yield from ((heading, library.papers_by_id[paper]) for paper in part.papers)
    guests = (paper for paper in library.papers if theme.id in paper.themes[1:] and paper.id not in named)
    from_elsewhere = Heading(catalogue.book.say("theme.guests"))
    yield from ((from_elsewhere, paper) for paper in sorted(guests, key=shelf_order))
