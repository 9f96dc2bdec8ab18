"""The kind of value that is a list of values of one kind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.content.kinds import JsonSchema, Kind, Mend, Problems, Vocabulary, few_of, kind_of, shown
from generator.content.nodes import Listing, Node, Scalar
from generator.facts import limits
from generator.problems import Problem
from generator.text.quoting import quote


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list whose items are all of one kind and, as far as they are texts, different."""

    item: Kind
    what: str
    """What the items are, in the plural: "authors"."""
    one_a_line: bool = False
    """Whether `papershelf format` gives each item its line, rather than [a, b]."""
    most: int = limits.ITEMS
    """How many items it may have."""
    instead: str = "keep those that matter"
    """What to do where it would have more."""

    def read(self, node: Node, problems: Problems) -> tuple[Any, ...] | None:
        """Return the items; none at all is a problem, as is one that stands twice."""
        if not isinstance(node, Listing):
            message = f'a list of {self.what} is needed here, each on a line with "- ", but here is {kind_of(node)}'
            problems.append(Problem(node.position, message, correction=_as_list(node)))
            return None
        if not node.items:
            message = f"the list of {self.what} is empty; fill it, or remove the key if it is optional"
            problems.append(Problem(node.position, message))
        if len(node.items) > self.most:
            message = f"here are {len(node.items):,} {self.what}, and at most {self.most:,} are read; {self.instead}"
            problems.append(Problem(node.position, message))
            return None
        self._refuse_repeats(node, problems)
        return tuple(self.item.read(item, problems) for item in node.items)

    def mends(self, node: Node) -> Iterator[Mend]:
        """Yield the mends of its items."""
        for item in node.items if isinstance(node, Listing) else ():
            yield from self.item.mends(item)

    def json_schema(self, known: Vocabulary) -> JsonSchema:
        """Return the schema of a list of at least one item, all different."""
        bounds = {"minItems": 1, "maxItems": self.most, "uniqueItems": True}
        return {"type": "array", "items": self.item.json_schema(known), **bounds}

    def _refuse_repeats(self, node: Listing, problems: Problems) -> None:
        seen: dict[str, Scalar] = {}
        again = [
            item for item in node.items if isinstance(item, Scalar) and seen.setdefault(item.text, item) is not item
        ]
        problems += few_of(again, lambda item: _repeated(item, seen[item.text]), "these stand here twice; remove them")


def _repeated(item: Scalar, first: Scalar) -> Problem:
    message = f'"{shown(item.text)}" is already on line {first.position.line}; remove one of the two'
    return Problem(item.position, message)


_LONGEST_LIST = 2000
"""Characters of the longest text that is taken apart for a message."""


def _as_list(node: Node) -> str:
    """Return the line of a single value as a list: `authors: A, B and C` becomes `authors: [A, B, C]`.

    Names as BibTeX has them are turned: `Family, Given and Family, Given`.
    """
    if not isinstance(node, Scalar) or len(node.text) > _LONGEST_LIST:
        return ""
    if node.text.startswith("-"):
        return node.line_with_raw(f"- {quote(node.text[1:].strip())}")
    inverted = [_INVERTED.fullmatch(item) for item in re.split(r"\s*;\s*|\s+and\s+", node.text.strip())]
    turned = [f"{name['given']} {name['family']}" for name in inverted if name]
    parted = [item for item in re.split(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+", node.text.strip()) if item]
    items = turned if len(turned) == len(inverted) else parted
    return node.line_with_raw(f"[{', '.join(quote(item, in_flow=True) for item in items)}]") if items else ""


# "Example, Dora" and "van der Berg, Jan", but not "Dora Example, Emil Example".
_INVERTED = re.compile(r"(?P<family>(?:[a-z]+ )*[A-Z]\S*), (?P<given>[A-Z][^,]*)")
