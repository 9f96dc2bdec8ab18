"""Reads a list again: of one that was sound when it was read last, only the entries that have changed since."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from generator.cache import Cache, Key
from generator.content.changes import with_history
from generator.content.disk import read_file
from generator.content.neighbours import Gist, gist_of, neighbours, read_gist
from generator.content.reader import read_content, read_few, read_library, without_collecting
from generator.content.reading import naming_papers
from generator.content.shares import Shares, Version
from generator.model import Library, Paper
from generator.problems import ContentError

_FEW = 20
"""How many entries may have changed; to read the whole list is faster for more."""

_LARGEST = 64 * 1024 * 1024
"""Bytes: no larger file of a list is read."""

_ENTRIES = "papers/"

_Digests = Mapping[str, bytes]
"""Of the files of a list, by their paths in its folder."""

_Read = tuple[Library, Mapping[str, Gist]]
"""A list without its history, and the gists of its entries by their ids."""


class _Kept(NamedTuple):
    """What is kept of an entry."""

    paper: Paper
    gist: Gist
    digest: Key
    """Of the paper: to take it takes as long as to read the paper from the cache."""


def read_again(content: Path, cache: Cache) -> Library:
    """Return what `read_library` does, which does the work where more than a few entries are new or have changed.

    Raises ContentError and UsageError as it does.
    """
    if not cache.keeps:
        return read_library(content)
    with without_collecting():
        library = _read(content, cache)
    return with_history(library, content, cache)


def _read(content: Path, cache: Cache) -> Library:
    place = cache.key("the list that was read last")
    now = _digests(content)
    changed = _changed(cache.recall(place) or {}, now)
    versions = [(Path(name).stem, digest) for name, digest in now.items() if _is_entry(name)]
    others = [(name, digest) for name, digest in now.items() if not _is_entry(name)]
    shares: Shares[_Kept] = Shares(versions, cache, "papers", others)
    kept = shares.values
    for one in kept.values():
        cache.know(one.paper, one.digest)
    read = None if changed is None else _with(kept, content, changed)
    if read is None or len(read[0].papers) < len(versions):  # there is a fault, or not all is kept any more
        read = _anew(content)
    library, gists = read
    papers = library.papers_by_id
    shares.keep({(one, of): _Kept(papers[one], gists[one], cache.digest(papers[one])) for one, of in versions})
    cache.remember(place, now)
    return library


def _digests(content: Path) -> _Digests:
    """Return the digests of all files, and the names of all folders. Nothing that is hidden belongs to a list."""
    found = {}
    for folder, folders, files in os.walk(content):
        folders[:] = [name for name in folders if not name.startswith(".")]
        inside = Path(folder).relative_to(content).as_posix()
        before = "" if inside == "." else f"{inside}/"
        found.update({f"{before}{name}/": b"" for name in folders})
        found.update({before + name: _digest(Path(folder, name)) for name in files if not name.startswith(".")})
    return dict(sorted(found.items()))


def _digest(path: Path) -> bytes:
    try:
        return blake2b(read_file(path, _LARGEST), digest_size=16).digest()
    except ContentError:
        return b""  # whoever reads the list says what is wrong with it


def _is_entry(name: str) -> bool:
    return name.startswith(_ENTRIES) and name.endswith(".yml")


def _changed(before: _Digests, now: _Digests) -> Sequence[str] | None:
    """Return the entries that are new or have changed; None where these are many, or other files have changed."""
    changed = [name for name, digest in now.items() if before.get(name) != digest]
    is_small = len(changed) <= _FEW and all(map(_is_entry, changed))
    return changed if is_small and before.keys() <= now.keys() else None


def _with(kept: Mapping[Version, _Kept], content: Path, changed: Sequence[str]) -> _Read | None:
    """Return the list of the kept papers and those in a few files; None where there is a fault, which is to be said."""
    gists = {paper: one.gist for (paper, _), one in kept.items()}
    gists |= {gist.id: gist for name in changed if (gist := read_gist(content / name))}
    few = {Path(name).stem for name in changed}
    around = sorted(few | neighbours(gists, few & gists.keys()))
    reading = read_few(content, [content / _ENTRIES / f"{paper}.yml" for paper in around], gists.values())
    if reading.errors:
        return None
    library = reading.library()
    papers = {**library.papers_by_id, **{paper: one.paper for (paper, _), one in kept.items()}}
    return naming_papers(replace(library, papers=tuple(papers[paper] for paper in sorted(papers)))), gists


def _anew(content: Path) -> _Read:
    reading = read_content(content)
    if reading.errors:
        raise ContentError(reading.errors)
    return reading.library(), {work.entry.id: gist_of(work) for work in reading.works}
