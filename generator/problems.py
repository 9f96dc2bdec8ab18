"""What can be wrong with a list, and where: the vocabulary of every check."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """What a problem keeps from happening."""

    ERROR = "error"
    """The list cannot be built with it."""
    WARNING = "warning"
    """Probably wrong, but only a person can say."""
    NOTE = "note"
    """Worth a look, and perhaps meant: nothing fails for it."""


@dataclass(frozen=True, order=True, slots=True)
class Position:
    """A place in a file of the list."""

    path: str
    """The file, as the person who ran the command would write it."""
    line: int = 1
    """1-based."""
    column: int = 1
    """1-based, counted in characters."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One fault of the content: where it is, what it is, and what to do about it."""

    position: Position
    message: str
    """One line, without a full stop: what was found and, in brackets or after a semicolon, what to write instead."""
    severity: Severity = Severity.ERROR
    correction: str = field(default="", compare=False)
    """The line as it should be written, where that can be said."""
    others: tuple[Position, ...] = field(default=(), compare=False)
    """The other places of a conflict, which the message names."""

    @property
    def is_error(self) -> bool:
        """Whether the list cannot be built with it."""
        return self.severity is Severity.ERROR

    def __str__(self) -> str:
        return f"{self.position}: {self.message if self.is_error else f'{self.severity}: {self.message}'}"


class ContentError(Exception):
    """The content cannot be used. Carries every problem found, sorted by place and without repeats."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type["ContentError"], tuple[tuple[Problem, ...]]]:
        """Come out of another process as it was."""
        return type(self), (self.problems,)


class UsageError(Exception):
    """The command was given something it cannot work with, such as a folder that does not exist."""


class FetchError(Exception):
    """A source on the network did not give what was asked of it. The text says which and why."""
