"""The search that answers a language model: that of the website, where V8 is installed, and else one by words alone."""

import functools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from generator.cache import Cache
from generator.layers import Layers
from generator.model import Library, Paper
from generator.search import NoJavaScriptError, build_index
from generator.search.javascript import SearchEngine
from generator.site.prove import search_programs
from generator.text.folding import fold
from generator.words.book import Book

Search = Callable[[str, int], Sequence[str]]
"""Returns the ids of the papers that answer a query, the best first, no more than a number."""

_WEIGHTS = {"title": 8, "authors": 4, "tags": 4, "venue": 2, "note": 2, "abstract": 1}
"""What a word counts that a part of an entry has."""


def search_of(library: Library, book: Book, templates: Layers, cache: Cache) -> Search:
    """Return the website's own search, which knows operators and forgives typos; without V8, that of `by_words`."""

    @functools.cache
    def engine() -> Search:
        """Make the index when somebody asks, which takes seconds for a long list, and a client may wait to begin."""
        papers = replace(library, pages=())  # the list's own pages are none
        try:
            return SearchEngine(build_index(papers, book, cache), search_programs(templates)).results
        except NoJavaScriptError:
            return by_words(library)

    def search(query: str, most: int) -> Sequence[str]:
        return engine()(query, most)

    return search


def by_words(library: Library) -> Search:
    """Return a search for words as they are typed: papers that have all of them come before those that have some."""
    parts = {paper.id: _parts(paper) for paper in library.papers}

    def search(query: str, most: int) -> Sequence[str]:
        words = fold(query).split()
        scores = {name: [_score(word, texts) for word in words] for name, texts in parts.items()}
        found = {name: (sum(map(bool, score)), sum(score)) for name, score in scores.items() if any(score)}
        return sorted(sorted(found), key=lambda name: found[name], reverse=True)[:most]

    return search


def _parts(paper: Paper) -> Mapping[str, str]:
    texts = {
        "title": paper.title.plain,
        "authors": " ".join(author.name for author in paper.authors),
        "tags": " ".join(paper.tags),
        "venue": paper.venue.text if paper.venue else "",
        "note": paper.note.plain if paper.note else "",
        "abstract": paper.abstract.plain if paper.abstract else "",
    }
    return {name: fold(text) for name, text in texts.items()}


def _score(word: str, parts: Mapping[str, str]) -> int:
    return sum(_WEIGHTS[name] for name, text in parts.items() if word in text)
