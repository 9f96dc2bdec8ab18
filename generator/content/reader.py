"""Reads a content folder from disk: the only reader of `content/`."""

import gc
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from generator.cache import Cache
from generator.content import files
from generator.content.changes import with_history
from generator.content.disk import full_path, shown_path
from generator.content.neighbours import Gist, neighbours, read_gists
from generator.content.reading import Reading
from generator.content.walk import Few, Known, Walk
from generator.model import Library
from generator.problems import ContentError, UsageError


def read_library(content: Path) -> Library:
    """Return the checked list in the folder `content`.

    Raises ContentError with every problem of every file, and UsageError where there is no such folder.
    """
    reading = read_content(content)
    if reading.errors:
        raise ContentError(reading.errors)
    return with_history(reading.library(), content, Cache())


def read_content(content: Path, unlisted: Sequence[Path] = ()) -> Reading:
    """Return what could be read in the folder `content`, and every problem on the way.

    `unlisted` are entries that are not on the list yet, to be checked as if they were. Raises UsageError where there
    is no such folder.
    """
    if not content.is_dir():
        raise UsageError(f"there is no folder {shown_path(content)}; name the list's folder with --content")
    with without_collecting():
        return Walk(content).read(unlisted)


def read_around(content: Path, some: Sequence[Path], cache: Cache) -> Reading:
    """Return what `read_content` does, as far as it concerns some files and folders.

    Those that do not stand on the list are checked as if they did. Of a long list, entries that can have nothing to do
    with them are left out. Raises UsageError.
    """
    extra = files.unlisted(content, some)
    folder = full_path(content / "papers")
    are_papers = all(path.is_file() and full_path(path).parent == folder for path in some if path not in extra)
    if not are_papers or len(some) > _FEW or not content.is_dir():
        return read_content(content, extra)
    papers = files.folder_files(content / "papers")
    named, asked = {path.name for path in some}, {full_path(path) for path in some}
    few = {path for path in (*papers, *extra) if path.name in named and full_path(path) in asked}
    gists = read_gists([path for path in (*papers, *extra) if files.misplaced(path) is None], cache)
    around = neighbours(gists, few & gists.keys())
    listed = [gists[path] for path in papers if path in gists]
    return read_few(content, [path for path in papers if path in few or path in around], listed, extra)


def read_few(content: Path, paths: Sequence[Path], listed: Collection[Gist], unlisted: Sequence[Path] = ()) -> Reading:
    """Return what `read_content` does, as far as it concerns some entries, which stand at these paths in their order.

    What there is on the list say their gists.
    """
    titles = {gist.id: gist.title for gist in listed}
    former = {alias: gist.id for gist in listed for alias in gist.aliases}
    with without_collecting():
        return Walk(content, Few(paths, Known(titles, former))).read(unlisted)


_FEW = 50
"""How many files are checked by reading what is around them; to read the whole list is faster for more."""


@contextmanager
def without_collecting() -> Iterator[None]:
    """Spare Python the search for garbage among what is read, which all stays: a third of the time on long lists."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()  # so that it is not searched as soon as the search is on again
            gc.unfreeze()
            gc.enable()
