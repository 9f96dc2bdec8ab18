"""Reads a list again: of one that was sound when it was read last, only the entries that have changed since."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from generator.cache import Cache
from generator.content.appearance import LARGEST_ASSET
from generator.content.changes import with_history
from generator.content.disk import read_file
from generator.content.files import folder_files
from generator.content.neighbours import read_gists
from generator.content.reader import read_around, read_library
from generator.model import Library, Paper
from generator.problems import ContentError

_FEW = 20
"""How many entries may have changed; to read the whole list is faster for more."""

Digests = Mapping[str, bytes]
"""Of the files of a list, by their paths in its folder."""


def read_again(content: Path, cache: Cache) -> Library:
    """Return what `read_library` does. It does the work unless no more than a few entries are new or have changed.

    Raises ContentError and UsageError as it does.
    """
    if not cache.keeps:
        return read_library(content)
    place = cache.key("the list that was read last")
    now = _digests(content)
    before, papers = cache.recall(place) or ({}, ())
    changed = _changed(before, now)
    library = _with(papers, content, changed, cache) if changed is not None else None
    if library is None:
        library = read_library(content, cache)
        # Here, so that the first change to the list is read as fast as those after it.
        read_gists(folder_files(content / "papers"), cache)
    cache.remember(place, (now, library.papers))
    return library


def _digests(content: Path) -> Digests:
    """Return the digests of all files, with what kind of file each is."""
    found = {}
    for folder, _, names in os.walk(content):
        for name in names:
            path = Path(folder, name)
            try:
                digest = blake2b(read_file(path, LARGEST_ASSET), digest_size=16).digest()
            except ContentError:
                digest = b""  # whoever reads the list says what is wrong with it
            found[path.relative_to(content).as_posix()] = digest + bytes([path.is_symlink()])
    return dict(sorted(found.items()))


def _changed(before: Digests, now: Digests) -> Sequence[str] | None:
    """Return the entries that are new or have changed; None where these are many, or other files have changed."""
    changed = [name for name, digest in now.items() if before.get(name) != digest]
    are_entries = all(name.startswith("papers/") for name in changed)
    return changed if are_entries and len(changed) <= _FEW and before.keys() <= now.keys() else None


def _with(papers: Sequence[Paper], content: Path, changed: Sequence[str], cache: Cache) -> Library | None:
    """Return the list of some papers and those in a few files; None where these make a fault, which is to be said."""
    reading = read_around(content, [content / name for name in changed], cache)
    if reading.errors:
        return None
    around = reading.library()
    read = {paper.id: paper for paper in around.papers}
    fresh = {Path(name).stem: read.get(Path(name).stem) for name in changed}
    by_id = {paper.id: paper for paper in papers} | {name: paper for name, paper in fresh.items() if paper}
    papers = tuple(by_id[name] for name in sorted(by_id))
    return with_history(replace(around, papers=papers), content, cache)
