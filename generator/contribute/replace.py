"""Puts a new text in the place of a file, all of it or nothing."""

import os
import shutil
import tempfile
from pathlib import Path

_NEW_FILE = 0o644


def replace_text(path: Path, text: str) -> None:
    """Write a file's text as UTF-8, a new file's too.

    Whatever goes wrong on the way, the old file or the new one is there, whole.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    except OSError as error:
        error.filename = str(path)  # nobody knows the file beside it, which could not be made
        raise
    fresh = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        if path.exists():
            shutil.copymode(path, fresh)
        else:
            fresh.chmod(_NEW_FILE)  # a temporary file is for its owner alone
        fresh.replace(path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
