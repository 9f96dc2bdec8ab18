"""Whether the dates of an entry can be."""

import datetime
from collections.abc import Iterable, Iterator

from generator.content.entries import Entry
from generator.facts.limits import YEARS_AHEAD
from generator.problems import Problem, Severity

_ELSEWHERE = datetime.timedelta(days=1)
"""So far the day of somebody east of here may be ahead."""


def check_dates(entries: Iterable[Entry], today: datetime.date) -> Iterator[Problem]:
    """Yield the dates that lie in the future, and papers that were added before they were published."""
    latest, last_year = (today + _ELSEWHERE).isoformat(), today.year + YEARS_AHEAD
    for entry in entries:
        paper = entry.paper
        if paper is None:
            continue
        yield from _year_of_venue(entry, last_year)
        published, added = paper.published.iso, paper.added.isoformat() if paper.added else ""
        if published > latest[: len(published)]:
            advice = "give the day of the first public version, or keep the entry in drafts/ until there is one"
            yield _on(entry, "published", f"{published} lies in the future; {advice}")
        if added > latest:
            yield _on(entry, "added", f"{added} lies in the future; give the day on which it entered the list")
        elif added and added[: len(published)] < published:
            message = f"it was added on {added}, before it was published ({published}); one of the two dates is wrong"
            yield _on(entry, "added", message, Severity.WARNING)


def _year_of_venue(entry: Entry, last: int) -> Iterator[Problem]:
    for node in entry.scalars("venue", "year"):
        if node.text > str(last):
            yield Problem(node.position, f"{node.text} lies far in the future; give the year of the edition or volume")


def _on(entry: Entry, key: str, message: str, severity: Severity = Severity.ERROR) -> Problem:
    node = entry.scalar(key)
    return Problem(node.position if node else entry.position, message, severity)
