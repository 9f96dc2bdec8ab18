"""Brings an entry and the library that it comes from together: what each has changed since they last met.

Where only the library has changed a fact, the entry follows. Where the curator has, the entry keeps the curator's word,
and notes under `overrides` what the library says instead; that stands until the two agree.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.content.entries import Entry
from generator.content.kinds import shown
from generator.content.nodes import Scalar, Table
from generator.contribute.edit import Value
from generator.contribute.told import Fact
from generator.text.identifiers import identity
from generator.text.isbn import bare_isbn
from generator.text.likeness import same_name_key, same_title_key

OTHERS = "et al."
"""Stands behind the names of authors who are not all."""


@dataclass
class Merge:
    """What comes of a meeting."""

    values: dict[str, Value] = field(default_factory=dict)
    """What to write into the entry."""
    changed: list[str] = field(default_factory=list)
    """What the entry takes over, in words."""
    kept: list[str] = field(default_factory=list)
    """Where the entry keeps its own, in words."""


def merge(entry: Entry, told: Mapping[str, Fact], before: Mapping[str, Fact] | None) -> Merge:
    """Return what to change in an entry; `before` is what the library told at the last meeting, None at the first.

    A fact that the library does not tell is left alone.
    """
    merged = Merge()
    old_marks = dict(_marks(entry))
    marks = dict(old_marks)
    for key, theirs in _having_a_place(entry, told):
        place = _place(entry, key)
        ours = _written(entry, place)
        mark = key.rpartition(".")[2]
        if ours is None:
            if not before or key not in before:  # else the curator has taken it out
                merged.values |= _set(place, theirs)
                merged.changed.append(f'{key} is "{_flat(theirs)}"')
        elif _is_alike(key, ours, theirs):
            marks.pop(mark, None)
        elif mark not in marks and before and key in before and _is_alike(key, ours, before[key]):
            merged.values |= _set(place, theirs)
            merged.changed.append(f'{key} was "{_flat(ours)}" and is "{_flat(theirs)}"')
        elif marks.get(mark) != _whole(theirs):
            marks[mark] = _whole(theirs)
            merged.kept.append(f'{key} stays "{_flat(ours)}", the library says "{_flat(theirs)}"')
    if marks != old_marks:
        merged.values["overrides"] = marks or None
    return merged


def _having_a_place(entry: Entry, told: Mapping[str, Fact]) -> Iterator[tuple[str, Fact]]:
    """Yield what is told, without volume and pages where the entry has its venue in one line."""
    has_table = isinstance(entry.root.find("venue"), Table)
    return ((key, fact) for key, fact in told.items() if has_table or not key.startswith("venue."))


def _marks(entry: Entry) -> Iterator[tuple[str, str]]:
    table = entry.root.find("overrides")
    for key, value in table.entries if isinstance(table, Table) else ():
        if isinstance(value, Scalar):
            yield key.text, value.text


def _place(entry: Entry, key: str) -> str:
    """Return under which key of the entry a fact stands: a venue may be a table, of which a library tells the name."""
    return "venue.name" if key == "venue" and isinstance(entry.root.find("venue"), Table) else key


def _written(entry: Entry, key: str) -> Fact | None:
    if key == "editors":
        return tuple(node.text for node in entry.scalars(key)) or None
    if key != "authors":
        node = entry.scalar(*key.split("."))
        return node.text if node else None
    names = tuple(node.text for node in entry.scalars(key))
    are_all = entry.scalar("authors_complete")
    is_open = are_all is not None and are_all.text == "false"
    return (*names, OTHERS) if names and is_open else names or None


def _set(key: str, value: Fact) -> dict[str, Value]:
    if key != "authors":
        return {key: value}
    names = [name for name in value if name != OTHERS]
    return {key: names, "authors_complete": "false" if OTHERS in value else None}


def _is_alike(key: str, ours: Fact, theirs: Fact) -> bool:
    """Say whether two values mean the same; a list spells titles, venues and names in its own way."""
    if key in ("authors", "editors"):
        return [*map(same_name_key, ours)] == [*map(same_name_key, theirs)]
    one, other = str(ours), str(theirs)
    if key in ("title", "venue"):
        return same_title_key(one) == same_title_key(other)
    if key == "isbn":
        return bare_isbn(one) == bare_isbn(other)
    if key == "published":
        return one.startswith(other)  # the day that a curator has found out is no other date than the library's year
    if key in ("links.arxiv", "links.doi"):
        return (identity(one) or one) == (identity(other) or other)
    return one.split() == other.split()


def _whole(value: Fact) -> str:
    return value if isinstance(value, str) else "; ".join(value)


def _flat(value: Fact) -> str:
    return shown(_whole(value))
