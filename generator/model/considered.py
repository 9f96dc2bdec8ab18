"""What does not stand on the list and has been thought about, and the rules of the list."""

import datetime
from dataclasses import dataclass
from enum import Enum

from generator.model.dates import PartialDate
from generator.model.paper import Author, Links
from generator.text.prose import Prose


class Decision(Enum):
    """What has been decided of a paper that does not stand on the list."""

    WATCH = "watch"
    """It may join the list later."""
    OUT = "out"
    """It is left out, by a rule of the list."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """A rule by which papers are taken or left out."""

    id: str
    """The name by which decisions refer to it."""
    sentence: Prose


@dataclass(frozen=True, slots=True)
class Considered:
    """A paper that does not stand on the list, and what has been decided of it."""

    id: str
    """The file's name without its ending."""
    title: Prose
    links: Links
    decision: Decision
    decided: datetime.date
    reason: Prose
    authors: tuple[Author, ...] = ()
    published: PartialDate | None = None
    rule: str | None = None
    """The id of the criterion that decided; what is left out has one."""
    reconsider: Prose | None = None
    """What would change the decision."""
