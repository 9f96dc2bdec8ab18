"""What of a paper, or of a page of the list's own, can be searched: each field as the text that is searched."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

from generator.cache import Cache, Key
from generator.facts.venues import RENAMED
from generator.model import Level, Library, OwnPage, Paper, PaperKind, Shown, Status
from generator.text.acronyms import counting_acronyms
from generator.words.book import Book
from generator.words.tongue import tongue_of

YES, NO = "yes", "no"
_VERSION = re.compile(r"(?<=\d)v\d+$")
_ADDRESS_START = re.compile(r"^https?://(?:www\.)?")


Labels: TypeAlias = tuple[tuple[str, str], ...]


class Document(NamedTuple):
    """A paper, or a page of the list's own, as the index sees it."""

    title: str
    body: tuple[str, ...]
    """Abstract and note, plain, and what is said under the list's own keys; the text of a page."""
    row: tuple[Any, ...]
    """What a result shows: of a page its id and title; of a paper also names, year, venue, the rank of its shelf, tags,
    the language of its title where it is not the site's, and what became of it, where something did."""
    texts: tuple[str, str]
    """What excerpts are from: abstract and note, empty where there is none; the text of a page."""
    names: tuple[str, ...] = ()
    labels: Labels = ()
    """Kind and text: themes, tags, venue, year and the like, which papers share; acronyms of words of its own."""
    keys: tuple[str, ...] = ()
    """Identifiers and addresses, in the one spelling that `identifiers.js` brings pasted ones to; its paths, and what
    operators with few values ask for ("level/advanced")."""
    source: Key = b""
    """A digest of all that it is made of, where one was taken."""


def index_order(library: Library) -> list[Paper]:
    """Return the papers shelf by shelf, so that those that answer the same query stand in the same files."""
    return [paper for shelf in library.shelves.values() for paper in shelf]


def make_documents(
    library: Library, book: Book, cache: Cache | None = None, last: Iterable[Document] = ()
) -> list[Document]:
    """Return the papers as the index sees them, in its order, and after them the list's own pages.

    Papers among the `last` documents, which were made with the same book, are not made again.
    """
    cache, made = cache or Cache(), {document.source: document for document in last if document.source}
    ranks = {theme.id: rank for rank, theme in enumerate(library.themes)}
    papers = []
    for paper in index_order(library):
        labels, keys = tuple(_labels(library, paper, book)), tuple(dict.fromkeys(_keys(library, paper)))
        rank = ranks[paper.shelf]
        source = cache.key(cache.digest(paper), labels, keys, rank)
        papers.append(made.get(source) or _of_paper(paper, labels, keys, rank, book)._replace(source=source))
    return papers + [_of_page(page, library) for page in library.pages]


def _of_paper(paper: Paper, labels: Labels, keys: tuple[str, ...], rank: int, book: Book) -> Document:
    title, names, tongue = (
        paper.title.plain,
        tuple(author.name for author in paper.authors),
        tongue_of(paper, book.language),
    )
    venue = paper.venue.text if paper.venue else ""
    abstract, note = (text.plain if text else "" for text in (paper.abstract, paper.note))
    row = (paper.id, title, names, paper.published.year, venue, rank, paper.tags)
    status = book.say(f"choices.{paper.status.value}") if paper.status else ""
    return Document(
        title=title,
        body=(*filter(None, (abstract, note)), *_own(paper)),
        row=(*row, tongue, status) if status else (*row, tongue) if tongue else row,
        texts=(abstract, note),
        names=names,
        labels=(*labels, *_acronyms(paper)),
        keys=keys,
    )


def _of_page(page: OwnPage, library: Library) -> Document:
    title, text = page.article.title, page.article.plain(library.titles)
    return Document(title=title, body=(text,), row=(page.id, title), texts=(text, ""))


def of_view(address: str, title: str) -> Document:
    """Return a page that is found by its title alone."""
    return Document(title=title, body=(), row=(address, title), texts=("", ""))


def _labels(library: Library, paper: Paper, book: Book) -> Iterator[tuple[str, str]]:
    for theme in library.touched[paper.id]:
        yield "theme", library.themes_by_id[theme].title
        yield "theme", theme
    yield from (("tag", tag) for tag in paper.tags)
    yield "year", str(paper.published.year)
    yield from (("venue", name) for name in _venue_names(paper))
    if paper.kind is not PaperKind.PAPER:
        yield "kind", book.say(f"choices.{paper.kind.value}")
    if paper.level:
        yield "level", book.say(f"choices.{paper.level.value}")
    if paper.status:
        yield "status", book.say(f"choices.{paper.status.value}")


def _acronyms(paper: Paper) -> Iterator[tuple[str, str]]:
    for text in filter(None, (paper.title, paper.abstract, paper.note)):
        yield from (("acronym", name) for name in counting_acronyms(text.plain))


def _venue_names(paper: Paper) -> Iterator[str]:
    """Return its venue in full and in short, and as the series is or was called at other times."""
    if not paper.venue:
        return
    yield from dict.fromkeys((paper.venue.text_in_full, paper.venue.text))
    words = frozenset(re.findall(r"\w+", paper.venue.text))
    yield from (name for names in RENAMED if words.intersection(names) for name in names if name not in words)


def choices(book: Book) -> Mapping[str, Mapping[str, str]]:
    """Return the operators that take one of few values: these, and the word of the site for each."""
    kinds = {"kind": PaperKind, "level": Level, "status": Status}
    said = {field: {one.value: book.say(f"choices.{one.value}") for one in values} for field, values in kinds.items()}
    return {**said, "code": {YES: book.say("search.yes"), NO: book.say("search.no")}}


def _chosen(paper: Paper) -> Iterator[tuple[str, str]]:
    yield "kind", paper.kind.value
    if paper.level:
        yield "level", paper.level.value
    if paper.status:
        yield "status", paper.status.value
    yield "code", YES if paper.links.code else NO


def _own(paper: Paper) -> Iterator[str]:
    for one in paper.own:
        if one.is_shown(Shown.SEARCH):
            yield f"{one.field.label}: {', '.join(one.values)}"


def _keys(library: Library, paper: Paper) -> Iterator[str]:
    yield from (f"papers/{name}" for name in (paper.id, *paper.aliases))
    yield from (f"paths/{path.id}" for path in library.paths_through[paper.id])
    yield from (f"{field}/{value}" for field, value in _chosen(paper))
    if paper.links.arxiv:
        yield _VERSION.sub("", paper.links.arxiv.lower())
    if paper.links.doi:
        yield paper.links.doi.lower()
    for address in (paper.links.pdf, paper.links.code, paper.links.project):
        if address:
            yield "".join(_ADDRESS_START.sub("", address.lower()).split()).rstrip("/")
