"""Asks git about the repository that a list stands in: the only place that runs it, and it changes nothing."""

import os
import subprocess
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
