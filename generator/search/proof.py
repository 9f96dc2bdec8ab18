"""The proof: every paper, and page of the list's own, is looked for as people do, by the very program that ships."""

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.cache import Cache
from generator.model import Library, Paper
from generator.search.javascript import SearchEngine
from generator.search.languages import languages_of
from generator.text.folding import Chunk, fold, fold_chunk, fold_text, with_spoken_ends


@dataclass(frozen=True, order=True, slots=True)
class Failure:
    """A query that did not bring first what it was for."""

    entry: str
    """The id of a paper, or the name of a page's file: "about.md"."""
    kind: str
    query: str
    found: str | None
    """What came first, if anything did."""

    def __str__(self) -> str:
        found = f"{self.found} came first" if self.found else "nothing was found"
        return f'{self.entry}: searched for by {self.kind} "{self.query}", {found}'


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
    entry: str
    kind: str
    text: str
    word: str = ""
    """Of the title, where the rest is the first author's name: other papers of theirs may have it, too."""


def prove(
    library: Library,
    files: Mapping[str, str],
    programs: Mapping[str, str],
    papers: Sequence[Paper] | None = None,
    cache: Cache | None = None,
) -> Proof:
    """Look for every paper of a list, or for some, and for its own pages, in the index `files` with its program.

    What the cache has of the list's words is not counted again. Raises NoJavaScriptError where V8 is not installed.
    """
    papers, cache = library.papers if papers is None else papers, cache or Cache()
    titles, stop_words = _titles(library), languages_of(library).stop_words
    words = {paper.id: _words(paper.title.plain, stop_words) for paper in papers}
    key = cache.key("rarity of words", list(library.titles.values()))
    rarity = cache.once(key, lambda: _rarity(library.titles.values()))
    queries = [query for paper in papers for query in _queries(paper, words[paper.id], rarity)]
    queries += [query for page in library.pages for query in _by_title(f"{page.id}.md", page.article.title)]
    with SearchEngine(files, programs) as engine:
        found = engine.first_results([query.text for query in queries])
    failures = [
        Failure(query.entry, query.kind, query.text, first)
        for query, first in zip(queries, found, strict=True)
        if not _is_named(query.entry, titles, first) and not _fits(query, library, first)
    ]
    return Proof(len(library.papers), len(papers), len(queries), tuple(failures))


def _queries(paper: Paper, words: Sequence[str], rarity: Mapping[str, int]) -> Iterator[_Query]:
    yield from _by_title(paper.id, paper.title.plain)
    if paper.authors and words:
        rarest = min(words, key=lambda word: (rarity[word], word))
        yield _Query(paper.id, "first author and a word", f"{paper.authors[0].name} {rarest}", rarest)
    if paper.links.arxiv:
        yield _Query(paper.id, "arXiv identifier", paper.links.arxiv)


def _by_title(entry: str, title: str) -> Iterator[_Query]:
    yield _Query(entry, "title", title)
    yield _Query(entry, "title without punctuation", _without_punctuation(title))
    yield _Query(entry, "title with one typo", _with_typo(title, random.Random(entry)))  # noqa: S311
    yield _Query(entry, "title in plain lower case", _as_typed(title))


def _fits(query: _Query, library: Library, first: str | None) -> bool:
    """Whether what came first is as good an answer: another paper of this author with the word in its title."""
    found = library.papers_by_id.get(first or "")
    if not found or not query.word:
        return False
    author = library.papers_by_id[query.entry].authors[0]
    return author in found.authors and query.word in _words(found.title.plain, frozenset())


def _words(title: str, stop_words: frozenset[str]) -> list[str]:
    return sorted({*_whole(fold_text(title))} - stop_words)


def _whole(folded: Chunk) -> Iterator[str]:
    """Yield the words that are no others written as one."""
    return (form.text for form in folded.forms if form.span == 1)


def _rarity(titles: Iterable[str]) -> Mapping[str, int]:
    """Return in how many titles each word is. Of a long list, most chunks stand in many titles."""
    chunks = [set(title.split()) for title in titles]
    words = {chunk: frozenset(_whole(fold_chunk(chunk))) for chunk in set().union(*chunks)}
    return Counter(word for some in chunks for word in frozenset().union(*map(words.__getitem__, some)))


def _without_punctuation(title: str) -> str:
    spoken = with_spoken_ends(title)
    kept = "".join(letter if letter.isalnum() or not letter.isprintable() else " " for letter in spoken)
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


def _titles(library: Library) -> Mapping[str, str]:
    return {**library.titles, **{f"{page.id}.md": page.article.title for page in library.pages}}


def _is_named(entry: str, titles: Mapping[str, str], first: str | None) -> bool:
    """Whether what came first is the paper or page itself, or one of an equal title."""
    return first == entry or _key(titles.get(first or "", "")) == _key(titles[entry])


def _key(title: str) -> tuple[str, ...]:
    return tuple(form.text for form in fold_text(title).forms)
