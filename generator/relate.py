"""Which papers of the list are near each other: TF-IDF cosine over title, abstract and tags.

No pair is compared that shares no weighty term: candidates come from an inverted index that keeps, for each term, the
papers in which it weighs most (champion lists: Manning, Raghavan and Schütze, Introduction to Information Retrieval,
section 7.1.3). Only the best candidates are then compared by all their terms.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest, nsmallest
from itertools import islice, pairwise
from math import fsum, log, sqrt

from generator.cache import Cache
from generator.model import Paper

MOST = 5
"""How many related papers a paper has at most."""

_LEAST_COSINE = 0.12
"""Papers that are less alike than this are not called related."""

_SHOWN_TERMS, _SHOWN_AUTHORS = 3, 2
_TERMS = 64
"""How many terms a paper is compared by: those that weigh most."""

_WEIGHTY_TERMS, _CHAMPIONS, _CANDIDATES = 16, 100, 12
"""By how many of them candidates are found, in how many papers each, and how many candidates are compared."""
_NAMING = 2
"""How often a word of a title or a tag counts, when one of the abstract counts once."""

_WORD = re.compile(r"[^\W_]+")
_COMMON = frozenset(
    """
    a about above across after again against all allow allows also although among an and another any approach
    approaches are as at based be because been before being better between both but by can could demonstrate
    demonstrates different do does during each either enable enables et evaluate even existing experiment experimental
    experiments extensive first for framework from further general has have having here how however if improve improved
    improves in include including into introduce introduces is it its itself key large level like low made main make
    makes many may method methods more moreover most much must new no non not novel number of often on one only or
    other our out outperform outperforms over paper per perform performance performs present presents previous problem
    problems propose proposed proposes prove provide provides recent recently result results s same several show shown
    shows significant significantly since so some state such t task tasks than that the their them then there these
    they this those three through thus to toward towards two under up upon use used uses using various very via was we
    well were what when where whether which while who why will with within without work works would yet you your
    """.split()  # noqa: SIM905 - forty lines as a list
)

_Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Relation:
    """A paper that is near another one, and what they share."""

    paper: Paper
    authors: tuple[str, ...]
    terms: tuple[str, ...]
    """What weighs most first."""


def relate(papers: Sequence[Paper], cache: Cache | None = None) -> Mapping[str, tuple[Relation, ...]]:
    """Return the related papers of each paper, the nearest first."""
    compared = [(paper.id, paper.title, paper.abstract, paper.tags, paper.authors) for paper in papers]
    cache = cache or Cache()
    keys = {"related": cache.key("related", compared)}
    by_id = {paper.id: paper for paper in papers}
    found = cache.each(keys, lambda _: _relate(papers))["related"]
    return {
        paper: tuple(Relation(by_id[near], authors, terms) for near, authors, terms in relations)
        for paper, relations in found.items()
    }


def _relate(papers: Sequence[Paper]) -> Mapping[str, Sequence[tuple[str, tuple[str, ...], tuple[str, ...]]]]:
    """Return what there is of each relation, the nearest first."""
    words = _Words(papers)
    vectors = _vectors(words.counts)
    champions = _champions(vectors)
    return {
        paper.id: tuple(_relation(papers, vectors, here, there, words) for there in _nearest(vectors, champions, here))
        for here, paper in enumerate(papers)
    }


class _Stems(dict[str, str]):
    """The stem of each word, found once: in small letters, and in the singular as far as an ending tells.

    Common words have none.
    """

    def __missing__(self, word: str) -> str:
        small = word.lower()
        is_acronym = word[:-1].isupper() and word[-1] == "s"
        is_plural = is_acronym or (len(word) > 4 and small[-1] == "s" and small[-2] not in "sui")  # noqa: PLR2004 - shorter words may end so by nature
        has_meaning = small not in _COMMON and len(word) > 1 and not word.isdigit()
        self[word] = stem = (small[:-1] if is_plural else small) if has_meaning else ""
        return stem


class _Words:
    """The words of all papers: how they are counted, and how they are mostly written."""

    def __init__(self, papers: Sequence[Paper]) -> None:
        self._stems = _Stems()
        self._seen: Counter[str] = Counter()
        self._names = [[self._read(text) for text in (paper.title.plain, *paper.tags)] for paper in papers]
        self._phrases = {pair for texts in self._names for stems in texts for pair in pairwise(stems) if all(pair)}
        self.counts = [self._count(paper, texts) for paper, texts in zip(papers, self._names, strict=True)]
        """How often each paper has which terms: words, and pairs of words that some title or tag has."""

    def _read(self, text: str) -> list[str]:
        words = _WORD.findall(text)
        self._seen.update(words)
        return list(map(self._stems.__getitem__, words))

    def _count(self, paper: Paper, names: Iterable[list[str]]) -> Counter[str]:
        counts = Counter(self._terms(self._read(paper.abstract.plain if paper.abstract else "")))
        for stems in names:
            for term in self._terms(stems):
                counts[term] += _NAMING
        return counts

    def _terms(self, stems: list[str]) -> Iterator[str]:
        yield from filter(None, stems)
        yield from (" ".join(pair) for pair in pairwise(stems) if pair in self._phrases)

    @cached_property
    def _shapes(self) -> Mapping[str, str]:
        """The commonest spelling of each stem; a capital at the beginning alone does not count."""
        spellings: dict[str, Counter[str]] = defaultdict(Counter)
        for word, times in self._seen.items():
            spelling = word.lower() if word[1:].islower() else word
            spellings[self._stems[word]][spelling] += times
        return {stem: min(found, key=lambda one: (-found[one], one)) for stem, found in spellings.items()}

    def spell(self, term: str) -> str:
        """Return the term as it is mostly written."""
        return " ".join(self._shapes[stem] for stem in term.split())


def _vectors(counts: Sequence[Counter[str]]) -> Sequence[_Vector]:
    """Return vectors of length one: (1 + log times) · log(papers / papers with the term), the weightiest terms."""
    spread = Counter(term for count in counts for term in count)
    rarity = {term: log(len(counts) / papers) for term, papers in spread.items() if papers > 1}
    vectors = []
    for count in counts:
        # A term of one paper alone says nothing of its neighbours.
        weights = {term: (1 + log(times)) * rarity[term] for term, times in count.items() if term in rarity}
        length = sqrt(fsum(weight * weight for weight in weights.values())) or 1.0
        weighty = sorted((-weight, term) for term, weight in weights.items())[:_TERMS]
        vectors.append({term: -weight / length for weight, term in weighty})
    return vectors


def _champions(vectors: Sequence[_Vector]) -> Mapping[str, Sequence[tuple[int, float]]]:
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for paper, vector in enumerate(vectors):
        for term, weight in islice(vector.items(), _WEIGHTY_TERMS):
            postings[term].append((paper, weight))
    return {
        term: found if len(found) <= _CHAMPIONS else nlargest(_CHAMPIONS, found, key=lambda one: (one[1], -one[0]))
        for term, found in postings.items()
    }


def _nearest(
    vectors: Sequence[_Vector], champions: Mapping[str, Sequence[tuple[int, float]]], here: int
) -> Iterable[int]:
    own = vectors[here]
    likeness: dict[int, float] = defaultdict(float)
    for term, weight in islice(own.items(), _WEIGHTY_TERMS):
        for there, other in champions[term]:
            likeness[there] += weight * other
    likeness.pop(here, None)
    least = min(nlargest(_CANDIDATES, likeness.values()), default=0.0)
    cosine = {
        there: round(fsum(_products(own, vectors[there]).values()), 9)
        for there, found in likeness.items()
        if found >= least
    }
    near = (there for there in cosine if cosine[there] >= _LEAST_COSINE)
    return nsmallest(MOST, near, key=lambda there: (-cosine[there], there))


def _products(one: _Vector, other: _Vector) -> Mapping[str, float]:
    return {term: one[term] * other[term] for term in one.keys() & other.keys()}


def _relation(
    papers: Sequence[Paper], vectors: Sequence[_Vector], here: int, there: int, words: _Words
) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    names = {author.name for author in papers[here].authors}
    authors = (author.name for author in papers[there].authors if author.name in names)
    products = _products(vectors[here], vectors[there])
    terms = _distinct(sorted(products, key=lambda term: (-products[term], term)))
    shown = map(words.spell, terms[:_SHOWN_TERMS])
    return (papers[there].id, tuple(dict.fromkeys(authors))[:_SHOWN_AUTHORS], tuple(shown))


def _distinct(terms: Sequence[str]) -> list[str]:
    """Leave out a term whose words another one says already: "tree" beside "tree search"."""
    words = {term: set(term.split()) for term in terms[: 4 * _SHOWN_TERMS]}
    return [
        term
        for place, term in enumerate(words)
        if not any(words[term] < words[other] for other in words)
        and not any(words[term] & words[other] for other in list(words)[:place] if " " in other)
    ]
