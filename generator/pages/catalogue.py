"""What the pages show of a library: each paper, theme and term viewed once, for all pages that name it."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup

from generator.cache import Cache
from generator.exports.citation import ends_of_authors, names_on_a_line
from generator.exports.coins import context_object
from generator.exports.files import FILE_FORMATS, WHOLE
from generator.exports.moments import modified
from generator.facts.limits import UNFOLDED_AUTHORS
from generator.model import Library, Paper, PartialDate, Theme
from generator.pages.page import Address, Foreign, Link, Passage, paper_address, step_address, theme_address
from generator.pages.terms import Terms, find_terms
from generator.text.direction import direction
from generator.text.markup import element
from generator.text.prose import Prose
from generator.words.book import Book
from generator.words.paper import facts_of
from generator.words.tongue import Tongue, tongue_of


@dataclass(frozen=True, slots=True)
class Date:
    """A date for machines and for people."""

    iso: str
    text: str


@dataclass(frozen=True, eq=False)
class PaperView:
    """A paper as any page may show it. What takes work is done once, when the first page asks for it.

    Two views are never equal, so that one is found at once among those of which something has been made.
    """

    paper: Paper
    book: Book = field(repr=False)
    is_new: bool
    path: str | None = None
    """The id of the reading path on which it is met, if it is met on one."""

    @property
    def id(self) -> str:
        """The paper's id."""
        return self.paper.id

    @cached_property
    def title(self) -> Prose | Foreign:
        """The paper's title, with its language where that is not the page's."""
        return foreign(self.paper, self.book)

    @cached_property
    def tongue(self) -> Tongue | None:
        """The language of its title and abstract, where it is not the page's."""
        return tongue_of(self.paper, self.book.language)

    @cached_property
    def address(self) -> Address:
        """Where its page stands."""
        return paper_address(self.paper.id)

    @property
    def target(self) -> Address:
        """Where links to it lead: to its page, and on a path to the place there that leads on."""
        return step_address(self.paper.id, self.path) if self.path else self.address

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The authors, the first of them where they are many; the first and the last where they are folded."""
        authors = self.paper.authors
        return (authors[0].name, authors[-1].name) if self.folded else names_on_a_line(self.paper)

    @property
    def has_all_names(self) -> bool:
        """Whether these are all, or stand for all."""
        return self.paper.authors_complete and (bool(self.folded) or len(self.names) == len(self.paper.authors))

    @property
    def folded(self) -> int:
        """How many authors there are, where they are so many that the first and the last stand for all; 0 elsewhere."""
        count = len(self.paper.authors)
        return count if count > UNFOLDED_AUTHORS else 0

    @cached_property
    def published(self) -> Date:
        """The first public version."""
        return date(self.paper.published, self.book)

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """The short facts that stand beside the date, such as the venue and the level."""
        return tuple(facts_of(self.paper, self.book))

    @property
    def status(self) -> str | None:
        """What became of it, in a word."""
        return self.book.say(f"choices.{self.paper.status.value}") if self.paper.status else None

    @property
    def is_gone(self) -> bool:
        """Whether nobody stands by it any more; another status is shown more mildly."""
        return self.paper.status is not None and self.paper.status.is_gone

    @property
    def remark(self) -> str | None:
        """What became of it, in a sentence."""
        return self.book.say(f"remarks.{self.paper.status.value}") if self.paper.status else None

    @property
    def status_note(self) -> str | None:
        """What more there is to say of that."""
        return self.paper.status_note

    @property
    def short(self) -> str | None:
        """The name under which it is known, where its title does not begin with it."""
        return self.paper.short

    @property
    def short_name(self) -> str:
        """What it is called where there is little room."""
        return self.paper.short_name

    @property
    def status_source(self) -> str | None:
        """The address of what says so."""
        return self.paper.status_source

    @property
    def checked(self) -> Date | None:
        """The day on which its facts were checked last."""
        return day(self.paper.checked.on, self.book) if self.paper.checked else None

    @property
    def added(self) -> Date | None:
        """The day on which it came to the list."""
        return day(self.paper.added, self.book) if self.paper.added else None

    @property
    def added_by(self) -> str | None:
        """Who brought it."""
        return self.paper.added_by

    @cached_property
    def note(self) -> tuple[Passage, ...]:
        """The paragraphs of the note."""
        return passages(self.paper.note, self.book) if self.paper.note else ()

    @property
    def abstract(self) -> tuple[Markup, ...]:
        """The paragraphs of the abstract."""
        return self.paper.abstract.paragraphs if self.paper.abstract else ()

    @property
    def url(self) -> str:
        """The address of the paper itself."""
        return self.paper.links.paper_url

    @cached_property
    def coins(self) -> str:
        """For reference managers: see exports.coins."""
        return context_object(self.paper)

    @cached_property
    def weight(self) -> int:
        """About how many characters the paper brings to a page of entries, beside the line that every one has.

        They are its authors', for reference managers, and its note's.
        """
        names = sum(len(author.name) + len("rft.au=&") for author in ends_of_authors(self.paper))
        return names + (len(self.paper.note.source) if self.paper.note else 0)


@dataclass(frozen=True, slots=True)
class Entrance:
    """A theme or a reading path, with how many papers it leads to."""

    link: Link
    description: Prose
    count: int
    """Of a theme, those of its shelf and of the shelves of themes that belong to it."""
    guests: int = 0
    """How many more look in from other shelves."""


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
    modified: Mapping[str, str]
    """When papers' entries last changed, by their ids; empty where that is not known."""

    def views(self, papers: Iterable[Paper]) -> tuple[PaperView, ...]:
        """Return the views of papers."""
        return tuple(self.papers[paper.id] for paper in papers)

    def entrance(self, theme: Theme) -> Entrance:
        """Return the view of a theme with all that stands on its shelf and on those of the themes that belong to it."""
        family = (theme, *self.library.inner_themes[theme.id])
        count = sum(len(self.library.shelves[one.id]) for one in family)
        return Entrance(self.themes[theme.id], theme.description, count, self.library.guests[theme.id])


def make_catalogue(library: Library, book: Book, today: datetime.date, cache: Cache | None = None) -> Catalogue:
    """Return the views of a library as of a day, in the words of a book."""
    new = library.new_on(today)
    papers = {paper.id: PaperView(paper, book, paper.id in new) for paper in library.papers}
    themes = {theme.id: Link(theme.title, theme_address(theme.id)) for theme in library.themes}
    changed = {paper.id: modified(library, paper) for paper in library.papers}
    return Catalogue(library, book, find_terms(library, book, cache), papers, themes, changed)


def date(written: PartialDate, book: Book) -> Date:
    """Return the view of a date."""
    return Date(written.iso, book.date(written))


def day(on: datetime.date, book: Book) -> Date:
    """Return the view of a day."""
    return date(PartialDate(on.year, on.month, on.day), book)


def downloads(book: Book, theme: Theme | None = None) -> tuple[Link, ...]:
    """Return the files in which the papers of a theme, or all papers, can be taken away and followed."""
    name = f"themes/{theme.id}" if theme else WHOLE
    links = (Link(book.say(f"formats.{form.id}"), Address(f"{name}.{form.ending}")) for form in FILE_FORMATS)
    return (*links, Link(book.say("downloads.feed"), Address(f"{name if theme else 'feed'}.xml")))


def foreign(paper: Paper, book: Book) -> Prose | Foreign:
    """Return a paper's title, with its language where that is not the page's."""
    tongue = tongue_of(paper, book.language)
    return Foreign(paper.title, tongue) if tongue else paper.title


def passages(note: Prose, book: Book) -> tuple[Passage, ...]:
    """Return the paragraphs of what a curator has written, each set apart if its letters run against the page's."""
    runs = direction(note.plain)
    if runs in ("", book.language.direction):
        return tuple(map(Passage, note.paragraphs))
    return tuple(Passage(element("bdi", {"dir": runs}, [paragraph])) for paragraph in note.paragraphs)
