"""Ids for new entries, made from titles."""

import re
from collections.abc import Container, Iterator
from itertools import count

from generator.text.prose import Prose
from generator.text.slugs import MAX_LENGTH, is_slug, make_slug

_LONGEST_NAME = 24
"""Characters."""

_WORDS_OF_A_NAME = 2
_WORDS = 3
# fmt: off
_SMALL_WORDS = frozenset({
    "a", "all", "an", "and", "are", "as", "at", "be", "but", "by", "can", "do", "does", "for", "from", "how", "in",
    "into", "is", "it", "its", "need", "of", "on", "or", "over", "than", "that", "the", "their", "this", "through",
    "to", "toward", "towards", "under", "up", "using", "via", "vs", "was", "we", "what", "when", "where", "which",
    "who", "why", "with", "without", "you",
})
# fmt: on
_COLON = re.compile(r":\s")


def make_id(title: str, taken: Container[str]) -> str:
    """Return an id for a paper: "B-STaR: Monitoring and Balancing …" gets "b-star", if that is not taken."""
    return next(slug for slug in _proposals(Prose(title).plain) if is_slug(slug) and slug not in taken)


def _proposals(title: str) -> Iterator[str]:
    name = _COLON.split(title, maxsplit=1)[0]
    if name != title and len(name) <= _LONGEST_NAME and len(name.split()) <= _WORDS_OF_A_NAME:
        yield make_slug(name)
    words = make_slug(title).split("-")
    telling = [word for word in words if word not in _SMALL_WORDS and word] or words
    for length in range(min(_WORDS, len(telling)), len(telling) + 1):
        yield "-".join(telling[:length])
    base = "-".join(telling[:_WORDS])[: MAX_LENGTH - 8].strip("-") or "paper"
    yield from (f"{base}-{number}" for number in count(2))
