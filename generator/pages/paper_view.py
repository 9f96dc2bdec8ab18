"""What the template of a paper's page sees."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup

from generator.content.schema import PAPER
from generator.exports.files import FORMATS
from generator.facts.kinds import FIELDS
from generator.facts.limits import UNFOLDED_AUTHORS
from generator.model import OwnKind, OwnValue, Paper, Shown, Site, Tie
from generator.pages.catalogue import PaperView
from generator.pages.mistakes import report_url
from generator.pages.page import Link, paper_address
from generator.pages.paths import StandView
from generator.pictures.near import neighbourhood
from generator.pictures.ties import TieLine
from generator.text import forges
from generator.text.escaping import escape, escape_destination, escape_lines
from generator.text.prose import Prose
from generator.words.book import Book
from generator.words.paper import relation_of, sources_of


@dataclass(frozen=True, slots=True)
class Source:
    """An address of another host."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Detail:
    """A fact that a reference names, beside venue and date: "Publisher" and who it is."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where else on the site the paper is named: "Tags" with a link to each."""

    kind: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RelatedView:
    """A paper that stands to this one in a relation, or is near it, and why."""

    paper: PaperView
    how: str = ""
    """The relation in words that end before the other paper: "Contrasts with"."""
    why: Prose | None = None
    """What the relation rests on."""
    shared: tuple[str, ...] = ()
    """What both have, where no relation is stated: authors, tags, phrases."""


@dataclass(frozen=True, slots=True)
class TableView:
    """What is said under a key of the list's own that has columns."""

    label: str
    rows: tuple[Detail, ...]


@dataclass(frozen=True, slots=True)
class CitedView:
    """Papers of the list on one side of citations, the oldest first."""

    papers: tuple[PaperView, ...]
    left: int
    """How many more there are, which are not shown."""


@dataclass(frozen=True, slots=True)
class CitationView:
    """The paper in one format for references."""

    id: str
    """For scripts: "bibtex"."""
    name: str
    text: Markup
    is_english: bool
    """Whether it is in English, whatever the website speaks, as the manuals of style are; else it is for programs."""


@dataclass(frozen=True)
class PaperPageView:
    """What the template of a paper's page sees. What takes work is made when the page is rendered."""

    paper: PaperView
    site: Site = field(repr=False)
    authors: tuple[Link | str, ...]
    """A link where they have a page."""
    after: tuple[PaperView, ...]
    """Papers to read first."""
    before: tuple[PaperView, ...]
    """Papers that say to read this one first."""
    cites: CitedView
    """Papers of the list that it cites."""
    cited_by: CitedView
    """Papers of the list that cite it."""
    lines: tuple[TieLine, ...]
    """Those of its small map."""
    around: tuple[PaperView, ...]
    """The papers to which they lead."""
    ties: tuple[tuple[Tie, PaperView], ...]
    """The relations that are stated, in either entry, each with the other paper."""
    near: tuple[tuple[PaperView, tuple[str, ...]], ...]
    """As many papers that are near as there is room for, each with what both have."""
    stands: tuple[StandView, ...]
    """Where it stands on reading paths."""
    places_by_kind: tuple[tuple[str, tuple[Link, ...]], ...]
    previous: PaperView | None
    next: PaperView | None

    @property
    def has_all_authors(self) -> bool:
        """Whether the authors are all."""
        return self.paper.paper.authors_complete

    @property
    def is_folded(self) -> bool:
        """Whether the authors are so many that the first and the last stand for them."""
        return len(self.authors) > UNFOLDED_AUTHORS

    @property
    def details(self) -> tuple[Detail, ...]:
        """What the page says of the work beside its venue and date."""
        return tuple(_details(self.paper.paper, self.paper.book))

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the paper can be read."""
        return tuple(Source(label, url) for label, url in sources_of(self.paper.paper, self.paper.book))

    @property
    def citations(self) -> tuple[CitationView, ...]:
        """The paper in each format that pages show."""
        paper, book = self.paper.paper, self.paper.book
        return tuple(
            CitationView(form.id, book.say(f"formats.{form.id}"), escape_lines(text), form.ending is None)
            for form in FORMATS
            if form.citation and (text := form.citation(paper, book))
        )

    @cached_property
    def map(self) -> Markup:
        """The small map of what stands near; empty where that is little."""
        papers = {one.id: one.paper for one in (self.paper, *self.around)}
        return neighbourhood(
            self.paper.paper,
            self.lines,
            papers,
            self.paper.book,
            lambda one: paper_address(one.id).built.seen_from(self.paper.address),
        )

    @cached_property
    def related(self) -> tuple[RelatedView, ...]:
        """The papers to which a relation is stated, then those that are near."""
        stated = (RelatedView(paper, relation_of(tie, paper.book), tie.why) for tie, paper in self.ties)
        return (*stated, *(RelatedView(paper, shared=shared) for paper, shared in self.near))

    @property
    def tables(self) -> tuple[TableView, ...]:
        """What the entry says under keys of the list's own that have columns."""
        return tuple(_tables(self.paper.paper))

    @property
    def places(self) -> tuple[Place, ...]:
        """The kinds of place where the paper is found, those that it has."""
        say = self.paper.book.say
        return tuple(Place(say(f"places.{kind}", count=len(links)), links) for kind, links in self.places_by_kind)

    @property
    def edit_url(self) -> str | None:
        """Where the entry is edited."""
        site = self.site
        if not site.repository:
            return None
        return forges.edit_url(site.repository, site.branch, f"content/papers/{self.paper.id}.yml")

    @cached_property
    def report_url(self) -> str | None:
        """Where a mistake is reported: a new issue or a mail, with what the entry says filled in."""
        return report_url(self.site, self.paper.paper, self.paper.book)


def _details(paper: Paper, book: Book) -> Iterator[Detail]:
    """Yield what the entry states of its volume and of its kind, in the order of its keys."""
    for name in ("volume", "issue", "pages"):
        if text := getattr(paper.venue, name, None):
            yield Detail(book.say(f"details.{name}"), text)
    stated = {name for names in FIELDS.values() for name in names}
    for name in (one.name for one in PAPER.fields if one.name in stated):
        value = getattr(paper, name)
        if value:
            text = value if isinstance(value, str) else book.listed([person.name for person in value])
            yield Detail(book.say(f"labels.{name}"), text)
    for one in paper.own:
        if one.field.kind is OwnKind.COLUMNS:
            continue  # they have a table of their own
        if one.is_shown(Shown.PAGE) and not one.is_shown(Shown.CARD):  # the imprint has it already
            yield Detail(one.field.label, _own_text(one, book))


def _own_text(one: OwnValue, book: Book) -> str:
    """Return what is said under a key of the list's own; an address is a link."""
    if one.field.kind is not OwnKind.ADDRESS:
        return book.listed(one.values)
    (url,) = one.values
    return Markup(f"[{escape(url)}]({escape_destination(url)})")  # noqa: S704 - both parts are escaped


def _tables(paper: Paper) -> Iterator[TableView]:
    for one in paper.own:
        if one.field.kind is OwnKind.COLUMNS and one.is_shown(Shown.PAGE):
            cells = zip(one.field.columns, one.values, strict=True)
            yield TableView(one.field.label, tuple(Detail(column.label, cell) for column, cell in cells if cell))
