"""Puts a new entry's file in its place: whole, or not at all."""

import os
import tempfile
from pathlib import Path

from generator.contribute.entry import Entry, entry_text
from generator.problems import UsageError


def place(entry: Entry, paper_id: str, content: Path) -> Path:
    """Return where an entry's file belongs.

    An entry that lacks something an entry must have goes to `drafts/`, which is not built: the list stays sound.
    """
    return content / ("drafts" if entry.missing else "papers") / f"{paper_id}.yml"


def shelve(entry: Entry, paper_id: str, content: Path) -> Path:
    """Write an entry into its place and return the file."""
    return write_new(place(entry, paper_id, content), entry_text(entry))


def write_new(path: Path, text: str) -> Path:
    """Write a file that must not exist yet; nobody ever sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        raise UsageError(f"{path} exists already; name another id with --id")
    handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(0o644)  # as any file one writes; a temporary file is private
        Path(name).rename(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return path
