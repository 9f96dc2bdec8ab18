"""Exchanges files of a site for those of a build: all of them or, when that fails or is killed, none.

To put every file of a long list in its place takes longer than all else that one edited entry does: most stay where
they are. The others come one by one, each in the place of the one before it, so that at no moment a page is missing;
what nothing comes for goes last. What comes lies in the `new` of a room beside the site, what was there before in its
`old`. The room has the names of what comes as long as there is something to be undone.
"""

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Set
from contextlib import suppress
from pathlib import Path

from generator.problems import UsageError

NEW, OLD, _NAMES = "new", "old", "names"


def is_room(path: Path) -> bool:
    """Say whether a folder is a room, or the beginning of one."""
    try:
        return {*os.listdir(path)} <= {NEW, OLD, _NAMES}  # noqa: PTH208 - the names alone
    except OSError:  # its build has ended
        return False


def exchange(room: Path, folder: Path, files: Set[str]) -> None:
    """Make a folder hold files of these names: what the room has, and for the others those that it holds already.

    What fails is undone, and raised. Raises UsageError if a file is in neither.
    """
    try:
        if not folder.exists():
            (room / NEW).rename(folder)
            return
        fresh, before = {*_names(room / NEW)}, {*_names(folder)}
        _copy(files - fresh - before, folder, room / NEW)
        fresh |= files - before
        stale = before - files
        _keep(stale | (before & fresh), folder, room / OLD)
        (room / _NAMES).write_text(json.dumps(sorted(fresh)), "utf-8")
        _move(_without(stale, fresh), room / NEW, folder)
        if stale:
            _remove(stale, folder)
        _move([*_names(room / NEW)], room / NEW, folder)
        (room / _NAMES).unlink()
    except BaseException:
        undo(room, folder)
        raise


def undo(room: Path, folder: Path) -> None:
    """Make a folder what it was before its files were exchanged, if that has begun and not ended."""
    try:
        fresh = json.loads((room / _NAMES).read_text("utf-8"))
    except (OSError, ValueError):  # nothing has moved
        return
    before = {*_names(room / OLD)}
    _remove({*fresh} - {*_names(room / NEW)} - before, folder)
    _move(before, room / OLD, folder)
    (room / _NAMES).unlink()


def clear(room: Path) -> None:
    """Remove a room, unless there is still something to be undone."""
    if not (room / _NAMES).exists():
        shutil.rmtree(room, ignore_errors=True)


def _names(folder: Path | str, start: str = "") -> Iterator[str]:
    """Yield the name of all that is in a folder and its folders. A link is a thing in it, whatever it leads to."""
    with os.scandir(folder) as found:
        for one in found:
            if one.is_dir(follow_symlinks=False):
                yield from _names(one.path, f"{start}{one.name}/")
            else:
                yield f"{start}{one.name}"


def _without(stale: Set[str], fresh: Set[str]) -> Set[str]:
    """Return those files that can come before what is stale goes: no folder of the one has the name of the other."""
    folders = {folder for name in stale for folder in _folders(name)}
    return {name for name in fresh - folders if stale.isdisjoint(_folders(name))}


def _folders(name: str) -> Iterator[str]:
    while name := name.rpartition("/")[0]:
        yield name


def _keep(names: Iterable[str], folder: Path, other: Path) -> None:
    """Have another folder hold what has these names too."""
    make_room = _folder_maker(other)
    for name in names:
        make_room(name)
        try:
            os.link(f"{folder}/{name}", f"{other}/{name}", follow_symlinks=False)
        except (OSError, NotImplementedError):  # as some disks and systems cannot
            shutil.copy2(folder / name, other / name, follow_symlinks=False)


def _move(names: Iterable[str], folder: Path, other: Path) -> None:
    """Move what has these names into another folder, in the place of what has them there."""
    make_room = _folder_maker(other)
    for name in names:
        make_room(name)
        os.replace(f"{folder}/{name}", f"{other}/{name}")  # noqa: PTH105 - paths take longer than the disk


def _folder_maker(folder: Path) -> Callable[[str], None]:
    """Return the function that makes the folder of a file of some name, once for all that are in it."""
    made: set[str] = set()

    def make(name: str) -> None:
        parent = name.rpartition("/")[0]
        if parent not in made:
            (folder / parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)

    return make


def _remove(names: Set[str], folder: Path) -> None:
    """Remove what has these names, and the folders in which there is nothing."""
    for name in names:
        with suppress(FileNotFoundError):
            os.unlink(f"{folder}/{name}")  # noqa: PTH108 - as above
    for parent, _, _ in os.walk(folder, topdown=False):
        if Path(parent) != folder:
            with suppress(OSError):  # there is something
                Path(parent).rmdir()


def _copy(names: Iterable[str], folder: Path, other: Path) -> None:
    """Copy files that were reached through a link, or by a name that the disk takes for another."""
    for name in names:
        (other / name).parent.mkdir(parents=True, exist_ok=True)
        try:
            shutil.copyfile(folder / name, other / name)
        except FileNotFoundError as error:
            raise UsageError(f"{folder} was changed while it was built; build it again") from error
