"""When the entries of a list were last changed, as the history of its repository tells: one question to git for all.

What git knows of a commit is the same in every clone of it. Where it knows nothing, nothing is said: a folder that is
no repository, an entry that is not committed, and the oldest commit of a clone that was cut off there (as workflows
make them), in which every file seems to be new.
"""

import datetime
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from generator.content.git import git

_MOST_AT_ONCE = 20
"""Of more entries that one commit changes, it changes how they are kept, and not what they say."""

_LOG = ("log", "--format=format:%x00%ct %D", "--name-status", "--no-renames", "--relative", "--", "papers")
_CUT_OFF = "grafted"


def last_changes(content: Path) -> Mapping[str, datetime.datetime]:
    """Return when each entry was last changed, in UTC, by the paper's id; of those alone of which that is known."""
    found: dict[str, datetime.datetime] = {}
    history = (git(content, *_LOG) or b"").decode("utf-8", "replace")
    for moment, changes in _commits(history):
        changed = [name for sort, name in changes if sort != "D"]
        is_about_them = sum(sort == "M" for sort, _ in changes) <= _MOST_AT_ONCE
        for name in changed if is_about_them else ():
            found[name] = max(moment, found.get(name, moment))
    return found


def _commits(history: str) -> Iterator[tuple[datetime.datetime, list[tuple[str, str]]]]:
    """Yield the moment of each commit, and the ids of the entries in it behind "A" or "M", or "D" where it went."""
    for commit in history.split("\0")[1:]:
        head, *lines = commit.splitlines()
        seconds, _, refs = head.partition(" ")
        if _CUT_OFF not in refs.split(", "):
            pairs = (line.split("\t", 1) for line in lines if "\t" in line)
            changes = [(sort[:1], PurePosixPath(name)) for sort, name in pairs]
            moment = datetime.datetime.fromtimestamp(int(seconds), datetime.UTC)
            yield moment, [(sort, path.stem) for sort, path in changes if path.suffix == ".yml"]
