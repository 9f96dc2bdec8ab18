"""What the pages show of a library: each paper, theme and term viewed once, for all pages that name it."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from markupsafe import Markup

from generator.content import schema
from generator.exports.coins import context_object
from generator.exports.files import FILE_FORMATS, WHOLE
from generator.model import Library, Paper, PaperKind, PartialDate, Theme
from generator.pages.page import Address, Foreign, Link, paper_address, theme_address
from generator.pages.terms import Terms, find_terms
from generator.text.direction import direction
from generator.text.markup import element
from generator.text.prose import Prose
from generator.text.venues import Venue
from generator.words.book import Book
from generator.words.tongue import Tongue, tongue_of

_NAMED_AUTHORS = 6
"""Longest list of authors that a line names in full."""


@dataclass(frozen=True, slots=True)
class Date:
    """A date for machines and for people."""

    iso: str
    text: str


@dataclass(frozen=True, slots=True)
class PaperView:
    """A paper as any page may show it."""

    id: str
    address: Address
    title: Prose | Foreign
    tongue: Tongue | None
    """Of its title and abstract, where it is not the page's."""
    names: tuple[str, ...]
    """The authors, the first of them where they are many."""
    has_all_names: bool
    published: Date
    facts: tuple[str, ...]
    """The short facts that stand beside the date, such as the venue and the level."""
    status: str | None
    """What became of it, in a word and in a sentence."""
    remark: str | None
    status_note: str | None
    is_new: bool
    note: tuple[Markup, ...]
    """Its paragraphs."""
    abstract: tuple[Markup, ...]
    """Its paragraphs."""
    url: str
    """The address of the paper itself."""
    coins: str
    """For reference managers: see exports.coins."""

    def weight(self) -> int:
        """Return how many characters the paper brings to a page of entries, beside the line that every one has."""
        return len(self.coins) + sum(map(len, self.note[:1]))


@dataclass(frozen=True, slots=True)
class Entrance:
    """A theme or a reading path, with how many papers it leads to."""

    link: Link
    description: Prose
    count: int


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A library with the views that its pages share, and the words of the site."""

    library: Library
    book: Book
    terms: Terms
    papers: Mapping[str, PaperView]
    """By id."""
    themes: Mapping[str, Link]
    """By id."""

    def views(self, papers: Iterable[Paper]) -> tuple[PaperView, ...]:
        """Return the views of papers."""
        return tuple(self.papers[paper.id] for paper in papers)

    def entrance(self, theme: Theme) -> Entrance:
        """Return the view of a theme with all that stands on its shelf and on those of the themes that belong to it."""
        family = (theme, *self.library.inner_themes[theme.id])
        count = sum(len(self.library.shelves[one.id]) for one in family)
        return Entrance(self.themes[theme.id], theme.description, count)


def make_catalogue(library: Library, book: Book, today: datetime.date) -> Catalogue:
    """Return the views of a library as of a day, in the words of a book."""
    new = library.new_on(today)
    papers = {paper.id: _paper_view(paper, book, is_new=paper.id in new) for paper in library.papers}
    themes = {theme.id: Link(theme.title, theme_address(theme.id)) for theme in library.themes}
    return Catalogue(library, book, find_terms(library, book), papers, themes)


def date(written: PartialDate, book: Book) -> Date:
    """Return the view of a date."""
    return Date(written.iso, book.date(written))


def downloads(book: Book, theme: Theme | None = None) -> tuple[Link, ...]:
    """Return the files in which the papers of a theme, or all papers, can be taken away and followed."""
    name = f"themes/{theme.id}" if theme else WHOLE
    links = (Link(book.say(f"formats.{form.id}"), Address(f"{name}.{form.ending}")) for form in FILE_FORMATS)
    return (*links, Link(book.say("downloads.feed"), Address(f"{name if theme else 'feed'}.xml")))


def foreign(paper: Paper, book: Book) -> Prose | Foreign:
    """Return a paper's title, with its language where that is not the page's."""
    tongue = tongue_of(paper, book.language)
    return Foreign(paper.title, tongue) if tongue else paper.title


def _paper_view(paper: Paper, book: Book, *, is_new: bool) -> PaperView:
    names = tuple(author.name for author in paper.authors)
    names = names if len(names) <= _NAMED_AUTHORS else names[: _NAMED_AUTHORS - 1]
    return PaperView(
        id=paper.id,
        address=paper_address(paper.id),
        title=foreign(paper, book),
        tongue=tongue_of(paper, book.language),
        names=names,
        has_all_names=paper.authors_complete and len(names) == len(paper.authors),
        published=date(paper.published, book),
        facts=tuple(_facts(paper, book)),
        status=book.say(f"choices.{paper.status.value}") if paper.status else None,
        remark=book.say(f"remarks.{paper.status.value}") if paper.status else None,
        status_note=paper.status_note,
        is_new=is_new,
        note=_note(paper.note, book) if paper.note else (),
        abstract=paper.abstract.paragraphs if paper.abstract else (),
        url=paper.links.paper_url,
        coins=context_object(paper),
    )


def _note(note: Prose, book: Book) -> tuple[Markup, ...]:
    runs = direction(note.plain)
    if runs in ("", book.language.direction):
        return note.paragraphs
    return tuple(element("bdi", {"dir": runs}, [paragraph]) for paragraph in note.paragraphs)


def _facts(paper: Paper, book: Book) -> Iterable[str]:
    for field in schema.PAPER.fields:
        value = getattr(paper, field.name) if field.is_shown else None
        if isinstance(value, Venue):
            yield value.text
        elif isinstance(value, Enum) and value is not PaperKind.PAPER:
            yield book.say(f"choices.{value.value}")
