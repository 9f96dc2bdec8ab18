"""What has changed on the list, month by month: what was added, what became of papers, which notes were rewritten."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.exports.letter import turn_said
from generator.model import ChangeKind, Library, News, PartialDate, Turn
from generator.pages.about import about_papers
from generator.pages.catalogue import Catalogue, Date, PaperView, day
from generator.pages.feeds import link_to_feed
from generator.pages.page import CHANGES, HOME, Link, Page
from generator.pages.parts import PLAIN, Position, in_parts
from generator.text.sentences import first_sentence

_ADDED, _STATUS = "added", "status"
GROUPS = (_ADDED, ChangeKind.PUBLISHED.value, _STATUS, ChangeKind.REWRITTEN.value)
"""What a month tells of, in this order: see the words under `what_changed`."""


@dataclass(frozen=True, slots=True)
class _Event:
    """Something that happened on the list."""

    on: datetime.date | None
    """None for what has no known day, which comes last."""
    group: str
    paper: str


@dataclass(frozen=True, slots=True)
class EventView:
    """A paper, and what became of it."""

    paper: PaperView
    on: Date | None
    said: str
    """What became of it, in a sentence, or how its note begins now."""


@dataclass(frozen=True, slots=True)
class GroupView:
    """What of one sort happened in a month."""

    title: str
    is_added: bool
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class MonthView:
    """What happened in a month."""

    title: str
    groups: tuple[GroupView, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What the template sees."""

    list: str
    months: tuple[MonthView, ...]
    part: Position | None
    has_history: bool
    since: Date | None
    """The day to which the history reaches back, where it is cut off there."""
    feed: Link


def changes_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Yield the page, or its parts."""
    library, book = catalogue.library, catalogue.book

    def months(events: Sequence[_Event]) -> str:
        first, last = (f"{event.on:%Y-%m}" if event.on else "…" for event in (events[0], events[-1]))
        return first if first == last else book.say("timeline.months", first=last, last=first)

    since = library.changes.since
    for part in in_parts(CHANGES, _events(library), PLAIN, name=months):
        view = ChangesView(
            list=library.site.name,
            months=tuple(_months(part.items, catalogue)),
            part=part.position,
            has_history=library.changes.has_history,
            since=day(since, book) if since else None,
            feed=link_to_feed(HOME, book),
        )
        papers = (library.papers_by_id[paper] for paper in dict.fromkeys(event.paper for event in part.items))
        title, description = book.say("changes.title"), book.say("changes.description", list=library.site.name)
        yield Page(part.address, "changes.md.j2", part.title(title, book), description, view, part.section,
                   about_papers(catalogue, papers))  # fmt: skip


def _events(library: Library) -> list[_Event]:
    added = (_Event(paper.added, _ADDED, paper.id) for paper in library.papers if paper.added)
    changed = (_Event(one.on, _group(one.what), one.paper) for one in library.changes.all)
    return sorted((*added, *changed), key=_last_first)


def _group(what: ChangeKind) -> str:
    return what.value if what.value in GROUPS else _STATUS


def _last_first(event: _Event) -> tuple[str, int, int, str]:
    """Order events by month, then by group, then by day."""
    month = f"{9999 - event.on.year:04}-{12 - event.on.month:02}" if event.on else "~"
    return month, GROUPS.index(event.group), -event.on.toordinal() if event.on else 0, event.paper


def _months(events: Iterable[_Event], catalogue: Catalogue) -> Iterator[MonthView]:
    say = catalogue.book.say
    for when, happened in groupby(events, _month):
        title = catalogue.book.date(PartialDate(*when)) if when else say("changes.some_day")
        groups = (
            GroupView(say(f"what_changed.{name}"), name == _ADDED, tuple(_view(event, catalogue) for event in found))
            for name, found in groupby(happened, lambda event: event.group)
        )
        yield MonthView(title, tuple(groups))


def _month(event: _Event) -> tuple[int, int] | None:
    return (event.on.year, event.on.month) if event.on else None


def _view(event: _Event, catalogue: Catalogue) -> EventView:
    paper = catalogue.papers[event.paper]
    return EventView(paper, day(event.on, paper.book) if event.on else None, _said(event.group, paper))


def _said(group: str, view: PaperView) -> str:
    if group == ChangeKind.PUBLISHED.value:
        return turn_said(view.paper, News(view.id, Turn.PUBLISHED), view.book)
    if group == ChangeKind.REWRITTEN.value:
        return first_sentence(view.paper.note.plain) if view.paper.note else ""
    return view.remark or "" if group == _STATUS else ""
