"""The vocabulary: forms of one stem together, cut into files of about equal size."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from generator.search.encoding import utf16
from generator.search.inverted import LABEL_MARK
from generator.search.languages import Languages


@dataclass(frozen=True, slots=True)
class StemGroup:
    """The forms of one stem ("learned", "learning", "learning:tag"), in order."""

    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TermChunk:
    """What one file of terms holds."""

    groups: tuple[StemGroup, ...]
    strays: tuple[tuple[str, int], ...]
    """Words that the alphabet would put here but whose stem's group is in another chunk, and that chunk's number."""

    @property
    def first(self) -> str:
        """The word that this chunk begins with."""
        return word_of(self.groups[0].forms[0])


def lot(word: str) -> float:
    """Return what chance would draw for a word, from 0 to 1, and draws each time again."""
    return crc32(word.encode("utf-8", "surrogatepass")) / (1 << 32)


def word_of(form: str) -> str:
    """Return the word of a form: that of "learning:tag" is "learning"; a key is its own word."""
    return form.partition(LABEL_MARK)[0] or form


def group_by_stem(forms: Iterable[str], languages: Languages) -> list[StemGroup]:
    """Return groups in the order of their first words: those of one stem, and those that inflect each other's words.

    A group that lacks its own stem holds a form for it, without papers, by which browsers find the group.
    """
    ordered = sorted(forms, key=_order)
    stem_by_word = {word: languages.stem(word) for word in map(word_of, ordered)}
    joined = _joined(stem_by_word, languages)
    stems: dict[str, list[str]] = {}
    for form in ordered:
        stems.setdefault(_last(stem_by_word[word_of(form)], joined), []).append(form)
    if languages.in_browsers:
        groups = [_with_stem(group, stem, languages) for stem, group in stems.items()]
    else:
        groups = [StemGroup(tuple(group)) for group in stems.values()]
    return sorted(groups, key=lambda group: _order(group.forms[0]))


def _joined(stem_by_word: Mapping[str, str], languages: Languages) -> Mapping[str, str]:
    """Return the stems whose words are inflected forms of another's, and that other."""
    joined: dict[str, str] = {}
    for word, stem in stem_by_word.items():
        bases = [stem_by_word[base] for base in languages.bases(word) if base in stem_by_word]
        if bases and stem not in bases:
            one, other = _last(stem, joined), _last(bases[0], joined)
            if one != other:
                joined[one] = other
    return joined


def _last(stem: str, joined: Mapping[str, str]) -> str:
    while stem in joined:
        stem = joined[stem]
    return stem


def _order(form: str) -> tuple[str, str]:
    return utf16(word_of(form)), utf16(form)


def _with_stem(group: Sequence[str], stem: str, languages: Languages) -> StemGroup:
    form = None if stem in map(word_of, group) else languages.stem_form(stem)
    return StemGroup(tuple(sorted((*group, form), key=_order) if form else group))


def cut(groups: Sequence[StemGroup], size: Callable[[StemGroup], int], limit: int) -> list[TermChunk]:
    """Cut between groups, into chunks of about `limit`; add to each the strays that belong elsewhere.

    Where a chunk ends rests on its last words, not on all before: one more word moves no cut but those beside it.
    """
    cuts = list(_cut(groups, size, limit))
    firsts = [utf16(word_of(chunk[0].forms[0])) for chunk in cuts]
    strays: list[dict[str, int]] = [{} for _ in cuts]
    for number, chunk in enumerate(cuts):
        for word in (word_of(form) for group in chunk for form in group.forms):
            home = bisect_right(firsts, utf16(word)) - 1
            if home != number:
                strays[home][word] = number
    return [
        TermChunk(tuple(chunk), tuple(sorted(stray.items(), key=lambda item: utf16(item[0]))))
        for chunk, stray in zip(cuts, strays, strict=True)
    ]


def _cut(groups: Sequence[StemGroup], size: Callable[[StemGroup], int], limit: int) -> Iterator[list[StemGroup]]:
    chunk: list[StemGroup] = []
    filled = 0
    for group in groups:
        chunk.append(group)
        weight = size(group)
        filled += weight
        if filled >= limit // 2 and (filled >= 2 * limit or lot(group.forms[0]) < 2 * weight / limit):
            yield chunk
            chunk, filled = [], 0
    if chunk:
        yield chunk
