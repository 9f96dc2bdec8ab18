"""Drafts: entries that wait for facts. A title and a link are enough for one to be checked."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from generator.content import schema
from generator.content.entries import Entry
from generator.content.fields import Record
from generator.content.kinds import Problems
from generator.content.nodes import Listing, Node, Scalar, Table
from generator.problems import Problem, Severity

_NEEDED = ("title", "links")


class _Draft(Record):
    """A record in which keys without values do not count."""

    def read(self, node: Node, problems: Problems) -> Any:
        """Return what `build` makes of the fields that have values."""
        return super().read(_without_blanks(node), problems)


@cache
def draft_of(paper: Record) -> Record:
    """Return the record of a draft of what is to be a paper. It builds what that does, or None while it lacks facts."""
    required = {field.name for field in paper.fields if field.required}

    def build(**values: Any) -> Any:
        return paper.build(**values) if required <= values.keys() else None

    return _Draft("a draft", tuple(replace(field, required=field.name in _NEEDED) for field in paper.fields), build)


def check_draft(entry: Entry, paper: Record) -> Iterator[Problem]:
    """Yield what keeps a draft from being a paper of its list."""
    lacking = [key for key in missing(entry, paper) if key not in _NEEDED]
    if lacking:
        message = f"this draft still needs {_listed(lacking)}; then it can move to papers/"
        yield Problem(entry.position, message, Severity.WARNING)


def missing(entry: Entry, paper: Record = schema.PAPER) -> Iterator[str]:
    """Yield the keys that an entry must have and that are without a value, in the order of the file."""
    for field in paper.fields:
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
