"""Asks git about the repository that a list stands in: the only place that runs it, and it changes nothing."""

import os
import subprocess
from collections.abc import Collection, Mapping
from pathlib import Path

# The folder may be anybody's: what its settings have git run is left out, and so is what would ask a server.
_GIT = ("git", "--no-pager", "--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "log.showSignature=false")
_ALONE = {"GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}
_SECONDS = 120


def git(folder: Path, *words: str, told: bytes = b"") -> bytes | None:
    """Return what git says in a folder, told something on its input.

    None where there is no git, no repository, or one that is not the user's own, and where git refuses.
    """
    command = (*_GIT, "-C", str(folder), *words)
    try:
        done = subprocess.run(  # noqa: S603 - no shell
            command, input=told, env=os.environ | _ALONE, capture_output=True, check=False, timeout=_SECONDS
        )
    except OSError:
        return None
    return None if done.returncode else done.stdout


def blobs(folder: Path, names: Collection[str]) -> Mapping[str, bytes]:
    """Return the contents of files by their names in git's store; of those alone that are in it.

    Of a repository of which only a part was taken, the rest is not asked for.
    """
    wanted = sorted(names)
    asked = "".join(f"{name}\n" for name in wanted).encode()
    answer = git(folder, "cat-file", "--batch", told=asked) if wanted else None
    if answer is None:
        return {}
    found: dict[str, bytes] = {}
    place = 0
    for name in wanted:
        end = answer.index(b"\n", place)
        # "<name> <type> <size>", or "<name> missing" (git-cat-file(1), "BATCH OUTPUT").
        _, sort, *size = answer[place:end].split(b" ")
        place = end + 1
        if sort != b"missing":
            length = int(size[0])
            found[name] = answer[place : place + length]
            place += length + 1
    return found
