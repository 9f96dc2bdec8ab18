"""Files that are not yet written: what makes each, and all that it is made of.

A draft has a key of all that goes into its files, so that those of the last site that were made of the same are not
made again. What is said of a paper goes into several files: it is a piece of each, and known by its digest.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from generator.cache import Brief, Cache, Key, digest_of
from generator.model import Paper, Site
from generator.words.book import Book

DIGEST_BYTES = 32


class Piece:
    """What is said of a paper in one way. It is made, or found where it stands, when it is asked for."""

    __slots__ = ("_way", "characters", "digest", "paper")

    def __init__(self, paper: Paper, digest: bytes, characters: int, way: "_Way") -> None:
        self.paper, self.digest, self.characters, self._way = paper, digest, characters, way

    @property
    def content(self) -> bytes:
        """The text in UTF-8: as text, all that is said of a long list would weigh twice that."""
        return self._way.content(self)

    @property
    def text(self) -> str:
        """The text itself."""
        return self.content.decode(errors="surrogatepass")


Part: TypeAlias = str | Piece

Parts: TypeAlias = Sequence[Part]
"""Of one file, in their order."""

Pieces: TypeAlias = Mapping[str, Piece]
"""What is said in one way, by the ids of the papers."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A file, or some that are made together."""

    name: str
    """The file's address, or what the files have in common."""
    make: Callable[..., Iterable[tuple[str, Parts]]]
    """Returns each file's address with its parts. It may rest on nothing but what it is given."""
    of: tuple[Any, ...]
    """What it is given."""
    holds_all: bool = False
    """Whether it is where later builds find the pieces of a way."""

    def key(self, cache: Cache, brief: Brief) -> Key:
        """Return the key of all that it is made of; see `brief_of`."""
        of = [_digests(value) if isinstance(value, tuple) else value for value in self.of]
        return cache.key("a draft", self.name, of, brief=brief)

    def files(self) -> Iterable[tuple[str, Parts]]:
        """Return each file's address with its parts."""
        return self.make(*self.of)


@dataclass(frozen=True, slots=True)
class Desk:
    """What is at hand where files are drafted."""

    cache: Cache = field(default_factory=Cache)
    held: Callable[[str], Mapping[bytes, bytes]] = lambda _: {}
    """Returns the pieces that a file of the last site holds, by their digests."""
    digests: dict[str, bytes] = field(default_factory=dict)
    """Of the files whose drafts were taken before, by their addresses."""

    def pieces(self, place: str, say: Callable[[Paper], str], papers: Sequence[Paper], book: Book) -> Pieces:
        """Return what is said of papers. `place` is the file that holds all of it; `say` may rest on the book alone."""
        way = _Way(place, say, self.held)
        facts = self.cache.of_each(self.cache.key("pieces of", place, self.cache.digest(book)), papers, way.tell)
        return {paper.id: Piece(paper, *of, way) for paper, of in zip(papers, facts, strict=True)}


class _Way:
    """A way to say something of papers, and what has been said."""

    __slots__ = ("_held", "_place", "_said", "_say")

    def __init__(self, place: str, say: Callable[[Paper], str], held: Callable[[str], Mapping[bytes, bytes]]) -> None:
        self._place, self._say = place, say
        self._held: Callable[[str], Mapping[bytes, bytes]] | None = held
        self._said: dict[bytes, bytes] = {}

    def tell(self, paper: Paper) -> tuple[bytes, int]:
        """Return the digest of what is said of a paper, and how many characters it has."""
        text = self._say(paper)
        content = text.encode(errors="surrogatepass")
        digest = digest_of(content)
        self._said[digest] = content
        return digest, len(text)

    def content(self, piece: Piece) -> bytes:
        """Return what is said of a paper, in UTF-8."""
        if piece.digest not in self._said and self._held:
            self._said |= self._held(self._place)
            self._held = None
        if piece.digest not in self._said:
            self.tell(piece.paper)
        return self._said[piece.digest]


def brief_of(cache: Cache) -> Brief:
    """Return how keys take what drafts are made of: what is part of many by its digest."""

    def digested(value: object) -> tuple[Any, ...]:
        return bytes, (cache.digest(value),)

    return Brief({**dict.fromkeys((Paper, Site, Book), digested), Piece: lambda piece: (bytes, (piece.digest,))})


def draft(name: str, *parts: Part, holds_all: bool = False) -> Draft:
    """Return the draft of one file of these parts."""
    return Draft(name, _one_file, (name, parts), holds_all)


def between(separator: str, parts: Iterable[Part]) -> Iterator[Part]:
    """Yield parts with a separator between them."""
    for number, part in enumerate(parts):
        if number:
            yield separator
        yield part


def in_bytes(parts: Parts) -> list[bytes]:
    """Return the parts of a file in UTF-8."""
    return [part.encode() if isinstance(part, str) else part.content for part in parts]


def _one_file(name: str, parts: Parts) -> Iterable[tuple[str, Parts]]:
    return ((name, parts),)


def _digests(parts: tuple[Any, ...]) -> Sequence[Any]:
    """Return values in which pieces are their digests: faster, for many, than to ask of each how it is taken."""
    return [part.digest if isinstance(part, Piece) else part for part in parts]
