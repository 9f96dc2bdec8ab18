"""Papers as vectors of their terms' weights."""

from collections.abc import Mapping
from itertools import islice
from math import fsum, log, log2, sqrt
from typing import TypeAlias

from generator.relate.terms import Terms

_TERMS = 64
"""How many terms a paper is compared by: those that weigh most."""
_WEIGHTY_TERMS = 16
"""By how many of them candidates are found."""
_LENGTH_STEPS = 32
"""How many steps of length there are from one to twice as much: a hundredth more or less of all weights of a paper
tells nothing, and so a term that weighs otherwise leaves the others as they were."""

Vector: TypeAlias = Mapping[str, float]
"""Weights by term, the weightiest first."""


def make_vector(held: Terms, rarity: Mapping[str, float]) -> Vector:
    """Return the vector of a paper, of a length near one: (1 + log times) · rarity, of the weightiest terms."""
    counts = zip(held.terms, held.times, strict=True)
    weights = {term: (1 + log(times)) * rarity[term] for term, times in counts if term in rarity}
    length = _in_steps(sqrt(fsum(weight * weight for weight in weights.values())))
    weightiest = sorted((-weight / length, term) for term, weight in weights.items())[:_TERMS]
    return {term: -weight for weight, term in weightiest}


def _in_steps(length: float) -> float:
    return 2.0 ** (round(_LENGTH_STEPS * log2(length)) / _LENGTH_STEPS) if length else 1.0


def weighty(vector: Vector) -> Vector:
    """Return the terms by which papers are found that are like one."""
    return dict(islice(vector.items(), _WEIGHTY_TERMS))


def product(one: Vector, other: Vector) -> float:
    """Return how alike two papers are: the cosine of the angle between them."""
    return fsum(one[term] * other[term] for term in one.keys() & other.keys())
