"""What becomes of papers while they stand on the list."""

import datetime
from dataclasses import dataclass
from enum import Enum


class ChangeKind(Enum):
    """What can become of a paper, or of what the list says of it."""

    PUBLISHED = "published"
    """It stood among preprints, and has a venue now."""
    RETRACTED = "retracted"
    WITHDRAWN = "withdrawn"
    CONCERN = "expression-of-concern"
    CORRECTED = "corrected"
    REWRITTEN = "rewritten"
    """Its note says something else."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that has become of a paper."""

    paper: str
    """The paper's id."""
    what: ChangeKind
    on: datetime.date | None
    """The day on which the list said so first; None where nothing tells."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What has become of the papers, as far as it is known."""

    all: tuple[Change, ...] = ()
    """The last one first, those without a day behind all others, then by paper."""
    since: datetime.date | None = None
    """The day to which the history at hand reaches back, where it is cut off there."""
    has_history: bool = False
    """Whether there is a history at hand."""
