"""One page per paper, and one at each address that a paper has had before."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.exports import bibtex
from generator.model import Library, Paper
from generator.pages.cards import Cards, Date, PageLink, date, path_link
from generator.pages.page import Page, paper_uri, theme_uri
from generator.text import forges, formulas, prose
from generator.text.escaping import escape_lines


@dataclass(frozen=True, slots=True)
class Link:
    """A named address of another host."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class PaperView:
    """What the template of a paper's page sees."""

    title: Markup
    authors: tuple[str, ...]
    published: Date
    venue: str | None
    level: str | None
    status: str | None
    status_note: str | None
    links: tuple[Link, ...]
    note: tuple[Markup, ...]
    abstract: tuple[Markup, ...]
    shelf: PageLink
    themes: tuple[PageLink, ...]
    tags: tuple[str, ...]
    after: tuple[PageLink, ...]
    """Papers to read first."""
    paths: tuple[PageLink, ...]
    """Reading paths that lead through it."""
    bibtex: Markup
    previous: PageLink | None
    next: PageLink | None
    edit_url: str | None


@dataclass(frozen=True, slots=True)
class RedirectView:
    """What the template at a former address sees."""

    target: PageLink


def paper_pages(library: Library, cards: Cards) -> Iterator[Page]:
    """Yield the papers' pages, shelf by shelf."""
    for shelf in library.shelves.values():
        for previous, paper, following in zip((None, *shelf), shelf, (*shelf[1:], None), strict=False):
            yield _paper_page(library, cards, paper, previous, following)


def redirect_pages(library: Library, cards: Cards) -> Iterator[Page]:
    """Yield an HTML file for each former id of a paper, which leads to its page."""
    for paper in library.papers:
        for alias in paper.aliases:
            target = PageLink(cards.title(paper), Markup(f"{paper.id}.html"))  # noqa: S704 - an id is a slug
            title = formulas.to_unicode(paper.title)
            yield Page(f"papers/{alias}.html", "redirect.html.j2", title, title, RedirectView(target))


def _paper_page(library: Library, cards: Cards, paper: Paper, previous: Paper | None, following: Paper | None) -> Page:
    uri = paper_uri(paper.id)
    view = PaperView(
        title=cards.title(paper),
        authors=tuple(author.name for author in paper.authors),
        published=date(paper.published),
        venue=paper.venue,
        level=paper.level.value if paper.level else None,
        status=paper.status.value if paper.status else None,
        status_note=paper.status_note,
        links=tuple(_links(paper)),
        note=cards.note(paper),
        abstract=prose.paragraphs(paper.abstract) if paper.abstract else (),
        shelf=cards.theme_link(paper.shelf, uri),
        themes=tuple(cards.theme_link(theme, uri) for theme in paper.themes),
        tags=paper.tags,
        after=tuple(cards.link(library.papers_by_id[other], uri) for other in paper.after),
        paths=tuple(path_link(path, uri) for path in library.paths_through[paper.id]),
        bibtex=escape_lines(bibtex.entry(paper)),
        previous=cards.link(previous, uri) if previous else None,
        next=cards.link(following, uri) if following else None,
        edit_url=_edit_url(library, paper),
    )
    title = formulas.to_unicode(paper.title)
    return Page(uri, "paper.md.j2", title, _description(paper), view, section=theme_uri(paper.shelf))


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


def _description(paper: Paper) -> str:
    return prose.spoken(paper.note) if paper.note else formulas.to_unicode(paper.abstract or paper.title)


def _edit_url(library: Library, paper: Paper) -> str | None:
    site = library.site
    if not site.repository:
        return None
    return forges.edit_url(site.repository, site.branch, f"content/papers/{paper.id}.yml")
