"""Draws the pictures for previews of links into a site: each one once, as long as nothing of what it shows changes."""

from collections.abc import Mapping, Sequence
from functools import partial

from generator.cache import Cache
from generator.pages.page import Address
from generator.pictures.cards import Card, draw
from generator.site.cores import cores, run
from generator.site.write import Room

_SHARE = 100
"""How many pictures a process draws at once."""


def write_cards(cards: Mapping[Address, Card], room: Room, cache: Cache) -> None:
    """Write pictures into a site; what the cache has is not drawn again."""
    keys = {address: card.key for address, card in cards.items()}
    addresses, missing = list(keys), []
    for start in range(0, len(addresses), _SHARE):
        some = addresses[start : start + _SHARE]
        found = cache.fetch(keys[address] for address in some)
        room.write({address: found[keys[address]] for address in some if keys[address] in found})
        missing += [address for address in some if keys[address] not in found]
    shares = [missing[start : start + _SHARE] for start in range(0, len(missing), _SHARE)]
    tasks = [partial(draw_cards, cards, share) for share in shares]
    for drawn in run(tasks, cores() if len(tasks) > 1 else 1):
        room.write(drawn)
        cache.keep({keys[Address(name)]: content for name, content in drawn.items()})


def draw_cards(cards: Mapping[Address, Card], addresses: Sequence[Address]) -> dict[str, bytes]:
    """Return some of the pictures under their addresses."""
    return {address: draw(cards[address]) for address in addresses}
