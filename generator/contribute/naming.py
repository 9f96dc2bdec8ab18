"""Ids for new entries, made from titles."""

import re
from collections.abc import Container, Iterator
from itertools import count

from generator.facts import limits
from generator.facts.words import LEFT_OUT_OF_IDS
from generator.text.prose import Prose
from generator.text.slugs import is_slug, make_slug

_COLON = re.compile(r":\s")


def make_id(title: str, taken: Container[str]) -> str:
    """Return an id for a paper: "B-STaR: Monitoring and Balancing …" gets "b-star", if that is not taken."""
    return next(slug for slug in _proposals(Prose(title).plain) if is_slug(slug) and slug not in taken)


def _proposals(title: str) -> Iterator[str]:
    name = _COLON.split(title, maxsplit=1)[0]
    if name != title and len(name) <= limits.SHORT_NAME_LENGTH and len(name.split()) <= limits.SHORT_NAME_WORDS:
        yield make_slug(name)
    words = make_slug(title).split("-")
    telling = [word for word in words if word not in LEFT_OUT_OF_IDS and word] or words
    for length in range(min(limits.ID_WORDS, len(telling)), len(telling) + 1):
        yield "-".join(telling[:length])
    base = "-".join(telling[: limits.ID_WORDS])[: limits.ID_LENGTH - 8].strip("-") or "paper"
    yield from (f"{base}-{number}" for number in count(2))
