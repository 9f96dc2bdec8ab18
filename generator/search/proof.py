"""The proof: every paper is looked for as people look for it, by the very program that ships."""

import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Library, Paper
from generator.search.javascript import SearchEngine
from generator.search.languages import languages_of
from generator.text.folding import fold, fold_text


@dataclass(frozen=True, order=True, slots=True)
class Failure:
    """A query that did not bring its paper first."""

    paper: str
    kind: str
    query: str
    found: str | None
    """The paper that came first, if any did."""

    def __str__(self) -> str:
        found = f"{self.found} came first" if self.found else "nothing was found"
        return f'{self.paper}: searched for by {self.kind} "{self.query}", {found}'


@dataclass(frozen=True, slots=True)
class Proof:
    """What the search was asked, and where it failed."""

    papers: int
    proved: int
    """How many of the papers were looked for."""
    queries: int
    failures: tuple[Failure, ...]

    def __str__(self) -> str:
        sample = f"{self.proved} of {self.papers} papers" if self.proved < self.papers else f"{self.papers} papers"
        return f"search: {self.queries} queries for {sample}, {len(self.failures)} failed"


@dataclass(frozen=True, slots=True)
class _Query:
    paper: Paper
    kind: str
    text: str
    word: str = ""
    """Of the title, where the rest is the first author's name: other papers of theirs may have it, too."""


def prove(library: Library, files: Mapping[str, str], program: str, papers: Sequence[Paper] | None = None) -> Proof:
    """Look for every paper of a list, or for some, in the index `files` with the search's program.

    Raises NoJavaScriptError where V8 is not installed.
    """
    papers = library.papers if papers is None else papers
    stop_words = languages_of(library).stop_words
    rarity = Counter(form for paper in library.papers for form in _title_words(paper, stop_words))
    queries = [query for paper in papers for query in _queries(paper, rarity, stop_words)]
    with SearchEngine(files, program) as engine:
        found = engine.first_results([query.text for query in queries])
    twins = _twins(library)
    failures = [
        Failure(query.paper.id, query.kind, query.text, first)
        for query, first in zip(queries, found, strict=True)
        if first not in twins[query.paper.id] and not _fits(query, library.papers_by_id.get(first or ""))
    ]
    return Proof(len(library.papers), len(papers), len(queries), tuple(failures))


def _queries(paper: Paper, rarity: Mapping[str, int], stop_words: frozenset[str]) -> Iterator[_Query]:
    title = paper.title.plain
    words = _title_words(paper, stop_words)
    yield _Query(paper, "title", title)
    yield _Query(paper, "title without punctuation", _without_punctuation(title))
    yield _Query(paper, "title with one typo", _with_typo(title, random.Random(paper.id)))  # noqa: S311
    yield _Query(paper, "title in plain lower case", _as_typed(title))
    if paper.authors and words:
        rarest = min(words, key=lambda word: (rarity[word], word))
        yield _Query(paper, "first author and a word", f"{paper.authors[0].name} {rarest}", rarest)
    if paper.links.arxiv:
        yield _Query(paper, "arXiv identifier", paper.links.arxiv)


def _fits(query: _Query, paper: Paper | None) -> bool:
    if not paper or not query.word:
        return False
    return query.paper.authors[0] in paper.authors and query.word in _title_words(paper, frozenset())


def _title_words(paper: Paper, stop_words: frozenset[str]) -> list[str]:
    forms = {form.text for form in fold_text(paper.title.plain).forms if form.span == 1}
    return sorted(form for form in forms if form not in stop_words)


def _without_punctuation(title: str) -> str:
    kept = "".join(letter if letter.isalnum() or not letter.isprintable() else " " for letter in title)
    return " ".join(kept.split()) or title


def _as_typed(title: str) -> str:
    """In plain letters; a spoken symbol ("-epsilon-") is written as people write it, whom a minus would exclude it."""
    return re.sub(r"(?<!\w)-|-(?!\w)", "", fold(title)) or title


def _with_typo(title: str, chance: random.Random) -> str:
    """Two neighbouring letters swapped in a word of four letters or more, where that makes a difference."""
    places = [at for at in range(1, len(title) - 2) if title[at - 1 : at + 3].isalpha() and title[at] != title[at + 1]]
    if not places:
        return title
    at = chance.choice(places)
    return title[:at] + title[at + 1] + title[at] + title[at + 2 :]


def _twins(library: Library) -> dict[str, frozenset[str]]:
    """Return the papers that a query for each paper may bring first: those of an equal title."""
    by_title: dict[tuple[str, ...], set[str]] = {}
    for paper in library.papers:
        by_title.setdefault(_title_key(paper), set()).add(paper.id)
    return {paper.id: frozenset(by_title[_title_key(paper)]) for paper in library.papers}


def _title_key(paper: Paper) -> tuple[str, ...]:
    return tuple(form.text for form in fold_text(paper.title.plain).forms)
