"""Exchanges files of a site for those of a build: all of them or, when that fails or is killed, none.

To put every file of a long list in its place takes longer than all else that one edited entry does: most stay where
they are. What comes lies in the `new` of a room beside the site, what goes in its `old`. The room has the names of
what comes as long as there is something to be undone.
"""

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Set
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
        (room / OLD).mkdir()
        (room / _NAMES).write_text(json.dumps(sorted(fresh)), "utf-8")
        _move(before - (files - fresh), folder, room / OLD)
        _move(fresh, room / NEW, folder)
    except BaseException:
        undo(room, folder)
        raise
    (room / _NAMES).unlink()


def undo(room: Path, folder: Path) -> None:
    """Make a folder what it was before its files were exchanged, if that has begun and not ended."""
    try:
        fresh = json.loads((room / _NAMES).read_text("utf-8"))
    except (OSError, ValueError):  # nothing has moved
        return
    before = {*_names(room / NEW)}
    _move((name for name in fresh if name not in before and os.path.lexists(folder / name)), folder, room / NEW)
    _move([*_names(room / OLD)], room / OLD, folder)
    (room / _NAMES).unlink()


def _names(folder: Path | str, start: str = "") -> Iterator[str]:
    """Yield the name of all that is in a folder and its folders. A link is a thing in it, whatever it leads to."""
    with os.scandir(folder) as found:
        for one in found:
            if one.is_dir(follow_symlinks=False):
                yield from _names(one.path, f"{start}{one.name}/")
            else:
                yield f"{start}{one.name}"


def _move(names: Iterable[str], folder: Path, other: Path) -> None:
    """Move what has these names into another folder. Folders that hold nothing after that go."""
    made: set[str] = set()
    for name in names:
        parent = name.rpartition("/")[0]
        if parent not in made:
            (other / parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        os.rename(f"{folder}/{name}", f"{other}/{name}")  # noqa: PTH104 - paths take longer than the disk
    for parent, _, inside in os.walk(folder, topdown=False):
        if not inside and Path(parent) != folder:
            with suppress(OSError):  # it holds folders
                Path(parent).rmdir()


def _copy(names: Iterable[str], folder: Path, other: Path) -> None:
    """Copy files that were reached through a link, or by a name that the disk takes for another."""
    for name in names:
        (other / name).parent.mkdir(parents=True, exist_ok=True)
        try:
            shutil.copyfile(folder / name, other / name)
        except FileNotFoundError as error:
            raise UsageError(f"{folder} was changed while it was built; build it again") from error
