"""The pages of pictures: the list in time, in parts where it is long, and how many papers a theme has of a year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Paper, Theme
from generator.pages.catalogue import Catalogue
from generator.pages.legend import Sign, signs_of
from generator.pages.page import TIMELINE, YEARS, Address, Link, Page, paper_address
from generator.pages.parts import DOTS, Position, in_parts
from generator.pictures.counts import count, counts_picture
from generator.pictures.ties import TieLine, ties_among
from generator.pictures.timeline import timeline
from generator.words.book import Book

_LINES = 200
"""Most lines between papers that it shows: the map has the others."""


@dataclass(frozen=True, slots=True)
class CountsRow:
    """A theme's number of papers of each year."""

    theme: Link
    numbers: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class CountsView:
    """How many papers each theme has of each year, drawn and as a table."""

    picture: Markup
    """Empty where it would have too many marks."""
    years: tuple[str, ...]
    rows: tuple[CountsRow, ...]
    totals: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class TimelineView:
    """What the template sees of a page, which is drawn when it is asked for."""

    address: Address
    book: Book
    themes: tuple[Theme, ...]
    papers: tuple[Paper, ...]
    lines: tuple[TieLine, ...]
    part: Position | None
    counts: CountsView | None
    """On the first part alone."""
    by_year: Link

    @property
    def timeline(self) -> Markup:
        """The picture."""
        return timeline(
            self.themes,
            self.papers,
            self.lines,
            self.book,
            lambda paper: paper_address(paper.id).built.seen_from(self.address),
        )

    @property
    def signs(self) -> tuple[Sign, ...]:
        """What its lines mean."""
        return signs_of(self.lines, self.book)


def timeline_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Yield the page of pictures, or its parts, unless the list has no papers."""
    library, book = catalogue.library, catalogue.book
    if not library.papers:
        return

    def months(papers: Sequence[Paper]) -> str:
        first, last = (paper.published.iso[:7] for paper in (papers[0], papers[-1]))
        return first if first == last else book.say("timeline.months", first=first, last=last)

    lines = ties_among(library.papers)
    for part in in_parts(TIMELINE, library.by_age, DOTS, name=months):
        here = {paper.id for paper in part.items}
        view = TimelineView(
            address=part.address,
            book=book,
            themes=library.themes,
            papers=part.items,
            lines=tuple(line for line in lines if line.start in here and line.end in here)[:_LINES],
            part=part.position,
            counts=_counts(catalogue) if part.is_first else None,
            by_year=Link(book.say("timeline.by_year"), YEARS),
        )
        title, description = part.title(book.say("timeline.title"), book), book.say("timeline.description")
        yield Page(part.address, "timeline.md.j2", title, description, view, section=part.section)


def _counts(catalogue: Catalogue) -> CountsView:
    counts = count(catalogue.library)
    return CountsView(
        picture=counts_picture(counts, catalogue.book),
        years=tuple(map(str, counts.years)),
        rows=tuple(CountsRow(catalogue.themes[theme.id], numbers, sum(numbers)) for theme, numbers in counts.rows),
        totals=counts.totals,
        total=len(catalogue.library.papers),
    )
