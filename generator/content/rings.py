"""Papers that all come after each other, which nobody could read in that order."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise

from generator.content.entries import Entry
from generator.content.kinds import few_of
from generator.content.nodes import Scalar
from generator.problems import Problem

_FEW = 20
"""How many papers of a ring a message names."""


def check_rings(entries: Sequence[Entry], ids: Set[str]) -> Iterator[Problem]:
    """Yield each ring of papers that all come after each other, where its first paper names the next."""
    before: dict[str, dict[str, Scalar]] = defaultdict(dict)
    for entry in entries:
        for node in entry.scalars("after"):
            if node.text in ids and node.text != entry.id:
                before[entry.id][node.text] = node

    came_from: dict[str, str] = {}

    def goes_round(closing: tuple[str, str]) -> Problem:
        ring = _ring(*closing, came_from)
        first, *others = [before[paper][earlier].position for paper, earlier in pairwise(ring)]
        named = ring if len(ring) <= _FEW else (*ring[: _FEW - 2], f"{len(ring) - _FEW + 1:,} more", ring[-1])
        message = f'"after" leads round in a ring: {" → ".join(named)}; remove one of these steps'
        return Problem(first, message, others=tuple(others))

    yield from few_of(list(_closing_steps(before, came_from)), goes_round, "these papers come after themselves too")


def _closing_steps(before: Mapping[str, Mapping[str, Scalar]], came_from: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Walk once along all steps; yield those that lead back to the way here, without which there is no ring.

    `came_from` is told from which paper each other one was come to.
    """
    done: set[str] = set()
    for start in sorted(before):
        trail = {} if start in done else {start: iter(sorted(before[start]))}
        while trail:
            here = next(reversed(trail))
            earlier = next(trail[here], None)
            if earlier is None:
                del trail[here]
                done.add(here)
            elif earlier in trail:
                yield here, earlier
            elif earlier not in done:
                came_from[earlier] = here
                trail[earlier] = iter(sorted(before.get(earlier, ())))


def _ring(last: str, first: str, came_from: Mapping[str, str]) -> Sequence[str]:
    """Return the ids along a ring, each before the one it comes after, beginning and ending with the least."""
    ring = [last]
    while ring[-1] != first:
        ring.append(came_from[ring[-1]])
    ring.reverse()
    least = ring.index(min(ring))
    return (*ring[least:], *ring[:least], ring[least])
