"""Each paper's entry in each format for references, in files that are loaded when a reader takes some away."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.exports.files import FILE_FORMATS, Records
from generator.exports.format import Format
from generator.model import Paper
from generator.words.book import Book

FILE_CHARACTERS = 60_000
"""A file of entries, before compression."""


@dataclass(frozen=True, slots=True)
class Collection:
    """All entries in one format, cut into files."""

    form: Format
    name: str
    """What people call the format."""
    files: tuple[tuple[str, ...], ...]
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


def collections(papers: Sequence[Paper], records: Records, book: Book) -> Iterator[Collection]:
    """Yield the papers' records in each format."""
    for form in FILE_FORMATS:
        entries = [records[paper.id][form.id] for paper in papers]
        yield Collection(form, book.say(f"formats.{form.id}"), tuple(_cut(entries)))


def _cut(entries: Sequence[str]) -> Iterator[tuple[str, ...]]:
    gathered: list[str] = []
    size = 0
    for entry in entries:
        if gathered and size + len(entry) > FILE_CHARACTERS:
            yield tuple(gathered)
            gathered, size = [], 0
        gathered.append(entry)
        size += len(entry)
    if gathered:
        yield tuple(gathered)
