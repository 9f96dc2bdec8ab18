"""Writes generated files: the only writer. It replaces only what Papershelf has made."""

import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISREG

from generator.cache import Cache, Key
from generator.problems import UsageError
from generator.site.generate import MARKER
from generator.site.stages import digest_of
from generator.site.turns import taking_turns

_AT_ONCE = 500
"""How many files are taken from the cache at once: few enough to be held in memory."""


@dataclass(frozen=True, slots=True)
class Room:
    """A folder in which a site is put together, beside the last one that it will replace."""

    folder: Path
    last: Path
    _made: set[str] = field(default_factory=set)
    """The folders inside that are there."""

    def write(self, files: Mapping[str, bytes]) -> None:
        """Write files of the site. Those that are as they were are linked, which takes a tenth of the time."""
        for name, content in files.items():
            self._make_folder(name.rpartition("/")[0])
            path, before = f"{self.folder}/{name}", f"{self.last}/{name}"
            if not (_is_as_before(before, content) and _linked(before, path)):
                with open(path, "wb") as file:  # noqa: PTH123 - as everywhere here, since paths take a third of the time
                    file.write(content)

    def write_kept(self, keys: Mapping[str, Key], cache: Cache) -> list[str]:
        """Write those files that the cache has under their keys; return the names of the others."""
        names, missing = list(keys), []
        for start in range(0, len(names), _AT_ONCE):
            some = names[start : start + _AT_ONCE]
            found = cache.fetch(keys[name] for name in some)
            self.write({name: found[keys[name]] for name in some if keys[name] in found})
            missing += [name for name in some if keys[name] not in found]
        return missing

    def take_over(self, digests: Mapping[str, bytes]) -> bool:
        """Link files of the last site, if it has all of them as their digests say; return whether it has."""
        if not all(_is_known(f"{self.last}/{name}", digest) for name, digest in digests.items()):
            return False
        for name in digests:
            self._make_folder(name.rpartition("/")[0])
            path, before = f"{self.folder}/{name}", f"{self.last}/{name}"
            if not _linked(before, path):
                shutil.copyfile(before, path)
        return True

    def _make_folder(self, name: str) -> None:
        if name not in self._made:
            (self.folder / name).mkdir(parents=True, exist_ok=True)
            self._made.add(name)

    @property
    def files(self) -> int:
        """How many files there are."""
        return sum(len(names) for _, _, names in os.walk(self.folder))


@contextmanager
def replacing(folder: Path, wait: Callable[[], None] = lambda: None) -> Iterator[Room]:
    """Give room to build in, and put what is there in the place of `folder` once the block has succeeded.

    When the block fails, `folder` stays as it was; what a build that was killed has left is put back or cleared first.
    Builds of one folder take turns: `wait` is called before this one waits for another. Raises UsageError if `folder`
    holds what Papershelf has not made.
    """
    _refuse_foreign(folder)
    _make_folder(folder.parent)
    with taking_turns(folder.with_name(f".{folder.name}-lock"), wait):
        for left in _left_over(folder):
            _put_back(left, folder)
        _refuse_foreign(folder)
        with tempfile.TemporaryDirectory(
            prefix=f".{folder.name}-", dir=folder.parent, ignore_cleanup_errors=True
        ) as room:
            fresh, old = Path(room, "new"), Path(room, "old")
            fresh.mkdir()
            yield Room(fresh, folder)
            try:
                if folder.exists():
                    folder.rename(old)
                fresh.rename(folder)
            except BaseException:
                _put_back(Path(room), folder)
                raise


def _left_over(folder: Path) -> list[Path]:
    """Return the rooms of builds that were killed: only who holds the lock may ask."""
    name = re.compile(rf"\.{re.escape(folder.name)}-[a-z0-9_]{{8}}")
    beside = sorted(path for path in folder.parent.iterdir() if name.fullmatch(path.name))
    return [path for path in beside if not path.is_symlink() and path.is_dir() and _is_room(path)]


def _is_room(path: Path) -> bool:
    return {inside.name for inside in path.iterdir()} <= {"new", "old"}


def _put_back(room: Path, folder: Path) -> None:
    """Put the site that was moved into a room in its place again, if that is empty, and clear the room."""
    if (room / "old").is_dir() and not folder.exists():
        (room / "old").rename(folder)
    shutil.rmtree(room, ignore_errors=True)


def write_tree(files: Mapping[str, bytes], folder: Path) -> None:
    """Make `folder` hold exactly these files; those that have not changed are left alone.

    Nothing is written through a link or a pipe in the folder. Raises UsageError if `folder` holds what Papershelf has
    not made.
    """
    _refuse_foreign(folder)
    _make_folder(folder)
    _remove_ways_out(folder)
    for name in sorted(files):
        path = folder / name
        if not _holds(path, files[name]):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(files[name])
    _remove_stale(files, folder)


def _is_as_before(path: str, content: bytes) -> bool:
    """Say whether there is a file of a content, and not a link to one."""
    try:
        before = os.lstat(path)
    except OSError:
        return False
    return S_ISREG(before.st_mode) and before.st_size == len(content) and _holds(path, content)


def _is_known(path: str, digest: bytes) -> bool:
    """Say whether there is a file of a digest, and not a link to one."""
    try:
        if not S_ISREG(os.lstat(path).st_mode):
            return False
        with open(path, "rb") as file:  # noqa: PTH123 - see `Room.write`
            return digest_of(file.read()) == digest
    except OSError:
        return False


def _holds(path: Path | str, content: bytes) -> bool:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - see `Room.write`
            return file.read() == content
    except OSError:  # it is not there, or no file
        return False


def _linked(path: str, other: str) -> bool:
    """Give a file another name, if the disk can."""
    try:
        os.link(path, other)
    except OSError:
        return False
    return True


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


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, FileNotFoundError, NotADirectoryError) as error:
        raise UsageError(f"{folder} cannot be made; name another place to write to") from error


def _refuse_foreign(folder: Path) -> None:
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise UsageError(f"{folder} is not a folder; name another place to write to")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARKER).is_file():
        raise UsageError(f"{folder} holds files that Papershelf has not made; empty it or name another folder")
