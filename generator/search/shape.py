"""The shape of an index: which forms and which spellings stand in which of its files."""

from collections.abc import Sequence, Set
from typing import NamedTuple

from generator.search.languages import Languages
from generator.search.spellings import cut_spellings, recut_spellings
from generator.search.vocabulary import StemGroup, TermChunk, cut, group_by_stem, regroup, stems_of
from generator.search.written import WrittenIndex

TERM_CHARACTERS = 8_000
"""A file of terms: about half of this when compressed."""
SMALL_LIST = 100
"""Papers: up to so many, the rows come with the routing, and all terms are few enough files to look for typos in."""


class Shape(NamedTuple):
    """What each file of terms holds, and what each of spellings."""

    chunks: Sequence[TermChunk]
    spellings: Sequence[tuple[str, ...]]


def make_shape(index: WrittenIndex, languages: Languages) -> Shape:
    """Return the shape of an index, which is told the stems of its words."""
    index.stems.update(stems_of(index.lists, languages))
    spelled = [] if is_small(index) else cut_spellings(index.lists)
    return Shape(_cut(group_by_stem(index.lists, languages, index.stems), index), spelled)


def mend_shape(shape: Shape, index: WrittenIndex, came: Set[str], went: Set[str], languages: Languages) -> Shape:
    """Return the shape of an index, as `make_shape` does, after some forms came and some went."""
    groups, spelled = [group for chunk in shape.chunks for group in chunk.groups], shape.spellings
    if came or went:
        groups = regroup(groups, came, went, languages, index.stems)
        spelled = [] if is_small(index) else recut_spellings(spelled, came, went)
    return Shape(_cut(groups, index), spelled)


def is_small(index: WrittenIndex) -> bool:
    """Say whether an index is of few documents."""
    return len(index.lengths) <= SMALL_LIST


def _cut(groups: Sequence[StemGroup], index: WrittenIndex) -> list[TermChunk]:
    lists = index.lists
    return cut(groups, lambda group: sum(len(form) + len(lists.get(form, "")) for form in group.forms), TERM_CHARACTERS)
