"""What a citation says of a work, in whatever format: decided here once, and never guessed.

A paper's type follows from the kind of its venue. Without one, a publisher's DOI says that it is published; a paper
that has neither is a preprint where a server of preprints has it. A venue of which nothing is known makes no paper a
preprint. A paper is cited with the year of its venue's edition, since the list dates it by its first public version.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts import kinds
from generator.facts.limits import NAMED_AUTHORS
from generator.facts.venues import PREPRINT_DOIS
from generator.model import Author, Paper, PaperKind, PartialDate
from generator.text.escaping import printable
from generator.text.venues import Venue, VenueKind
from generator.words.book import Book

MOST_AUTHORS = 100
"""How many authors a page names for programs. One paper of physics has five thousand, which no page should carry twice:
the files to be taken away name them all."""


@dataclass(frozen=True, slots=True)
class Citation:
    """The facts that need a decision. All others are the paper's own."""

    type: str
    """A key of `facts.kinds.TYPES`."""
    issued: PartialDate
    venue: str | None
    """The name of the venue, with its year where that belongs to it."""
    details: tuple[tuple[str, str], ...]
    """What is said beside, by its names in `facts.kinds.NAMES`."""
    pages: str | None

    @property
    def preprint_server(self) -> str | None:
        """Who published a preprint."""
        return (self.venue or "arXiv") if self.type == "preprint" else None


def cite(paper: Paper) -> Citation:
    """Return what a citation says of the paper."""
    type_ = type_of(paper)
    venue = paper.venue
    year = venue.year if venue and type_ not in ("preprint", "other") else None
    return Citation(
        type_,
        issued=PartialDate(year) if year not in (None, paper.published.year) else paper.published,
        venue=printable(_name(venue, paper.kind)) if venue else None,
        details=tuple(_details(paper)),
        pages=printable(venue.pages) if venue and venue.pages else None,
    )


def type_of(paper: Paper) -> str:
    """Return what the paper is cited as: a key of `facts.kinds.TYPES`."""
    if paper.kind is not PaperKind.PAPER:
        return str(paper.kind.value)
    if paper.venue:
        return str(paper.venue.kind.value) if paper.venue.kind else "other"
    doi = paper.links.doi
    if doi and not doi.lower().startswith(tuple(PREPRINT_DOIS)):
        return "published"
    return "preprint" if paper.links.arxiv or doi else "other"


def ends_of_authors(paper: Paper) -> tuple[Author, ...]:
    """Return the authors that a page names in tags: all, or of very many the first and the last.

    Styles print the first twenty at most, and some the last of all (APA 7, section 9.8): from these, all are right.
    """
    authors = paper.authors
    return (*authors[: MOST_AUTHORS - 1], authors[-1]) if has_many_authors(paper) else authors


def names_on_a_line(paper: Paper) -> tuple[str, ...]:
    """Return the authors that a line names: all, or the first of them where they are many."""
    names = tuple(author.name for author in paper.authors)
    return names if len(names) <= NAMED_AUTHORS else names[: NAMED_AUTHORS - 1]


def has_many_authors(paper: Paper) -> bool:
    """Say whether the paper has more authors than a page names for programs."""
    return len(paper.authors) > MOST_AUTHORS


def remark(paper: Paper, book: Book) -> str | None:
    """Return what every citation must say beside the bibliographic facts: that a paper has been retracted."""
    if not paper.status:
        return None
    said = book.say(f"remarks.{paper.status.value}")
    return printable(" ".join(filter(None, (said, paper.status_note, paper.status_source))))


def _name(venue: Venue, kind: PaperKind) -> str:
    """Return the name without its year where years are told apart by volumes, and where it is a book's or a site's."""
    if venue.kind is VenueKind.JOURNAL:
        return venue.full_name or venue.series
    return venue.text_in_full if kind is PaperKind.PAPER else venue.full_name or venue.name


def _details(paper: Paper) -> Iterator[tuple[str, str]]:
    for name in kinds.NAMES:
        value = getattr(paper.venue if name in ("volume", "issue") else paper, name, None)
        if value:
            yield name, printable(value)
