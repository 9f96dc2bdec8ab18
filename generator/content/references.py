"""Whether the entries of a list fit together: every id that is named exists, and none is claimed twice."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from generator.content.fields import suggestion
from generator.content.nodes import Listing, Node, Scalar, Table
from generator.model import Paper, ReadingPath, Theme
from generator.problems import Position, Problem


@dataclass(frozen=True, slots=True)
class Entry:
    """A paper and the nodes it was read from, so that a check can name the line of any of its values."""

    paper: Paper
    root: Table

    def scalars(self, key: str) -> Iterator[Scalar]:
        """Yield the texts under a key that holds one text or a list of them."""
        value = self.root.find(key)
        for node in value.items if isinstance(value, Listing) else (value,):
            if isinstance(node, Scalar):
                yield node

    def position(self, *keys: str) -> Position:
        """Return the place of the value under nested keys, or of as much of them as there is."""
        node: Node = self.root
        for key in keys:
            inner = node.find(key) if isinstance(node, Table) else None
            node = inner if inner is not None else node
        return node.position


def check_entries(entries: Sequence[Entry], themes: Sequence[Theme] | None, listed: Iterable[str]) -> Iterator[Problem]:
    """Yield what is wrong between the entries and the rest of the list.

    `themes` is None when themes.yml could not be read, which is a problem of its own. `listed` holds the ids of all
    files in papers/, also of those that could not be read: a reference to one of them is not at fault.
    """
    ids = frozenset(listed)
    theme_ids = None if themes is None else frozenset(theme.id for theme in themes)
    for entry in entries:
        if theme_ids is not None:
            yield from _unknown(entry.scalars("themes"), theme_ids, "theme", "add it to themes.yml")
        yield from _unknown(entry.scalars("after"), ids, "paper", "it is not in papers/")
        yield from (
            Problem(node.position, "a paper cannot come after itself")
            for node in entry.scalars("after")
            if node.text == entry.paper.id
        )
    yield from _claimed_twice(entries, ids)


def check_path(path: ReadingPath, root: Table, listed: Iterable[str]) -> Iterator[Problem]:
    """Yield the steps of a reading path that lead nowhere or to where it has been."""
    steps = root.find("steps")
    assert isinstance(steps, Listing), "the path has been read from this node"
    named = [step.find("paper") for step in steps.items if isinstance(step, Table)]
    nodes = [node for node in named if isinstance(node, Scalar)]
    yield from _unknown(nodes, frozenset(listed), "paper", "it is not in papers/")
    yield from _repeated(nodes, f'is already a step of "{path.id}"')


def check_themes(root: Listing) -> Iterator[Problem]:
    """Yield the themes whose id another theme has taken."""
    ids = [theme.find("id") for theme in root.items if isinstance(theme, Table)]
    yield from _repeated([node for node in ids if isinstance(node, Scalar)], "is already the id of a theme")


def _unknown(nodes: Iterable[Scalar], known: Set[str], what: str, advice: str) -> Iterator[Problem]:
    for node in nodes:
        if node.text not in known:
            hint = suggestion(node.text, sorted(known)) or f"; {advice}"
            yield Problem(node.position, f'unknown {what} "{node.text}"{hint}')


def _repeated(nodes: Iterable[Scalar], complaint: str) -> Iterator[Problem]:
    seen: dict[str, Position] = {}
    for node in nodes:
        first = seen.setdefault(node.text, node.position)
        if first is not node.position:
            yield Problem(node.position, f'"{node.text}" {complaint}, on line {first.line}')


def _claimed_twice(entries: Sequence[Entry], ids: Iterable[str]) -> Iterator[Problem]:
    owner: dict[str, str] = dict.fromkeys(ids, "")
    for entry in entries:
        owner[entry.paper.id] = str(entry.root.position)
    for entry in entries:
        for node in entry.scalars("aliases"):
            if node.text in owner:
                where = f", in {owner[node.text]}" if owner[node.text] else ""
                yield Problem(node.position, f'alias "{node.text}" is already the id or alias of a paper{where}')
            owner.setdefault(node.text, str(node.position))
