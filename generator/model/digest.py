"""What the list sends to its readers."""

import datetime
from dataclasses import dataclass
from enum import Enum

from generator.text.prose import Note


class Turn(Enum):
    """What can become of a paper between two issues of a digest."""

    PUBLISHED = "published"
    RETRACTED = "retracted"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class News:
    """What has become of a paper that stood on the list already."""

    paper: str
    """The paper's id."""
    what: Turn


@dataclass(frozen=True, slots=True)
class Reread:
    """A paper of a reading path that an issue of a digest brings back to mind."""

    paper: str
    """The paper's id."""
    path: str
    """The path's id."""


@dataclass(frozen=True, slots=True)
class Digest:
    """One issue of what the list sends to its readers: which papers, and the curator's word to them."""

    id: str
    """Its day, and the theme where it is of one: "2026-11-28", "2026-11-28-planning". Its permanent address."""
    since: datetime.date | None = None
    """The day from which on it tells what is new."""
    theme: str | None = None
    """The id of the theme that it keeps to."""
    words: Note | None = None
    """What the curator says first."""
    added: tuple[str, ...] = ()
    """The ids of the papers that are new, in the order in which it names them."""
    news: tuple[News, ...] = ()
    reread: Reread | None = None

    @property
    def day(self) -> datetime.date:
        """The day of the issue."""
        return datetime.date.fromisoformat(self.id[: len("2026-11-28")])
