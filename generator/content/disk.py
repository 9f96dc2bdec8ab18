"""The one door through which files of a list come in: plain files of a bounded size, and nothing that they point to.

How a file's path is written, for people and to be compared, is said here too.
"""

import os
import stat
from functools import lru_cache
from os.path import abspath, relpath
from pathlib import Path

from generator.content.nodes import Node
from generator.content.parsing import MAX_BYTES, parse
from generator.problems import ContentError, Position, Problem

# Between the look at a name and its opening, another file may take the name: to open a FIFO must not wait for a writer.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)

_AT_ONCE = 16 * 1024
"""Bytes: more than nearly all files have."""


def read_nodes(path: Path) -> tuple[Node | None, list[Problem]]:
    """Return what a file of YAML holds and what is wrong with it as such. Raises as `read_file` does."""
    return parse(read_file(path), shown_path(path))


def read_site(content: Path) -> Node | None:
    """Return what a list says of itself, None where it says nothing; what is wrong with that is for `check`.

    Raises as `read_file` does.
    """
    path = content / "site.yml"
    return read_nodes(path)[0] if os.path.lexists(path) else None


def read_file(path: Path | str, most: int = MAX_BYTES) -> bytes:
    """Return the bytes of a file, and of a larger one `most` and one more.

    To read many files, paths as texts are faster.

    Raises ContentError for what is not there, cannot be read, or is no plain file: a link, a pipe, a device.
    """
    fault = "this file is missing; every list has one"
    try:
        if is_plain(path):
            file = os.open(path, _FLAGS)
            try:
                found = os.fstat(file)
                if stat.S_ISREG(found.st_mode):
                    return _read(file, found.st_size, most)
            finally:
                os.close(file)
        if os.path.lexists(path):
            fault = "this must be a plain file, no link, pipe or device; put the text itself in its place"
    except OSError as error:
        fault = f"the file cannot be read: {error.strerror}"
    raise ContentError([Problem(Position(shown_path(Path(path))), fault)])


def _read(file: int, size: int, most: int) -> bytes:
    """Return the bytes of an open file, or `most` and one more. As its size is known, it is not asked for its end."""
    parts, read = [], 0
    while read <= most and (part := os.read(file, min(most + 1 - read, _AT_ONCE))):
        parts.append(part)
        read += len(part)
        if read == size:
            break
    return b"".join(parts)


def is_plain(path: Path | str) -> bool:
    """Return whether there is a file of its own: no folder, and no link, pipe or device."""
    try:
        return stat.S_ISREG(os.lstat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


def full_path(path: Path) -> Path:
    """Return the path from the root with no ".." in it, so that two paths to one place are equal."""
    return Path(abspath(path))  # noqa: PTH100 - resolve() would follow links


def shown_path(path: Path) -> str:
    """Return the path as the person at the keyboard would write it: relative where that is shorter."""
    folder = _shown_folder(path.parent, os.getcwd())  # noqa: PTH109 - asked for each file
    return path.name or "." if folder == "." else f"{folder.rstrip('/')}/{path.name}"


@lru_cache(maxsize=256)
def _shown_folder(folder: Path, _here: str) -> str:
    try:
        relative = Path(relpath(folder))
    except ValueError:  # on another drive
        return folder.as_posix()
    return min(relative.as_posix(), full_path(folder).as_posix(), key=len)
