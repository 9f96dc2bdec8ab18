"""Which pages have a picture of their own for previews of links: papers, themes, and the first page for all others.

There are none without an address of the list, as previews ask for a picture's whole address, nor without Pillow.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import partial
from typing import NamedTuple

from generator.cache import Cache, Key
from generator.facts.colours import OURS
from generator.look import Feature, Palette
from generator.model import Paper, Site, Theme
from generator.pages.catalogue import Catalogue
from generator.pages.page import HOME, Address, paper_address, theme_address
from generator.pictures.cards import Card, can_draw, is_drawable


class Picture(NamedTuple):
    """A picture that can be drawn."""

    key: Key
    """Of all that goes into it."""
    card: Callable[[], Card]
    """Returns what it shows."""


def find_cards(catalogue: Catalogue, cache: Cache | None = None) -> Mapping[Address, Picture]:
    """Return the pictures that are wanted and can be drawn, by the pages that they are of.

    What the cache has of a paper's picture is not found again.
    """
    library, cache = catalogue.library, cache or Cache()
    if not (library.site.url and library.site.look.has(Feature.PREVIEWS) and can_draw()):
        return {}
    from generator.pictures.lettering import fonts_digest  # noqa: PLC0415 - Pillow is an extra

    palette = _palette(library.site)
    of_paper = partial(_card_of_paper, catalogue, palette)
    cards = {HOME: partial(_card_of_list, catalogue, palette)}
    cards |= {theme_address(theme.id): partial(_card_of_theme, catalogue, palette, theme) for theme in library.themes}
    keys = [_key(card()) for card in cards.values()]
    place = cache.key("keys of cards", library.site, cache.digest(catalogue.book), fonts_digest())
    keys += cache.of_each(place, library.papers, lambda paper: _key(of_paper(paper)))
    cards |= {paper_address(paper.id): partial(of_paper, paper) for paper in library.papers}
    return {page: Picture(key, card) for (page, card), key in zip(cards.items(), keys, strict=True) if key}


def picture_address(page: Address) -> Address:
    """Return where the picture of a page stands: "cards/papers-dpo.png"."""
    return Address(f"cards/{page.removesuffix('.md').replace('/', '-')}.png")


def _key(card: Card) -> Key | None:
    """Return the key of a picture, if it can be drawn."""
    return card.key if is_drawable(card) else None


def _card_of_list(catalogue: Catalogue, palette: Palette) -> Card:
    site, count = catalogue.library.site, len(catalogue.library.papers)
    return Card(site.name, catalogue.book.say("shared.papers", count=count), "", "", palette)


def _card_of_theme(catalogue: Catalogue, palette: Palette, theme: Theme) -> Card:
    site, below = catalogue.library.site, catalogue.book.say("shared.papers", count=catalogue.entrance(theme).count)
    return Card(theme.title, below, site.name, "", palette)


def _card_of_paper(catalogue: Catalogue, palette: Palette, paper: Paper) -> Card:
    site, book, view = catalogue.library.site, catalogue.book, catalogue.papers[paper.id]
    names = book.listed(view.names)
    below = names if view.has_all_names else book.say("paper.byline_cut", authors=names)
    imprint = " · ".join(filter(None, (view.status, paper.venue.text if paper.venue else "", view.published.text)))
    return Card(paper.title.plain, below, site.name, imprint, palette)


def _palette(site: Site) -> Palette:
    own = asdict(site.look.colours.light)
    return Palette(**(OURS["light"] | {name: colour for name, colour in own.items() if colour}))
