"""One page per paper, and one at each address that a paper has had before."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.look import Feature
from generator.model import Library, Paper, shelf_order
from generator.pages.about import about_paper
from generator.pages.catalogue import Catalogue, PaperView
from generator.pages.page import Address, Foreign, Link, Page, paper_address, path_address, theme_address
from generator.pages.paper_view import CitedView, PaperPageView
from generator.pages.paths import stands
from generator.pictures.ties import NEXT, TieLine, ties_of
from generator.relate import Near, beside_ties
from generator.text.prose import Prose

_MOST_CITED = 30
"""Most papers of the list that a paper's page names as cited, and as citing."""

_NONE = CitedView((), 0)


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


def _cited(catalogue: Catalogue, ids: Sequence[str]) -> CitedView:
    if not ids:
        return _NONE
    papers = sorted((catalogue.library.papers_by_id[other] for other in ids), key=shelf_order)
    return CitedView(catalogue.views(papers[:_MOST_CITED]), max(0, len(papers) - _MOST_CITED))


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
