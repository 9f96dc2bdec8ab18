"""Writes into entries what has become of their papers, as far as that is a fact: status, venue, DOI.

What the curator wrote, comments included, stays; what cannot be written without losing something is left, and named.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.content.disk import read_file, shown_path
from generator.content.fields import Record
from generator.contribute.edit import Value, with_values
from generator.contribute.format import FormatError
from generator.contribute.replace import replace_text
from generator.contribute.watching.finding import Finding


@dataclass(frozen=True, slots=True)
class Fixed:
    """An entry into which facts were written, or why they were not."""

    path: Path
    findings: tuple[Finding, ...]
    refusal: str = ""

    @property
    def name(self) -> str:
        """How the file is called."""
        return shown_path(self.path)


def fix(path: Path, record: Record, findings: Iterable[Finding]) -> Fixed | None:
    """Write the facts among some findings into an entry's file; return what was done, None if there are none."""
    facts = tuple(finding for finding in findings if finding.is_fact and finding.changes)
    if not facts:
        return None
    values: dict[str, Value] = {key: value for finding in facts for key, value in finding.changes.items()}
    try:
        replace_text(path, with_values(read_file(path).decode("utf-8-sig"), record, values))
    except FormatError as error:
        return Fixed(path, facts, str(error))
    return Fixed(path, facts)
