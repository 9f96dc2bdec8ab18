"""What the list said at an earlier moment, read from its git history."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.content.git import blobs, git
from generator.content.nodes import Node, Scalar, Table
from generator.content.parsing import MAX_BYTES, parse
from generator.content.schema import VENUE
from generator.problems import UsageError
from generator.text.slugs import is_slug
from generator.text.venues import Venue, is_published

_PLAIN_FILES = ("100644", "100755")


@dataclass(frozen=True, slots=True)
class Standing:
    """What the list said of a paper, as far as a digest asks."""

    has_status: bool = False
    """Whether it was retracted or withdrawn."""
    is_published: bool = False
    """Whether it had a venue that is no server of preprints."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """The list at an earlier moment."""

    day: datetime.date
    papers: Mapping[str, Standing]
    """By the ids of then."""


class History:
    """The git history of the folder `content`."""

    def __init__(self, content: Path) -> None:
        self._content = content
        self._prefix = self._git("rev-parse", "--show-prefix")

    @property
    def is_kept(self) -> bool:
        """Whether there is one: git is installed, and the folder belongs to a repository with a commit."""
        return self._prefix is not None and self._git("rev-parse", "--verify", "--quiet", "HEAD") is not None

    @property
    def is_cut(self) -> bool:
        """Whether it does not reach back to its beginning, as in a shallow clone."""
        return self._git("rev-parse", "--is-shallow-repository") == "true"

    def at_tag(self, name: str) -> Earlier:
        """Return the list at a tag or at another name of a commit. Raises UsageError where there is none."""
        commit = self._git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        if not commit:
            raise UsageError(
                f'"{name}" is neither a day such as 2026-11-21, nor "last", nor a tag or commit of the list'
            )
        return self._at(commit)

    def at_start_of(self, day: datetime.date) -> Earlier | None:
        """Return the list as a day began, in UTC; None where history does not reach back so far."""
        # Only what the branch itself has been: a change that was merged later may be older than that.
        commit = self._git("rev-list", "-1", "--first-parent", f"--before={day}T00:00:00Z", "HEAD")
        return self._at(commit) if commit else None

    def when_added(self, name: str) -> Earlier | None:
        """Return the list at the commit that brought a file of it, named from its folder; None where there is none."""
        commit = self._git("log", "-1", "--first-parent", "-m", "--format=%H", "--diff-filter=A", "--", name)
        return self._at(commit) if commit else None

    def _at(self, commit: str) -> Earlier:
        day = datetime.date.fromisoformat(self._git("show", "-s", "--format=%cs", commit) or "")
        return Earlier(day, {name: _standing(source) for name, source in self._entries(commit)})

    def _entries(self, commit: str) -> Iterator[tuple[str, bytes]]:
        """Yield the ids and the contents of the files of papers/ at a commit."""
        listed = self._git("ls-tree", "-r", "-z", "--full-tree", commit, "--", f"{self._prefix}papers/") or ""
        named = {}
        for line in filter(None, listed.split("\0")):
            facts, _, path = line.partition("\t")
            mode, _, blob = facts.split(" ")
            if mode in _PLAIN_FILES and Path(path).suffix == ".yml" and is_slug(Path(path).stem):
                named[Path(path).stem] = blob
        contents = blobs(self._content, set(named.values()))
        yield from ((name, contents[blob]) for name, blob in named.items() if blob in contents)

    def _git(self, *words: str) -> str | None:
        said = git(self._content, *words)
        return None if said is None else said.decode("utf-8", "replace").strip("\n")


def _standing(source: bytes) -> Standing:
    """Return what an entry of any time says; of one that cannot be read, nothing is known to have changed."""
    root, _ = parse(source[: MAX_BYTES + 1], "")
    if not isinstance(root, Table):
        return Standing(has_status=True, is_published=True)
    status, venue = root.find("status"), root.find("venue")
    return Standing(isinstance(status, Scalar), is_published(_venue(venue)))


def _venue(node: Node | None) -> Venue | None:
    found: Venue | None = VENUE.read(node, []) if node else None
    return found
