"""What has become of a paper, with who says so and what it changes in the entry."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from generator.contribute.edit import Value, written
from generator.problems import Position, Problem, Severity


class Weight(Enum):
    """How much a finding matters, the most first."""

    GONE = "Retracted or withdrawn"
    SUSPECT = "Perhaps withdrawn: a person should look"
    CONCERN = "Corrected, or under concern"
    PUBLISHED = "Published meanwhile"
    RENAMED = "Title or authors changed"
    VERSION = "New version"
    ADDRESS = "Addresses that moved or died"


_RANKS = {weight: rank for rank, weight in enumerate(Weight)}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that has changed."""

    position: Position
    """Of what the entry says of it."""
    weight: Weight
    claim: str
    """What is so, in a few words: "it was retracted"."""
    source: str
    """Who says so."""
    evidence: str
    """The address at which it can be seen."""
    day: str = ""
    """When it came to be so, as ISO 8601 writes it, as far as that is known."""
    quotation: str = ""
    """The source's own words."""
    changes: Mapping[str, Value] = field(default_factory=dict)
    """What the entry should say, by its keys: "links.doi" is the key "doi" in the table "links"."""
    is_fact: bool = False
    """Whether the changes are facts that may be written without a person's judgement."""

    @property
    def rank(self) -> tuple[int, Position]:
        """Orders findings: the weightiest first."""
        return _RANKS[self.weight], self.position

    @property
    def text(self) -> str:
        """The finding in one line, without its place."""
        when = f"{self.day}, " if self.day else ""
        said = f': "{self.quotation}"' if self.quotation else ""
        return f"{self.claim} ({self.source}, {when}{self.evidence}){said}"

    @property
    def lines(self) -> str:
        """What the entry should say, as its file says it."""
        return "\n".join(written(key, value) for key, value in self.changes.items())

    @property
    def problem(self) -> Problem:
        """The finding as the check would say it."""
        return Problem(self.position, self.text, Severity.WARNING, self.lines)
