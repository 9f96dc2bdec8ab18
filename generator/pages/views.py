"""What templates see: one frozen value per kind of page.

A `str` in a view is untrusted and is escaped when a template prints it; `Markup` is rendered already and safe.
"""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Link:
    """A named address of another host."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class PageLink:
    """Another page of the site."""

    title: Markup
    uri: Markup
    """The Markdown file, relative to the page that links to it."""


@dataclass(frozen=True, slots=True)
class Date:
    """A date for machines and for people."""

    iso: str
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    """A paper as a line of a list."""

    link: PageLink
    authors: str
    published: Date
    venue: str | None
    gist: Markup | None
    """The first paragraph of its note."""
    status: str | None


@dataclass(frozen=True, slots=True)
class Shelf:
    """A theme with the papers that stand under it."""

    link: PageLink
    description: Markup
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Trail:
    """A reading path as a line of a list."""

    link: PageLink
    description: Markup
    length: int


@dataclass(frozen=True, slots=True)
class HomeView:
    """The first page."""

    name: str
    description: str
    curators: tuple[str, ...]
    count: int
    first_year: int | None
    last_year: int | None
    shelves: tuple[Shelf, ...]
    trails: tuple[Trail, ...]
    newest: tuple[Card, ...]
    browse: PageLink


@dataclass(frozen=True, slots=True)
class BrowseView:
    """All papers, shelf by shelf."""

    count: int
    shelves: tuple[Shelf, ...]


@dataclass(frozen=True, slots=True)
class ThemeView:
    """One theme."""

    title: str
    description: Markup
    cards: tuple[Card, ...]
    also: tuple[Card, ...]
    """Papers that touch the theme but stand on another shelf."""


@dataclass(frozen=True, slots=True)
class StepView:
    """One stop on a reading path."""

    card: Card
    why: Markup


@dataclass(frozen=True, slots=True)
class PathView:
    """One reading path."""

    title: str
    description: Markup
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class PaperView:
    """One paper."""

    title: Markup
    authors: tuple[str, ...]
    published: Date
    venue: str | None
    status: str | None
    status_note: str | None
    links: tuple[Link, ...]
    note: tuple[Markup, ...]
    abstract: tuple[Markup, ...]
    themes: tuple[PageLink, ...]
    tags: tuple[str, ...]
    level: str | None
    after: tuple[PageLink, ...]
    paths: tuple[PageLink, ...]
    bibtex: Markup
    shelf: PageLink
    previous: PageLink | None
    next: PageLink | None
    edit_url: str | None


@dataclass(frozen=True, slots=True)
class RedirectView:
    """The page at a former address."""

    target: PageLink
