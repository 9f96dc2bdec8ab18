"""Draws the pictures for previews of links into a site: each one once, as long as nothing of what it shows changes."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from generator.cache import Cache, Key
from generator.pages.cards import Picture
from generator.pages.page import Address
from generator.pictures.cards import Card, draw
from generator.site.room import Room

_SHARE = 100
"""How many pictures are drawn at once: few enough to be held in memory."""


def card_shares(cards: Mapping[Address, Picture], room: Room, cache: Cache) -> Sequence[Callable[[], None]]:
    """Write those pictures into a site that the cache has; return what there is to be done for the others, in shares.

    These need nothing of each other. Each writes what it draws, and keeps it for the next build.
    """
    missing = room.write_kept({str(address): picture.key for address, picture in cards.items()})
    shares = (missing[start : start + _SHARE] for start in range(0, len(missing), _SHARE))
    return [
        partial(_draw, {name: (cards[Address(name)].card(), cards[Address(name)].key) for name in share}, room, cache)
        for share in shares
    ]


def _draw(cards: Mapping[str, tuple[Card, Key]], room: Room, cache: Cache) -> None:
    drawn = {name: draw(card) for name, (card, _) in cards.items()}
    keys = {name: key for name, (_, key) in cards.items()}
    room.write(drawn, keys)
    cache.keep({keys[name]: picture for name, picture in drawn.items()})
