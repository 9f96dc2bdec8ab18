"""The index of a library."""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from typing import TypeVar

from generator.cache import Cache, Key
from generator.model import Library
from generator.search.documents import TOGETHER, Basis, Document, Documents
from generator.search.files import Parts, document_files, document_names, routing_files, word_files
from generator.search.inverted import InvertedIndex, add, forget
from generator.search.kept import Kept, recall, remember
from generator.search.languages import Languages, languages_of
from generator.search.shape import SMALL_LIST, make_shape, mend_shape
from generator.search.spellings import spellings_of
from generator.search.written import WrittenIndex, mend, write
from generator.words.book import Book

T = TypeVar("T")

_FEW = 20
"""Documents that may have changed for an index to be mended rather than written anew."""

Files = Iterator[tuple[str, str]]
TakeOver = Callable[[Mapping[str, Key]], bool]
"""Takes the digests of files by name; says whether all of them are there, and need not be made."""


def build_index(
    library: Library, book: Book, cache: Cache | None = None, views: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Return the files of the index by name: see `index_files`."""
    return dict(index_files(library, book, cache, views))


def index_files(
    library: Library,
    book: Book,
    cache: Cache | None = None,
    views: Mapping[str, str] | None = None,
    take_over: TakeOver = lambda _: False,
) -> Files:
    """Yield the name of each file of the index, and its content.

    What papers share is found in the words of a book, as pages show it. Beside papers and the list's own pages, those
    that `views` has by their addresses are found by their titles. The same library, book and views give the same
    bytes, whatever the cache has. Files that the last index had, too, are left out where `take_over` has them.
    """
    documents = Documents(library, book, cache or Cache(), views or {})
    files = _files(documents, languages_of(library), take_over)
    if len(documents) > SMALL_LIST:
        yield from files
        return
    rows = ""
    for name, content in files:
        if name.startswith("rows-"):
            rows += content
        else:
            yield name, rows + content if name == "index.js" else content


def _files(documents: Documents, languages: Languages, take_over: TakeOver) -> Files:
    cache = documents.cache
    place = cache.key("the last index", documents.place, languages.tags, sorted(languages.stop_words))
    kept = recall(cache, place)
    kept = kept and _mended(kept, documents, languages)
    parts = Parts({})
    if kept is None:
        index = yield from _written(documents, languages, parts)
        kept = Kept(documents.bases, {}, index, make_shape(index, languages))
        kept.blocks += [documents.key(number) for number, _ in _blocks(documents)]
    elif len(documents) > SMALL_LIST and take_over({f"{name}.js": known.digest for name, known in kept.known.items()}):
        parts = Parts(kept.known)
    lacking = (number for number, names in _blocks(documents) if parts.lack(names))
    for number, block in documents.blocks(lacking):
        yield from document_files(number, block, parts)
    yield from word_files(kept.shape, kept.index, parts)
    yield from routing_files(documents.library, kept.index, kept.shape, languages, documents.book, parts)
    kept.known = parts.known
    remember(cache, place, kept)


def _blocks(documents: Documents) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the number of each block of documents, and the names of the parts that show it."""
    for number, start in enumerate(range(0, len(documents), TOGETHER)):
        yield number, document_names(number, min(TOGETHER, len(documents) - start))


def _written(
    documents: Documents, languages: Languages, parts: Parts
) -> Generator[tuple[str, str], None, WrittenIndex]:
    """Yield the files that show documents, and return the index of these, which are never all in memory."""
    index = InvertedIndex()
    for number, block in documents.blocks():
        for document in block:
            add(index, document, languages.stop_words)
        yield from document_files(number, block, parts)
    forget()
    return write(index)


def _mended(kept: Kept, documents: Documents, languages: Languages) -> Kept | None:
    """Mend the index that was kept into that of these documents, and forget its parts and pieces that changed.

    Return None where it takes less to write the index anew.
    """
    changed = _changed(kept.bases, documents.bases)
    pairs = None if changed is None else _pairs(changed, kept, documents)
    if pairs is None:
        return None
    index, shape, spread = kept.index, kept.shape, dict(kept.index.spread)
    forms = mend(index, pairs, languages.stop_words)
    came, went = index.spread.keys() - spread.keys(), spread.keys() - index.spread.keys()
    kept.shape = mend_shape(shape, index, came, went, languages)
    moved = {form for form in forms if spread.get(form, 0).bit_length() != index.spread.get(form, 0).bit_length()}
    valid = {
        *_same("terms", shape.chunks, kept.shape.chunks, lambda chunk: forms.isdisjoint(chunk.forms)),
        *_same("spellings", shape.spellings, kept.shape.spellings, set(spellings_of(moved)).isdisjoint),
    }
    kept.keys = {name: key for name, key in kept.keys.items() if name in valid}
    valid |= {name.replace("terms", "places") for name in valid}
    shown = {number // TOGETHER for number in pairs}
    for number in shown:
        kept.blocks[number] = documents.key(number)
    valid.update(name for number, names in _blocks(documents) if number not in shown for name in names)
    kept.known = {name: known for name, known in kept.known.items() if name in valid}
    kept.bases = documents.bases
    return kept


def _same(name: str, before: Sequence[T], now: Sequence[T], is_same: Callable[[T], bool]) -> Iterator[str]:
    """Yield the names of those parts that hold what they held, if that is as it was."""
    for number, (old, new) in enumerate(zip(before, now, strict=False)):
        if old == new and is_same(new):
            yield f"{name}-{number}"


def _changed(before: Sequence[Basis], now: Sequence[Basis]) -> Sequence[int] | None:
    """Return the numbers of the documents that are not what they were; None where these are many, or others."""
    if len(before) != len(now):
        return None
    changed = [number for number, (old, new) in enumerate(zip(before, now, strict=True)) if old != new]
    return changed if len(changed) <= _FEW else None


def _pairs(changed: Sequence[int], kept: Kept, documents: Documents) -> Mapping[int, tuple[Document, Document]] | None:
    """Return documents as they were and as they are, by their numbers; None where it is not known how they were."""
    pairs: dict[int, tuple[Document, Document]] = {}
    for block, now in documents.blocks({number // TOGETHER for number in changed}):
        was = documents.cache.recall(kept.blocks[block])
        if was is None:
            return None
        both = enumerate(zip(was, now, strict=True), start=block * TOGETHER)
        pairs.update((number, pair) for number, pair in both if number in changed)
    return pairs
