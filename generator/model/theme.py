"""The shelves that papers stand on."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.text.prose import Note, Prose


@dataclass(frozen=True, slots=True)
class ThemePart:
    """A run of a theme's papers under a heading of its own, in the curator's order."""

    title: str
    papers: tuple[str, ...]
    """Their ids."""
    description: Prose | None = None


@dataclass(frozen=True, slots=True)
class Theme:
    """A shelf of the list."""

    id: str
    title: str
    description: Prose
    parent: str | None = None
    """The id of the theme that this one belongs to, which has no parent itself."""
    parts: tuple[ThemePart, ...] = ()
    """What of the shelf has headings; what no part names stands before them."""
    question: Prose | None = None
    """What its papers ask."""
    start: str | None = None
    """The id of the paper to read first."""
    state: Note | None = None
    """How far the question is answered: what is claimed and by whom, what speaks against it, what is open."""


ONLY_SHELF = Theme("papers", "Papers", Prose("All papers of the list."))
"""Where all papers of a list without themes stand. The website names it in its own words."""


def families_together(themes: Iterable[Theme]) -> tuple[Theme, ...]:
    """Return themes in their order, each followed by those that belong to it."""
    in_file = tuple(themes)
    rank = {theme.id: number for number, theme in enumerate(in_file)}
    return tuple(sorted(in_file, key=lambda theme: (rank.get(theme.parent or theme.id, -1), theme.parent is not None)))
