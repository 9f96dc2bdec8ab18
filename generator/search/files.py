"""The files of the index, which bring its parts to the search.

Each says a version, made of its own content alone, and whoever leads to it names the version: the routing those of
terms, spellings and rows, these those of places and texts. So a file that has not changed stays as it is, for those who
put a site on a host and in readers' caches, and no part is taken for one of another build.
"""

from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from hashlib import sha256
from typing import Any, NamedTuple

from generator.cache import Key, digest_of
from generator.facts.letters import SPECIAL_LETTERS, SPOKEN_SYMBOLS
from generator.model import Library
from generator.search.documents import TOGETHER, Document, choices
from generator.search.encoding import LIST_SEPARATOR, encode_numbers, encode_words
from generator.search.inverted import FREQUENCY_CLASSES
from generator.search.languages import Languages
from generator.search.shape import Shape, is_small
from generator.search.spellings import spelled_word
from generator.search.vocabulary import TermChunk
from generator.search.written import WrittenIndex
from generator.text.javascript import entering, literal
from generator.text.scripts import script_of
from generator.words.book import Book

PAPERS_IN_ROWS = TOGETHER
PAPERS_IN_TEXTS = 4
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


class Known(NamedTuple):
    """What is known of a part that was made."""

    version: str
    digest: Key
    """That of its file."""


class Parts:
    """What is known of the parts of an index, by their names. The file of a part that is not known is made."""

    def __init__(self, known: Mapping[str, Known]) -> None:
        self.known = dict(known)

    def lack(self, names: Iterable[str]) -> bool:
        """Say whether one of these is still to be made."""
        return not self.known.keys() >= set(names)

    def versions(self, names: Iterable[str]) -> list[str]:
        """Return the versions of parts that are known."""
        return [self.known[name].version for name in names]

    def file(self, name: str, make: Callable[[], str]) -> Iterator[tuple[str, str]]:
        """Yield the name and the content of a part's file, which is known from now on, unless it was already."""
        if name not in self.known:
            part = Part(name, make())
            self.known[name] = Known(part.version, digest_of(part.script.encode()))
            yield f"{name}.js", part.script


def document_names(number: int, count: int) -> list[str]:
    """Return the names of the parts that show a block of so many documents: rows, then texts."""
    first = number * (PAPERS_IN_ROWS // PAPERS_IN_TEXTS)
    return [f"rows-{number}", *(f"texts-{first + place}" for place in range(-(-count // PAPERS_IN_TEXTS)))]


def document_files(number: int, documents: Sequence[Document], parts: Parts) -> Iterator[tuple[str, str]]:
    """Yield the files that show a block of documents, as far as they are not known."""
    rows, *texts = document_names(number, len(documents))
    for place, name in enumerate(texts):
        some = documents[place * PAPERS_IN_TEXTS : (place + 1) * PAPERS_IN_TEXTS]
        yield from parts.file(name, partial(literal, [document.texts for document in some]))
    shown = {"rows": [document.row for document in documents], "texts": parts.versions(texts)}
    yield from parts.file(rows, partial(literal, shown))


def word_files(shape: Shape, index: WrittenIndex, parts: Parts) -> Iterator[tuple[str, str]]:
    """Yield the files that find documents by words, as far as they are not known."""
    for number, chunk in enumerate(shape.chunks):
        yield from parts.file(f"places-{number}", partial(_places, chunk, index))
        yield from parts.file(f"terms-{number}", partial(_terms, chunk, index, parts, f"places-{number}"))
    for number, spelled in enumerate(shape.spellings):
        yield from parts.file(f"spellings-{number}", partial(_spellings, spelled, index))


def routing_files(  # noqa: PLR0913, PLR0917 - all that the search knows before it is asked
    library: Library, index: WrittenIndex, shape: Shape, languages: Languages, book: Book, parts: Parts
) -> Iterator[tuple[str, str]]:
    """Yield the file that leads to all others, and the stemmers."""
    stems = Part("stems", languages.script)
    counts = {"terms": len(shape.chunks), "spellings": len(shape.spellings)}
    counts["rows"] = -(-len(index.lengths) // PAPERS_IN_ROWS)
    versions = {name: parts.versions(f"{name}-{number}" for number in range(count)) for name, count in counts.items()}
    routing = Part("index", literal({
        **_routing(library, index, shape),
        **_words(index, languages),
        "choices": choices(book),
        "paths": {path.id: path.title for path in library.paths},
        "versions": {**versions, "stems": [stems.version]},
    }))  # fmt: skip
    yield from (
        (f"{part.name}.js", part.script) for part in ((routing, stems) if languages.in_browsers else (routing,))
    )


def _routing(library: Library, index: WrittenIndex, shape: Shape) -> Mapping[str, Any]:
    """Return what the program must know before it can look anything up."""
    return {
        "papers": len(library.papers),
        "pages": len(index.lengths) - len(library.papers),
        "themes": [theme.title for theme in library.themes],
        "years": sorted({paper.published.year for paper in library.papers}),
        "termFirsts": encode_words(chunk.first for chunk in shape.chunks),
        "spellingFirsts": encode_words(spelled[0] for spelled in shape.spellings),
        "papersInRows": PAPERS_IN_ROWS,
        "papersInTexts": PAPERS_IN_TEXTS,
        "frequencies": FREQUENCY_CLASSES,
        "lengths": encode_numbers(_length_classes(index)),
        "letters": dict(SPECIAL_LETTERS),
        "symbols": dict(SPOKEN_SYMBOLS),
    }


def _words(index: WrittenIndex, languages: Languages) -> Mapping[str, Any]:
    """Return what it must know of the languages."""
    return {
        "frequent": "" if is_small(index) else " ".join(_frequent_words(index, languages.stop_words)),
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
    firsts = {form[0] for form, lists in index.lists.items() if form.isalpha() and not lists.startswith(in_names_alone)}
    return sorted(set(map(script_of, firsts)) - {""})


def _frequent_words(index: WrittenIndex, stop_words: frozenset[str]) -> list[str]:
    """Return what a letter or two most likely begins: the words of most titles."""
    counts = {form: count for form, count in index.in_titles.items() if form not in stop_words}
    return sorted(counts, key=lambda form: (-counts[form], form))[:FREQUENT_WORDS]


def _terms(chunk: TermChunk, index: WrittenIndex, parts: Parts, places: str) -> str:
    forms = chunk.forms
    return literal({
        "forms": encode_words(forms),
        "groups": encode_numbers(len(group.forms) for group in chunk.groups),
        "lists": " ".join(index.lists.get(form, "") for form in forms),
        "strays": encode_words(word for word, _ in chunk.strays),
        "homes": encode_numbers(home for _, home in chunk.strays),
        "places": parts.versions([places])[0],
    })  # fmt: skip


def _places(chunk: TermChunk, index: WrittenIndex) -> str:
    """Where in a paper each form stands, in the order of the forms in the chunk."""
    return literal(" ".join(index.places.get(form, "") for form in chunk.forms))


def _spellings(spelled: Sequence[str], index: WrittenIndex) -> str:
    magnitudes = (index.spread[spelled_word(spelling)].bit_length() for spelling in spelled)
    return literal({"words": encode_words(spelled), "magnitudes": encode_numbers(magnitudes)})
