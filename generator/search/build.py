"""The index of a library."""

from collections.abc import Sequence

from generator.cache import Cache, Key
from generator.model import Library
from generator.search.documents import Document, make_documents
from generator.search.files import make_files
from generator.search.inverted import invert
from generator.search.languages import languages_of
from generator.search.written import WrittenIndex, mend, write
from generator.words.book import Book

_FEW = 20
"""Documents that may have changed for an index to be mended rather than written anew."""


def build_index(library: Library, book: Book, cache: Cache | None = None) -> dict[str, str]:
    """Return the files of the index by name; what papers share is found in the words of a book, as pages show it.

    The same library and book give the same bytes, whatever the cache has.
    """
    documents, languages = make_documents(library, book), languages_of(library)
    index = _written(documents, languages.stop_words, cache or Cache())
    return make_files(library, documents, index, languages, book)


def _written(documents: Sequence[Document], stop_words: frozenset[str], cache: Cache) -> WrittenIndex:
    """Return the index of the documents: the last one that was written, mended, where it is nearly theirs."""
    place = cache.key("the index that was written last", sorted(stop_words))
    digests = [cache.key(document) for document in documents]
    before, index = cache.recall(place) or ([], WrittenIndex())
    changed = _changed(before, digests)
    if changed is None:
        index = write(invert(documents, stop_words))
    else:
        mend(index, {number: documents[number] for number in changed}, stop_words)
    cache.remember(place, (digests, index))
    return index


def _changed(before: Sequence[Key], now: Sequence[Key]) -> Sequence[int] | None:
    """Return the numbers of the documents that are not what they were; None where these are many, or others."""
    if len(before) != len(now):
        return None
    changed = [number for number, (old, new) in enumerate(zip(before, now, strict=True)) if old != new]
    return changed if len(changed) <= _FEW else None
