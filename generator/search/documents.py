"""What of a paper can be searched: each field as the text that is searched."""

import re
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from generator.model import Library, Paper, PaperKind, Shown
from generator.words.book import Book
from generator.words.tongue import Tongue, tongue_of

_VERSION = re.compile(r"(?<=\d)v\d+$")
_ADDRESS_START = re.compile(r"^https?://(?:www\.)?")


Labels: TypeAlias = tuple[tuple[str, str], ...]


class Document(NamedTuple):
    """A paper as the index sees it."""

    paper: str
    """Its id."""
    year: int
    venue: str
    shelf: str
    tags: tuple[str, ...]
    title: str
    names: tuple[str, ...]
    labels: Labels
    """Kind and text: themes, tags, venue, year and the like, which papers share."""
    abstract: str
    note: str
    """Both plain, and empty where there is none."""
    own: tuple[str, ...]
    """What is said under the list's own keys."""
    tongue: Tongue | None
    """The language of its title, where it is not the site's."""
    keys: tuple[str, ...]
    """Identifiers and addresses, in the one spelling that `identifiers.js` brings pasted ones to."""

    @property
    def body(self) -> tuple[str, ...]:
        """The texts that are the paper's alone."""
        return (*filter(None, (self.abstract, self.note)), *self.own)


def index_order(library: Library) -> list[Paper]:
    """Return the papers shelf by shelf, so that those that answer the same query stand in the same files."""
    return [paper for shelf in library.shelves.values() for paper in shelf]


def labels_of(library: Library, paper: Paper, book: Book) -> Labels:
    """Return what a paper shares with others, in the words of a book."""
    return tuple(_labels(library, paper, book))


def make_document(paper: Paper, labels: Labels, book: Book) -> Document:
    """Return a paper as the index sees it."""
    return Document(
        paper=paper.id,
        year=paper.published.year,
        venue=paper.venue.text if paper.venue else "",
        shelf=paper.shelf,
        tags=paper.tags,
        title=paper.title.plain,
        names=tuple(author.name for author in paper.authors),
        labels=labels,
        abstract=paper.abstract.plain if paper.abstract else "",
        note=paper.note.plain if paper.note else "",
        own=tuple(_own(paper)),
        tongue=tongue_of(paper, book.language),
        keys=tuple(dict.fromkeys(_keys(paper))),
    )


def _labels(library: Library, paper: Paper, book: Book) -> Iterator[tuple[str, str]]:
    for theme in library.touched[paper.id]:
        yield "theme", library.themes_by_id[theme].title
        yield "theme", theme
    yield from (("tag", tag) for tag in paper.tags)
    yield "year", str(paper.published.year)
    if paper.venue:
        yield "venue", paper.venue.text_in_full
        yield from (("venue", name) for name in (paper.venue.text,) if name != paper.venue.text_in_full)
    if paper.kind is not PaperKind.PAPER:
        yield "kind", book.say(f"choices.{paper.kind.value}")
    if paper.level:
        yield "level", book.say(f"choices.{paper.level.value}")
    if paper.status:
        yield "status", book.say(f"choices.{paper.status.value}")


def _own(paper: Paper) -> Iterator[str]:
    for one in paper.own:
        if one.is_shown(Shown.SEARCH):
            yield f"{one.field.label}: {', '.join(one.values)}"


def _keys(paper: Paper) -> Iterator[str]:
    yield from (f"papers/{name}" for name in (paper.id, *paper.aliases))
    if paper.links.arxiv:
        yield _VERSION.sub("", paper.links.arxiv.lower())
    if paper.links.doi:
        yield paper.links.doi.lower()
    for address in (paper.links.pdf, paper.links.code, paper.links.project):
        if address:
            yield "".join(_ADDRESS_START.sub("", address.lower()).split()).rstrip("/")
