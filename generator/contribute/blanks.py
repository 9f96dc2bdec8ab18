"""What an entry lacks that a source could tell."""

from generator.content.drafts import has_more_authors
from generator.content.entries import Entry
from generator.model import PaperKind

FACTS = ("authors", "published", "venue", "abstract", "links.arxiv", "links.doi")
"""What sources can fill in. "links.doi" is the key "doi" in the table "links"."""
ASKED_FOR = frozenset(FACTS) - {"links.arxiv", "venue"}
"""Facts that are worth asking for by themselves: most papers have no preprint on arXiv, and many no venue."""


def blanks(entry: Entry) -> list[str]:
    """Return the facts that an entry has no value for; authors count as blank too where they are said not to be all."""
    return [key for key in FACTS if _is_blank(entry, key)]


def _is_blank(entry: Entry, key: str) -> bool:
    if key == "venue":
        kind = entry.scalar("kind")
        return entry.root.find("venue") is None and (kind is None or kind.text == PaperKind.PAPER.value)
    return entry.scalar(*key.split(".")) is None or (key == "authors" and has_more_authors(entry))
