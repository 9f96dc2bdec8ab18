"""Composes an issue of the digest: which papers are new, what has become of others, and one to read again."""

import datetime
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.mail.history import Earlier, Standing
from generator.model import Digest, Library, News, Paper, Reread, Status, Turn, newest_first
from generator.text.venues import is_published

_TURNS = {Status.RETRACTED: Turn.RETRACTED, Status.WITHDRAWN: Turn.WITHDRAWN}


@dataclass(frozen=True, slots=True)
class Span:
    """What an issue is to tell of."""

    since: datetime.date
    today: datetime.date
    theme: str | None = None
    """The id of the theme that it keeps to."""
    earlier: Earlier | None = None
    """The list when the span began; without it, new is what says that it was added since, and nothing else is known."""
    told: frozenset[str] | None = None
    """The ids of the papers that earlier issues have told of as new, if this one goes on where they end."""

    @property
    def issue(self) -> str:
        """The id of the issue."""
        return f"{self.today}-{self.theme}" if self.theme else str(self.today)


def compose(library: Library, span: Span) -> Digest | None:
    """Return the issue; None where there is nothing to tell."""
    papers = [paper for paper in library.papers if not span.theme or span.theme in library.touched[paper.id]]
    new = sorted((paper for paper in papers if _is_new(paper, span)), key=newest_first)
    added = tuple(paper.id for paper in new)
    news = tuple(News(paper.id, turn) for paper in papers if paper.id not in added for turn in _turns(paper, span))
    if not (added or news):
        return None
    told = {*added, *(one.paper for one in news)}
    candidates = {paper.id for paper in papers if paper.id not in told and not paper.status}
    return Digest(
        span.issue, span.since, span.theme, added=added, news=news, reread=_reread(library, span.theme, candidates)
    )


def told_as_new(library: Library, theme: str | None) -> frozenset[str]:
    """Return the ids of the papers that some issue, of the same theme or of none, has told of as new."""
    return frozenset(paper for digest in library.digests if digest.theme == theme for paper in digest.added)


def _is_new(paper: Paper, span: Span) -> bool:
    if (paper.added and paper.added > span.today) or paper.id in (span.told or ()):
        return False
    is_dated = paper.added is not None and paper.added >= span.since
    if span.earlier is None:
        return is_dated
    # What came between the writing of the last issue and its commit is told by none.
    return _before(paper, span.earlier) is None or (span.told is not None and is_dated)


def _turns(paper: Paper, span: Span) -> Iterator[Turn]:
    before = _before(paper, span.earlier) if span.earlier else None
    if before and paper.status and not before.has_status:
        yield _TURNS[paper.status]
    elif before and is_published(paper.venue) and not before.is_published:
        yield Turn.PUBLISHED


def _before(paper: Paper, earlier: Earlier) -> Standing | None:
    """Return what was said of a paper, which may have had another id then."""
    return next((earlier.papers[name] for name in (paper.id, *paper.aliases) if name in earlier.papers), None)


def _reread(library: Library, theme: str | None, candidates: Collection[str]) -> Reread | None:
    """Return the first step of the reading paths that no issue has brought back yet, or that was so longest ago."""
    steps = [Reread(step.paper, path.id) for path in library.paths for step in path.steps if step.paper in candidates]
    last = {
        digest.reread.paper: digest.day
        for digest in reversed(library.digests)
        if digest.reread and digest.theme == theme
    }
    return min(steps, key=lambda step: last.get(step.paper, datetime.date.min), default=None)
