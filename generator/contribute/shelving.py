"""Puts a new entry's file in its place: whole, or not at all."""

from pathlib import Path

from generator.contribute.entry import Entry
from generator.contribute.replace import replace_text
from generator.problems import UsageError


def place(entry: Entry, paper_id: str, content: Path) -> Path:
    """Return where an entry's file belongs.

    An entry that lacks something an entry must have goes to `drafts/`, which is not built: the list stays sound.
    """
    return content / ("drafts" if entry.missing else "papers") / f"{paper_id}.yml"


def write_new(path: Path, text: str) -> Path:
    """Write a file that must not exist yet; nobody ever sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        raise UsageError(f"{path} exists already; name another id with --id")
    replace_text(path, text)
    return path
