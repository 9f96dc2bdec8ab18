"""Which files the last build wrote into a site, and of what, so that those which stand there are not read again.

Here alone a time counts, and it never says what is to be made: that a key says. It says whether a file is still the
one that was written, as it does in Git's index: the same inode, of the same size, not changed since. A file that
somebody has changed, replaced or copied is another one, and what it holds is read.
"""

import os
import time
from collections.abc import Mapping
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple, TypeAlias

from generator.cache import Cache, Key

Mark: TypeAlias = tuple[Key, int, int, int]
"""Of what a file was made, its inode, its size, and when it was changed last."""


_A_STEP = 0.02
"""Seconds in which the clocks of most disks have moved on."""


class _Last(NamedTuple):
    """What is kept of a build."""

    generation: int
    """In which all keys of its files were counted as used."""
    marks: Mapping[str, Mark]


class Record:
    """The files of a site by their names: those of the last build, and those that this one has put there."""

    def __init__(self, site: Path, cache: Cache) -> None:
        self._cache, self.place = cache, cache.key("the files of the last build", str(site.absolute()))
        """Under which key the cache has it."""
        self._last: _Last = cache.recall(self.place) or _Last(0, {})
        self.marks: dict[str, Mark] = {}
        """Those that this build has put there."""

    def known(self, name: str, made_of: Key, path: str) -> Mark | None:
        """Return the mark of a file, if it is the one that was made of this."""
        mark = self._last.marks.get(name)
        return mark if mark and mark[0] == made_of and mark == mark_of(made_of, path) else None

    def keep(self, folder: Path) -> None:
        """Keep what was noted for the next build, on the disk of a folder.

        A file that is no older than this moment is left out: if it changes before the clock moves on, nothing shows it.
        Most clocks move on at once.
        """
        if not self._cache.keeps:
            return
        time.sleep(_A_STEP)
        now = _now(folder)
        marks = {name: mark for name, mark in self.marks.items() if mark[3] < now}
        if self._last.generation != self._cache.generation:
            self._cache.use(mark[0] for mark in marks.values())
        self._cache.remember(self.place, _Last(self._cache.generation, marks))


def mark_of(made_of: Key, path: str) -> Mark | None:
    """Return the mark of a file that was made of this, unless there is none, or a link to one."""
    try:
        found = os.lstat(path)
    except OSError:
        return None
    return (made_of, found.st_ino, found.st_size, found.st_mtime_ns) if S_ISREG(found.st_mode) else None


def _now(folder: Path) -> int:
    """Return the time as the disk of a folder has it, which may go in steps of seconds."""
    os.utime(folder)
    return folder.stat().st_mtime_ns
