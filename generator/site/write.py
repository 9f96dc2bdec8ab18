"""Writes generated files: the only writer. It replaces only what Papershelf has made."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from generator.problems import UsageError
from generator.site.generate import MARKER


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """Give an empty folder to build in, and put it in the place of `folder` once the block has succeeded.

    When the block fails, `folder` stays as it was. Raises UsageError if `folder` holds what Papershelf has not made.
    """
    _refuse_foreign(folder)
    _make_folder(folder.parent)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent, ignore_cleanup_errors=True) as room:
        fresh, old = Path(room, "new"), Path(room, "old")
        fresh.mkdir()
        yield fresh
        if folder.exists():
            folder.rename(old)
        fresh.rename(folder)


def write_tree(files: Mapping[str, bytes], folder: Path) -> None:
    """Make `folder` hold exactly these files; those that have not changed are left alone.

    Raises UsageError if `folder` holds what Papershelf has not made.
    """
    _refuse_foreign(folder)
    _make_folder(folder)
    for name in sorted(files):
        path = folder / name
        if not (path.is_file() and path.read_bytes() == files[name]):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(files[name])
    _remove_stale(files, folder)


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
