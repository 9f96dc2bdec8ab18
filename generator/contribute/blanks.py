"""What an entry lacks that a source could tell."""

from collections.abc import Iterator

from generator.content import schema
from generator.content.entries import Entry
from generator.content.nodes import Table

FACTS = ("authors", "published", "abstract", "links.arxiv", "links.doi")
"""What sources can fill in. "links.doi" is the key "doi" in the table "links"."""
ASKED_FOR = frozenset(FACTS) - {"links.arxiv"}
"""Facts that are worth asking for by themselves: most papers have no preprint on arXiv."""


def blanks(entry: Entry) -> list[str]:
    """Return the facts that an entry has no value for; authors count as blank too where they are said not to be all."""
    return [key for key in FACTS if _is_blank(entry, key)]


def missing(entry: Entry) -> Iterator[str]:
    """Yield the keys that an entry must have and that are without a value, in the order of the file."""
    for field in schema.PAPER.fields:
        value = entry.root.find(field.name)
        inner = [(field.name, key.text) for key, _ in value.entries] if isinstance(value, Table) else [(field.name,)]
        is_there = any(entry.scalar(*keys) for keys in inner) and not (
            field.name == "authors" and _is_one_of_many(entry)
        )
        if field.required and not is_there:
            yield field.name


def _is_blank(entry: Entry, key: str) -> bool:
    return entry.scalar(*key.split(".")) is None or (key == "authors" and _has_more_authors(entry))


def _has_more_authors(entry: Entry) -> bool:
    are_all = entry.scalar("authors_complete")
    return are_all is not None and are_all.text == "false"


def _is_one_of_many(entry: Entry) -> bool:
    """Say whether one name stands for all authors, which is no list of authors."""
    return _has_more_authors(entry) and len(list(entry.scalars("authors"))) == 1
