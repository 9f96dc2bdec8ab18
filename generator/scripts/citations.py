"""Each paper's entry in each format for references, in files that are loaded when a reader takes some away."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.exports.files import FORMATS, Format
from generator.model import Paper

FILE_CHARACTERS = 60_000
"""A file of entries, before compression."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the entries of a file."""

    opening: str = ""
    between: str = ""
    closing: str = ""


FRAMES: Mapping[str, Frame] = {
    "bib": Frame(between="\n"),
    "ris": Frame(),
    "csl.json": Frame("[\n", ",\n", "\n]\n"),
}
"""By the ending of the file's name. Entries joined so are what the format's own `write` makes of the papers."""


@dataclass(frozen=True, slots=True)
class Collection:
    """All entries in one format, cut into files."""

    form: Format
    frame: Frame
    files: tuple[tuple[str, ...], ...]
    """The entries in each file, in the order of the papers."""

    def file_name(self, number: int) -> str:
        """Return what a file is called."""
        return f"{self.form.ending}-{number}"

    def as_json(self) -> Mapping[str, Any]:
        """Return what a script must know to put a file together."""
        return {
            "name": self.form.name,
            "ending": self.form.ending,
            "opening": self.frame.opening,
            "between": self.frame.between,
            "closing": self.frame.closing,
            "sizes": [len(entries) for entries in self.files],
        }


def collections(papers: Sequence[Paper]) -> Iterator[Collection]:
    """Yield the papers' entries in each format."""
    for form in FORMATS:
        frame = FRAMES[form.ending]
        entries = [_entry(paper, form, frame) for paper in papers]
        yield Collection(form, frame, tuple(_cut(entries)))


def _entry(paper: Paper, form: Format, frame: Frame) -> str:
    return form.write([paper]).removeprefix(frame.opening).removesuffix(frame.closing)


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
