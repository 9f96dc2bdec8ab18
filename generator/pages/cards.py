"""Which pages have a picture of their own for previews of links: papers, themes, and the first page for all others.

There are none without an address of the list, as previews ask for a picture's whole address, nor without Pillow.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict

from generator.facts.colours import OURS
from generator.look import Feature, Palette
from generator.pages.catalogue import Catalogue
from generator.pages.page import HOME, Address, paper_address, theme_address
from generator.pictures.cards import Card, can_draw, is_drawable


def find_cards(catalogue: Catalogue) -> Mapping[Address, Card]:
    """Return the pictures that are wanted and can be drawn, by the pages that they are of."""
    site = catalogue.library.site
    if not (site.url and site.look.has(Feature.PREVIEWS) and can_draw()):
        return {}
    return {page: card for page, card in _cards(catalogue) if is_drawable(card)}


def picture_address(page: Address) -> Address:
    """Return where the picture of a page stands: "cards/papers-dpo.png"."""
    return Address(f"cards/{page.removesuffix('.md').replace('/', '-')}.png")


def _cards(catalogue: Catalogue) -> Iterator[tuple[Address, Card]]:
    library, book = catalogue.library, catalogue.book
    site, palette = library.site, _palette(library.site.look.colours.light)
    yield HOME, Card(site.name, book.say("shared.papers", count=len(library.papers)), "", "", palette)
    for theme in library.themes:
        count = catalogue.entrance(theme).count
        below = book.say("shared.papers", count=count)
        yield theme_address(theme.id), Card(theme.title, below, site.name, "", palette)
    for paper in library.papers:
        view = catalogue.papers[paper.id]
        names = book.listed(view.names)
        below = names if view.has_all_names else book.say("paper.byline_cut", authors=names)
        imprint = " · ".join(filter(None, (view.status, paper.venue.text if paper.venue else "", view.published.text)))
        yield paper_address(paper.id), Card(paper.title.plain, below, site.name, imprint, palette)


def _palette(own: Palette) -> Palette:
    return Palette(**(OURS["light"] | {name: colour for name, colour in asdict(own).items() if colour}))
