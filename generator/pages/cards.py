"""The small views that many kinds of page share: links between pages, dates, and papers as lines of a list."""

from calendar import month_name
from collections.abc import Iterable
from dataclasses import dataclass
from posixpath import dirname, relpath

from markupsafe import Markup

from generator.model import Library, Paper, PartialDate, ReadingPath
from generator.pages.page import paper_uri, path_uri, theme_uri
from generator.text import prose
from generator.text.escaping import escape

_NAMED_AUTHORS = 6
"""Longest list of authors that a line names in full."""


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


class Cards:
    """Makes the links and cards of one library, rendering each title and note once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._titles = {paper.id: prose.plain(paper.title) for paper in library.papers}
        self._notes = {paper.id: prose.note(paper.note) if paper.note else () for paper in library.papers}

    def title(self, paper: Paper) -> Markup:
        """Return the paper's title with its formulas drawn."""
        return self._titles[paper.id]

    def note(self, paper: Paper) -> tuple[Markup, ...]:
        """Return the paragraphs of the paper's note."""
        return self._notes[paper.id]

    def link(self, paper: Paper, origin: str) -> PageLink:
        """Return a link to the paper's page from the page at `origin`."""
        return page_link(self._titles[paper.id], paper_uri(paper.id), origin)

    def theme_link(self, theme_id: str, origin: str) -> PageLink:
        """Return a link to the theme's page from the page at `origin`."""
        return page_link(escape(self._library.themes_by_id[theme_id].title), theme_uri(theme_id), origin)

    def card(self, paper: Paper, origin: str) -> Card:
        """Return the paper as a line of a list on the page at `origin`."""
        return Card(
            link=self.link(paper, origin),
            authors=byline(paper),
            published=date(paper.published),
            venue=paper.venue,
            gist=next(iter(self._notes[paper.id]), None),
            status=paper.status.value if paper.status else None,
        )

    def cards(self, papers: Iterable[Paper], origin: str) -> tuple[Card, ...]:
        """Return the papers as lines of a list on the page at `origin`."""
        return tuple(self.card(paper, origin) for paper in papers)


def page_link(title: Markup, target: str, origin: str) -> PageLink:
    """Return a link from the page at `origin` to the page at `target`, both from the root of the tree."""
    uri = relpath(target, dirname(origin) or ".")
    return PageLink(title, Markup(uri))  # noqa: S704 - addresses are made of ids, which are slugs


def path_link(path: ReadingPath, origin: str) -> PageLink:
    """Return a link to the reading path's page from the page at `origin`."""
    return page_link(escape(path.title), path_uri(path.id), origin)


def byline(paper: Paper) -> str:
    """Return the authors on one line, the first of them where they are many."""
    names = [author.name for author in paper.authors]
    return ", ".join(names) if len(names) <= _NAMED_AUTHORS else f"{', '.join(names[: _NAMED_AUTHORS - 1])}, et al."


def date(published: PartialDate) -> Date:
    """Return the date as "23 December 2024", as far as it is known."""
    month = month_name[published.month] if published.month else None
    return Date(published.iso, " ".join(str(part) for part in (published.day, month, published.year) if part))
