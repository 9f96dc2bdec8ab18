"""What sources have told of entries that lacked something, each fact with its source, to be shown and written."""

from dataclasses import dataclass, field
from pathlib import Path

from generator.content.disk import shown_path
from generator.content.kinds import shown
from generator.contribute.edit import Value
from generator.contribute.replace import replace_text


@dataclass(frozen=True, slots=True)
class Fact:
    """What fills one blank."""

    key: str
    """Such as "published" or "links.doi"."""
    value: Value
    source: str
    """Who told it."""
    address: str
    """Where it was told."""

    def __str__(self) -> str:
        value = self.value if isinstance(self.value, str) else ", ".join(self.value or ())
        return f'{self.key}: "{shown(value)}" ({self.source})'


@dataclass
class Completion:
    """What was found for one entry."""

    path: Path
    before: str
    """The file's text."""
    after: str = ""
    """The file's text with the facts in it."""
    place: Path | None = None
    """Where the file belongs from now on, if it is a draft that lacks nothing any more."""
    facts: list[Fact] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    """Why something was not taken."""

    def write(self) -> None:
        """Write what was found, all of it or nothing."""
        if self.facts:
            replace_text(self.path, self.after)
        if self.place:
            self.place.parent.mkdir(exist_ok=True)
            self.path.rename(self.place)

    @property
    def lines(self) -> list[str]:
        """Every fact, and what was not taken."""
        name = shown_path(self.path)
        moves = [f"{name}: lacks nothing any more; it goes to {shown_path(self.place)}"] if self.place else []
        return [
            *(f"{name}: {fact}" for fact in self.facts),
            *moves,
            *(f"{name}: warning: {remark}" for remark in self.remarks),
        ]


@dataclass
class Completions:
    """What was found for all entries."""

    entries: list[Completion] = field(default_factory=list)
    """Those that lacked something."""
    failures: list[str] = field(default_factory=list)
    """Sources that gave no answer and files that cannot be read, each once."""

    @property
    def changed(self) -> list[Completion]:
        """The entries for which something was found."""
        return [entry for entry in self.entries if entry.facts]

    @property
    def preview(self) -> str:
        """Every fact with its source, what was not taken, and the counts."""
        number, facts = len(self.entries), sum(len(entry.facts) for entry in self.entries)
        return "\n".join(
            (
                *(line for entry in self.entries for line in entry.lines),
                *(f"warning: {failure}" for failure in self.failures),
                f"Entries with blanks: {number:,}. Found for {len(self.changed):,} of them: {facts:,} facts.",
            )
        )

    @property
    def message(self) -> str:
        """What a commit of it says: for each entry what was filled in, and where that was told.

        It holds no text of the sources, so that nothing in it has to be escaped for a forge.
        """
        sources = ", ".join(dict.fromkeys(fact.source for entry in self.entries for fact in entry.facts))
        lines = [f"Fill in what {sources or 'no source'} told of papers: {len(self.changed):,}", ""]
        for entry in self.changed:
            lines.append(f"- {shown_path(entry.place or entry.path)}")
            lines += [f"  - {fact.key}: {fact.source}, {fact.address}" for fact in entry.facts]
        return "\n".join(lines) + "\n"
