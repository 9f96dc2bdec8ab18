"""Papers in an order to be read, each with its why."""

from dataclasses import dataclass

from generator.text.prose import Prose


@dataclass(frozen=True, slots=True)
class Step:
    """One stop on a reading path."""

    paper: str
    """The paper's id."""
    why: Prose
    """Why it comes next."""


@dataclass(frozen=True, slots=True)
class ReadingPath:
    """Papers in the order in which to read them."""

    id: str
    title: str
    description: Prose
    steps: tuple[Step, ...]
