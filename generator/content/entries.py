"""What the checks across files see of an entry: its nodes, also where something else in it is wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.content.nodes import Node, Scalar, Table, scalars_in, tables_in
from generator.model import Paper
from generator.problems import Position


@dataclass(frozen=True, eq=False)
class Entry:
    """A file of papers/ and the nodes in it, so that a check can name the line of any of its values."""

    id: str
    root: Table
    paper: Paper | None = None
    """Absent where the entry has problems of its own."""

    def scalars(self, *keys: str) -> Iterator[Scalar]:
        """Yield the texts under nested keys that lead to one text or to a list of them."""
        return (node for node in scalars_in(self._find(*keys)) if node.text.strip())

    def scalar(self, *keys: str) -> Scalar | None:
        """Return the first of `scalars`."""
        return next(self.scalars(*keys), None)

    def relations(self) -> Iterator[tuple[Scalar, Scalar | None]]:
        """Yield the id of each paper to which it states a relation, with the kind as far as one stands there."""
        for table in tables_in(self.root.find("relations")):
            to, kind = table.find("to"), table.find("kind")
            if isinstance(to, Scalar):
                yield to, kind if isinstance(kind, Scalar) else None

    @cached_property
    def title(self) -> str:
        """The title, as far as there is one."""
        node = self.scalar("title")
        return node.text if node else ""

    @property
    def position(self) -> Position:
        """Where a message about the entry as a whole points to: its title."""
        node = self.scalar("title")
        return node.position if node else self.root.position

    def _find(self, *keys: str) -> Node | None:
        node: Node | None = self.root
        for key in keys:
            node = node.find(key) if isinstance(node, Table) else None
        return node
