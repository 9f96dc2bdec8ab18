"""Which entries of a long list can have to do with a few of them, so that the others need not be read again.

Two entries have to do with each other if one could be the other's paper, by an identifier, an id or a title that is
nearly the same, if they spell an author otherwise, or if one comes after the other or states a relation to it. Whether
it is so, the checks say: here it is enough to leave nobody out. What must be known of every entry for that is little,
and is kept.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from rapidfuzz import fuzz, process

from generator.cache import Cache
from generator.content.disk import read_file
from generator.content.entries import Entry
from generator.content.nodes import Table
from generator.content.parsing import parse
from generator.content.shares import Shares
from generator.content.works import SLIGHTLY_CHANGED, Work
from generator.problems import ContentError
from generator.text.likeness import same_name_key

K = TypeVar("K")
"""By what entries are known."""


@dataclass(frozen=True, slots=True)
class Gist:
    """What of an entry others may have to do with."""

    id: str
    title: str = ""
    spaced: str = ""
    """The words of the title, for comparing."""
    numbers: tuple[str, ...] = ()
    """Those in the title."""
    people: frozenset[str] = frozenset()
    """The authors, each by a key that abbreviated names keep."""
    keys: tuple[str, ...] = ()
    """What no other paper has: identifiers, and the letters of the title and of its parts."""
    names: tuple[tuple[str, str], ...] = ()
    """The authors, each with what all spellings of the name have in common."""
    aliases: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    """The ids of the papers to which it states one."""


def read_gists(paths: Iterable[Path], cache: Cache) -> dict[Path, Gist]:
    """Return the gist of each file that can be read; an entry with faults has one, as far as it goes."""
    sources = {path: source for path in paths if (source := _bytes(path)) is not None}
    versions = {path: (path.stem, blake2b(source, digest_size=16).digest()) for path, source in sources.items()}
    shares: Shares[Gist] = Shares(versions.values(), cache, "gists")
    kept = shares.values
    gists = {path: kept.get(version) or _gist(path.stem, sources[path]) for path, version in versions.items()}
    shares.keep({version: gists[path] for path, version in versions.items()})
    return gists


def read_gist(path: Path) -> Gist | None:
    """Return the gist of a file, as `read_gists` does; None where it cannot be read."""
    source = _bytes(path)
    return None if source is None else _gist(path.stem, source)


def neighbours(gists: Mapping[K, Gist], few: Collection[K]) -> set[K]:
    """Return those that can have to do with `few` of them, and these."""
    together = {*few, *_misspelled(gists, few), *_namesakes(gists, few), *_earlier(gists, few), *_related(gists, few)}
    return together | set(_same_papers(gists, few))


def _bytes(path: Path) -> bytes | None:
    try:
        return read_file(path)
    except ContentError:
        return None  # whoever reads the entry says so


def _gist(paper: str, source: bytes) -> Gist:
    root, _ = parse(source, "")
    return gist_of(Work(Entry(paper, root))) if isinstance(root, Table) else Gist(paper)


def gist_of(work: Work) -> Gist:
    """Return the gist of an entry."""
    entry = work.entry
    keys = dict.fromkeys(filter(None, (*work.identities, work.letters, *work.parts)))
    names = ((same_name_key(node.text), node.text) for node in entry.scalars("authors"))
    return Gist(
        entry.id, entry.title, work.spaced, work.numbers, work.people, tuple(keys), tuple(names),
        _texts(entry, "aliases"), _texts(entry, "after"), tuple(to.text for to, _ in entry.relations()),
    )  # fmt: skip


def _texts(entry: Entry, key: str) -> tuple[str, ...]:
    return tuple(node.text for node in entry.scalars(key))


def _same_papers(gists: Mapping[K, Gist], few: Iterable[K]) -> Iterator[K]:
    """Yield what may be one paper with some entries, or with what may be one with those, and so on."""
    titles = {one: gist.spaced for one, gist in gists.items() if gist.spaced}
    seen, left = set(few), list(few)
    while left:
        gist = gists[left.pop()]
        near = process.extract_iter(gist.spaced, titles, scorer=fuzz.ratio, score_cutoff=SLIGHTLY_CHANGED)
        found = {one for _, _, one in near if _may_be_one(gist, gists[one])} if gist.spaced else set()
        keys = frozenset(gist.keys)
        found.update(one for one, other in gists.items() if not keys.isdisjoint(other.keys))
        yield from found - seen
        left += found - seen
        seen |= found


def _may_be_one(one: Gist, other: Gist) -> bool:
    """Say whether two entries can have nearly the same title; see `weigh_titles`."""
    return one.numbers == other.numbers and not one.people.isdisjoint(other.people)


def _misspelled(gists: Mapping[K, Gist], few: Iterable[K]) -> Iterator[K]:
    """Yield the entries with an author of some entries whose name is spelled in more than one way."""
    asked = {key for one in few for key, _ in gists[one].names}
    spellings: dict[str, dict[str, list[K]]] = defaultdict(lambda: defaultdict(list))
    for one, gist in gists.items():
        for key, text in gist.names:
            if key in asked:
                spellings[key][text].append(one)
    for texts in spellings.values():
        if len(texts) > 1:
            yield from (one for some in texts.values() for one in some)


def _namesakes(gists: Mapping[K, Gist], few: Iterable[K]) -> Iterator[K]:
    """Yield the entries with an id or alias of some entries."""
    asked = {name for one in few for name in (gists[one].id, *gists[one].aliases)}
    return (one for one, gist in gists.items() if gist.id in asked or not asked.isdisjoint(gist.aliases))


def _earlier(gists: Mapping[K, Gist], few: Iterable[K]) -> set[K]:
    """Return what some entries come after, and what that comes after, and so on."""
    places = {gist.id: one for one, gist in gists.items()}
    seen: set[K] = set()
    left = list(few)
    while left:
        one = left.pop()
        if one not in seen:
            seen.add(one)
            left += (places[paper] for paper in gists[one].after if paper in places)
    return seen


def _related(gists: Mapping[K, Gist], few: Iterable[K]) -> Iterator[K]:
    """Yield the entries to which some entries state a relation, and those that state one to these."""
    ids = {gists[one].id for one in few}
    named = {paper for one in few for paper in gists[one].relations}
    return (one for one, gist in gists.items() if gist.id in named or not ids.isdisjoint(gist.relations))
