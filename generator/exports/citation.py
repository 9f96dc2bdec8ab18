"""What a citation says of a paper, in whatever format: decided here once, and never guessed.

A paper counts as published at a conference or in a journal only where `text.venues` knows the venue by name. It is
then cited with the edition's year, since the list dates a paper by its first public version.
"""

from dataclasses import dataclass
from enum import Enum

from generator.model import Paper, PartialDate
from generator.text import venues
from generator.text.escaping import printable
from generator.words.book import Book


class Kind(Enum):
    """What a reference manager files the paper as."""

    CONFERENCE = "conference"
    JOURNAL = "journal"
    PREPRINT = "preprint"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Citation:
    """The facts that need a decision. All others are the paper's own."""

    kind: Kind
    issued: PartialDate
    venue: str | None


def cite(paper: Paper) -> Citation:
    """Return what a citation says of the paper."""
    if not paper.venue:
        return Citation(Kind.PREPRINT if paper.links.arxiv else Kind.OTHER, paper.published, None)
    venue = venues.read(paper.venue)
    kind = _KINDS[venue.kind]
    is_later = kind is not Kind.OTHER and venue.year not in (None, paper.published.year)
    issued = PartialDate(venue.year) if is_later and venue.year else paper.published
    return Citation(kind, issued, printable(paper.venue))


def remark(paper: Paper, book: Book) -> str | None:
    """Return what every citation must say beside the bibliographic facts: that a paper has been retracted."""
    if not paper.status:
        return None
    said = book.say(f"remarks.{paper.status.value}")
    return printable(f"{said} {paper.status_note}") if paper.status_note else said


_KINDS = {
    venues.VenueKind.CONFERENCE: Kind.CONFERENCE,
    venues.VenueKind.JOURNAL: Kind.JOURNAL,
    venues.VenueKind.UNKNOWN: Kind.OTHER,
}
