"""The inverted index: for each form of a word, the papers that hold it, field by field."""

from array import array
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, MutableSequence, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from generator.search.documents import Document
from generator.text.folding import fold_chunk, fold_text

FREQUENCY_CLASSES = (1, 2, 3, 5)
"""How often a body holds a word, told as the largest of these not above it."""
LABEL_MARK = ":"
"""Stands between a word of a label and the label's kind ("exploration:tag"), and before a key (":2412.17256")."""
_FIELD_GAP = 8
"""Units between two fields, so that no phrase reaches from one into the next."""

Numbers = defaultdict[str, MutableSequence[int]]


def _numbers() -> Numbers:
    """Return no numbers yet. As lists, those of many papers would weigh eight times as much."""
    return defaultdict(lambda: array("I"))


@dataclass(frozen=True)
class InvertedIndex:
    """Flat numbers per form; in each list the documents ascend."""

    bodies: tuple[Numbers, ...] = field(default_factory=lambda: tuple(_numbers() for _ in FREQUENCY_CLASSES))
    """Documents, by class of frequency. Words of labels and keys, which have no fields, stand in the first."""
    title: Numbers = field(default_factory=_numbers)
    """Four numbers per occurrence: document, first unit, units covered, units of the whole title."""
    names: Numbers = field(default_factory=_numbers)
    """Two numbers per occurrence: document, which of its authors, so that a full name is one person's."""
    places: Numbers = field(default_factory=_numbers)
    """Two numbers per occurrence outside the title: document, unit. Only phrases need these."""
    lengths: list[int] = field(default_factory=list)
    """The units of each document's body."""

    def forms(self) -> set[str]:
        """Every form that is in any field."""
        return set().union(self.title, self.names, self.places, *self.bodies)

    def papers_with(self, form: str) -> int:
        """In how many papers the form is, papers that hold it in two fields counted twice."""
        held = len(self.title.get(form, ())) // 4 + len(self.names.get(form, ())) // 2
        return held + sum(len(body.get(form, ())) for body in self.bodies)


def invert(documents: Iterable[Document], stop_words: frozenset[str]) -> InvertedIndex:
    """Index every document; its number is its place in `documents`."""
    index = InvertedIndex()
    for document in documents:
        add(index, document, stop_words)
    return index


def add(index: InvertedIndex, document: Document, stop_words: frozenset[str]) -> None:
    """Add a document to those of an index."""
    number = len(index.lengths)
    _add_title(index.title, number, document.title)
    _add_names(index.names, number, document.names)
    _add_each(index.bodies[0], number, _label_forms(document))
    labels = (text for _, text in document.labels)
    start, _ = _add_places(index.places, number, (*document.names, *labels), 0, stop_words)
    end, counts = _add_places(index.places, number, document.body, start, stop_words)
    index.lengths.append(end - start)
    for form, count in counts.items():
        index.bodies[bisect_right(FREQUENCY_CLASSES, count) - 1][form].append(number)


def _label_forms(document: Document) -> Iterable[str]:
    for kind, text in document.labels:
        yield from (f"{form.text}{LABEL_MARK}{kind}" for form in _folded(text).forms)
    yield from (f"{LABEL_MARK}{key}" for key in document.keys)


def _add_title(title: Numbers, number: int, text: str) -> None:
    folded = fold_text(text)
    for form in folded.forms:
        title[form.text].extend((number, form.offset, form.span, folded.units))


def _add_names(names: Numbers, number: int, authors: Sequence[str]) -> None:
    for author, name in enumerate(authors):
        for form in {form.text: None for form in _folded(name).forms}:
            names[form].extend((number, author))


def _add_each(numbers: Numbers, number: int, forms: Iterable[str]) -> None:
    for form in dict.fromkeys(forms):
        numbers[form].append(number)


def _add_places(
    places: Numbers, number: int, texts: Iterable[str], unit: int, stop_words: frozenset[str]
) -> tuple[int, Counter[str]]:
    """Add where each word stands, from `unit` on; return where the texts end, and how often each word is there."""
    chunks, found = _chunks(stop_words), list[str]()
    for text in texts:
        for held in map(chunks.__getitem__, text.split()):
            if isinstance(held, str):
                if held:
                    places[held].extend((number, unit))
                    found.append(held)
                unit += 1
                continue
            words, units = held
            for word, offset in words:
                places[word].extend((number, unit + offset))
                found.append(word)
            unit += units
        unit += _FIELD_GAP
    return unit, Counter(found)


_folded = lru_cache(maxsize=1 << 12)(fold_text)  # names and labels, which many papers share


_Words = tuple[tuple[tuple[str, int], ...], int]
"""Those of a chunk, each with its offset, and the units of the chunk."""


class _Chunks(dict[str, str | _Words]):
    """What chunks hold: most have one unit, and one word or none, which then stands alone, in a fifth of the room."""

    _MOST = 1 << 18

    def __init__(self, stop_words: frozenset[str]) -> None:
        super().__init__()
        self._stop_words = stop_words

    def __missing__(self, chunk: str) -> str | _Words:
        if len(self) >= self._MOST:
            self.clear()
        words, units = _searchable_words(chunk, self._stop_words)
        is_plain = units == 1 and not words[1:]
        self[chunk] = held = "".join(word for word, _ in words) if is_plain else (words, units)
        return held


_chunks = lru_cache(maxsize=1)(_Chunks)


def forget() -> None:
    """Let go of what was held to index one document like another, when all are indexed."""
    _chunks.cache_clear()
    _folded.cache_clear()


def _searchable_words(chunk: str, stop_words: frozenset[str]) -> _Words:
    """Return the words of a chunk, with their offsets, and its units.

    Compounds in one word are kept for titles and names alone: elsewhere their parts are enough, and far fewer, except
    where a part is a word of grammar: "few-shot" is more than "shot".
    """
    folded = fold_chunk(chunk)
    stops = {form.offset for form in folded.forms if form.span == 1 and form.text in stop_words}
    words = tuple(
        (form.text, form.offset)
        for form in folded.forms
        if (form.offset not in stops if form.span == 1 else stops & set(range(form.offset, form.offset + form.span)))
    )
    return words, folded.units
