"""Each paper's entry in each format for references, in files that are loaded when a reader takes some away."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.exports.drafts import Piece
from generator.exports.format import Format
from generator.words.book import Book

FILE_CHARACTERS = 60_000
"""A file of entries, before compression."""


@dataclass(frozen=True, slots=True)
class Collection:
    """All entries in one format, cut into files."""

    form: Format
    name: str
    """What people call the format."""
    files: tuple[tuple[Piece, ...], ...]
    """The entries in each file, in the order of the papers."""

    def file_name(self, number: int) -> str:
        """Return what a file is called."""
        return f"{self.form.ending}-{number}"

    def as_json(self) -> Mapping[str, Any]:
        """Return what a script must know to put a file together."""
        return {
            "name": self.name,
            "ending": self.form.ending,
            "opening": self.form.opening,
            "between": self.form.between,
            "closing": self.form.closing,
            "sizes": [len(entries) for entries in self.files],
        }


def collection(form: Format, entries: Iterable[Piece], book: Book) -> Collection:
    """Return entries in a format, cut into files."""
    return Collection(form, book.say(f"formats.{form.id}"), tuple(_cut(entries)))


def _cut(entries: Iterable[Piece]) -> Iterator[tuple[Piece, ...]]:
    gathered: list[Piece] = []
    size = 0
    for entry in entries:
        if gathered and size + entry.characters > FILE_CHARACTERS:
            yield tuple(gathered)
            gathered, size = [], 0
        gathered.append(entry)
        size += entry.characters
    if gathered:
        yield tuple(gathered)
