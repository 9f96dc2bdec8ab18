"""Related papers as they are kept from one build to the next: in pieces, of which those that change are kept anew."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeAlias
from zlib import crc32

from generator.cache import Cache, Key
from generator.relate.related import Changes, Found, Related, mend
from generator.relate.terms import Basis

_IN_ONE = 128
"""About how many papers have a piece together."""
_AT_ONCE = 16
"""Pieces that are in memory as they are kept."""

_Name: TypeAlias = tuple[str, int, int]
"""What a piece has of its papers, its number, and how many there are."""


@dataclass(slots=True)
class _Kept:
    """Related papers, and under what the pieces are kept that have what is known of each paper."""

    related: Related = field(default_factory=Related)
    keys: Mapping[_Name, Key] = field(default_factory=dict)

    def __getstate__(self) -> tuple[Any, ...]:
        """Leave out what the pieces have."""
        return self.related.tally, self.related.lexicon, self.keys

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        tally, lexicon, self.keys = state
        self.related = Related(tally=tally, lexicon=lexicon)


def found_again(bases: Mapping[str, Basis], cache: Cache, version: Key) -> Mapping[str, Found]:
    """Return what is found for the papers of a list, by what was found for those of the last one.

    The version is a digest of all that they are found by, and so tells what each piece has that is kept of it.
    """
    place = cache.key("the last related papers")
    kept = _recall(cache, place)
    changes = mend(kept.related, bases)
    if cache.keeps:
        _keep_pieces(kept, changes, cache, version)
    cache.remember(place, kept)
    return kept.related.found


def _recall(cache: Cache, place: Key) -> _Kept:
    """Return what is kept under a key; nothing where a piece of it is missing."""
    kept: _Kept = cache.recall(place) or _Kept()
    cache.use(kept.keys.values())
    if kept.related.bases:  # all is at hand
        return kept
    for some in _batches(kept.keys):
        pieces = cache.recall_all(some.values())
        if len(pieces) < len(some):
            return _Kept()
        for (part, *_), key in some.items():
            for table, known in zip(_tables(kept.related, part), pieces[key], strict=True):
                table.update(known)
    return kept


def _keep_pieces(kept: _Kept, changes: Changes, cache: Cache, version: Key) -> None:
    """Keep the pieces that have a paper of which something else is known, or that were others."""
    count = 1 << (len(kept.related.bases) // _IN_ONE).bit_length()
    papers: dict[_Name, list[str]] = defaultdict(list)
    for paper in kept.related.bases:
        for part in changes._fields:
            papers[_name(part, paper, count)].append(paper)
    changed = {_name(part, paper, count) for part, some in changes._asdict().items() for paper in some}
    same = {name: key for name, key in kept.keys.items() if name in papers and name not in changed}
    fresh = {name: cache.key(version, name) for name in papers if name not in same}
    for some in _batches(fresh):
        cache.each(some, lambda name: _piece(kept.related, name[0], papers[name]))
    kept.keys = same | fresh


def _batches(keys: Mapping[_Name, Key]) -> Iterator[Mapping[_Name, Key]]:
    names = iter(keys)
    while some := {name: keys[name] for name in islice(names, _AT_ONCE)}:
        yield some


def _name(part: str, paper: str, count: int) -> _Name:
    return part, crc32(paper.encode()) % count, count


def _piece(related: Related, part: str, papers: Sequence[str]) -> Sequence[Mapping[str, Any]]:
    return [{paper: table[paper] for paper in papers} for table in _tables(related, part)]


def _tables(related: Related, part: str) -> tuple[dict[str, Any], ...]:
    """Return all that has something for each paper, and changes together."""
    if part == "held":
        return related.bases, related.terms
    return related.vectors, related.nearest, related.found
