"""Where a build puts files of a site: only those that the site does not have yet as they are to be."""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias, TypeVar

from generator.cache import Cache, Key, digest_of
from generator.site.record import Mark, Record, mark_of

T = TypeVar("T")
Noted: TypeAlias = tuple[T, Mapping[str, Mark]]
"""What a task returns, and the files that it has written."""

_AT_ONCE = 500
"""How many files are taken from the cache at once: few enough to be held in memory."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where a build puts those files of a site that are new or have changed. The others stay where they are."""

    folder: Path
    site: Path
    cache: Cache
    record: Record
    _made: set[str] = field(default_factory=set)
    """The folders inside that are there."""

    def write(self, files: Mapping[str, bytes], keys: Mapping[str, Key] | None = None) -> None:
        """Write files of the site. Each is known by the key of what it is made of, or, without keys, by its content.

        Of two files of one name the second one counts.
        """
        marks = self.record.marks
        for name, content in files.items():
            key = keys[name] if keys else self._digest(content)
            mark = None if name in marks else self._mark_as_before(name, key, content)
            marks[name] = mark or _written(self._path(name), key, content)

    def write_kept(self, keys: Mapping[str, Key]) -> list[str]:
        """Write those files that the site or the cache has under their keys; return the names of the others."""
        there = self._there(keys)
        self.record.marks.update(there)
        names, missing = [name for name in keys if name not in there], []
        for start in range(0, len(names), _AT_ONCE):
            some = names[start : start + _AT_ONCE]
            found = self.cache.fetch(keys[name] for name in some)
            self.write({name: found[keys[name]] for name in some if keys[name] in found}, keys)
            missing += [name for name in some if keys[name] not in found]
        return missing

    def take_over(self, digests: Mapping[str, bytes]) -> bool:
        """Leave files where they are, if the site has all of them as their digests say; return whether it has."""
        there = self._there(digests)
        for name, digest in digests.items():
            mark = there.get(name) or _mark_by_digest(f"{self.site}/{name}", digest)
            if not mark:
                return False
            there[name] = mark
        self.record.marks.update(there)
        return True

    def before(self, name: str, digest: bytes) -> bytes | None:
        """Return the content of a file of the last site, if it is what its digest says."""
        path = f"{self.site}/{name}"
        known = self.record.known(name, digest, path)
        return Path(path).read_bytes() if known or _mark_by_digest(path, digest) else None

    def read(self, name: str) -> bytes:
        """Return the content of one of the files."""
        fresh = self.folder / name
        return (fresh if fresh.exists() else self.site / name).read_bytes()

    def names(self, folder: str) -> Iterator[str]:
        """Yield the names of the files in a folder."""
        return (name for name in self.record.marks if name.startswith(f"{folder}/"))

    def noting(self, task: Callable[[], T]) -> Noted[T]:
        """Do a task; return what it returns, and which files it has written, to be given to `note`."""
        known, self.record.marks = self.record.marks, {}
        result = task()
        noted = self.record.marks
        known.update(noted)
        self.record.marks = known
        return result, noted

    def note(self, noted: Noted[T]) -> T:
        """Note which files a task has written, maybe in another process; return what it has returned."""
        result, marks = noted
        self.record.marks.update(marks)
        return result

    @property
    def sizes(self) -> Mapping[str, int]:
        """The sizes of all files, by name and in order."""
        return {name: size for name, (_, _, size, _) in sorted(self.record.marks.items())}

    def _there(self, keys: Mapping[str, Key]) -> dict[str, Mark]:
        """Return the marks of those files that the site has, made of what their keys say."""
        marks = ((name, self.record.known(name, key, f"{self.site}/{name}")) for name, key in keys.items())
        return {name: mark for name, mark in marks if mark}

    def _mark_as_before(self, name: str, key: Key, content: bytes) -> Mark | None:
        """Return the mark of a file, if the site has it with this content."""
        path = f"{self.site}/{name}"
        if known := self.record.known(name, key, path):
            return known
        mark = mark_of(key, path)
        return mark if mark and mark[2] == len(content) and holds(path, content) else None

    def _digest(self, content: bytes) -> bytes:
        return digest_of(content) if self.cache.keeps else b""

    def _path(self, name: str) -> str:
        """Return where a file is to be written, in a folder that is there."""
        folder = name.rpartition("/")[0]
        if folder not in self._made:
            (self.folder / folder).mkdir(parents=True, exist_ok=True)
            self._made.add(folder)
        return f"{self.folder}/{name}"


def _mark_by_digest(path: str, digest: bytes) -> Mark | None:
    """Return the mark of a file, if its content has this digest."""
    mark = mark_of(digest, path)
    try:
        return mark if mark and digest_of(Path(path).read_bytes()) == digest else None
    except OSError:
        return None


def _written(path: str, key: Key, content: bytes) -> Mark:
    """Write a file; return its mark."""
    with open(path, "wb") as file:  # noqa: PTH123 - as everywhere here, since paths take a third of the time
        file.write(content)
        file.flush()
        found = os.fstat(file.fileno())
    return key, found.st_ino, found.st_size, found.st_mtime_ns


def holds(path: Path | str, content: bytes) -> bool:
    """Say whether there is a file with this content."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - see `_written`
            return file.read() == content
    except OSError:  # it is not there, or no file
        return False
