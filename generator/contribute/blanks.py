"""What an entry lacks that a source could tell."""

from generator.content.drafts import has_more_authors
from generator.content.entries import Entry

FACTS = ("authors", "published", "abstract", "links.arxiv", "links.doi")
"""What sources can fill in. "links.doi" is the key "doi" in the table "links"."""
ASKED_FOR = frozenset(FACTS) - {"links.arxiv"}
"""Facts that are worth asking for by themselves: most papers have no preprint on arXiv."""


def blanks(entry: Entry) -> list[str]:
    """Return the facts that an entry has no value for; authors count as blank too where they are said not to be all."""
    return [key for key in FACTS if _is_blank(entry, key)]


def _is_blank(entry: Entry, key: str) -> bool:
    return entry.scalar(*key.split(".")) is None or (key == "authors" and has_more_authors(entry))
