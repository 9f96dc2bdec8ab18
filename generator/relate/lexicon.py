"""What all papers together tell of a term: how rare it is, whether readers know it again, and how it is written."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from math import floor, log2
from typing import NamedTuple, TypeAlias, TypeVar

from generator.relate.stems import is_name, stems_of
from generator.relate.terms import Pair

_KNOWN_BY_ALL = 0.2
"""In a greater part of the papers a phrase tells none of them apart."""
_STEPS = 4
"""How many steps of rarity there are from a number of papers to twice as many. With rarity to the last digit, a word
more in one paper would make all papers weigh otherwise that have it."""

T = TypeVar("T")

Reason: TypeAlias = tuple[bool, int, str]
"""Whether a term is a proper name, in how many papers it is, in steps, and how it is mostly written."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What is counted over all papers."""

    spread: Counter[str] = field(default_factory=Counter)
    """In how many papers each term is."""
    phrases: Counter[Pair] = field(default_factory=Counter)
    """How often each pair of words is in a title or a tag."""
    spellings: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """How often each stem is written in which way; a capital at the beginning alone does not count."""

    def count_words(self, times: Mapping[str, int], sign: int) -> None:
        """Count words as they are written, each so many times, or where the sign is negative no longer."""
        for word, stem in zip(times, stems_of(times), strict=True):
            if stem:
                spelling = word.lower() if word[1:].islower() else word
                count(self.spellings[stem], {spelling: times[word]}, sign)
                if not self.spellings[stem]:
                    del self.spellings[stem]


def count(times: Counter[T], things: Iterable[T] | Mapping[T, int], sign: int) -> None:
    """Count things, or where the sign is negative no longer; what is counted no more is left out."""
    if sign > 0:
        times.update(things)
        return
    lost = Counter(things)
    times.subtract(lost)
    for one in lost:
        if not times[one]:
            del times[one]


class Lexicon(NamedTuple):
    """What is told of terms that are in more than one paper; a term of one paper alone says nothing of others."""

    rarity: Mapping[str, float]
    """How much a term weighs: the logarithm of papers / papers with the term, in steps; where it is more than none."""
    reasons: Mapping[str, Reason]
    """The terms by which readers know again what two papers share.

    These are proper names and phrases that are whole: of "deep reinforcement learning" the last two words.
    """


def make_lexicon(tally: Tally, papers: int) -> Lexicon:
    """Return what a tally of some papers tells."""
    rarity = {
        term: rarity
        for term, times in tally.spread.items()
        if times > 1 and (rarity := (_steps(papers) - _steps(times)) / _STEPS)
    }
    return Lexicon(rarity, _reasons(tally, max(2, papers * _KNOWN_BY_ALL)))


@cache
def _steps(count: int) -> int:
    return floor(_STEPS * log2(count))


def _reasons(tally: Tally, most: float) -> Mapping[str, Reason]:
    """Return the reasons among the terms that are in no more than some papers."""
    reasons = [term for term, times in tally.spread.items() if 1 < times <= most and is_name(term)]
    reasons += (term for term in _whole(tally) if 1 < tally.spread[term] <= most and not is_name(term))
    shapes = {stem: _shape(tally.spellings[stem]) for term in reasons for stem in term.split()}
    return {
        term: (is_name(term), _steps(tally.spread[term]), " ".join(map(shapes.__getitem__, term.split())))
        for term in reasons
    }


def _whole(tally: Tally) -> Iterator[str]:
    """Yield the phrases that no commoner one cuts in two."""
    spread = {pair: tally.spread[" ".join(pair)] for pair in tally.phrases}
    ending: dict[str, int] = {}
    beginning: dict[str, int] = {}
    for (one, other), papers in spread.items():
        beginning[one] = max(beginning.get(one, 0), papers)
        ending[other] = max(ending.get(other, 0), papers)
    for (one, other), papers in spread.items():
        if papers >= max(ending.get(one, 0), beginning.get(other, 0)):
            yield f"{one} {other}"


def _shape(spellings: Mapping[str, int]) -> str:
    return min(spellings, key=lambda one: (-spellings[one], one))
