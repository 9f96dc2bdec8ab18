"""The page of pictures: the list in time, and how many papers each theme has of each year."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.catalogue import Catalogue
from generator.pages.page import TIMELINE, YEARS, Link, Page
from generator.pictures.counts import count, counts_picture
from generator.pictures.timeline import timeline


@dataclass(frozen=True, slots=True)
class CountsRow:
    """A theme's number of papers of each year."""

    theme: Link
    numbers: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class TimelineView:
    """What the template sees."""

    timeline: Markup
    counts: Markup
    years: tuple[str, ...]
    rows: tuple[CountsRow, ...]
    totals: tuple[int, ...]
    total: int
    by_year: Link


def timeline_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Yield the page of pictures, unless the list has no papers."""
    library, book = catalogue.library, catalogue.book
    if not library.papers:
        return
    counts = count(library)
    view = TimelineView(
        timeline=timeline(library, book, lambda paper: catalogue.papers[paper.id].address.built.seen_from(TIMELINE)),
        counts=counts_picture(counts, book),
        years=tuple(map(str, counts.years)),
        rows=tuple(CountsRow(catalogue.themes[theme.id], numbers, sum(numbers)) for theme, numbers in counts.rows),
        totals=counts.totals,
        total=len(library.papers),
        by_year=Link(book.say("timeline.by_year"), YEARS),
    )
    yield Page(TIMELINE, "timeline.md.j2", book.say("timeline.title"), book.say("timeline.description"), view)
