"""The files of the index, which bring its parts to the search.

Each says a version, made of its own content alone, and whoever leads to it names the version: the routing those of
terms, spellings and rows, these those of places and texts. So a file that has not changed stays as it is, for those who
put a site on a host and in readers' caches, and no part is taken for one of another build.
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

from generator.facts.letters import SPECIAL_LETTERS, SPOKEN_SYMBOLS
from generator.model import Library
from generator.search.documents import Document, choices
from generator.search.encoding import LIST_SEPARATOR, encode_numbers, encode_words
from generator.search.inverted import FREQUENCY_CLASSES
from generator.search.languages import Languages
from generator.search.spellings import cut_spellings, word_of
from generator.search.vocabulary import TermChunk, cut, group_by_stem
from generator.search.written import WrittenIndex
from generator.text.javascript import entering, literal
from generator.text.scripts import script_of
from generator.words.book import Book

TERM_CHARACTERS = 8_000
"""A file of terms: about half of this when compressed."""
PAPERS_IN_ROWS = 8
PAPERS_IN_TEXTS = 4
SMALL_LIST = 100
"""Papers: up to so many, the rows come with the routing, and all terms are few enough files to look for typos in."""
FREQUENT_WORDS = 300
VERSION_CHARACTERS = 5
"""Of a version, so that the routing stays small: by chance, one change in a thousand million has the one before."""


@dataclass(frozen=True)
class Part:
    """A piece of the index as an expression of JavaScript, and its name."""

    name: str
    expression: str

    @cached_property
    def version(self) -> str:
        """What another content would not have."""
        return b64encode(sha256(self.expression.encode()).digest(), b"-_")[:VERSION_CHARACTERS].decode()

    @property
    def script(self) -> str:
        """The script that brings the part."""
        return entering(f"search/{self.name}", f"{{digest:{literal(self.version)},content:{self.expression}}}")


def make_files(
    library: Library, documents: Sequence[Document], index: WrittenIndex, languages: Languages, book: Book
) -> Iterator[tuple[str, str]]:
    """Yield the name of every file of the index, and its content."""
    groups = group_by_stem(index.lists, languages)
    lists = {form: index.lists.get(form, "") for group in groups for form in group.forms}
    chunks = cut(groups, lambda group: sum(len(form) + len(lists[form]) for form in group.forms), TERM_CHARACTERS)
    is_small = len(documents) <= SMALL_LIST
    spelled = [] if is_small else cut_spellings(index.lists)
    places, texts = list(_places(chunks, index.places)), list(_texts(documents))
    terms, rows = list(_terms(chunks, lists, places)), list(_rows(documents, texts))
    spellings, stems = list(_spellings(spelled, index)), [Part("stems", languages.script)]
    routing = Part("index", literal({
        **_routing(library, index, chunks, spelled),
        **_words(index, languages, is_small=is_small),
        "choices": choices(book),
        "paths": {path.id: path.title for path in library.paths},
        "versions": {
            name: _versions(parts)
            for name, parts in {"terms": terms, "spellings": spellings, "rows": rows, "stems": stems}.items()
        },
    }))  # fmt: skip
    parts = [*terms, *places, *spellings, *texts, *(stems if languages.in_browsers else ())]
    if is_small:
        yield "index.js", "".join(part.script for part in (*rows, routing))
    else:
        parts += [routing, *rows]
    yield from ((f"{part.name}.js", part.script) for part in parts)


def _versions(parts: Iterable[Part]) -> list[str]:
    return [part.version for part in parts]


def _routing(
    library: Library,
    index: WrittenIndex,
    chunks: Sequence[TermChunk],
    spellings: Sequence[Sequence[str]],
) -> Mapping[str, Any]:
    """Return what the program must know before it can look anything up."""
    return {
        "papers": len(library.papers),
        "pages": len(index.lengths) - len(library.papers),
        "themes": [theme.title for theme in library.themes],
        "years": sorted({paper.published.year for paper in library.papers}),
        "termFirsts": encode_words(chunk.first for chunk in chunks),
        "spellingFirsts": encode_words(spelled[0] for spelled in spellings),
        "papersInRows": PAPERS_IN_ROWS,
        "papersInTexts": PAPERS_IN_TEXTS,
        "frequencies": FREQUENCY_CLASSES,
        "lengths": encode_numbers(_length_classes(index)),
        "letters": dict(SPECIAL_LETTERS),
        "symbols": dict(SPOKEN_SYMBOLS),
    }


def _words(index: WrittenIndex, languages: Languages, *, is_small: bool) -> Mapping[str, Any]:
    """Return what it must know of the languages."""
    return {
        "frequent": "" if is_small else " ".join(_frequent_words(index, languages.stop_words)),
        "stopWords": " ".join(sorted(languages.stop_words)),
        "languages": languages.tags,
        "scripts": _scripts(index),
        "stemmers": languages.in_browsers,
    }


def _length_classes(index: WrittenIndex) -> list[int]:
    """Return the length of each body as a share of the mean: so many quarters, three times the mean at most."""
    mean = sum(index.lengths) / max(1, len(index.lengths)) or 1
    return [min(12, round(4 * length / mean)) for length in index.lengths]


def _scripts(index: WrittenIndex) -> list[str]:
    """Return the scripts in which the papers' texts are, by Unicode's names."""
    in_names_alone = LIST_SEPARATOR * (len(FREQUENCY_CLASSES) + 1)
    words = (form for form, lists in index.lists.items() if form.isalpha() and not lists.startswith(in_names_alone))
    return sorted({script_of(word) for word in words} - {""})


def _frequent_words(index: WrittenIndex, stop_words: frozenset[str]) -> list[str]:
    """Return what a letter or two most likely begins: the words of most titles."""
    counts = {form: count for form, count in index.in_titles.items() if form not in stop_words}
    return sorted(counts, key=lambda form: (-counts[form], form))[:FREQUENT_WORDS]


def _terms(chunks: Sequence[TermChunk], lists: Mapping[str, str], places: Sequence[Part]) -> Iterator[Part]:
    for number, chunk in enumerate(chunks):
        forms = [form for group in chunk.groups for form in group.forms]
        yield Part(f"terms-{number}", literal({
            "forms": encode_words(forms),
            "groups": encode_numbers(len(group.forms) for group in chunk.groups),
            "lists": " ".join(lists[form] for form in forms),
            "strays": encode_words(word for word, _ in chunk.strays),
            "homes": encode_numbers(home for _, home in chunk.strays),
            "places": places[number].version,
        }))  # fmt: skip


def _spellings(chunks: Sequence[Sequence[str]], index: WrittenIndex) -> Iterator[Part]:
    for number, chunk in enumerate(chunks):
        magnitudes = (index.spread[word_of(spelling)].bit_length() for spelling in chunk)
        content = {"words": encode_words(chunk), "magnitudes": encode_numbers(magnitudes)}
        yield Part(f"spellings-{number}", literal(content))


def _rows(documents: Sequence[Document], texts: Sequence[Part]) -> Iterator[Part]:
    step = PAPERS_IN_ROWS // PAPERS_IN_TEXTS
    for number, some in enumerate(_in_runs([document.row for document in documents], PAPERS_IN_ROWS)):
        versions = _versions(texts[number * step : (number + 1) * step])
        yield Part(f"rows-{number}", literal({"rows": some, "texts": versions}))


def _texts(documents: Sequence[Document]) -> Iterator[Part]:
    for number, some in enumerate(_in_runs([document.texts for document in documents], PAPERS_IN_TEXTS)):
        yield Part(f"texts-{number}", literal(some))


def _in_runs(values: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    return (values[start : start + size] for start in range(0, len(values), size))


def _places(chunks: Sequence[TermChunk], places: Mapping[str, str]) -> Iterator[Part]:
    """Where in a paper each form stands, in the order of the forms in the chunk of the same number."""
    for number, chunk in enumerate(chunks):
        forms = (form for group in chunk.groups for form in group.forms)
        yield Part(f"places-{number}", literal(" ".join(places.get(form, "") for form in forms)))
