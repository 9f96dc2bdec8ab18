"""Which papers are nearest to one.

No pair is compared that shares no weighty term: candidates come from an inverted index that keeps, for each term, the
papers in which it weighs most (champion lists: Manning, Raghavan and Schütze, Introduction to Information Retrieval,
section 7.1.3). Only the best candidates are then compared by all their terms.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, MutableMapping, Set
from heapq import nlargest, nsmallest
from typing import NamedTuple

from generator.relate.vectors import Vector, product, weighty

_LEAST_COSINE = 0.12
"""Papers that are less alike than this are not called related."""
_CHAMPIONS, _CANDIDATES = 100, 12
"""In how many papers each candidates are found by a term, and how many are compared."""
_ROUNDING = 1 - 1e-9
"""Sums of the same numbers in another order are as near as this."""


class Nearest(NamedTuple):
    """The candidates of a paper."""

    least: float
    """How like it a paper must at least be by weighty terms to be one of them."""
    cosines: Mapping[str, float]
    """How like it they are by all terms, the nearest first."""

    @property
    def near(self) -> Iterator[str]:
        """Those that are near enough, the nearest first."""
        return (paper for paper, cosine in self.cosines.items() if cosine >= _LEAST_COSINE)


class Index:
    """In which papers each term is weighty."""

    def __init__(self, vectors: MutableMapping[str, Vector]) -> None:
        self._vectors = vectors
        self._holders: dict[str, dict[str, float]] = defaultdict(dict)
        for paper in vectors:
            self._hold(paper)
        self._champions: dict[str, Mapping[str, float]] = {}

    def replace(self, vectors: Mapping[str, Vector | None]) -> Mapping[str, Set[str]]:
        """Take the vectors of some papers as they are now; those that have none are gone.

        Return the papers by whose terms others may be found or compared otherwise, each with these terms.
        """
        moved: dict[str, set[str]] = defaultdict(set)
        held: set[str] = set()
        for paper, vector in vectors.items():
            old, new = self._vectors.get(paper, {}), vector or {}
            if otherwise := {term for term, _ in old.items() ^ new.items()}:
                moved[paper] = otherwise
                held.update(weighty(old), weighty(new))
        before = {term: set(self._best(term)) for term in held}
        for paper, vector in vectors.items():
            self._put(paper, vector)
        self._champions.clear()
        for term in held:
            for paper in before[term] ^ self._best(term).keys():
                moved[paper].add(term)
        return moved

    def nearest(self, paper: str) -> Nearest:
        """Return the candidates of a paper."""
        own = self._vectors[paper]
        likeness: dict[str, float] = defaultdict(float)
        for term, weight in weighty(own).items():
            for other, its in self._best(term).items():
                likeness[other] += weight * its
        likeness.pop(paper, None)
        best = nlargest(_CANDIDATES, likeness.values())
        least = best[-1] if len(best) == _CANDIDATES else 0.0
        cosines = {
            other: round(product(own, self._vectors[other]), 9) for other, found in likeness.items() if found >= least
        }
        order = sorted(cosines, key=lambda one: (-cosines[one], one))
        return Nearest(least, {other: cosines[other] for other in order})

    def affected(self, moved: Mapping[str, Set[str]], nearest: Mapping[str, Nearest]) -> Set[str]:
        """Return those papers, of which the nearest are known, that may have others since some papers `moved`."""
        found = {
            paper
            for paper, (_, cosines) in nearest.items()
            if any(other in moved and not moved[other].isdisjoint(self._vectors[paper]) for other in cosines)
        }
        rest = {paper: nearest[paper].least for paper in nearest.keys() - found}
        return found.union(*(self._reached(paper, terms, rest) for paper, terms in moved.items() if rest))

    def _reached(self, moved: str, terms: Set[str], least: Mapping[str, float]) -> Iterator[str]:
        """Yield those papers, of which the least likeness is known, that one may now be found by some terms for."""
        own = weighty(self._vectors.get(moved, {}))
        holders = {paper for term in terms & own.keys() for paper in self._holders[term]}
        for paper in holders & least.keys():
            if product(own, weighty(self._vectors[paper])) >= least[paper] * _ROUNDING:
                yield paper

    def _put(self, paper: str, vector: Vector | None) -> None:
        for term in weighty(self._vectors.pop(paper, {})):
            del self._holders[term][paper]
        if vector is not None:
            self._vectors[paper] = vector
            self._hold(paper)

    def _hold(self, paper: str) -> None:
        for term, weight in weighty(self._vectors[paper]).items():
            self._holders[term][paper] = weight

    def _best(self, term: str) -> Mapping[str, float]:
        """Return the papers in which a term weighs most."""
        holders = self._holders[term]
        if len(holders) <= _CHAMPIONS:
            return holders
        if term not in self._champions:
            best = nsmallest(_CHAMPIONS, holders, key=lambda paper: (-holders[paper], paper))
            self._champions[term] = {paper: holders[paper] for paper in best}
        return self._champions[term]
