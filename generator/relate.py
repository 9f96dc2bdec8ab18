"""Which papers of the list are near each other: TF-IDF cosine over title, abstract and tags.

Those whose relation is stated in an entry need not be found: see `Library.ties`. Of the others, a paper is called
related only where what both share can be said so that a reader knows it again: an author, a tag, a phrase of a title, a
proper name. A word alone says nothing: "ground" and "truth" are in many papers.

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

import snowballstemmer

from generator.cache import Cache
from generator.model import Paper, Tie

MOST = 5
"""How many related papers a paper has at most."""

_LEAST_COSINE = 0.12
"""Papers that are less alike than this are not called related."""

_SHOWN_TERMS, _SHOWN_AUTHORS = 3, 2
_KNOWN_BY_ALL = 0.2
"""In a greater part of the papers a phrase tells none of them apart."""
_TERMS = 64
"""How many terms a paper is compared by: those that weigh most."""

_WEIGHTY_TERMS, _CHAMPIONS, _CANDIDATES = 16, 100, 12
"""By how many of them candidates are found, in how many papers each, and how many candidates are compared."""
_NAMING = 2
"""How often a word of a title or a tag counts, when one of the abstract counts once."""

_STEMMER = snowballstemmer.stemmer("english")
"""For telling whether two reasons are one, no more; words of other languages mostly stay as they are."""
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
class Near:
    """A paper that is near another one, and what they share."""

    paper: Paper
    shared: tuple[str, ...]
    """Authors, then tags, then phrases and names; at least one."""


def relate(papers: Sequence[Paper], cache: Cache | None = None) -> Mapping[str, tuple[Near, ...]]:
    """Return the related papers of each paper, the nearest first."""
    compared = [
        (paper.id, paper.title.source, paper.abstract and paper.abstract.source, paper.tags, _names(paper))
        for paper in papers
    ]
    cache = cache or Cache()
    keys = {"related": cache.key("related", compared)}
    by_id = {paper.id: paper for paper in papers}
    found = cache.each(keys, lambda _: _relate(papers))["related"]
    return {paper: tuple(Near(by_id[near], shared) for near, shared in others) for paper, others in found.items()}


def _names(paper: Paper) -> list[str]:
    return [author.name for author in paper.authors]


def beside_ties(ties: Sequence[Tie], near: Sequence[Near]) -> Sequence[Near]:
    """Return the papers near one that are to be named behind those to which a relation is stated, its ties."""
    told = {tie.paper for tie in ties}
    return [one for one in near if one.paper.id not in told][: max(0, MOST - len(ties))]


def _relate(papers: Sequence[Paper]) -> Mapping[str, Sequence[tuple[str, tuple[str, ...]]]]:
    """Return the ids of the papers near each one, with what they share, the nearest first."""
    words = _Words(papers)
    vectors = _vectors(words.counts)
    champions = _champions(vectors)
    found: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {}
    for here, paper in enumerate(papers):
        near = ((papers[there], words.shared(papers, here, there)) for there in _nearest(vectors, champions, here))
        found[paper.id] = tuple(islice(((other.id, shared) for other, shared in near if shared), MOST))
    return found


class _Stems(dict[str, str]):
    """The stem of each word, found once: in small letters, and in the singular as far as an ending tells.

    A proper name is its own: SCoRe is no score. Common words have none.
    """

    def __missing__(self, word: str) -> str:
        small = word.lower()
        is_plural = len(word) > 4 and small[-1] == "s" and small[-2] not in "sui"  # noqa: PLR2004 - shorter words may end so by nature
        has_meaning = small not in _COMMON and len(word) > 1 and not word.isdigit()
        if has_meaning and is_name(word):
            stem = word[:-1] if word[:-1].isupper() and word[-1] == "s" else word
        else:
            stem = (small[:-1] if is_plural else small) if has_meaning else ""
        self[word] = stem
        return stem


def is_name(word: str) -> bool:
    """Say whether a word is a proper name or acronym by its capitals: B-STaR, LLMs, SCoRe."""
    return len(word) > 2 and any(map(str.isupper, word[1:]))  # noqa: PLR2004 - RL and AI are in every paper


class _Words:
    """The words of all papers: how they are counted, and how they are mostly written."""

    def __init__(self, papers: Sequence[Paper]) -> None:
        self._stems = _Stems()
        self._seen: Counter[str] = Counter()
        self._names = [[self._read(text) for text in (paper.title.plain, *paper.tags)] for paper in papers]
        self._phrases = {pair for texts in self._names for stems in texts for pair in pairwise(stems) if all(pair)}
        self.counts = [self._count(paper, texts) for paper, texts in zip(papers, self._names, strict=True)]
        """How often each paper has which terms: words, and pairs of words that some title or tag has."""

    def shared(self, papers: Sequence[Paper], here: int, there: int) -> tuple[str, ...]:
        """Return what two papers share and a reader knows again, in the order of its weight within its kind."""
        one, other = papers[here], papers[there]
        names = {author.name for author in one.authors}
        authors = dict.fromkeys(author.name for author in other.authors if author.name in names)
        tags = [tag for tag in one.tags if tag in other.tags]
        (phrases, acronyms), (more, others) = self._known[here], self._known[there]
        both = (term for term in phrases | more if term in self.counts[here] and term in self.counts[there])
        known = sorted({*both, *(acronyms & others)}, key=lambda term: (is_name(term), self._spread[term], term))
        said = {_root(self._terms_of(tag)) for tag in tags}
        fresh = []
        for term in known:
            root = _root(term.split())
            if self._tells_apart(term) and not any(root <= one or one <= root for one in said):
                said.add(root)
                fresh.append(self.spell(term))
        return (*list(authors)[:_SHOWN_AUTHORS], *(*tags, *fresh)[:_SHOWN_TERMS])

    def _read(self, text: str) -> list[str]:
        words = _WORD.findall(text if not text.isupper() else text.lower())
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

    def _terms_of(self, text: str) -> list[str]:
        return [stem for word in _WORD.findall(text) if (stem := self._stems[word])]

    @cached_property
    def _known(self) -> Sequence[tuple[frozenset[str], frozenset[str]]]:
        """What of each paper a reader knows again: phrases of its title and proper names.

        Phrases are the pairs of words that are whole: of "deep reinforcement learning" the last two.
        """
        names = frozenset(filter(is_name, self._spread))
        return [
            (
                frozenset(" ".join(pair) for pair in pairwise(texts[0]) if all(pair) and self._is_whole(*pair)),
                names.intersection(count),
            )
            for texts, count in zip(self._names, self.counts, strict=True)
        ]

    def _is_whole(self, one: str, other: str) -> bool:
        """Say whether no commoner pair cuts a pair in two."""
        return self._spread[f"{one} {other}"] >= max(self._commonest["to", one], self._commonest["from", other])

    @cached_property
    def _commonest(self) -> Counter[tuple[str, str]]:
        """In how many papers the commonest pair is that leads from a word, or to one."""
        most: Counter[tuple[str, str]] = Counter()
        for one, other in self._phrases:
            times = self._spread[f"{one} {other}"]
            for end in (("from", one), ("to", other)):
                most[end] = max(most[end], times)
        return most

    def _tells_apart(self, term: str) -> bool:
        return self._spread[term] <= max(2, len(self.counts) * _KNOWN_BY_ALL)

    @cached_property
    def _spread(self) -> Counter[str]:
        """In how many papers each term is."""
        return Counter(term for count in self.counts for term in count)

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
    return nsmallest(_CANDIDATES, near, key=lambda there: (-cosine[there], there))


def _products(one: _Vector, other: _Vector) -> Mapping[str, float]:
    return {term: one[term] * other[term] for term in one.keys() & other.keys()}


def _root(stems: Iterable[str]) -> frozenset[str]:
    """Return what forms of one phrase have in common: "self-training" and "self-trained" are one reason."""
    return frozenset(_STEMMER.stemWord(stem.lower()) for stem in stems)
