"""The files of the index, which bring its parts to the search."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
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
from generator.text.javascript import entering, literal, providing
from generator.text.scripts import script_of
from generator.words.book import Book

TERM_CHARACTERS = 8_000
"""A file of terms: about half of this when compressed."""
PAPERS_IN_ROWS = 8
PAPERS_IN_TEXTS = 4
SMALL_LIST = 100
"""Papers: up to so many, the rows come with the routing, and all terms are few enough files to look for typos in."""
FREQUENT_WORDS = 300


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the index and its name."""

    name: str
    content: Any

    def script(self, digest: str) -> str:
        """Return the script that brings this part, which says of which build it is."""
        return providing(f"search/{self.name}", {"digest": digest, "content": self.content})


def make_files(
    library: Library, documents: Sequence[Document], index: WrittenIndex, languages: Languages, book: Book
) -> dict[str, str]:
    """Every file of the index by its name."""
    groups = group_by_stem(index.lists, languages)
    lists = {form: index.lists.get(form, "") for group in groups for form in group.forms}
    chunks = cut(groups, lambda group: sum(len(form) + len(lists[form]) for form in group.forms), TERM_CHARACTERS)
    terms = list(_terms(chunks, lists))
    rows = list(_cut_in_parts("rows", [document.row for document in documents], PAPERS_IN_ROWS))
    is_small = len(documents) <= SMALL_LIST
    spellings = [] if is_small else cut_spellings(index.lists)
    routing = Part("index", {
        **_routing(library, index, chunks, spellings),
        **_words(index, languages, is_small=is_small),
        "choices": choices(book),
        "paths": {path.id: path.title for path in library.paths},
    })  # fmt: skip
    parts = [
        *terms,
        *_spellings(spellings, index),
        *_cut_in_parts("texts", [document.texts for document in documents], PAPERS_IN_TEXTS),
        *_places(chunks, index.places),
    ]
    digest = _digest([routing, *rows, *parts])
    if is_small:
        files = {"index.js": "".join(part.script(digest) for part in (*rows, routing))}
    else:
        files = {"index.js": routing.script(digest)}
        parts += rows
    files.update((f"{part.name}.js", part.script(digest)) for part in parts)
    if languages.in_browsers:
        files["stems.js"] = entering("search/stems", f"{{digest:{literal(digest)},content:{languages.script}}}")
    return files


def _digest(parts: Sequence[Part]) -> str:
    state = sha256()
    for part in parts:
        state.update(part.script("").encode("utf-8", "surrogatepass"))
    return state.hexdigest()[:12]


def _routing(
    library: Library,
    index: WrittenIndex,
    chunks: Sequence[TermChunk],
    spellings: Sequence[Sequence[str]],
) -> Mapping[str, Any]:
    """Return what the program must know before it can look anything up."""
    return {
        "papers": len(library.papers),
        "pages": len(library.pages),
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


def _terms(chunks: Sequence[TermChunk], lists: Mapping[str, str]) -> Iterator[Part]:
    for number, chunk in enumerate(chunks):
        forms = [form for group in chunk.groups for form in group.forms]
        yield Part(f"terms-{number}", {
            "forms": encode_words(forms),
            "groups": encode_numbers(len(group.forms) for group in chunk.groups),
            "lists": " ".join(lists[form] for form in forms),
            "strays": encode_words(word for word, _ in chunk.strays),
            "homes": encode_numbers(home for _, home in chunk.strays),
        })  # fmt: skip


def _spellings(chunks: Sequence[Sequence[str]], index: WrittenIndex) -> Iterator[Part]:
    for number, chunk in enumerate(chunks):
        magnitudes = (index.spread[word_of(spelling)].bit_length() for spelling in chunk)
        yield Part(f"spellings-{number}", {"words": encode_words(chunk), "magnitudes": encode_numbers(magnitudes)})


def _cut_in_parts(name: str, values: Sequence[Any], size: int) -> Iterator[Part]:
    for number, start in enumerate(range(0, len(values), size)):
        yield Part(f"{name}-{number}", values[start : start + size])


def _places(chunks: Sequence[TermChunk], places: Mapping[str, str]) -> Iterator[Part]:
    """Where in a paper each form stands, in the order of the forms in the chunk of the same number."""
    for number, chunk in enumerate(chunks):
        forms = (form for group in chunk.groups for form in group.forms)
        yield Part(f"places-{number}", " ".join(places.get(form, "") for form in forms))
