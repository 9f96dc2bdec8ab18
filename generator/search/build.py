"""The index of a library."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import starmap
from typing import NamedTuple

from generator.cache import Cache
from generator.model import Library
from generator.search.documents import Document, make_documents, of_view
from generator.search.files import make_files
from generator.search.inverted import invert
from generator.search.languages import languages_of
from generator.search.written import WrittenIndex, mend, write
from generator.words.book import Book

_FEW = 20
"""Documents that may have changed for an index to be mended rather than written anew."""


class _Last(NamedTuple):
    """What the last build had."""

    documents: Sequence[Document]
    written: WrittenIndex


def build_index(
    library: Library, book: Book, cache: Cache | None = None, views: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Return the files of the index by name: see `index_files`."""
    return dict(index_files(library, book, cache, views))


def index_files(
    library: Library, book: Book, cache: Cache | None = None, views: Mapping[str, str] | None = None
) -> Iterator[tuple[str, str]]:
    """Yield the name of each file of the index, and its content.

    What papers share is found in the words of a book, as pages show it. Beside papers and the list's own pages, those
    that `views` has by their addresses are found by their titles. The same library, book and views give the same
    bytes, whatever the cache has.
    """
    cache, languages = cache or Cache(), languages_of(library)
    place = cache.key("the index that was written last", sorted(languages.stop_words), book.language.tag)
    last = cache.recall(place) or _Last((), WrittenIndex())
    documents = make_documents(library, book, cache, last.documents) + list(starmap(of_view, (views or {}).items()))
    index = _written(documents, last, languages.stop_words)
    cache.remember(place, _Last(documents, index))
    del last
    yield from make_files(library, documents, index, languages, book)


def _written(documents: Sequence[Document], last: _Last, stop_words: frozenset[str]) -> WrittenIndex:
    """Return the index of the documents: the last one that was written, mended, where it is nearly theirs."""
    changed = _changed(last.documents, documents)
    if changed is None:
        return write(invert(documents, stop_words))
    mend(last.written, {number: documents[number] for number in changed}, stop_words)
    return last.written


def _changed(before: Sequence[Document], now: Sequence[Document]) -> Sequence[int] | None:
    """Return the numbers of the documents that are not what they were; None where these are many, or others."""
    if len(before) != len(now):
        return None
    changed = [number for number, (old, new) in enumerate(zip(before, now, strict=True)) if old != new]
    return changed if len(changed) <= _FEW else None
