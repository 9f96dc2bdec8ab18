"""Drafts: entries that wait for facts. A title and a link are enough for one to be checked."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from generator.content import schema
from generator.content.entries import Entry
from generator.content.fields import Record
from generator.content.kinds import Problems
from generator.content.nodes import Listing, Node, Scalar, Table
from generator.model import Paper
from generator.problems import Problem, Severity

_NEEDED = ("title", "links")


def _paper(**values: Any) -> partial[Paper] | None:
    """Return what an entry is built to, where nothing is missing that an entry must have."""
    required = {field.name for field in schema.PAPER.fields if field.required}
    found: partial[Paper] | None = schema.PAPER.build(**values) if required <= values.keys() else None
    return found


_DRAFT = Record(
    "a draft", tuple(replace(field, required=field.name in _NEEDED) for field in schema.PAPER.fields), _paper
)


def read_draft(root: Node, problems: Problems) -> partial[Paper] | None:
    """Return what `schema.PAPER` makes of an entry if it is complete. Keys without values do not count."""
    found: partial[Paper] | None = _DRAFT.read(_without_blanks(root), problems)
    return found


def check_draft(entry: Entry) -> Iterator[Problem]:
    """Yield what keeps a draft from the list."""
    lacking = [key for key in missing(entry) if key not in _NEEDED]
    if lacking:
        message = f"this draft still needs {_listed(lacking)}; then it can move to papers/"
        yield Problem(entry.position, message, Severity.WARNING)


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


def has_more_authors(entry: Entry) -> bool:
    """Say whether an entry tells that its authors are not all."""
    are_all = entry.scalar("authors_complete")
    return are_all is not None and are_all.text == "false"


def _is_one_of_many(entry: Entry) -> bool:
    """Say whether one name stands for all authors, which is no list of authors."""
    return has_more_authors(entry) and len(list(entry.scalars("authors"))) == 1


def _without_blanks(node: Node) -> Node:
    """Return a table without the keys, and lists without the items, under which no text stands."""
    if isinstance(node, Table):
        left = ((key, _without_blanks(value)) for key, value in node.entries)
        return replace(node, entries=tuple((key, value) for key, value in left if not _is_blank(value)))
    if isinstance(node, Listing):
        return replace(node, items=tuple(item for item in map(_without_blanks, node.items) if not _is_blank(item)))
    return node


def _is_blank(node: Node) -> bool:
    if isinstance(node, Scalar):
        return not node.text.strip()
    return not (node.entries if isinstance(node, Table) else node.items)


def _listed(words: list[str]) -> str:
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)
