"""One page per paper, and one at each address that a paper has had before."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from markupsafe import Markup

from generator.content.schema import PAPER
from generator.exports.files import FORMATS
from generator.facts.kinds import FIELDS
from generator.facts.limits import UNFOLDED_AUTHORS
from generator.look import Feature
from generator.model import Library, OwnKind, OwnValue, Paper, Shown, Site, Tie, shelf_order
from generator.pages.about import about_paper
from generator.pages.catalogue import Catalogue, PaperView
from generator.pages.mistakes import report_url
from generator.pages.page import Address, Foreign, Link, Page, paper_address, path_address, theme_address
from generator.pages.paths import StandView, stands
from generator.pictures.near import neighbourhood
from generator.pictures.ties import NEXT, TieLine, ties_of
from generator.relate import Near, beside_ties
from generator.text import forges
from generator.text.escaping import escape, escape_destination, escape_lines
from generator.text.prose import Prose
from generator.words.book import Book
from generator.words.paper import relation_of, sources_of

_MOST_CITED = 30
"""Most papers of the list that a paper's page names as cited, and as citing."""


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


_NONE = CitedView((), 0)


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


@dataclass(frozen=True, slots=True)
class RedirectView:
    """What the template at a former address sees."""

    name: str
    """The paper's title as characters alone."""
    title: Prose | Foreign
    address: Address


def paper_pages(catalogue: Catalogue, near: Mapping[str, tuple[Near, ...]]) -> Iterator[Page]:
    """Yield the papers' pages, shelf by shelf, each with the papers that are `near` to it behind its relations."""
    for shelf in catalogue.library.shelves.values():
        views = (None, *catalogue.views(shelf), None)
        for place, paper in enumerate(shelf):
            view = _view(catalogue, paper, near[paper.id], (views[place], views[place + 2]))
            yield Page(
                view.paper.address,
                "paper.md.j2",
                paper.title,
                paper.gist,
                view,
                theme_address(paper.shelf),
                about_paper(catalogue, paper, (one.address for one in view.authors if isinstance(one, Link))),
            )


def redirect_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Yield an HTML file for each former id of a paper, which leads to its page."""
    for paper in catalogue.library.papers:
        for alias in paper.aliases:
            view = RedirectView(paper.title.plain, catalogue.papers[paper.id].title, paper_address(paper.id))
            yield Page(paper_address(alias).built, "redirect.html.j2", paper.title, paper.title, view)


def _view(
    catalogue: Catalogue,
    paper: Paper,
    near: Sequence[Near],
    neighbours: tuple[PaperView | None, PaperView | None],
) -> PaperPageView:
    library, papers, pages = catalogue.library, catalogue.papers, catalogue.terms.authors.pages
    lines, ties = _lines(library, paper), library.ties[paper.id]
    return PaperPageView(
        paper=papers[paper.id],
        site=library.site,
        authors=tuple(pages.get(author.name, author.name) for author in paper.authors),
        after=tuple(papers[other] for other in paper.after),
        before=tuple(papers[other] for other in library.leads_on_to[paper.id]),
        cites=_cited(catalogue, library.citations.get(paper.id, ())),
        cited_by=_cited(catalogue, library.cited_by.get(paper.id, ())),
        lines=lines,
        around=tuple(papers[end] for end in dict.fromkeys(end for line in lines for end in (line.start, line.end))),
        ties=tuple((tie, papers[tie.paper]) for tie in ties),
        near=tuple((papers[one.paper.id], one.shared) for one in beside_ties(ties, near)),
        stands=tuple(stands(catalogue, paper)),
        places_by_kind=tuple(_places(catalogue, paper)),
        previous=neighbours[0],
        next=neighbours[1],
    )


def _lines(library: Library, paper: Paper) -> tuple[TieLine, ...]:
    if not library.site.look.has(Feature.MAP):
        return ()
    return (*ties_of(paper, library), *_beside_on_paths(library, paper.id))


def _beside_on_paths(library: Library, paper: str) -> Iterator[TieLine]:
    """Yield lines from and to the papers beside one on reading paths."""
    for path in library.paths_through[paper]:
        for one, other in pairwise(step.paper for step in path.steps):
            if paper in (one, other) and one != other:
                yield TieLine(NEXT, one, other)


def _tables(paper: Paper) -> Iterator[TableView]:
    for one in paper.own:
        if one.field.kind is OwnKind.COLUMNS and one.is_shown(Shown.PAGE):
            cells = zip(one.field.columns, one.values, strict=True)
            yield TableView(one.field.label, tuple(Detail(column.label, cell) for column, cell in cells if cell))


def _cited(catalogue: Catalogue, ids: Sequence[str]) -> CitedView:
    if not ids:
        return _NONE
    papers = sorted((catalogue.library.papers_by_id[other] for other in ids), key=shelf_order)
    return CitedView(catalogue.views(papers[:_MOST_CITED]), max(0, len(papers) - _MOST_CITED))


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


def _places(catalogue: Catalogue, paper: Paper) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """Yield the kinds of place where the paper is found, those that it has."""
    terms = catalogue.terms
    found = {
        "theme": [catalogue.themes[theme] for theme in paper.themes],
        "tag": [terms.tags.pages[tag] for tag in paper.tags],
        "venue": [terms.venues.pages[paper.venue.series]] if paper.venue else [],
        "year": [terms.years.pages[str(paper.published.year)]],
        "path": [Link(path.title, path_address(path.id)) for path in catalogue.library.paths_through[paper.id]],
    }
    return ((kind, tuple(links)) for kind, links in found.items() if links)
