"""Identifiers made from text."""

import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from slugify import slugify

from generator.facts.limits import ID_LENGTH
from generator.text.faults import Faults
from generator.text.folding import with_spoken_ends

# Windows refuses some words as file names, with any ending (Microsoft, "Naming Files, Paths, and Namespaces").
SLUG = rf"(?!(?:con|prn|aux|nul|(?:com|lpt)[1-9])$)(?=.{{1,{ID_LENGTH}}}$)[a-z0-9]+(?:-[a-z0-9]+)*"
"""The pattern of every id: lowercase ASCII words joined by hyphens, which every file system takes as a name."""


FAULTS: Faults = (
    (f"^.{{{ID_LENGTH + 1}}}", f"it has more than {ID_LENGTH} characters"),
    ("^(?:con|prn|aux|nul|(?:com|lpt)[1-9])$", "Windows keeps this name for a device, so that no file can have it"),
    ("^[a-z0-9-]+$", 'a "-" stands only between two words, and never twice'),
)
"""Why a text is none, beside how one is written: see `generator.text.faults`."""

BACKEND: Final = "text-unidecode"
"""What spells letters in ASCII; named, since else an address would depend on what is installed besides."""


# To be spelled, these need no more than small letters: not the comma in a number, and not what may be a reference.
_PLAIN = re.compile("[ -%'-+\\--~]*")
_WORD = re.compile("[a-z0-9]+")


@lru_cache(maxsize=1 << 16)
def spelled(text: str) -> str:
    """Return `text` in lowercase ASCII words: "Östergård" as "ostergard", "C++" as "c plus plus"."""
    text = with_spoken_ends(text)
    if _PLAIN.fullmatch(text):  # most texts by far, and many times faster
        return " ".join(_WORD.findall(text.lower()))
    words: str = slugify(text, separator=" ", backend=BACKEND)
    return words


def is_slug(text: str) -> bool:
    """Say whether `text` can be an id."""
    return re.fullmatch(SLUG, text) is not None


def make_slug(text: str) -> str:
    """Return the slug of a title: "B-STaR: Monitoring" becomes "b-star-monitoring"; empty if no letter is left."""
    slug = spelled(text).replace(" ", "-")
    if len(slug) <= ID_LENGTH:
        return slug
    cut: str = slugify(slug, max_length=ID_LENGTH, word_boundary=True, backend=BACKEND)
    return cut


def distinct_slugs(texts: Iterable[str], fallback: str) -> dict[str, str]:
    """Return a slug for each text, no two alike, in the order in which the texts claim them.

    The first text to claim a slug gets it; one that slugs alike later, or would be a page's or a device's name, gets
    an ending made from its own letters, so that what comes after it never moves it.
    """
    slugs: dict[str, str] = {}
    taken = {"index", fallback}
    for text in texts:
        plain = make_slug(text)
        slug, length = plain, 4
        while slug in taken or not is_slug(slug):
            digest = hashlib.sha256(text.encode()).hexdigest()[:length]
            slug, length = f"{(plain or fallback)[: ID_LENGTH // 2].strip('-')}-{digest}", length + 1
        taken.add(slug)
        slugs[text] = slug
    return slugs
