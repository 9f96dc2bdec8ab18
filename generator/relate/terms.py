"""The terms of a paper, by which it is compared: its words, and pairs of words that some title or tag has."""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import chain, pairwise
from typing import NamedTuple, TypeAlias

from generator.model import Paper
from generator.relate.stems import stems_of, words_of
from generator.text.prose import Prose

_NAMING = 2
"""How often a word of a title or a tag counts, when one of the abstract counts once."""

Pair: TypeAlias = tuple[str, str]
"""The stems of two words that stand one after the other."""


class Basis(NamedTuple):
    """All of a paper by which it is compared."""

    title: Prose
    abstract: Prose
    tags: tuple[str, ...]
    authors: tuple[str, ...]


class Reading(NamedTuple):
    """A paper's title, tags and abstract as the stems of their words."""

    title: list[str]
    tags: list[list[str]]
    abstract: list[str]

    @property
    def pairs(self) -> Iterator[Pair]:
        """The pairs of words with meaning in the title and the tags, which make phrases of them everywhere."""
        return chain.from_iterable(map(_pairs, (self.title, *self.tags)))


class Terms(NamedTuple):
    """What a paper holds."""

    terms: tuple[str, ...]
    times: tuple[int, ...]
    """How often it has each of them."""
    title: tuple[str, ...]
    """The phrases of its title."""


def basis_of(paper: Paper) -> Basis:
    """Return that of a paper by which it is compared."""
    authors = tuple(dict.fromkeys(author.name for author in paper.authors))
    return Basis(paper.title, paper.abstract or Prose(""), paper.tags, authors)


def read(basis: Basis) -> tuple[Reading, Counter[str]]:
    """Return the stems of a paper's words, and how often it has which words as they are written."""
    title, abstract, *tags = map(words_of, (basis.title.plain, basis.abstract.plain, *basis.tags))
    times = Counter(chain(title, abstract, *tags))
    stems = dict(zip(times, stems_of(times), strict=True))
    read_title, read_abstract, *read_tags = ([stems[word] for word in words] for words in (title, abstract, *tags))
    return Reading(read_title, read_tags, read_abstract), times


def terms_of(reading: Reading, phrases: Set[Pair]) -> Terms:
    """Return what a paper holds, when some pairs of words are phrases; those of its own title are."""
    counts = Counter(_terms(reading.abstract, phrases))
    for stems in (reading.title, *reading.tags):
        for term in _terms(stems, phrases):
            counts[term] += _NAMING
    return Terms(tuple(counts), tuple(counts.values()), tuple(dict.fromkeys(map(" ".join, _pairs(reading.title)))))


def _pairs(stems: Sequence[str]) -> Iterator[Pair]:
    return (pair for pair in pairwise(stems) if all(pair))


def _terms(stems: Sequence[str], phrases: Set[Pair]) -> Iterator[str]:
    yield from filter(None, stems)
    yield from map(" ".join, filter(phrases.__contains__, pairwise(stems)))
