"""Which pages the site has, and which of them the navigation names."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.cache import Cache
from generator.content.reader import without_collecting
from generator.exports.feeds import Feed
from generator.look import Feature, NavPart
from generator.model import Library, Theme
from generator.pages.browse import browse_page
from generator.pages.cards import Picture, find_cards, picture_address
from generator.pages.catalogue import make_catalogue
from generator.pages.changes import changes_pages
from generator.pages.contribute import contribute_page
from generator.pages.digests import digest_pages
from generator.pages.feeds import find_feeds
from generator.pages.finding import finding_pages
from generator.pages.folders import folder_pages
from generator.pages.home import home_page
from generator.pages.map import map_pages
from generator.pages.own import own_pages
from generator.pages.page import DIGESTS, HOME, SUBSCRIBE, Address, Link, NavPage, NavSection, Page, theme_address
from generator.pages.papers import paper_pages, redirect_pages
from generator.pages.parts import whole_address
from generator.pages.paths import path_pages
from generator.pages.record import record_pages
from generator.pages.subscribe import subscribe_page
from generator.pages.themes import theme_pages
from generator.pages.timeline import timeline_pages
from generator.pages.tools import compare_page, marks_page
from generator.relate import relate
from generator.words.book import Book


@dataclass(frozen=True, slots=True)
class Plan:
    """Every page, the navigation, what can be followed, and the pictures for previews of links."""

    pages: tuple[Page, ...]
    nav: tuple[NavSection, ...]
    feeds: tuple[Feed, ...]
    cards: Mapping[Address, Picture]

    @property
    def changes(self) -> Mapping[str, str | None]:
        """The moment of each page's last change, where it is known, by the page's address in the site."""
        return {str(page.address.built): page.about.modified for page in self.pages if page.is_markdown}


@without_collecting()
def plan_pages(library: Library, book: Book, today: datetime.date, cache: Cache | None = None) -> Plan:
    """Return the pages of the site as of a day, in the words of a book, each address once."""
    catalogue, say = make_catalogue(library, book, today, cache), book.say
    look = library.site.look
    feeds, digests = find_feeds(catalogue), tuple(digest_pages(catalogue))
    overviews = (
        home_page(catalogue),
        browse_page(catalogue),
        *(map_pages(catalogue) if look.has(Feature.MAP) else ()),
        *(timeline_pages(catalogue) if look.has(Feature.TIMELINE) else ()),
        *changes_pages(catalogue),
        *((marks_page(book),) if look.has(Feature.MARKS) else ()),
        *((contribute_page(library, book),) if look.has(Feature.CONTRIBUTE) else ()),
        subscribe_page(catalogue, feeds.values()),
        *record_pages(catalogue),
        *own_pages(catalogue),
        *digests[:1],
    )
    comparison = (compare_page(book),) if look.has(Feature.COMPARE) else ()
    themes, paths = tuple(theme_pages(catalogue)), tuple(path_pages(catalogue))
    papers = (*paper_pages(catalogue, relate(library.papers, cache)), *redirect_pages(catalogue))
    nav = {
        NavPart.LIST: _named(overviews, book),
        NavPart.THEMES: tuple(_nav_theme(theme) for theme in library.themes),
        NavPart.PATHS: _named(paths, book),
        NavPart.FIND_BY: tuple(NavPage(index.title, index.address) for index in catalogue.terms),
    }
    cards = find_cards(catalogue, cache)
    pages = (*overviews, *comparison, *themes, *paths, *papers, *digests[1:], *finding_pages(catalogue))
    return Plan(
        (*(_with_beside(page, feeds, cards) for page in pages), *folder_pages(pages, book)),
        tuple(NavSection(say(f"navigation.{part.value}"), nav[part]) for part in look.navigation if nav[part]),
        tuple(feeds.values()),
        {picture_address(page): card for page, card in cards.items()},
    )


def _with_beside(page: Page, feeds: Mapping[Address, Feed], cards: Mapping[Address, Picture]) -> Page:
    """Return a page with its feed and its picture; one that has no picture of its own has that of the first page."""
    whole = whole_address(page.address)
    feed = feeds.get(DIGESTS if page.section == DIGESTS or page.address == SUBSCRIBE else whole)
    shown = next((one for one in (whole, HOME) if one in cards), None)
    return replace(
        page,
        feed=Link(feed.title, Address(f"{feed.name}.xml")) if feed else None,
        card=picture_address(shown) if shown else None,
    )


def _nav_theme(theme: Theme) -> NavPage:
    return NavPage(theme.title, theme_address(theme.id), theme.parent is not None)


def _named(pages: Iterable[Page], book: Book) -> tuple[NavPage, ...]:
    """Return the pages that the navigation names: of one in parts, the first."""
    return tuple(
        NavPage(book.say("navigation.home") if page.address == HOME else str(page.title), page.address)
        for page in pages
        if not page.section
    )
