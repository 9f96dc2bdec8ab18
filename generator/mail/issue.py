"""Which issue of the digest a command is about: one that is written already, or one that is composed."""

import datetime
import re
from dataclasses import dataclass
from pathlib import Path

from generator.content.kinds import nearest, suggestion
from generator.content.reader import read_library
from generator.mail.compose import Span, compose, told_as_new
from generator.mail.history import Earlier, History
from generator.mail.written import issue_file, write_issue
from generator.model import Digest, Library
from generator.problems import UsageError
from generator.text.dates import DAY

LAST = "last"
"""Stands for the day of the last issue."""
DAYS = {"week": 7, "month": 31}
"""How far back an issue looks that follows no other."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What an issue is wished to be."""

    since: str = LAST
    """A day, a tag or another name of a commit, or "last"."""
    period: str = "week"
    """How far back to look where there is no last issue."""
    theme: str | None = None
    """The id of a theme to keep to."""


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue, and how it came about."""

    library: Library
    """With the issue on it."""
    digest: Digest | None
    """None where there is nothing to tell."""
    path: Path | None
    """Where it stands; None where there is none."""
    is_fresh: bool
    """Whether it was composed now."""
    remarks: tuple[str, ...] = ()
    """What the curator should know."""


def written_issue(content: Path, name: str) -> Issue:
    """Return an issue that the list has, by its id or as the "last". Raises ContentError, and UsageError if none is."""
    library = read_library(content)
    ids = [digest.id for digest in library.digests]
    wanted = ids[0] if name == LAST and ids else name
    if wanted not in ids:
        raise UsageError(f'there is no issue "{name}" in {content / "digests"}{suggestion(nearest(name, ids))}')
    return Issue(library, library.digests[ids.index(wanted)], issue_file(content, wanted), is_fresh=False)


def todays_issue(content: Path, wish: Wish, today: datetime.date) -> Issue:
    """Return the issue of a day: as it stands in its file, if it has one, else composed, and written there.

    Raises ContentError, and UsageError for what is wished and is not there.
    """
    library = read_library(content)
    themes = list(library.themes_by_id)
    if wish.theme is not None and wish.theme not in themes:
        raise UsageError(f'there is no theme "{wish.theme}"{suggestion(nearest(wish.theme, themes))}')
    span, remarks = _span(content, library, wish, today)
    if issue_file(content, span.issue).exists():
        return written_issue(content, span.issue)
    digest = compose(library, span)
    if digest is None:
        return Issue(library, None, None, is_fresh=False, remarks=(*remarks, f"Nothing is new since {span.since}."))
    write_issue(content, digest)
    issue = written_issue(content, digest.id)
    return Issue(issue.library, issue.digest, issue.path, is_fresh=True, remarks=remarks)


def _span(content: Path, library: Library, wish: Wish, today: datetime.date) -> tuple[Span, tuple[str, ...]]:
    """Return what an issue is to tell of, and what is not known of it."""
    history = History(content)
    if wish.since == LAST:
        last = next((digest for digest in library.digests if digest.theme == wish.theme), None)
        since = last.day if last else today - datetime.timedelta(days=DAYS[wish.period])
        earlier = _earlier(history, since, last)
        told = told_as_new(library, wish.theme) if last else None
    elif re.fullmatch(DAY, wish.since, re.ASCII):
        since, told = datetime.date.fromisoformat(wish.since), None
        earlier = _earlier(history, since)
    elif history.is_kept:
        earlier, told = history.at_tag(wish.since), None
        since = earlier.day
    else:
        raise UsageError(f'"{wish.since}" is no day, and this list has no git history in which it could be a tag')
    if since > today:
        raise UsageError(f"{since} is yet to come; name an earlier day")
    return Span(since, today, wish.theme, earlier, told), tuple(_unknown(history, earlier, since))


def _earlier(history: History, since: datetime.date, last: Digest | None = None) -> Earlier | None:
    if not history.is_kept:
        return None
    # The issue before tells of what its own commit has; only where it is not committed does its day stand for it.
    return (last and history.when_added(f"digests/{last.id}.yml")) or history.at_start_of(since)


def _unknown(history: History, earlier: Earlier | None, since: datetime.date) -> list[str]:
    if earlier is not None:
        return []
    if not history.is_kept:
        why = "this list has no git history"
    elif history.is_cut:
        why = f"its git history is cut and does not reach back to {since}; fetch all of it (git fetch --unshallow)"
    else:
        why = f"its git history does not reach back to {since}"
    return [f'What has become of earlier papers is not known, and new is what says so under "added": {why}.']
