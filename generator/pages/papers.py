"""One page per paper, and one at each address that a paper has had before."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.exports import bibtex, plain, ris
from generator.exports.meta_tags import meta_tags
from generator.model import Library, Paper
from generator.pages.cards import Cards, Date, PageLink, PaperLink, date, path_link, term_link
from generator.pages.page import Page, paper_uri, theme_uri
from generator.pages.terms import Term, Terms
from generator.relate import Relation
from generator.text import forges, formulas, prose
from generator.text.escaping import escape_lines


@dataclass(frozen=True, slots=True)
class Link:
    """A named address of another host."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Person:
    """An author."""

    name: str
    link: PageLink | None
    """To their page, if they have one."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where else on the site the paper is named: "Tags" with a link to each."""

    label: str
    links: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True)
class RelatedView:
    """A paper that is near this one, and why."""

    link: PaperLink
    shared: tuple[str, ...]
    """Authors and terms of both."""


@dataclass(frozen=True, slots=True)
class CitationView:
    """The paper in one format for references."""

    id: str
    """For scripts: "bibtex"."""
    name: str
    text: Markup


@dataclass(frozen=True, slots=True)
class PaperView:
    """What the template of a paper's page sees."""

    id: str
    title: Markup
    authors: tuple[Person, ...]
    published: Date
    venue: str | None
    level: str | None
    status: str | None
    status_note: str | None
    is_new: bool
    links: tuple[Link, ...]
    note: tuple[Markup, ...]
    abstract: tuple[Markup, ...]
    shelf: PageLink
    after: tuple[PaperLink, ...]
    """Papers to read first."""
    before: tuple[PaperLink, ...]
    """Papers that say to read this one first."""
    related: tuple[RelatedView, ...]
    places: tuple[Place, ...]
    citations: tuple[CitationView, ...]
    previous: PaperLink | None
    next: PaperLink | None
    edit_url: str | None


@dataclass(frozen=True, slots=True)
class RedirectView:
    """What the template at a former address sees."""

    title: str
    """Plain text, since the head of a page holds no elements."""
    target: PageLink


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A library with what its papers' pages draw from it."""

    library: Library
    cards: Cards
    terms: Terms
    related: Mapping[str, tuple[Relation, ...]]
    """The related papers of each paper."""


def paper_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Yield the papers' pages, shelf by shelf."""
    for shelf in catalogue.library.shelves.values():
        for previous, paper, following in zip((None, *shelf), shelf, (*shelf[1:], None), strict=False):
            yield _paper_page(catalogue, paper, previous, following)


def redirect_pages(library: Library, cards: Cards) -> Iterator[Page]:
    """Yield an HTML file for each former id of a paper, which leads to its page."""
    for paper in library.papers:
        for alias in paper.aliases:
            target = PageLink(cards.title(paper), Markup(f"{paper.id}.html"))  # noqa: S704 - an id is a slug
            title = formulas.to_unicode(paper.title)
            yield Page(f"papers/{alias}.html", "redirect.html.j2", title, title, RedirectView(title, target))


def _paper_page(catalogue: Catalogue, paper: Paper, previous: Paper | None, following: Paper | None) -> Page:
    library, cards = catalogue.library, catalogue.cards
    uri = paper_uri(paper.id)

    def linked(ids: Iterable[str]) -> tuple[PaperLink, ...]:
        return tuple(cards.link(library.papers_by_id[other], uri) for other in ids)

    view = PaperView(
        id=paper.id,
        title=cards.title(paper),
        authors=tuple(_people(catalogue.terms, paper, uri)),
        published=date(paper.published),
        venue=paper.venue,
        level=paper.level.value if paper.level else None,
        status=paper.status.value if paper.status else None,
        status_note=paper.status_note,
        is_new=cards.is_new(paper),
        links=tuple(_links(paper)),
        note=cards.note(paper),
        abstract=prose.paragraphs(paper.abstract) if paper.abstract else (),
        shelf=cards.theme_link(paper.shelf, uri),
        after=linked(paper.after),
        before=linked(library.leads_on_to[paper.id]),
        related=tuple(
            RelatedView(cards.link(near.paper, uri), (*near.authors, *near.terms))
            for near in catalogue.related[paper.id]
        ),
        places=tuple(_places(catalogue, paper, uri)),
        citations=tuple(_citations(paper)),
        previous=cards.link(previous, uri) if previous else None,
        next=cards.link(following, uri) if following else None,
        edit_url=_edit_url(library, paper),
    )
    title = formulas.to_unicode(paper.title)
    return Page(uri, "paper.md.j2", title, _description(paper), view, theme_uri(paper.shelf), meta_tags(paper))


def _people(terms: Terms, paper: Paper, uri: str) -> Iterator[Person]:
    for author in paper.authors:
        yield Person(author.name, term_link(terms.authors.by_label[author.name], uri))


def _places(catalogue: Catalogue, paper: Paper, uri: str) -> Iterator[Place]:
    """Yield the kinds of place where the paper is found, those that it has."""
    terms = catalogue.terms
    named: tuple[tuple[str, Iterable[PageLink]], ...] = (
        ("Theme", (catalogue.cards.theme_link(theme, uri) for theme in paper.themes)),
        ("Tag", _term_links((terms.tags.by_label[tag] for tag in paper.tags), uri)),
        ("Venue", _term_links((terms.venue(venue) for venue in (paper.venue,) if venue), uri)),
        ("Year", _term_links((terms.years.by_label[str(paper.published.year)],), uri)),
        ("Reading path", (path_link(path, uri) for path in catalogue.library.paths_through[paper.id])),
    )
    for name, found in named:
        links = tuple(found)
        if links:
            yield Place(name if len(links) == 1 else f"{name}s", links)


def _term_links(terms: Iterable[Term], uri: str) -> Iterator[PageLink]:
    return (link for link in (term_link(term, uri) for term in terms) if link)


def _links(paper: Paper) -> Iterator[Link]:
    links = paper.links
    named = {
        "arXiv": links.arxiv_url,
        "PDF": links.pdf_url,
        "DOI": links.doi_url,
        "Code": links.code,
        "Project": links.project,
    }
    return (Link(label, url) for label, url in named.items() if url)


def _citations(paper: Paper) -> Iterator[CitationView]:
    for key, name, entry in (
        ("bibtex", "BibTeX", bibtex.entry),
        ("ris", "RIS", ris.entry),
        ("text", "Plain text", plain.entry),
    ):
        yield CitationView(key, name, escape_lines(entry(paper)))


def _description(paper: Paper) -> str:
    return prose.spoken(paper.note) if paper.note else formulas.to_unicode(paper.abstract or paper.title)


def _edit_url(library: Library, paper: Paper) -> str | None:
    site = library.site
    if not site.repository:
        return None
    return forges.edit_url(site.repository, site.branch, f"content/papers/{paper.id}.yml")
