"""One page per paper, and one at each address that a paper has had before."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from generator.content.schema import PAPER
from generator.exports.files import FORMATS
from generator.facts.kinds import FIELDS
from generator.facts.limits import UNFOLDED_AUTHORS
from generator.look import Feature
from generator.model import Library, OwnKind, OwnValue, Paper, Shown, shelf_order
from generator.pages.about import about_paper
from generator.pages.catalogue import Catalogue, PaperView
from generator.pages.mistakes import report_url
from generator.pages.page import Address, Foreign, Link, Page, paper_address, path_address, theme_address
from generator.pages.paths import StandView, stands
from generator.pages.terms import Term
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
    """What the template of a paper's page sees."""

    paper: PaperView
    authors: tuple[Link | str, ...]
    """A link where they have a page."""
    has_all_authors: bool
    after: tuple[PaperView, ...]
    """Papers to read first."""
    before: tuple[PaperView, ...]
    """Papers that say to read this one first."""
    cites: CitedView
    """Papers of the list that it cites."""
    cited_by: CitedView
    """Papers of the list that cite it."""
    map: Markup
    """The small map of what stands near; empty where that is little."""
    stands: tuple[StandView, ...]
    """Where it stands on reading paths."""
    related: tuple[RelatedView, ...]
    tables: tuple[TableView, ...]
    places: tuple[Place, ...]
    previous: PaperView | None
    next: PaperView | None
    edit_url: str | None
    report_url: str | None
    """Where a mistake is reported: a new issue or a mail, with what the entry says filled in."""

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
    library, papers = catalogue.library, catalogue.papers
    return PaperPageView(
        paper=papers[paper.id],
        authors=tuple(_author(catalogue.terms.authors.by_label[author.name]) for author in paper.authors),
        has_all_authors=paper.authors_complete,
        after=tuple(papers[other] for other in paper.after),
        before=tuple(papers[other] for other in library.leads_on_to[paper.id]),
        cites=_cited(catalogue, library.citations.get(paper.id, ())),
        cited_by=_cited(catalogue, library.cited_by.get(paper.id, ())),
        map=_map(catalogue, paper),
        stands=tuple(stands(catalogue, paper)),
        related=tuple(_related(catalogue, paper, near)),
        tables=tuple(_tables(paper)),
        places=tuple(_places(catalogue, paper)),
        previous=neighbours[0],
        next=neighbours[1],
        edit_url=_edit_url(library, paper),
        report_url=report_url(library.site, paper, catalogue.book),
    )


def _related(catalogue: Catalogue, paper: Paper, near: Sequence[Near]) -> Iterator[RelatedView]:
    """Yield the papers to which a relation is stated, in either entry, then as many that are near as there is room."""
    papers, ties = catalogue.papers, catalogue.library.ties[paper.id]
    for tie in ties:
        yield RelatedView(papers[tie.paper], relation_of(tie, catalogue.book), tie.why)
    for one in beside_ties(ties, near):
        yield RelatedView(papers[one.paper.id], shared=one.shared)


def _map(catalogue: Catalogue, paper: Paper) -> Markup:
    library = catalogue.library
    if not library.site.look.has(Feature.MAP):
        return Markup()
    lines = [*ties_of(paper, library), *_beside_on_paths(library, paper.id)]
    page = paper_address(paper.id)
    return neighbourhood(
        paper, lines, library.papers_by_id, catalogue.book, lambda one: paper_address(one.id).built.seen_from(page)
    )


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


def _cited(catalogue: Catalogue, ids: Iterable[str]) -> CitedView:
    papers = sorted((catalogue.library.papers_by_id[other] for other in ids), key=shelf_order)
    return CitedView(catalogue.views(papers[:_MOST_CITED]), max(0, len(papers) - _MOST_CITED))


def _details(paper: Paper, book: Book) -> Iterator[Detail]:
    """Yield what the entry states of its volume and of its kind, in the order of its keys."""
    for name in ("volume", "issue", "pages"):
        if text := getattr(paper.venue, name, None):
            yield Detail(book.say(f"details.{name}"), text)
    stated = {name for names in FIELDS.values() for name in names}
    for name in (field.name for field in PAPER.fields if field.name in stated):
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


def _places(catalogue: Catalogue, paper: Paper) -> Iterator[Place]:
    """Yield the kinds of place where the paper is found, those that it has."""
    terms = catalogue.terms
    found: Mapping[str, Iterable[Link]] = {
        "theme": (catalogue.themes[theme] for theme in paper.themes),
        "tag": _term_links(terms.tags.by_label[tag] for tag in paper.tags),
        "venue": _term_links(terms.venues.by_label[venue.series] for venue in (paper.venue,) if venue),
        "year": _term_links((terms.years.by_label[str(paper.published.year)],)),
        "path": (Link(path.title, path_address(path.id)) for path in catalogue.library.paths_through[paper.id]),
    }
    for kind, named in found.items():
        links = tuple(named)
        if links:
            yield Place(catalogue.book.say(f"places.{kind}", count=len(links)), links)


def _author(person: Term) -> Link | str:
    return Link(person.label, person.address) if person.address else person.label


def _term_links(terms: Iterable[Term]) -> Iterator[Link]:
    return (Link(term.label, term.address) for term in terms if term.address)


def _edit_url(library: Library, paper: Paper) -> str | None:
    site = library.site
    if not site.repository:
        return None
    return forges.edit_url(site.repository, site.branch, f"content/papers/{paper.id}.yml")
