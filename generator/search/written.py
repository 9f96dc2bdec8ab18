"""The inverted index as its files have it, form by form: written, and mended where a few papers have changed.

To write the index of ten thousand papers takes twice as long as all else that is done after a change of one. So a form
that none of the changed papers holds stays as it was written, and the others are read, mended and written again.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TypeVar

from generator.search.documents import Document
from generator.search.encoding import LIST_SEPARATOR, decode_numbers, encode_numbers, gaps
from generator.search.inverted import FREQUENCY_CLASSES, InvertedIndex, Numbers, invert

_IN_TITLE, _IN_NAMES, _IN_PLACES = 4, 2, 2
"""How many numbers stand for one occurrence; elsewhere it is one, the document."""

V = TypeVar("V")


@dataclass(frozen=True)
class WrittenIndex:
    """What stands in the files for each form."""

    lists: dict[str, str] = field(default_factory=dict)
    """Bodies by class of frequency, title, names. Empty lists at the end are left out."""
    places: dict[str, str] = field(default_factory=dict)
    """Per occurrence: how many documents on, and the unit, counted from the one before in the same document."""
    in_titles: dict[str, int] = field(default_factory=dict)
    """How often the form is in a title."""
    spread: dict[str, int] = field(default_factory=dict)
    """In how many papers the form is, papers that hold it in two fields counted twice."""
    lengths: list[int] = field(default_factory=list)
    """The units of each document's body."""
    stems: dict[str, str] = field(default_factory=dict)
    """The stem of each word."""


def write(index: InvertedIndex) -> WrittenIndex:
    """Write a whole index."""
    written = WrittenIndex(lengths=index.lengths)
    _rewrite(written, index, index.forms())
    return written


def mend(
    written: WrittenIndex, changed: Mapping[int, tuple[Document, Document]], stop_words: frozenset[str]
) -> Set[str]:
    """Make an index that of its documents as they are now; return the forms of which it says something else.

    Those documents that have changed are given by number, each as it was and as it is.
    """
    inverted = {number: tuple(invert([one], stop_words) for one in pair) for number, pair in changed.items()}
    forms = {form for pair in inverted.values() for one in pair for form in one.forms()}
    index = _read(written, forms)
    for number, (_, fresh) in inverted.items():
        written.lengths[number] = fresh.lengths[0]
        for mine, new, width in zip(_fields(index), _fields(fresh), _WIDTHS, strict=True):
            for form in forms:
                _replace(mine, form, number, new.get(form, ()), width)
    before = {form: (written.lists.get(form), written.places.get(form)) for form in forms}
    _rewrite(written, index, forms)
    return {form for form, was in before.items() if was != (written.lists.get(form), written.places.get(form))}


def _replace(numbers: Numbers, form: str, document: int, fresh: Sequence[int], width: int) -> None:
    """Put what a document has of a form, which may be nothing, in the place of what it had."""
    old = numbers.get(form, [])
    documents = old[::width]
    start, end = width * bisect_left(documents, document), width * bisect_right(documents, document)
    moved = list(fresh)
    moved[::width] = [document] * (len(moved) // width)
    numbers[form] = [*old[:start], *moved, *old[end:]]


def _fields(index: InvertedIndex) -> tuple[Numbers, ...]:
    return (*index.bodies, index.title, index.names, index.places)


_WIDTHS = (*(1 for _ in FREQUENCY_CLASSES), _IN_TITLE, _IN_NAMES, _IN_PLACES)
"""How many numbers an occurrence has in each of the fields."""


def _rewrite(written: WrittenIndex, index: InvertedIndex, forms: Iterable[str]) -> None:
    """Write what an index has of some forms; a form that is nowhere any more is left out."""
    for form in forms:
        _put(written.lists, form, _lists(index, form))
        _put(written.places, form, _written_places(index.places.get(form, ())))
        _put(written.in_titles, form, len(index.title.get(form, ())) // _IN_TITLE)
        _put(written.spread, form, index.papers_with(form))


def _put(table: dict[str, V], form: str, value: V) -> None:
    if value:
        table[form] = value
    else:
        table.pop(form, None)


def _lists(index: InvertedIndex, form: str) -> str:
    fields = zip(_fields(index)[:-1], _WIDTHS, strict=False)
    written = (_from_gaps(numbers[form], width) if form in numbers else "" for numbers, width in fields)
    return LIST_SEPARATOR.join(written).rstrip(LIST_SEPARATOR)


def _from_gaps(numbers: Sequence[int], width: int) -> str:
    if len(numbers) == width:  # most forms stand in one place
        return encode_numbers(numbers)
    written = list(numbers)
    written[::width] = gaps(written[::width])
    return encode_numbers(written)


def _written_places(numbers: Sequence[int]) -> str:
    written: list[int] = []
    document = unit = 0
    for next_document, next_unit in zip(numbers[::2], numbers[1::2], strict=True):
        if next_document != document:
            unit = 0
        written += (next_document - document, next_unit - unit)
        document, unit = next_document, next_unit
    return encode_numbers(written)


def _read(written: WrittenIndex, forms: Iterable[str]) -> InvertedIndex:
    """Return what is written of some forms as an index of these alone."""
    index = InvertedIndex()
    for form in forms:
        lists = written.lists.get(form, "").split(LIST_SEPARATOR)
        for numbers, width, text in zip(_fields(index), _WIDTHS, lists, strict=False):
            if text:
                numbers[form] = _to_documents(text, width)
        if form in written.places:
            index.places[form] = _read_places(written.places[form])
    return index


def _to_documents(text: str, width: int) -> list[int]:
    numbers = decode_numbers(text)
    numbers[::width] = accumulate(numbers[::width])
    return numbers


def _read_places(text: str) -> list[int]:
    read: list[int] = []
    document = unit = 0
    numbers = decode_numbers(text)
    for on, units in zip(numbers[::2], numbers[1::2], strict=True):
        document, unit = document + on, units if on else unit + units
        read += (document, unit)
    return read
