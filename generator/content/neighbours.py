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

from rapidfuzz import fuzz, process

from generator.cache import Cache
from generator.content.disk import read_file
from generator.content.entries import Entry
from generator.content.nodes import Table, parse
from generator.content.shares import Shares
from generator.content.works import SLIGHTLY_CHANGED, Work
from generator.problems import ContentError
from generator.text.likeness import same_name_key


@dataclass(frozen=True, slots=True)
class Gist:
    """What of an entry others may have to do with."""

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


def with_known(paths: Iterable[Path], known: Mapping[str, Gist]) -> dict[Path, Gist]:
    """Return what `read_gists` does, where the gists of most files are known by their ids."""
    found = {path: known.get(path.stem) or _read_gist(path) for path in paths}
    return {path: gist for path, gist in found.items() if gist}


def neighbours(gists: Mapping[Path, Gist], few: Collection[Path]) -> set[Path]:
    """Return the files that can have to do with `few` of them, and these."""
    together = {*few, *_misspelled(gists, few), *_namesakes(gists, few), *_earlier(gists, few), *_related(gists, few)}
    return together | set(_same_papers(gists, few))


def _bytes(path: Path) -> bytes | None:
    try:
        return read_file(path)
    except ContentError:
        return None  # whoever reads the entry says so


def _read_gist(path: Path) -> Gist | None:
    source = _bytes(path)
    return None if source is None else _gist(path.stem, source)


def _gist(paper: str, source: bytes) -> Gist:
    root, _ = parse(source, "")
    return gist_of(Entry(paper, root)) if isinstance(root, Table) else Gist()


def gist_of(entry: Entry) -> Gist:
    """Return the gist of an entry."""
    work = Work(entry)
    keys = dict.fromkeys(filter(None, (*work.identities, work.letters, *work.parts)))
    names = ((same_name_key(node.text), node.text) for node in entry.scalars("authors"))
    return Gist(
        entry.title, work.spaced, work.numbers, work.people, tuple(keys), tuple(names),
        _texts(entry, "aliases"), _texts(entry, "after"), tuple(to.text for to, _ in entry.relations()),
    )  # fmt: skip


def _texts(entry: Entry, key: str) -> tuple[str, ...]:
    return tuple(node.text for node in entry.scalars(key))


def _same_papers(gists: Mapping[Path, Gist], few: Iterable[Path]) -> Iterator[Path]:
    """Yield what may be one paper with some entries, or with what may be one with those, and so on."""
    owners: dict[str, list[Path]] = defaultdict(list)
    for path, gist in gists.items():
        for key in gist.keys:
            owners[key].append(path)
    titles = {path: gist.spaced for path, gist in gists.items() if gist.spaced}
    seen, left = set(few), list(few)
    while left:
        gist = gists.get(left.pop(), Gist())
        near = process.extract_iter(gist.spaced, titles, scorer=fuzz.ratio, score_cutoff=SLIGHTLY_CHANGED)
        found = {path for _, _, path in near if _may_be_one(gist, gists[path])} if gist.spaced else set()
        found.update(path for key in gist.keys for path in owners[key])
        yield from found - seen
        left += found - seen
        seen |= found


def _may_be_one(one: Gist, other: Gist) -> bool:
    """Say whether two entries can have nearly the same title; see `weigh_titles`."""
    return one.numbers == other.numbers and not one.people.isdisjoint(other.people)


def _misspelled(gists: Mapping[Path, Gist], few: Iterable[Path]) -> Iterator[Path]:
    """Yield the entries with an author of some entries whose name is spelled in more than one way."""
    asked = {key for path in few for key, _ in gists.get(path, Gist()).names}
    spellings: dict[str, dict[str, list[Path]]] = defaultdict(lambda: defaultdict(list))
    for path, gist in gists.items():
        for key, text in gist.names:
            if key in asked:
                spellings[key][text].append(path)
    for texts in spellings.values():
        if len(texts) > 1:
            yield from (path for paths in texts.values() for path in paths)


def _namesakes(gists: Mapping[Path, Gist], few: Iterable[Path]) -> Iterator[Path]:
    """Yield the entries with an id or alias of some entries."""
    asked = {name for path in few for name in (path.stem, *gists.get(path, Gist()).aliases)}
    return (path for path, gist in gists.items() if not asked.isdisjoint((path.stem, *gist.aliases)))


def _earlier(gists: Mapping[Path, Gist], few: Iterable[Path]) -> set[Path]:
    """Return what some entries come after, and what that comes after, and so on."""
    places = {path.stem: path for path in gists}
    seen: set[Path] = set()
    left = list(few)
    while left:
        path = left.pop()
        if path not in seen:
            seen.add(path)
            left += (places[paper] for paper in gists.get(path, Gist()).after if paper in places)
    return seen


def _related(gists: Mapping[Path, Gist], few: Collection[Path]) -> Iterator[Path]:
    """Yield the entries to which some entries state a relation, and those that state one to these."""
    ids = {path.stem for path in few}
    named = {paper for path in few for paper in gists.get(path, Gist()).relations}
    return (path for path, gist in gists.items() if path.stem in named or not ids.isdisjoint(gist.relations))
