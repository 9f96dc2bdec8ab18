"""What a record says of a work beside its title, people and date: the facts of its kind, and its place in its venue."""

import re
from collections.abc import Callable, Mapping, Sequence

from generator.contribute.readers.mentions import is_preprint_server, mentions
from generator.facts.kinds import FIELDS
from generator.model import PaperKind
from generator.text import isbn, venues
from generator.text.venues import Venue, VenueKind

_DASHES = re.compile(r"\s*[-\u2010-\u2015]+\s*")
_BETWEEN_NUMBERS = re.compile(r"[,;]\s*|\s+")


def read_details(
    kind: PaperKind, names: Mapping[str, Sequence[str]], said: Callable[[str], str], read: set[str]
) -> dict[str, str]:
    """Return the facts of a work by their keys in an entry.

    `names` are the record's for each key, `said` returns what it says under a name; the names whose whole text was
    taken are added to `read`.
    """
    found: dict[str, str] = {}
    for key in FIELDS[kind.value]:
        for name in names.get(key, ()):
            text = said(name)
            value = _READERS.get(key, _plain)(text)
            if value and value not in found.values():
                found[key] = value
                read.update({name} if value == text else ())
                break
    return found


def read_venue(name: str, kind: VenueKind | None, *, volume: str = "", issue: str = "", pages: str = "") -> Venue:
    """Return a venue; the record's own `kind` of it counts where its name does not tell."""
    told = venues.read(name).kind
    plain = _DASHES.sub("-", pages)
    return venues.read(name, kind=told or kind, volume=volume or None, issue=issue or None, pages=plain or None)


def _plain(text: str) -> str:
    return "" if is_preprint_server(text) or mentions(text) else text


def _isbn(text: str) -> str:
    """Return the first number that is one, as it is written."""
    parts = _BETWEEN_NUMBERS.split(text)
    return next((part for part in parts if isbn.is_isbn(part) and not isbn.fault_of(part)), "")


def _number(text: str) -> str:
    return "" if _isbn(text) else _plain(text)


_READERS: Mapping[str, Callable[[str], str]] = {"isbn": _isbn, "number": _number}
