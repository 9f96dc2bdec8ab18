"""One page per theme: its shelf, and the papers that look in from other shelves."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.exports.files import theme_name
from generator.model import Library, shelf_order
from generator.pages.cards import Card, Cards, PageLink, downloads
from generator.pages.page import Page, theme_uri
from generator.text import formulas, prose


@dataclass(frozen=True, slots=True)
class ThemeView:
    """What the template sees."""

    title: str
    description: Markup
    cards: tuple[Card, ...]
    guests: tuple[Card, ...]
    """Papers that touch the theme but stand on another shelf."""
    downloads: tuple[PageLink, ...]


def theme_pages(library: Library, cards: Cards) -> Iterator[Page]:
    """Yield the themes' pages in the curator's order."""
    for theme in library.themes:
        uri = theme_uri(theme.id)
        guests = [paper for paper in library.papers if theme.id in paper.themes[1:]]
        view = ThemeView(
            title=theme.title,
            description=prose.plain(theme.description),
            cards=cards.cards(library.shelves[theme.id], uri),
            guests=cards.cards(sorted(guests, key=shelf_order), uri),
            downloads=downloads(theme_name(theme.id), uri),
        )
        yield Page(uri, "theme.md.j2", theme.title, formulas.to_unicode(theme.description), view)
