"""What pages are about: a paper, some papers, or the whole list."""

from collections.abc import Iterable

from generator.model import Paper
from generator.pages.catalogue import Catalogue
from generator.pages.page import About, Address, Link, theme_address


def about_paper(catalogue: Catalogue, paper: Paper, authors: Iterable[Address]) -> About:
    """Return what the page of a paper is about, whose authors have pages at some addresses."""
    return About(
        paper=paper,
        authors=tuple(authors),
        trail=(*theme_trail(catalogue, paper.shelf), catalogue.themes[paper.shelf]),
        modified=_last(catalogue, [paper]),
    )


def about_papers(catalogue: Catalogue, papers: Iterable[Paper], trail: Iterable[Link] = ()) -> About:
    """Return what a page is about that lists papers, below the pages that a trail leads to."""
    listed = tuple(papers)
    return About(
        papers=tuple(paper.id for paper in listed),
        trail=tuple(trail),
        modified=_last(catalogue, listed),
    )


def about_list(catalogue: Catalogue) -> About:
    """Return what the first page is about."""
    library = catalogue.library
    return About(
        themes=tuple(theme_address(theme.id) for theme in library.themes),
        count=len(library.papers),
        modified=_last(catalogue, library.papers),
    )


def _last(catalogue: Catalogue, papers: Iterable[Paper]) -> str | None:
    """Return when the last of some entries changed, as far as that is known."""
    return max((catalogue.modified[paper.id] for paper in papers), default="") or None


def theme_trail(catalogue: Catalogue, theme: str) -> tuple[Link, ...]:
    """Return the link to the theme that a theme belongs to, if it belongs to one."""
    parent = catalogue.library.themes_by_id[theme].parent
    return (catalogue.themes[parent],) if parent else ()
