"""A page per theme, in parts where it is long: what it asks, its shelf, and the papers that look in from others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.model import Library, OwnKind, Paper, Shown, Theme
from generator.pages.about import about_papers, theme_trail
from generator.pages.catalogue import Catalogue, Entrance, PaperView, downloads, passages
from generator.pages.page import Link, Page, Passage, theme_address
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
class ClaimsRow:
    """What one paper says under a key of the list's own that has columns."""

    paper: PaperView
    cells: tuple[str, ...]
    """As many as there are columns; empty where it does not say."""


@dataclass(frozen=True, slots=True)
class ClaimsTable:
    """What the papers of a page say under such a key, side by side."""

    label: str
    columns: tuple[str, ...]
    rows: tuple[ClaimsRow, ...]


@dataclass(frozen=True, slots=True)
class CourseView:
    """What a theme asks, and how far that is answered."""

    question: Prose | None
    start: Link | None
    """The paper to read first, under its short name."""
    state: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class ThemeView:
    """What the template sees."""

    title: str
    description: Prose
    extent: Entrance
    """The theme as others name it, with as many papers as they say."""
    course: CourseView | None
    """Of a theme in parts, on its first page only."""
    parent: Link | None
    """The theme that it belongs to."""
    inner: tuple[Entrance, ...]
    """The themes that belong to it."""
    runs: tuple[Run, ...]
    tables: tuple[ClaimsTable, ...]
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
    for part in in_parts(theme_address(theme.id), placed, PAPERS, lambda one: one[1].weight):
        view = ThemeView(
            title=theme.title,
            description=theme.description,
            extent=catalogue.entrance(theme),
            course=_course(catalogue, theme) if part.is_first else None,
            parent=catalogue.themes[theme.parent] if theme.parent else None,
            inner=tuple(map(catalogue.entrance, inner)) if part.is_first else (),
            runs=tuple(
                Run(heading, tuple(paper for _, paper in run))
                for heading, run in groupby(part.items, lambda one: one[0])
            ),
            tables=tuple(_tables(library, [paper for _, paper in part.items])),
            is_empty=not library.shelves[theme.id] and not inner,
            part=part.position,
            downloads=downloads(book, theme),
        )
        title = part.title(theme.title, book)
        trail = (*theme_trail(catalogue, theme.id), *(() if part.is_first else (catalogue.themes[theme.id],)))
        about = about_papers(catalogue, (paper.paper for _, paper in part.items), trail)
        yield Page(part.address, "theme.md.j2", title, theme.description.plain, view, part.section, about)


def _course(catalogue: Catalogue, theme: Theme) -> CourseView | None:
    first = catalogue.papers[theme.start] if theme.start else None
    start = Link(first.short_name, first.address) if first else None
    state = passages(theme.state, catalogue.book) if theme.state else ()
    return CourseView(theme.question, start, state) if theme.question or start or state else None


def _tables(library: Library, papers: Sequence[PaperView]) -> Iterator[ClaimsTable]:
    """Yield the tables of a page: one for each key with columns that the list shows on themes and a paper answers."""
    for field in library.site.fields:
        if field.kind is OwnKind.COLUMNS and Shown.THEME in field.shown:
            said = ((view, one) for view in papers for one in view.paper.own if one.field == field)
            rows = tuple(ClaimsRow(view, one.values) for view, one in said)
            if rows:
                yield ClaimsTable(field.label, tuple(column.label for column in field.columns), rows)


def _placed(catalogue: Catalogue, theme: Theme) -> Iterator[tuple[Heading | None, Paper]]:
    """Yield the papers of a theme's page in order, each with the heading under which it stands."""
    library = catalogue.library
    named = {paper for part in theme.parts for paper in part.papers}
    yield from ((None, paper) for paper in library.shelves[theme.id] if paper.id not in named)
    for part in theme.parts:
        heading = Heading(part.title, part.description)
        yield from ((heading, library.papers_by_id[paper]) for paper in part.papers)
    guests = (paper for paper in library.visitors[theme.id] if paper.id not in named)
    from_elsewhere = Heading(catalogue.book.say("theme.guests"))
    yield from ((from_elsewhere, paper) for paper in guests)
