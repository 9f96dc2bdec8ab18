"""What of a paper, or of a page of the list's own, can be searched: each field as the text that is searched."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import starmap
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


Basis: TypeAlias = tuple[Any, ...]
"""All that a document is made of, besides what is the same for a whole list: two that are equal make one document."""

TOGETHER = 8
"""Documents that are kept as one, since they are shown as one."""
_AT_ONCE = 64
"""Of these, how many are in memory."""


def index_order(library: Library) -> list[Paper]:
    """Return the papers shelf by shelf, so that those that answer the same query stand in the same files."""
    return [paper for shelf in library.shelves.values() for paper in shelf]


@dataclass(frozen=True)
class Documents:
    """The papers of a library, in the index's order, its own pages, and pages found by their titles, by address.

    They are made when they are asked for, where a cache does not have them.
    """

    library: Library
    book: Book
    cache: Cache = field(default_factory=Cache)
    views: Mapping[str, str] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self._papers) + len(self._others)

    @cached_property
    def bases(self) -> Sequence[Basis]:
        """Of what each is made, where there is a cache."""
        digest, touched, paths = self.cache.digest, self.library.touched, self.library.paths_through
        papers = [
            (digest(paper), *touched[paper.id], None, *[path.id for path in paths[paper.id]]) for paper in self._papers
        ]
        return [*papers, *self._others]

    @cached_property
    def place(self) -> Key:
        """The key of all that they have in common."""
        themes = [(theme.id, theme.title) for theme in self.library.themes]
        return self.cache.key("documents", themes, self.book, list(self.views.items()))

    def key(self, number: int) -> Key:
        """Return under what a block is kept."""
        return self.cache.key("documents", self.place, self.bases[number * TOGETHER : (number + 1) * TOGETHER])

    def blocks(self, numbers: Iterable[int] | None = None) -> Iterator[tuple[int, Sequence[Document]]]:
        """Yield some of the blocks, or all, with their numbers, in their order."""
        wanted = list(range(-(-len(self) // TOGETHER)) if numbers is None else numbers)
        for start in range(0, len(wanted), _AT_ONCE):
            keys = {number: self.key(number) for number in wanted[start : start + _AT_ONCE]}
            yield from self.cache.each(keys, self._block).items()

    def _block(self, number: int) -> Sequence[Document]:
        start, papers = number * TOGETHER, len(self._papers)
        made = [self._of_paper(paper) for paper in self._papers[start : start + TOGETHER]]
        return made + self._others[max(0, start - papers) : max(0, start + TOGETHER - papers)]

    def _of_paper(self, paper: Paper) -> Document:
        labels, keys = tuple(_labels(self.library, paper, self.book)), tuple(dict.fromkeys(_keys(self.library, paper)))
        return _of_paper(paper, labels, keys, self._ranks[paper.shelf], self.book)

    @cached_property
    def _ranks(self) -> Mapping[str, int]:
        return {theme.id: rank for rank, theme in enumerate(self.library.themes)}

    @cached_property
    def _papers(self) -> Sequence[Paper]:
        return index_order(self.library)

    @cached_property
    def _others(self) -> list[Document]:
        pages = [_of_page(page, self.library) for page in self.library.pages]
        return pages + list(starmap(_of_view, self.views.items()))


def _of_paper(paper: Paper, labels: Labels, keys: tuple[str, ...], rank: int, book: Book) -> Document:
    title, names = paper.title.plain, tuple(author.name for author in paper.authors)
    tongue = tongue_of(paper, book.language)
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


def _of_view(address: str, title: str) -> Document:
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
