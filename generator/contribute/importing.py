"""Takes papers over from a file: a bibliography, or a listing page saved as text."""

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.content.files import shown_path
from generator.contribute import bibtex, csl_json, listing, ris
from generator.contribute.add import read_list, require_themes
from generator.contribute.candidate import Candidate, Record, UnreadableError
from generator.contribute.entry import Entry
from generator.contribute.listed import Listed
from generator.contribute.naming import make_id
from generator.contribute.shelving import shelve
from generator.problems import Position, Problem, UsageError

_LARGEST_FILE = 64 * 1024 * 1024

Format = Callable[[str], Iterator[Record]]

_FORMATS: tuple[tuple[re.Pattern[str], Format], ...] = (
    (re.compile(r"\s*[\[{]\s*[{\"\]}]"), csl_json.read_items),
    (re.compile(r"(?:.*\n)*?TY {1,2}-"), ris.read_file),
    (re.compile(r"(?:.*\n)*?[ \t]*@\w+\s*[{(]"), bibtex.read_file),
    (re.compile(r""), listing.read_file),
)
"""How a file of each format begins, after which it is known; whatever is none of the others is a listing."""


@dataclass
class Imported:
    """What has become of the records of a file."""

    written: list[Path] = field(default_factory=list)
    """Complete entries, now among the papers."""
    drafts: list[Path] = field(default_factory=list)
    """Entries that still lack something."""
    missing: set[str] = field(default_factory=set)
    """The keys that any draft lacks."""
    listed: int = 0
    unreadable: list[Problem] = field(default_factory=list)

    @property
    def summary(self) -> str:
        """The counts, and what is left to do."""
        counts = (
            f"{len(self.written):,} written",
            f"{len(self.drafts):,} written as drafts",
            f"{self.listed:,} already listed",
            f"{len(self.unreadable):,} unreadable",
        )
        lines = [", ".join(counts) + "."]
        if self.drafts:
            folder = self.drafts[0].parent
            lines.append(f"The drafts in {folder}/ still lack {', '.join(sorted(self.missing))}; they are not built.")
            lines.append("Fill that in, then move each file to papers/.")
        return "\n".join(lines)


def import_file(path: Path, content: Path, themes: tuple[str, ...], today: datetime.date) -> Imported:
    """Write an entry for every paper in a file that is not listed yet. Raises UsageError."""
    listed, known = read_list(content)
    require_themes(themes, known)
    records = list(read_records(_read(path)))
    if not records:
        raise UsageError(f"no paper was found in {path}; BibTeX, RIS, CSL-JSON and listings saved as text can be read")
    shelf = _Import(content, themes, today, listed)
    for record in records:
        position = Position(shown_path(path), record.line)
        shelf.take(record.outcome, position)
    return shelf.imported


def read_records(text: str) -> Iterator[Record]:
    """Yield the papers in a file's text, whatever its format."""
    read = next(read for beginning, read in _FORMATS if beginning.match(text))
    return read(text)


def _read(path: Path) -> str:
    if path.stat().st_size > _LARGEST_FILE:
        raise UsageError(f"{path} is larger than {_LARGEST_FILE // 1024 // 1024} MB; split it")
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(
            f"{path} is not text in UTF-8 (byte {error.start + 1}); save it in the encoding UTF-8"
        ) from error


@dataclass
class _Import:
    content: Path
    themes: tuple[str, ...]
    today: datetime.date
    listed: Listed
    imported: Imported = field(default_factory=Imported)

    def take(self, outcome: Candidate | UnreadableError, position: Position) -> None:
        if isinstance(outcome, UnreadableError):
            self.imported.unreadable.append(Problem(position, str(outcome)))
        elif self.listed.find(outcome):
            self.imported.listed += 1
        else:
            self._write(outcome)

    def _write(self, facts: Candidate) -> None:
        entry = Entry(facts, self.themes, added=self.today)
        paper_id = make_id(facts.title, self.listed.ids)
        path = shelve(entry, paper_id, self.content)
        self.imported.missing.update(entry.missing)
        (self.imported.drafts if entry.missing else self.imported.written).append(path)
        self.listed.ids.add(paper_id)
        self.listed.add(facts, Position(shown_path(path)))
