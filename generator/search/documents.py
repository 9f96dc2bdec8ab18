"""What of a paper can be searched: each field as the text that is searched."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Library, Paper, PaperKind, Shown
from generator.words.book import Book
from generator.words.tongue import Tongue, tongue_of

_VERSION = re.compile(r"(?<=\d)v\d+$")
_ADDRESS_START = re.compile(r"^https?://(?:www\.)?")


@dataclass(frozen=True, slots=True)
class Document:
    """A paper as the index sees it."""

    paper: Paper
    title: str
    names: tuple[str, ...]
    labels: tuple[tuple[str, str], ...]
    """Kind and text: themes, tags, venue, year and the like, which papers share."""
    body: tuple[str, ...]
    """Abstract and note, plain, and what is said under the list's own keys."""
    tongue: Tongue | None
    """The language of its title, where it is not the site's."""
    status: str
    """What became of it, in a word; empty where nothing did."""
    keys: tuple[str, ...]
    """Identifiers and addresses, in the one spelling that `identifiers.js` brings pasted ones to."""


def index_order(library: Library) -> list[Paper]:
    """Return the papers shelf by shelf, so that those that answer the same query stand in the same files."""
    return [paper for shelf in library.shelves.values() for paper in shelf]


def make_documents(library: Library, book: Book) -> list[Document]:
    """Return the papers as the index sees them, in its order."""
    return [_make_document(library, paper, book) for paper in index_order(library)]


def _make_document(library: Library, paper: Paper, book: Book) -> Document:
    return Document(
        paper=paper,
        title=paper.title.plain,
        names=tuple(author.name for author in paper.authors),
        labels=tuple(_labels(library, paper, book)),
        body=(*(text.plain for text in (paper.abstract, paper.note) if text), *_own(paper)),
        tongue=tongue_of(paper, book.language),
        status=book.say(f"choices.{paper.status.value}") if paper.status else "",
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
