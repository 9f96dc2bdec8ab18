"""The small views that many kinds of page share: links between pages, dates, and papers as lines of a list."""

import datetime
from calendar import month_name
from collections.abc import Iterable
from dataclasses import dataclass
from posixpath import dirname, split

from markupsafe import Markup

from generator.exports import coins
from generator.exports.files import FORMATS, WHOLE
from generator.model import Library, Paper, PartialDate, ReadingPath
from generator.pages.page import paper_uri, path_uri, theme_uri
from generator.pages.terms import Term
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

    @property
    def address(self) -> Markup:
        """The built page, for links inside HTML, which Markdown passes on as they are."""
        return _built(self.uri)


@dataclass(frozen=True, slots=True)
class PaperLink:
    """A paper's page, with what must be said wherever the paper is named."""

    id: str
    title: Markup
    uri: Markup
    """The Markdown file, relative to the page that links to it."""
    status: str | None
    is_new: bool

    @property
    def address(self) -> Markup:
        """The built page, for links inside HTML, which Markdown passes on as they are."""
        return _built(self.uri)


@dataclass(frozen=True, slots=True)
class Date:
    """A date for machines and for people."""

    iso: str
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    """A paper as a line of a list."""

    link: PaperLink
    authors: str
    published: Date
    venue: str | None
    gist: Markup | None
    """The first paragraph of its note."""
    coins: Markup
    """For reference managers: see exports.coins."""


class Cards:
    """Makes the links and cards of one library as of a day, rendering each title and note once."""

    def __init__(self, library: Library, today: datetime.date) -> None:
        self._library = library
        self._new = library.new_on(today)
        self._titles = {paper.id: prose.plain(paper.title) for paper in library.papers}
        self._notes = {paper.id: prose.note(paper.note) if paper.note else () for paper in library.papers}
        self._coins = {paper.id: _query(coins.context_object(paper)) for paper in library.papers}

    def title(self, paper: Paper) -> Markup:
        """Return the paper's title with its formulas drawn."""
        return self._titles[paper.id]

    def note(self, paper: Paper) -> tuple[Markup, ...]:
        """Return the paragraphs of the paper's note."""
        return self._notes[paper.id]

    def link(self, paper: Paper, origin: str) -> PaperLink:
        """Return a link to the paper's page from the page at `origin`."""
        return PaperLink(
            id=paper.id,
            title=self._titles[paper.id],
            uri=_relative(paper_uri(paper.id), origin),
            status=paper.status.value if paper.status else None,
            is_new=self.is_new(paper),
        )

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
            coins=self._coins[paper.id],
        )

    def is_new(self, paper: Paper) -> bool:
        """Say whether the paper is marked as new."""
        return paper.id in self._new

    def cards(self, papers: Iterable[Paper], origin: str) -> tuple[Card, ...]:
        """Return the papers as lines of a list on the page at `origin`."""
        return tuple(self.card(paper, origin) for paper in papers)


def page_link(title: Markup, target: str, origin: str) -> PageLink:
    """Return a link from the page at `origin` to the page at `target`, both from the root of the tree."""
    return PageLink(title, _relative(target, origin))


def _query(text: str) -> Markup:
    # Only letters, digits and %&=+-._~ are in a query string; references for all of them would double it.
    return Markup(text.replace("&", "&amp;"))  # noqa: S704 - as said


def _built(uri: Markup) -> Markup:
    return Markup(f"{uri.removesuffix('.md')}.html")  # noqa: S704 - as safe as it was


def _relative(target: str, origin: str) -> Markup:
    # As posixpath.relpath, which takes ten times as long, for a tree whose folders hold no folders.
    folder, name = split(target)
    here = dirname(origin)
    way = name if folder == here else f"../{target}" if here else target
    return Markup(way)  # noqa: S704 - addresses are made of ids, which are slugs


def downloads(name: str, origin: str) -> tuple[PageLink, ...]:
    """Return links to the files in which papers can be taken away from the page at `origin`."""
    links = tuple(page_link(escape(form.name), f"{name}.{form.ending}", origin) for form in FORMATS)
    return (*links, page_link(escape("Feed"), f"{'feed' if name == WHOLE else name}.xml", origin))


def term_link(term: Term, origin: str) -> PageLink | None:
    """Return a link to the term's page from the page at `origin`; None where it has no page."""
    return page_link(escape(term.label), term.uri, origin) if term.uri else None


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
