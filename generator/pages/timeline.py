"""The page of pictures: the list in time, and how many papers each theme has of each year."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Library
from generator.pages.cards import Cards, PageLink, page_link
from generator.pages.page import TIMELINE, YEARS, Page
from generator.pictures.counts import count, counts_picture
from generator.pictures.timeline import timeline
from generator.text.escaping import escape


@dataclass(frozen=True, slots=True)
class CountsRow:
    """A theme's number of papers of each year."""

    theme: str
    address: Markup
    numbers: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class TimelineView:
    """What the template sees."""

    timeline: Markup
    counts: Markup
    years: tuple[int, ...]
    rows: tuple[CountsRow, ...]
    totals: tuple[int, ...]
    total: int
    by_year: PageLink


def timeline_pages(library: Library, cards: Cards) -> Iterator[Page]:
    """Yield the page of pictures, unless the list has no papers."""
    if not library.papers:
        return
    counts = count(library)
    view = TimelineView(
        # Markdown does not see into pictures and tables, so their links are those of the built site.
        timeline=timeline(library, lambda paper: cards.link(paper, TIMELINE).address),
        counts=counts_picture(counts),
        years=counts.years,
        rows=tuple(
            CountsRow(theme.title, cards.theme_link(theme.id, TIMELINE).address, numbers, sum(numbers))
            for theme, numbers in counts.rows
        ),
        totals=counts.totals,
        total=len(library.papers),
        by_year=page_link(escape("Papers by year"), YEARS, TIMELINE),
    )
    yield Page(TIMELINE, "timeline.md.j2", "Timeline", "When the papers of this list were made public.", view)
