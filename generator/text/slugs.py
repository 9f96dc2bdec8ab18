"""Identifiers made from text."""

import re

from slugify import slugify

MAX_LENGTH = 80
"""Longest id in characters; it is part of file names and addresses."""

# Windows refuses some words as file names, with any ending (Microsoft, "Naming Files, Paths, and Namespaces").
SLUG = rf"(?!(?:con|prn|aux|nul|(?:com|lpt)[1-9])$)(?=.{{1,{MAX_LENGTH}}}$)[a-z0-9]+(?:-[a-z0-9]+)*"
"""The pattern of every id: lowercase ASCII words joined by hyphens, which every file system takes as a name."""


def is_slug(text: str) -> bool:
    """Say whether `text` can be an id."""
    return re.fullmatch(SLUG, text) is not None


def make_slug(text: str) -> str:
    """Return the slug of a title: "B-STaR: Monitoring" becomes "b-star-monitoring"; empty if no letter is left."""
    slug: str = slugify(text, max_length=MAX_LENGTH, word_boundary=True)
    return slug
