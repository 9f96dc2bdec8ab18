"""Fields that a list declares for itself, and their values."""

from dataclasses import dataclass
from enum import Enum


class OwnKind(Enum):
    """What sort of value a field of a list's own holds."""

    TEXT = "text"
    DATE = "date"
    NUMBER = "number"
    ADDRESS = "address"
    CHOICE = "choice"
    LIST = "list"
    COLUMNS = "columns"


class Shown(Enum):
    """Where a field of a list's own is shown, beside the list's JSON."""

    CARD = "card"
    PAGE = "page"
    THEME = "theme"
    FACET = "facet"
    SEARCH = "search"


@dataclass(frozen=True, slots=True)
class Column:
    """One of the texts that stand side by side under a key of the list's own."""

    name: str
    label: str
    """What readers see."""
    help: str
    """What it is for, for those who write entries."""


@dataclass(frozen=True, slots=True)
class OwnField:
    """A key of entries that the list itself has declared."""

    name: str
    label: str
    """What readers see."""
    help: str
    """What it is for, for those who write entries."""
    kind: OwnKind = OwnKind.TEXT
    choices: tuple[str, ...] = ()
    """What a choice is one of."""
    columns: tuple[Column, ...] = ()
    """What columns are made of."""
    shown: tuple[Shown, ...] = (Shown.PAGE,)


@dataclass(frozen=True, slots=True)
class OwnValue:
    """What an entry says under a key of the list's own."""

    field: OwnField
    values: tuple[str, ...]
    """As written; one, but for a list, and for columns: these have one each, which is empty where nothing is said."""

    def is_shown(self, where: Shown) -> bool:
        """Say whether readers see it in a place."""
        return where in self.field.shown
