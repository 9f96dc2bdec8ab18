"""Which pages the site has, and which of them the navigation names."""

import datetime
from dataclasses import dataclass

from generator.model import Library
from generator.pages.browse import browse_page
from generator.pages.cards import Cards
from generator.pages.contribute import contribute_page
from generator.pages.finding import finding_pages
from generator.pages.home import home_page
from generator.pages.page import HOME, NavSection, Page
from generator.pages.papers import Catalogue, paper_pages, redirect_pages
from generator.pages.paths import path_pages
from generator.pages.terms import Terms
from generator.pages.themes import theme_pages
from generator.pages.timeline import timeline_pages
from generator.pages.tools import compare_page, marks_page
from generator.relate import relate


@dataclass(frozen=True, slots=True)
class Plan:
    """Every page, and the navigation."""

    pages: tuple[Page, ...]
    nav: tuple[NavSection, ...]


def plan_pages(library: Library, today: datetime.date) -> Plan:
    """Return the pages of the site as of a day, each address once."""
    cards, terms = Cards(library, today), Terms(library)
    overviews = (
        home_page(library, cards),
        browse_page(library, cards),
        *timeline_pages(library, cards),
        marks_page(),
        contribute_page(library),
    )
    themes, paths = tuple(theme_pages(library, cards)), tuple(path_pages(library, cards))
    papers = (*paper_pages(Catalogue(library, cards, terms, relate(library.papers))), *redirect_pages(library, cards))
    nav = (
        NavSection("The list", tuple((_label(page), page.uri) for page in overviews)),
        NavSection("Themes", tuple((page.title, page.uri) for page in themes)),
        NavSection("Reading paths", tuple((page.title, page.uri) for page in paths)),
        NavSection("Find by", tuple((index.title, index.uri) for index in terms)),
    )
    return Plan(
        (*overviews, compare_page(), *themes, *paths, *papers, *finding_pages(terms, cards)),
        tuple(section for section in nav if section.pages),
    )


def _label(page: Page) -> str:
    return "Home" if page.uri == HOME else page.title
