"""The inverted index: for each form of a word, the papers that hold it, field by field."""

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.search.documents import Document
from generator.search.stopwords import STOP_WORDS
from generator.text.folding import Chunk, Form, fold_chunk, fold_text

FREQUENCY_CLASSES = (1, 2, 3, 5)
"""How often a body holds a word, told as the largest of these not above it."""
LABEL_MARK = ":"
"""Stands between a word of a label and the label's kind ("exploration:tag"), and before a key (":2412.17256")."""
_FIELD_GAP = 8
"""Units between two fields, so that no phrase reaches from one into the next."""

Numbers = dict[str, "array[int]"]



@dataclass(frozen=True)
class InvertedIndex:
    """Flat numbers per form; in each list the documents ascend."""

    bodies: tuple[Numbers, ...] = field(default_factory=lambda: tuple({} for _ in FREQUENCY_CLASSES))
    """Documents, by class of frequency. Words of labels and keys, which have no fields, stand in the first."""
    title: Numbers = field(default_factory=dict)
    """Four numbers per occurrence: document, first unit, units covered, units of the whole title."""
    names: Numbers = field(default_factory=dict)
    """Documents."""
    places: Numbers = field(default_factory=dict)
    """Two numbers per occurrence outside the title: document, unit. Only phrases need these."""
    lengths: list[int] = field(default_factory=list)
    """The units of each document's body."""

    def forms(self) -> set[str]:
        """Every form that is in any field."""
        return set().union(self.title, self.names, *self.bodies)

    def papers_with(self, form: str) -> int:
        """In how many papers the form is, papers that hold it in two fields counted twice."""
        held = len(self.title.get(form, ())) // 4 + len(self.names.get(form, ()))
        return held + sum(len(body.get(form, ())) for body in self.bodies)


def invert(documents: Sequence[Document]) -> InvertedIndex:
    """Index every document; its number is its place in `documents`."""
    index = InvertedIndex()
    for number, document in enumerate(documents):
        _add_title(index.title, number, fold_text(document.title))
        _add_set(index.names, number, _forms(document.names))
        _add_set(index.bodies[0], number, _label_forms(document))
        body = [fold_chunk(chunk) for text in document.body for chunk in text.split()]
        _add_body(index.bodies, number, body)
        index.lengths.append(sum(chunk.units for chunk in body))
        _add_places(index.places, number, (*document.names, *(text for _, text in document.labels), *document.body))
    return index


def _forms(texts: Iterable[str]) -> Iterable[str]:
    return (form.text for text in texts for form in fold_text(text).forms)


def _label_forms(document: Document) -> Iterable[str]:
    for kind, text in document.labels:
        yield from (f"{form}{LABEL_MARK}{kind}" for form in _forms([text]))
    yield from (f"{LABEL_MARK}{key}" for key in document.keys)


def _add(numbers: Numbers, form: str, values: Iterable[int]) -> None:
    found = numbers.get(form)
    if found is None:
        found = numbers[form] = array("I")
    found.extend(values)


def _add_title(title: Numbers, number: int, folded: Chunk) -> None:
    for form in folded.forms:
        _add(title, form.text, (number, form.offset, form.span, folded.units))


def _add_set(numbers: Numbers, number: int, forms: Iterable[str]) -> None:
    for form in dict.fromkeys(forms):
        _add(numbers, form, (number,))


def _add_body(bodies: Sequence[Numbers], number: int, chunks: Iterable[Chunk]) -> None:
    counts = Counter([form.text for chunk in chunks for form in chunk.forms if _is_searchable_unit(form)])
    for form, count in counts.items():
        _add(bodies[bisect_right(FREQUENCY_CLASSES, count) - 1], form, (number,))


def _add_places(places: Numbers, number: int, texts: Iterable[str]) -> None:
    unit = 0
    for text in texts:
        for chunk in text.split():
            folded = fold_chunk(chunk)
            for form in folded.forms:
                if _is_searchable_unit(form):
                    _add(places, form.text, (number, unit + form.offset))
            unit += folded.units
        unit += _FIELD_GAP


def _is_searchable_unit(form: Form) -> bool:
    """Compounds in one word are kept for titles and names alone: in a body their parts are enough, and far fewer."""
    return form.span == 1 and form.text not in STOP_WORDS
