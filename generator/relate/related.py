"""Related papers as they are kept from one build to the next: only what a change reaches is found anew."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import NamedTuple, TypeAlias

from generator.relate.lexicon import Lexicon, Tally, count, make_lexicon
from generator.relate.nearest import Index, Nearest
from generator.relate.shared import shared
from generator.relate.stems import forget
from generator.relate.terms import Basis, Pair, Reading, Terms, read, terms_of
from generator.relate.vectors import Vector, make_vector

MOST = 5
"""How many related papers a paper has at most."""

Found: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]
"""The ids of the papers near one, each with what they share, the nearest first."""


@dataclass(slots=True)
class Related:
    """The papers near each one of a list, and all that they were found by."""

    bases: dict[str, Basis] = field(default_factory=dict)
    terms: dict[str, Terms] = field(default_factory=dict)
    tally: Tally = field(default_factory=Tally)
    lexicon: Lexicon = field(default_factory=lambda: Lexicon({}, {}))
    vectors: dict[str, Vector] = field(default_factory=dict)
    nearest: dict[str, Nearest] = field(default_factory=dict)
    found: dict[str, Found] = field(default_factory=dict)


class Changes(NamedTuple):
    """The papers of which something else is known."""

    held: Set[str]
    """What they hold."""
    near: Set[str]
    """What is near them, and why."""


def mend(related: Related, bases: Mapping[str, Basis]) -> Changes:
    """Make related papers those of a list, whatever they were of: from nothing, they are found for the first time.

    What comes out does not depend on what there was; only how long it takes does.
    """
    changed = {paper for paper in related.bases.keys() | bases.keys() if related.bases.get(paper) != bases.get(paper)}
    renewed = changed | _read(related, bases, changed)
    forget()
    told = _tell(related)
    touched = renewed | {paper for paper, held in related.terms.items() if not told.isdisjoint(held.terms)}
    touched |= _compare(related, touched)
    touched |= {paper for paper, (_, cosines) in related.nearest.items() if not renewed.isdisjoint(cosines)}
    shown = _Shown(related)
    for paper in touched:
        related.found.pop(paper, None)
    related.found |= {paper: tuple(islice(shown.near(paper), MOST)) for paper in touched & bases.keys()}
    return Changes(renewed, touched)


def _read(related: Related, bases: Mapping[str, Basis], changed: Set[str]) -> Set[str]:
    """Read the papers that have changed, and those in which other pairs of words are phrases; return them."""
    tally, before, related.bases = related.tally, related.bases, dict(bases)
    phrases = set(tally.phrases)
    readings = _count(tally, bases, changed, 1)
    _count(tally, before, changed, -1)
    turned = _with_both(related.terms, phrases ^ tally.phrases.keys()) - changed
    readings |= {paper: read(bases[paper])[0] for paper in turned}
    phrases = set(tally.phrases)
    old = {paper: related.terms.pop(paper) for paper in (changed | turned) & related.terms.keys()}
    new = {paper: terms_of(reading, phrases) for paper, reading in readings.items()}
    count(tally.spread, chain.from_iterable(held.terms for held in new.values()), 1)
    count(tally.spread, chain.from_iterable(held.terms for held in old.values()), -1)
    related.terms |= new
    return {paper for paper in old.keys() | new.keys() if old.get(paper) != new.get(paper)}


def _count(tally: Tally, bases: Mapping[str, Basis], papers: Set[str], sign: int) -> dict[str, Reading]:
    """Count the words and the phrases of those papers that are there, or no longer, and return what was read."""
    readings, words = {}, Counter[str]()
    for paper in papers & bases.keys():
        readings[paper], times = read(bases[paper])
        words.update(times)
    tally.count_words(words, sign)
    count(tally.phrases, chain.from_iterable(reading.pairs for reading in readings.values()), sign)
    return readings


def _with_both(terms: Mapping[str, Terms], pairs: Iterable[Pair]) -> Set[str]:
    """Return the papers that have both words of some pair."""
    others: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        others[one].add(other)
    return {
        paper
        for paper, held in terms.items()
        if any(not others[one].isdisjoint(held.terms) for one in others.keys() & held.terms)
    }


def _tell(related: Related) -> Set[str]:
    """Tell of all terms anew; return those of which something else was told."""
    before, related.lexicon = related.lexicon, make_lexicon(related.tally, len(related.bases))
    pairs = zip(before, related.lexicon, strict=True)
    return {term for old, new in pairs for term, _ in old.items() ^ new.items()}


def _compare(related: Related, touched: Set[str]) -> Set[str]:
    """Weigh the terms of the papers that a change has touched; return the papers to which others may be nearest now."""
    index = Index(related.vectors)
    vectors = {
        paper: make_vector(related.terms[paper], related.lexicon.rarity) if paper in related.terms else None
        for paper in touched
    }
    moved = index.replace(vectors)
    known = {paper: one for paper, one in related.nearest.items() if paper in related.vectors and paper not in moved}
    again = (related.vectors.keys() - known.keys()) | index.affected(moved, known)
    related.nearest = known | {paper: index.nearest(paper) for paper in again}
    return again


class _Shown:
    """What related papers are said to share."""

    def __init__(self, related: Related) -> None:
        self._related, self._reasons = related, related.lexicon.reasons
        self._known: dict[str, Set[str]] = {}

    def near(self, paper: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the papers near one that share with it what can be said, each with this, the nearest first."""
        bases, terms = self._related.bases, self._related.terms
        known = self._known_of(paper)
        for other in self._related.nearest[paper].near:
            titles = {*terms[paper].title, *terms[other].title}
            both = [term for term in known & self._known_of(other) if self._reasons[term][0] or term in titles]
            if said := shared(bases[paper], bases[other], both, self._reasons):
                yield other, said

    def _known_of(self, paper: str) -> Set[str]:
        """Return the terms of a paper that a reader knows again, where it is about them."""
        if paper not in self._known:
            self._known[paper] = self._reasons.keys() & self._related.terms[paper].terms
        return self._known[paper]
