"""About how long papers take to be read: an estimate by a rule of thumb, which the pages of paths say.

It is that of a reading that follows the argument and leaves out proofs and appendices.
"""

from collections.abc import Iterable

from generator.model import Level, Paper, PaperKind

MINUTES = {Level.INTRODUCTORY: 40, Level.INTERMEDIATE: 60, Level.ADVANCED: 90}
"""Of a paper by what it asks of its reader; one of no level counts as in between."""

_READ_AT_ONCE = frozenset({PaperKind.PAPER, PaperKind.CHAPTER, PaperKind.REPORT, PaperKind.POST})
"""What is about as long as a paper. A book, a talk or a data set takes as long as it takes."""

_HOUR = 60


def minutes_of(paper: Paper) -> int | None:
    """Return about how many minutes a paper takes; None where the rule is not for its kind."""
    return MINUTES[paper.level or Level.INTERMEDIATE] if paper.kind in _READ_AT_ONCE else None


def hours_of(papers: Iterable[Paper]) -> int | None:
    """Return about how many hours some papers take, one at least; None where the rule is not for all of them."""
    minutes = [minutes_of(paper) for paper in papers]
    known = [one for one in minutes if one is not None]
    return max(1, round(sum(known) / _HOUR)) if known and len(known) == len(minutes) else None
