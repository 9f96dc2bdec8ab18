"""What has changed on the list, month by month: what was added, what became of papers, which notes were rewritten."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.exports.letter import turn_said
from generator.model import ChangeKind, News, PartialDate, Turn
from generator.pages.about import about_papers
from generator.pages.catalogue import Catalogue, Date, PaperView, day
from generator.pages.feeds import link_to_feed
from generator.pages.page import CHANGES, HOME, Link, Page
from generator.pages.parts import PLAIN, Position, in_parts
from generator.text.sentences import first_sentence
from generator.words.book import Book

_ADDED, _STATUS = "added", "status"
GROUPS = (_ADDED, ChangeKind.PUBLISHED.value, _STATUS, ChangeKind.REWRITTEN.value)
"""What a month tells of, in this order: see the words under `what_changed`."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on the list."""

    on: datetime.date | None
    """None for what has no known day, which comes last."""
    group: str
    paper: PaperView


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
    """What the template sees. The months are told when they are asked for."""

    list: str
    book: Book
    events: tuple[Event, ...]
    part: Position | None
    has_history: bool
    since: Date | None
    """The day to which the history reaches back, where it is cut off there."""
    feed: Link

    @property
    def months(self) -> tuple[MonthView, ...]:
        """What happened, by the month."""
        return tuple(_months(self.events, self.book))


def changes_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Yield the page, or its parts."""
    library, book = catalogue.library, catalogue.book

    def months(events: Sequence[Event]) -> str:
        first, last = (f"{event.on:%Y-%m}" if event.on else "…" for event in (events[0], events[-1]))
        return first if first == last else book.say("timeline.months", first=last, last=first)

    since = library.changes.since
    for part in in_parts(CHANGES, _events(catalogue), PLAIN, name=months):
        view = ChangesView(
            list=library.site.name,
            book=book,
            events=part.items,
            part=part.position,
            has_history=library.changes.has_history,
            since=day(since, book) if since else None,
            feed=link_to_feed(HOME, book),
        )
        papers = {event.paper.id: event.paper.paper for event in part.items}.values()
        title, description = book.say("changes.title"), book.say("changes.description", list=library.site.name)
        yield Page(part.address, "changes.md.j2", part.title(title, book), description, view, part.section,
                   about_papers(catalogue, papers))  # fmt: skip


def _events(catalogue: Catalogue) -> list[Event]:
    library, papers = catalogue.library, catalogue.papers
    added = (Event(paper.added, _ADDED, papers[paper.id]) for paper in library.papers if paper.added)
    changed = (Event(one.on, _group(one.what), papers[one.paper]) for one in library.changes.all)
    return sorted((*added, *changed), key=_last_first)


def _group(what: ChangeKind) -> str:
    return what.value if what.value in GROUPS else _STATUS


def _last_first(event: Event) -> tuple[int, int, int, int, str]:
    """Order events by month, then by group, then by day."""
    group, name = GROUPS.index(event.group), event.paper.paper.id
    return (-event.on.year, -event.on.month, group, -event.on.day, name) if event.on else (0, 0, group, 0, name)


def _months(events: Iterable[Event], book: Book) -> Iterator[MonthView]:
    for when, happened in groupby(events, _month):
        title = book.date(PartialDate(*when)) if when else book.say("changes.some_day")
        groups = (
            GroupView(book.say(f"what_changed.{name}"), name == _ADDED, tuple(map(_view, found)))
            for name, found in groupby(happened, lambda event: event.group)
        )
        yield MonthView(title, tuple(groups))


def _month(event: Event) -> tuple[int, int] | None:
    return (event.on.year, event.on.month) if event.on else None


def _view(event: Event) -> EventView:
    paper = event.paper
    return EventView(paper, day(event.on, paper.book) if event.on else None, _said(event.group, paper))


def _said(group: str, view: PaperView) -> str:
    if group == ChangeKind.PUBLISHED.value:
        return turn_said(view.paper, News(view.id, Turn.PUBLISHED), view.book)
    if group == ChangeKind.REWRITTEN.value:
        return first_sentence(view.paper.note.plain) if view.paper.note else ""
    return view.remark or "" if group == _STATUS else ""
