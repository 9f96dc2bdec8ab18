"""The account of an import: what has become of every record of a file. Nothing is left out in silence."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from generator.content.kinds import shown
from generator.problems import Position, Problem


class Fate(Enum):
    """What has become of a record."""

    WRITTEN = "written"
    """It is an entry among the papers."""
    DRAFT = "written as drafts"
    """It is an entry that waits for a person."""
    LISTED = "already listed"
    CONSIDERED = "decided before"
    """It does not stand on the list, and candidates/ says why."""
    LEFT_OUT = "left out"
    """It is sound, but no paper."""
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Line:
    """One record of the file."""

    position: Position
    fate: Fate
    title: str = ""
    heading: str = ""
    """What the file says above it."""
    entry: Path | None = None
    """The file that was written."""
    missing: tuple[str, ...] = ()
    """The keys that a draft lacks."""
    why: str = ""
    """Why nothing was written, or why it waits."""
    warnings: tuple[str, ...] = ()
    not_taken: tuple[tuple[str, str], ...] = ()
    """What the record says that an entry has no place for, by the record's own names."""


@dataclass
class Account:
    """What has become of a file's records, in their order."""

    lines: list[Line] = field(default_factory=list)
    is_written: bool = True
    """False where nothing was written, since some records cannot be read."""

    def of(self, fate: Fate) -> list[Line]:
        """Return the records that this has become of."""
        return [line for line in self.lines if line.fate is fate]

    @property
    def problems(self) -> list[Problem]:
        """What cannot be read."""
        return [Problem(line.position, line.why) for line in self.of(Fate.UNREADABLE)]

    @property
    def summary(self) -> str:
        """The counts, what was not taken over as it stands, and what is left to do."""
        return "\n".join((self._counts(), *self._headings(), *self._remarks(), *self._advice()))

    def as_json(self, source: str) -> str:
        """Return the whole account of the file `source`."""
        counts = {fate.value: len(self.of(fate)) for fate in Fate}
        records = [_as_json(line) for line in self.lines]
        document = {"file": source, "written": self.is_written, "counts": counts, "records": records}
        return json.dumps(document, ensure_ascii=False, indent=1) + "\n"

    def _counts(self) -> str:
        numbers = Counter(line.fate for line in self.lines)
        always = (Fate.WRITTEN, Fate.DRAFT, Fate.LISTED, Fate.UNREADABLE)
        shown_fates = (*always, *(fate for fate in Fate if fate not in always and numbers[fate]))
        counts = ", ".join(f"{numbers[fate]:,} {fate.value}" for fate in shown_fates)
        if not self.is_written:
            counts = f"Nothing was written. Without what is unreadable, it would be: {counts}"
        return f"{counts}."

    def _headings(self) -> Iterator[str]:
        headings = Counter((line.heading, line.fate) for line in self.lines if line.heading)
        for heading in dict.fromkeys(line.heading for line in self.lines if line.heading):
            found = ", ".join(f"{headings[heading, fate]:,} {fate.value}" for fate in Fate if headings[heading, fate])
            yield f'"{shown(heading)}": {found}'

    def _remarks(self) -> Iterator[str]:
        for line in self.lines:
            if line.why and line.fate is not Fate.UNREADABLE:
                yield f"{line.position}: {line.fate.value}: {line.why}"
            yield from (f"{line.position}: warning: {warning}" for warning in line.warnings)
            if line.not_taken and line.fate in (Fate.WRITTEN, Fate.DRAFT):
                said = ", ".join(f'{name} "{shown(value)}"' for name, value in line.not_taken)
                yield f"{line.position}: not taken, as an entry has no place for it: {said}"

    def _advice(self) -> Iterator[str]:
        missing = sorted({key for line in self.of(Fate.DRAFT) for key in line.missing})
        if missing and self.is_written:
            folder = next(line.entry.parent for line in self.of(Fate.DRAFT) if line.entry and line.missing)
            yield f"The drafts in {folder}/ still lack {', '.join(missing)}; they are not built."
            yield "Fill that in, then move each file to papers/."
        if not self.is_written:
            yield 'Mend what cannot be read, or take over the rest with "--partial".'


def _as_json(line: Line) -> dict[str, object]:
    said = {
        "line": line.position.line,
        "outcome": line.fate.value,
        "title": line.title,
        "heading": line.heading,
        "entry": line.entry.as_posix() if line.entry else "",
        "missing": list(line.missing),
        "why": line.why,
        "warnings": list(line.warnings),
        "not_taken": [{"name": name, "value": value} for name, value in line.not_taken],
    }
    return {key: value for key, value in said.items() if value}
