"""What the history of a list's repository tells of its entries: one question to git for all.

What git knows of a commit is the same in every clone of it. Where it knows nothing, nothing is said: a folder that is
no repository, an entry that is not committed, and the oldest commit of a clone that was cut off there (as workflows
make them), in which every file seems to be new.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.content.git import git

_MOST_AT_ONCE = 20
"""Of more entries that one commit changes, it changes how they are kept, and not what they say."""

_LOG = ("log", "--format=format:%x00%ct %D", "--raw", "--no-abbrev", "--no-renames", "--relative", "--", "papers")
_CUT_OFF = "grafted"


@dataclass(frozen=True, slots=True)
class Edit:
    """What one commit did with one entry."""

    name: str
    """The paper's id at that time."""
    sort: str
    """What git calls it: "A" for added, "M" for modified, "D" for deleted."""
    before: str
    after: str
    """The names of the two versions in git's store."""

    @property
    def is_change(self) -> bool:
        """Whether there was an entry before, and is one after."""
        return self.sort == "M"


@dataclass(frozen=True, slots=True)
class Commit:
    """One step of the history."""

    moment: datetime.datetime
    """In UTC."""
    is_cut_off: bool
    """Whether nothing is known of what was before, so that every entry seems to be new in it."""
    edits: tuple[Edit, ...]


def read_history(content: Path) -> tuple[Commit, ...]:
    """Return the commits that concern entries of the list in a folder, the last one first; none without a history."""
    history = (git(content, *_LOG) or b"").decode("utf-8", "replace")
    return tuple(map(_commit, history.split("\0")[1:]))


def last_changes(commits: Iterable[Commit]) -> Mapping[str, datetime.datetime]:
    """Return when each entry was last changed, in UTC, by the paper's id; of those alone of which that is known."""
    found: dict[str, datetime.datetime] = {}
    for commit in commits:
        is_about_them = sum(edit.is_change for edit in commit.edits) <= _MOST_AT_ONCE and not commit.is_cut_off
        for edit in commit.edits if is_about_them else ():
            if edit.sort != "D":
                found[edit.name] = max(commit.moment, found.get(edit.name, commit.moment))
    return found


def _commit(told: str) -> Commit:
    """Read what git tells of one commit (git-diff(1), "RAW OUTPUT FORMAT")."""
    head, *lines = told.splitlines()
    seconds, _, refs = head.partition(" ")
    moment = datetime.datetime.fromtimestamp(int(seconds), datetime.UTC)
    return Commit(moment, _CUT_OFF in refs.split(", "), tuple(_edits(lines)))


def _edits(lines: Iterable[str]) -> Iterator[Edit]:
    for line in filter(None, lines):
        facts, _, name = line.partition("\t")
        path = PurePosixPath(name)
        _, _, before, after, sort = facts.split(" ")
        if path.suffix == ".yml":
            yield Edit(path.stem, sort[:1], before, after)
