"""Papers in an order to be read, each with its why."""

from dataclasses import dataclass

from generator.text.collation import Key, collation_key
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
    order: int | None = None
    """Its place among the others; without one it comes after those that have one."""

    @property
    def sort_key(self) -> tuple[bool, int, Key, str]:
        """By place, then by title."""
        return self.order is None, self.order or 0, collation_key(self.title), self.id
