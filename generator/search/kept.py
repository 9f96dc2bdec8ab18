"""The index as it is kept from one build to the next: in pieces, of which those that change are kept anew."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from generator.cache import Cache, Key
from generator.search.documents import Basis
from generator.search.files import Known
from generator.search.shape import Shape
from generator.search.vocabulary import TermChunk, word_of
from generator.search.written import WrittenIndex

_AT_ONCE = 64
"""Pieces that are in memory as they are kept."""


@dataclass(slots=True)
class Kept:
    """An index, and what it was made of."""

    bases: Sequence[Basis]
    """Of its documents."""
    known: Mapping[str, Known]
    """Its parts, by their names."""
    index: WrittenIndex
    shape: Shape
    keys: Mapping[str, Key] = field(default_factory=dict)
    """Under what its pieces are kept, in their order, by the names of the parts that are made of them."""
    blocks: list[Key] = field(default_factory=list)
    """Under what its documents are kept."""

    def __getstate__(self) -> tuple[Any, ...]:
        """Leave out what the pieces have: all but the places of words that stand in labels alone, which no file has."""
        loose = {word: places for word, places in self.index.places.items() if word not in self.index.lists}
        return self.bases, self.known, self.index.lengths, loose, self.keys, self.blocks

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self.bases, self.known, lengths, loose, self.keys, self.blocks = state
        self.index, self.shape = WrittenIndex(lengths=lengths, places=loose), Shape([], [])


def recall(cache: Cache, place: Key) -> Kept | None:
    """Return the index that is kept under a key; None, too, where a piece of it is missing."""
    kept: Kept | None = cache.recall(place)
    if kept is None:
        return None
    cache.use((*kept.keys.values(), *kept.blocks))
    if kept.index.lists:  # all is at hand
        return kept
    try:
        pieces = cache.each(kept.keys, _missing)
    except KeyError:
        return None
    chunks = [_add(pieces[name], kept.index) for name in kept.keys if name.startswith("terms")]
    kept.shape = Shape(chunks, [pieces[name] for name in kept.keys if name.startswith("spellings")])
    return kept


def remember(cache: Cache, place: Key, kept: Kept) -> None:
    """Keep an index under a key: those of its pieces of which no key is known, and what tells of them all."""
    if cache.keeps:
        pieces: dict[str, Any] = {f"terms-{number}": chunk for number, chunk in enumerate(kept.shape.chunks)}
        pieces |= {f"spellings-{number}": some for number, some in enumerate(kept.shape.spellings)}
        new = (name for name in pieces if name not in kept.keys)
        keys = dict(kept.keys)
        while names := list(islice(new, _AT_ONCE)):
            keys |= _keep_pieces({name: _piece(pieces[name], kept.index) for name in names}, cache)
        kept.keys = {name: keys[name] for name in pieces}
    cache.remember(place, kept)


def _keep_pieces(pieces: Mapping[str, Any], cache: Cache) -> Mapping[str, Key]:
    keys = {name: cache.key("a piece of the index", piece) for name, piece in pieces.items()}
    cache.each(keys, pieces.__getitem__)
    return keys


def _missing(name: str) -> Any:
    raise KeyError(name)


def _tables(index: WrittenIndex) -> tuple[dict[str, Any], ...]:
    return index.lists, index.places, index.in_titles, index.spread


def _piece(one: TermChunk | tuple[str, ...], index: WrittenIndex) -> Any:
    if not isinstance(one, TermChunk):
        return one
    forms = one.forms
    tables = [{form: table[form] for form in forms if form in table} for table in _tables(index)]
    stems = {word: index.stems[word] for word in map(word_of, forms) if word in index.stems}
    return one, tables, stems


def _add(piece: tuple[TermChunk, Sequence[Mapping[str, Any]], Mapping[str, str]], to: WrittenIndex) -> TermChunk:
    """Add what the index had of a chunk, which is returned."""
    chunk, tables, stems = piece
    for table, some in zip(_tables(to), tables, strict=True):
        table.update(some)
    to.stems.update(stems)
    return chunk
