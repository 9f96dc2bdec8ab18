"""Which pages the site has, and which of them the navigation names."""

import datetime
from dataclasses import dataclass

from generator.cache import Cache
from generator.model import Library
from generator.pages.browse import browse_page
from generator.pages.catalogue import make_catalogue
from generator.pages.contribute import contribute_page
from generator.pages.finding import finding_pages
from generator.pages.home import home_page
from generator.pages.page import HOME, NavSection, Page
from generator.pages.papers import paper_pages, redirect_pages
from generator.pages.paths import path_pages
from generator.pages.themes import theme_pages
from generator.pages.timeline import timeline_pages
from generator.pages.tools import compare_page, marks_page
from generator.relate import relate
from generator.words.book import Book


@dataclass(frozen=True, slots=True)
class Plan:
    """Every page, and the navigation."""

    pages: tuple[Page, ...]
    nav: tuple[NavSection, ...]


def plan_pages(library: Library, book: Book, today: datetime.date, cache: Cache | None = None) -> Plan:
    """Return the pages of the site as of a day, in the words of a book, each address once."""
    catalogue, say = make_catalogue(library, book, today), book.say
    overviews = (
        home_page(catalogue),
        browse_page(catalogue),
        *timeline_pages(catalogue),
        marks_page(book),
        contribute_page(library, book),
    )
    themes, paths = tuple(theme_pages(catalogue)), tuple(path_pages(catalogue))
    papers = (*paper_pages(catalogue, relate(library.papers, cache)), *redirect_pages(library))
    nav = (
        NavSection(say("navigation.list"), tuple((_label(page, book), page.address) for page in overviews)),
        NavSection(say("navigation.themes"), tuple((str(page.title), page.address) for page in themes)),
        NavSection(say("navigation.paths"), tuple((str(page.title), page.address) for page in paths)),
        NavSection(say("navigation.find_by"), tuple((index.title, index.address) for index in catalogue.terms)),
    )
    return Plan(
        (*overviews, compare_page(book), *themes, *paths, *papers, *finding_pages(catalogue)),
        tuple(section for section in nav if section.pages),
    )


def _label(page: Page, book: Book) -> str:
    return book.say("navigation.home") if page.address == HOME else str(page.title)
