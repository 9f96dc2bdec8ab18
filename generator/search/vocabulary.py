"""The vocabulary: forms of one stem together, cut into files of about equal size."""

from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple
from zlib import crc32

from generator.search.encoding import utf16
from generator.search.inverted import LABEL_MARK
from generator.search.languages import Languages


class StemGroup(NamedTuple):
    """The forms of one stem ("learned", "learning", "learning:tag"), in order."""

    forms: tuple[str, ...]


class TermChunk(NamedTuple):
    """What one file of terms holds."""

    groups: tuple[StemGroup, ...]
    strays: tuple[tuple[str, int], ...]
    """Words that the alphabet would put here but whose stem's group is in another chunk, and that chunk's number."""

    @property
    def forms(self) -> list[str]:
        """All forms, in order."""
        return [form for group in self.groups for form in group.forms]

    @property
    def first(self) -> str:
        """The word that this chunk begins with."""
        return word_of(self.groups[0].forms[0])


def lot(word: str) -> float:
    """Return a number from 0 to 1 as if drawn by chance, for a word always the same."""
    return crc32(word.encode("utf-8", "surrogatepass")) / (1 << 32)


def word_of(form: str) -> str:
    """Return the word of a form: that of "learning:tag" is "learning"; a key is its own word."""
    return form.partition(LABEL_MARK)[0] or form


def stems_of(forms: Iterable[str], languages: Languages) -> dict[str, str]:
    """Return the stem of each word of some forms."""
    return {word: languages.stem(word) for word in {word_of(form) for form in forms}}


def group_by_stem(
    forms: Iterable[str], languages: Languages, stems: Mapping[str, str] | None = None
) -> list[StemGroup]:
    """Return groups in the order of their first words: those of one stem, and those that inflect each other's words.

    A group that lacks its own stem holds a form for it, without papers, by which browsers find the group. The `stems`
    are those of all words that there are.
    """
    ordered = sorted(forms, key=_order)
    known = stems_of(ordered, languages) if stems is None else stems
    joined = _joined(dict.fromkeys(map(word_of, ordered)), known, languages)
    groups: dict[str, list[str]] = {}
    for form in ordered:
        groups.setdefault(_last(known[word_of(form)], joined), []).append(form)
    if languages.in_browsers:
        return sorted((_with_stem(group, stem, languages) for stem, group in groups.items()), key=_place)
    return [StemGroup(tuple(group)) for group in groups.values()]


def regroup(
    groups: Sequence[StemGroup], came: Set[str], went: Set[str], languages: Languages, stems: dict[str, str]
) -> list[StemGroup]:
    """Return the groups, as `group_by_stem` does, after some forms came and some went; so do words to their stems.

    Made anew are the groups of these words, of what may be a form of them, and of what these may be forms of.
    """
    words = {word_of(form) for form in came | went}
    of_stem = {stems[word_of(form)]: at for at, group in enumerate(groups) for form in _held(group, languages)}
    stems.update(stems_of(words, languages))
    near = words.union(*map(languages.inflected, words)) & stems.keys()
    near |= near.union(*map(languages.bases, near)) & stems.keys()
    touched = {of_stem[stems[word]] for word in near if stems[word] in of_stem}
    forms = {form for at in touched for form in _held(groups[at], languages)} - went | came
    for word in words - set(map(word_of, forms)):
        del stems[word]
    fresh = [group for at, group in enumerate(groups) if at not in touched]
    for group in group_by_stem(forms, languages, stems):
        insort(fresh, group, key=_place)
    return fresh


def _held(group: StemGroup, languages: Languages) -> Iterable[str]:
    """Return the forms that papers hold."""
    if not languages.in_browsers:
        return group.forms
    return (form for form in group.forms if form != languages.stem_form(word_of(form)))


def _place(group: StemGroup) -> tuple[str, str]:
    return _order(group.forms[0])


def _joined(words: Iterable[str], stems: Mapping[str, str], languages: Languages) -> Mapping[str, str]:
    """Return the stems whose words are inflected forms of another's, and that other."""
    joined: dict[str, str] = {}
    for word in words:
        stem, bases = stems[word], [stems[base] for base in languages.bases(word) if base in stems]
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
    for number, (chunk, next_first) in enumerate(zip(cuts, firsts[1:], strict=False)):
        for word in (word_of(form) for group in chunk for form in group.forms):
            if utf16(word) >= next_first:
                strays[bisect_right(firsts, utf16(word)) - 1][word] = number
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
