"""What has become of the papers of a list: what its issues and entries state, and beyond that what its history tells.

What the list states is the same in every clone of it, so it comes first: a paper of which an issue of the digest tells
became that on the day of the issue. The history adds what nothing states, and says how far back it reaches where it was
cut off. Nothing is guessed: a status of unknown day stays without one.
"""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path

from generator.cache import Cache
from generator.content.git import blobs
from generator.content.history import Commit, last_changes, read_history
from generator.content.nodes import Node, Scalar, Table
from generator.content.parsing import MAX_BYTES, parse
from generator.content.schema import VENUE
from generator.model import Change, ChangeKind, Changes, Digest, Library, Paper, Status
from generator.text.venues import is_published

_MOST_READ = 5000
"""How many versions of entries are read, the last ones; before these the history counts as cut off."""

_OTHER = 0.8
"""A note with at most so much in common with what it said before is another one; a slip that was mended makes none."""

_BLOCK = re.compile(r"^(note|status|venue):(?:.*\n?)(?:(?:[ \t]+\S.*|[ \t]*)(?:\n|\Z))*", re.MULTILINE)
"""What an entry says under one of these keys, as every entry in block style has it; of others nothing is told."""

_Versions = tuple[str, str]
"""The names of a version of an entry, and of the next one, in git's store."""

_ONCE = frozenset(ChangeKind) - {ChangeKind.REWRITTEN}


def with_history(library: Library, content: Path, cache: Cache) -> Library:
    """Return the list of the folder `content` with what its history tells of it."""
    commits = read_history(content)
    changes = changes_of(library.papers, library.digests, commits, content, cache)
    return replace(library, changed=last_changes(commits), changes=changes)


def changes_of(
    papers: Sequence[Paper], digests: Iterable[Digest], commits: Sequence[Commit], content: Path, cache: Cache
) -> Changes:
    """Return what has become of the papers of a list in the folder `content` with this history, the last commit first.

    What did not last is left out, such as a venue that was taken back; so is what was rewritten on the day on which
    a paper was added.
    """
    read, since = _read_back(commits)
    found: dict[tuple[str, ChangeKind, str], Change] = {}
    for change in (*_stated(digests), *_told(papers, read, content, cache)):
        month = "" if change.what in _ONCE else f"{change.on:%Y-%m}"
        found.setdefault((change.paper, change.what, month), change)
    lasting = {paper.id: paper for paper in papers}
    kept = [one for one in found.values() if one.paper in lasting and _lasts(one, lasting[one.paper])]
    told = {one.paper for one in kept if one.what is not ChangeKind.REWRITTEN}
    is_whole = bool(commits) and since is None
    # What has a status from the beginning on did not become that here.
    undated = () if is_whole else (paper for paper in papers if paper.status and paper.id not in told)
    kept.extend(Change(paper.id, ChangeKind(paper.status.value), None) for paper in undated if paper.status)
    return Changes(tuple(sorted(kept, key=_last_first)), since, bool(commits))


def _read_back(commits: Sequence[Commit]) -> tuple[Sequence[Commit], datetime.date | None]:
    """Return the commits of which there is something to be read, and the day from which on, where there are others."""
    read: list[Commit] = []
    left = _MOST_READ
    for commit in commits:
        left -= len(commit.edits)
        if commit.is_cut_off or left < 0:
            return read, commit.moment.date()
        read.append(commit)
    return read, None


def _stated(digests: Iterable[Digest]) -> Iterator[Change]:
    """Yield what issues of the digest tell, the first one first."""
    for digest in sorted(digests, key=lambda one: one.id):
        for news in digest.news:
            yield Change(news.paper, ChangeKind(news.what.value), digest.day)


def _told(papers: Iterable[Paper], commits: Iterable[Commit], content: Path, cache: Cache) -> Iterator[Change]:
    """Yield what the history tells, the last commit first."""
    today = {name: paper.id for paper in papers for name in (paper.id, *paper.aliases)}
    edits = [
        (commit.moment.date(), today[edit.name], edit)
        for commit in commits
        for edit in commit.edits
        if edit.is_change and edit.name in today
    ]
    turns = _turns_between({(edit.before, edit.after) for _, _, edit in edits}, content, cache)
    for day, paper, edit in edits:
        for what in turns.get((edit.before, edit.after), ()):
            yield Change(paper, what, day)


def _turns_between(pairs: Set[_Versions], content: Path, cache: Cache) -> Mapping[_Versions, Sequence[ChangeKind]]:
    """Return what became of papers between two versions of their entries; what an earlier build has read is not again.

    Versions that git does not have are left out.
    """
    place = cache.key("what became of papers between versions of their entries")
    known: dict[_Versions, Sequence[ChangeKind]] = cache.recall(place) or {}
    unread = pairs - known.keys()
    versions = blobs(content, {blob for pair in unread for blob in pair})
    said = {blob: _blocks(text) for blob, text in versions.items()}
    read = {(one, two): tuple(_turns(said[one], said[two])) for one, two in unread if one in said and two in said}
    if read:
        known = {pair: turns for pair, turns in known.items() if pair in pairs} | read
        cache.remember(place, known)
    return known


def _blocks(entry: bytes) -> Mapping[str, str]:
    text = entry[:MAX_BYTES].decode("utf-8", "replace").replace("\r\n", "\n")
    return {found[1]: found[0] for found in _BLOCK.finditer(text)}


def _turns(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[ChangeKind]:
    """Yield what became of a paper whose entry said one thing before, and another after."""
    changed = {key for key in after if " ".join(after[key].split()) != " ".join(before.get(key, "").split())}
    if "status" in changed and (status := _text("status", after)) in _STATUSES:
        yield ChangeKind(status)
    if "venue" in changed and _has_venue(after) and not _has_venue(before):
        yield ChangeKind.PUBLISHED
    if "note" in changed and "note" in before and _is_other(_text("note", before), _text("note", after)):
        yield ChangeKind.REWRITTEN


_STATUSES = frozenset(status.value for status in Status)


def _is_other(before: str, after: str) -> bool:
    likeness = SequenceMatcher(None, before.split(), after.split(), autojunk=False)
    return bool(before and after) and likeness.ratio() <= _OTHER


def _text(key: str, blocks: Mapping[str, str]) -> str:
    value = _value(key, blocks)
    return value.text if isinstance(value, Scalar) else ""


def _has_venue(blocks: Mapping[str, str]) -> bool:
    node = _value("venue", blocks)
    return is_published(VENUE.read(node, []) if node else None)


def _value(key: str, blocks: Mapping[str, str]) -> Node | None:
    root, _ = parse(blocks.get(key, "").encode(), "")
    return root.find(key) if isinstance(root, Table) else None


def _lasts(change: Change, paper: Paper) -> bool:
    """Say whether a paper is still what it became, and whether that is news: its first note is no second one."""
    if change.what is ChangeKind.PUBLISHED:
        return is_published(paper.venue)
    if change.what is ChangeKind.REWRITTEN:
        return not (paper.added and change.on and change.on <= paper.added)
    return paper.status is not None and paper.status.value == change.what.value


def _last_first(change: Change) -> tuple[int, str, str]:
    return (-change.on.toordinal() if change.on else 0, change.paper, change.what.value)
