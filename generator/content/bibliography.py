"""Whether what an entry says as a reference fits together: the facts of its kind, and the digits of an ISBN."""

from collections.abc import Iterable, Iterator, Sequence

from generator.content.entries import Entry
from generator.content.kinds import shown
from generator.content.nodes import Node, Scalar, Table, scalars_in, tables_in
from generator.facts.kinds import FIELDS
from generator.model import PaperKind
from generator.problems import Position, Problem, Severity
from generator.text import identifiers, isbn
from generator.text.venues import series_key

_NEEDED = {
    "chapter": ("venue", "the book that it stands in", "{name: The Book, pages: 12-34}"),
    "thesis": ("institution", "the university", "ETH Zurich"),
    "report": ("institution", "who gave it out", "ETH Zurich"),
}
"""What a reference to a work of each kind lacks without it: the key, what it is, and how it is written."""

_KINDS_WITH = {
    key: [kind for kind, fields in FIELDS.items() if key in fields] for fields in FIELDS.values() for key in fields
}
"""The kinds of works that have a fact, by its key."""


def check_entries(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Yield the facts that works of the entry's kind do not have, those that it lacks, and ISBN that are none.

    A date that lacks its month is one of these where arXiv's identifier tells it.
    """
    for entry in entries:
        node = entry.scalar("kind")
        kind = node.text if node else PaperKind.PAPER.value
        if kind in FIELDS:
            yield from _foreign(entry.root, kind)
            yield from _lacking(entry, kind)
        for number in entry.scalars("isbn"):
            if isbn.is_isbn(number.text) and (fault := isbn.fault_of(number.text)):
                yield Problem(number.position, f'"{shown(number.text)}" is not an ISBN: {fault}; copy it again')
        yield from _without_month(entry)


def check_venues(root: Node | None) -> Iterator[Problem]:
    """Yield the names in venues.yml that two venues have."""
    seen: dict[str, Position] = {}
    for table in tables_in(root):
        for node in (one for key in ("name", "full_name", "aliases") for one in scalars_in(table.find(key))):
            first = seen.setdefault(series_key(node.text), node.position)
            if first != node.position:
                message = f'"{shown(node.text)}" is already the name of a venue, on line {first.line}; remove one'
                yield Problem(node.position, message)


def _without_month(entry: Entry) -> Iterator[Problem]:
    published, arxiv = entry.root.find("published"), entry.scalar("links", "arxiv")
    month = identifiers.arxiv_month(arxiv.text) if arxiv else None
    if isinstance(published, Scalar) and month and published.text == str(month[0]):
        message = f'"{published.text}" sorts before its January; the arXiv identifier tells the month'
        correction = published.line_with("{}-{:02}".format(*month))
        yield Problem(published.position, message, Severity.WARNING, correction)


def _foreign(root: Table, kind: str) -> Iterator[Problem]:
    for key, _ in root.entries:
        others = _KINDS_WITH.get(key.text)
        if others and kind not in others:
            advice = f'say "kind: {others[0]}" if it is one' if len(others) == 1 else "say of which kind it is"
            message = f'a {kind} has no "{key.text}", but {_listed(others)} has; {advice}, or remove this line'
            yield Problem(key.position, message)


def _lacking(entry: Entry, kind: str) -> Iterator[Problem]:
    needed = _NEEDED.get(kind)
    if needed and entry.root.find(needed[0]) is None:
        key, what, example = needed
        message = f"a reference to a {kind} names {what}; say it, as in {key}: {example}"
        yield Problem(entry.position, message, Severity.WARNING)


def _listed(kinds: Sequence[str]) -> str:
    *first, last = (f"a {kind}" for kind in kinds)
    return f"{', '.join(first)} or {last}" if first else last
