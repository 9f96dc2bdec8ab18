"""Makes a folder hold what was generated, and nothing else. It replaces only what Papershelf has made."""

import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from generator.cache import Cache
from generator.problems import UsageError
from generator.site.exchange import NEW, clear, exchange, is_room, undo
from generator.site.generate import MARKER
from generator.site.lock import locked
from generator.site.record import Record
from generator.site.room import Room, holds


@contextmanager
def replacing(folder: Path, wait: Callable[[], None] = lambda: None, cache: Cache | None = None) -> Iterator[Room]:
    """Give room to build in, and make `folder` hold what was written, and nothing else, once the block has succeeded.

    When anything fails, `folder` stays as it was; what a build that was killed has left is put back or cleared first.
    Builds of one folder take turns: `wait` is called before this one waits for another. Raises UsageError if `folder`
    holds what Papershelf has not made.
    """
    _refuse_foreign(folder)
    make_folder(folder.parent)
    with locked(folder.with_name(f".{folder.name}-lock"), wait):
        for left in _left_over(folder):
            undo(left, folder)
            clear(left)
        _refuse_foreign(folder)
        inside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            fresh = inside / NEW
            fresh.mkdir()
            cache = cache or Cache()
            room = Room(fresh, folder, cache, Record(folder, cache))
            yield room
            room.record.keep(fresh)
            exchange(inside, folder, room.record.marks.keys())
        finally:
            clear(inside)


def _left_over(folder: Path) -> list[Path]:
    """Return the rooms of builds: to who holds the lock, of those that were killed."""
    name = re.compile(rf"\.{re.escape(folder.name)}-[a-z0-9_]{{8}}")
    beside = sorted(path for path in folder.parent.iterdir() if name.fullmatch(path.name))
    return [path for path in beside if not path.is_symlink() and path.is_dir() and is_room(path)]


def write_tree(files: Mapping[str, bytes], folder: Path) -> None:
    """Make `folder` hold exactly these files; those that have not changed are left alone.

    Nothing is written through a link or a pipe in the folder. Raises UsageError if `folder` holds what Papershelf has
    not made.
    """
    _refuse_foreign(folder)
    make_folder(folder)
    _remove_ways_out(folder)
    for name in sorted(files):
        path = folder / name
        if not holds(path, files[name]):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(files[name])
    _remove_stale(files, folder)


def make_folder(folder: Path) -> None:
    """Make a folder, unless it is there. Raises UsageError where there can be none."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, FileNotFoundError, NotADirectoryError) as error:
        raise UsageError(f"{folder} cannot be made; name another place to write to") from error


def _remove_ways_out(folder: Path) -> None:
    for parent, folders, names in os.walk(folder):
        for path in (Path(parent, name) for name in (*folders, *names)):
            if path.is_symlink() or not (path.is_file() or path.is_dir()):  # writing would reach what it stands for
                path.unlink()


def _remove_stale(files: Mapping[str, bytes], folder: Path) -> None:
    for parent, _, names in os.walk(folder, topdown=False):
        for name in names:
            path = Path(parent, name)
            if path.relative_to(folder).as_posix() not in files:
                path.unlink()
        if not any(Path(parent).iterdir()):
            shutil.rmtree(parent)


def _refuse_foreign(folder: Path) -> None:
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise UsageError(f"{folder} is not a folder; name another place to write to")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARKER).is_file():
        raise UsageError(f"{folder} holds files that Papershelf has not made; empty it or name another folder")
