"""How good related papers are, and how long they take: python -m bench.related [PAPERS].

The papers are generated: each has four of 400 keywords, and its text mixes words of these keywords with words that all
papers use. A neighbour is good when it has the same keywords. Beside ours stand papers drawn at random, which is the
least to beat, and the nearest by scikit-learn's TF-IDF with every pair compared, which is the mark to reach.
"""

import random
import sys
from collections.abc import Iterable, Mapping, Sequence
from time import perf_counter

import numpy
from sklearn.feature_extraction.text import TfidfVectorizer

from generator.model import Author, Links, Paper, PartialDate
from generator.relate import MOST, relate
from generator.text.prose import Prose

_KEYWORDS, _KEYWORDS_A_PAPER, _WORDS_A_KEYWORD, _COMMON_WORDS = 400, 4, 12, 3000
_ABSTRACT = 150
"""Words of an abstract."""
_ON_TOPIC = 0.25
"""How many of them belong to a keyword of the paper."""

_Neighbours = Mapping[str, Sequence[str]]


def main(count: int) -> None:
    """Print the overlap of neighbours' keywords, and the seconds."""
    chance = random.Random(5)  # noqa: S311 - a seeded corpus, not a secret
    keywords = {f"paper-{number:05}": chance.sample(range(_KEYWORDS), _KEYWORDS_A_PAPER) for number in range(count)}
    vocabulary = _Vocabulary(chance)
    papers = [vocabulary.paper(name, words, chance) for name, words in keywords.items()]
    ids = list(keywords)
    start = perf_counter()
    ours = {paper: [relation.paper.id for relation in found] for paper, found in relate(papers).items()}
    seconds = perf_counter() - start
    print(f"{count:,} papers, {MOST} neighbours each, found in {seconds:.2f} s")
    print("keywords that a neighbour shares, of its four:")
    print(f"  at random               {_overlap(keywords, {name: chance.sample(ids, MOST) for name in ids}):.3f}")
    print(f"  scikit-learn, all pairs {_overlap(keywords, _by_scikit_learn(papers)):.3f}")
    print(f"  ours                    {_overlap(keywords, ours):.3f}")


class _Vocabulary:
    """Words made of syllables: some for each keyword, many for all, used as unevenly as in language."""

    def __init__(self, chance: random.Random) -> None:
        syllables = [first + second for first in "bdfgklmnprstvz" for second in "aeiou"]
        made = {
            "".join(chance.choices(syllables, k=chance.randint(2, 4)))
            for _ in range(3 * (_COMMON_WORDS + _KEYWORDS * _WORDS_A_KEYWORD))
        }
        words = sorted(made)
        chance.shuffle(words)
        self._common = words[:_COMMON_WORDS]
        self._weights = [1 / (rank + 5) for rank in range(_COMMON_WORDS)]
        topical = words[_COMMON_WORDS:]
        self._topics = [
            topical[start : start + _WORDS_A_KEYWORD]
            for start in range(0, _KEYWORDS * _WORDS_A_KEYWORD, _WORDS_A_KEYWORD)
        ]

    def paper(self, name: str, keywords: Sequence[int], chance: random.Random) -> Paper:
        topical = [word for keyword in keywords for word in self._topics[keyword]]
        title = [*chance.sample(topical, 4), *chance.choices(self._common, self._weights, k=5)]
        abstract = chance.choices(topical, k=int(_ABSTRACT * _ON_TOPIC))
        abstract += chance.choices(self._common, self._weights, k=_ABSTRACT - len(abstract))
        chance.shuffle(abstract)
        return Paper(
            id=name,
            title=Prose(" ".join(title)),
            authors=(Author("Ada Example"),),
            published=PartialDate(2024),
            themes=("theme",),
            links=Links(arxiv="2401.00001"),
            tags=(topical[0],),
            abstract=Prose(" ".join(abstract)),
        )


def _by_scikit_learn(papers: Sequence[Paper]) -> _Neighbours:
    texts = [" ".join((str(paper.title), *paper.tags, str(paper.abstract))) for paper in papers]
    matrix = TfidfVectorizer(sublinear_tf=True, min_df=2, stop_words="english").fit_transform(texts)
    neighbours = {}
    for start in range(0, len(papers), 500):
        likeness = (matrix[start : start + 500] @ matrix.T).toarray()
        for row, paper in enumerate(papers[start : start + 500]):
            likeness[row, start + row] = -1
            neighbours[paper.id] = [papers[other].id for other in numpy.argsort(-likeness[row])[:MOST]]
    return neighbours


def _overlap(keywords: Mapping[str, Iterable[int]], neighbours: _Neighbours) -> float:
    shared = [
        len(set(keywords[name]) & set(keywords[other])) / _KEYWORDS_A_PAPER
        for name, others in neighbours.items()
        for other in others
    ]
    return sum(shared) / len(shared)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
