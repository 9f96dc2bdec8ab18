"""Asks the person at the terminal what no source knows: where a paper belongs, and why it is on the list."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from generator.cli.terminal import tell

if TYPE_CHECKING:
    from generator.model import Theme


class Nobody:
    """Stands for a person where the input is no terminal: a script, a workflow."""

    is_there = False

    def choose_themes(self, title: str, themes: Sequence[Theme]) -> None:
        """Choose nothing."""

    def write_note(self) -> None:
        """Write nothing."""


class Reader:
    """The person at the terminal."""

    is_there = True

    def choose_themes(self, title: str, themes: Sequence[Theme]) -> tuple[str, ...]:
        """Show the themes with numbers and let them be chosen."""
        tell(f"\n{title}\n", err=True)
        for number, theme in enumerate(themes, start=1):
            tell(f"{number:4}  {theme.id}: {theme.title}", err=True)
        known = [theme.id for theme in themes]
        chosen: tuple[str, ...] = click.prompt(
            "Theme (a number or an id; several with commas, the shelf first)",
            value_proc=lambda text: read_choice(text, known),
            err=True,
        )
        return chosen

    def write_note(self) -> str | None:
        """Let the note be written on one line; an empty one is none."""
        text: str = click.prompt(
            "Why is it on the list? (Enter leaves it out)", default="", show_default=False, err=True
        )
        return " ".join(text.split()) or None


def someone() -> Reader | Nobody:
    """Return whoever can be asked."""
    return Reader() if sys.stdin.isatty() and sys.stderr.isatty() else Nobody()


def read_choice(text: str, known: Sequence[str]) -> tuple[str, ...]:
    """Return the ids behind numbers and ids, such as "2, robot-learning". Raises click.UsageError."""
    words = text.replace(",", " ").split()
    numbered = {str(number): theme for number, theme in enumerate(known, start=1)}
    chosen = tuple(dict.fromkeys(numbered.get(word, word) for word in words))
    unknown = [word for word in chosen if word not in known]
    if unknown or not chosen:
        raise click.UsageError(f"choose from 1 to {len(known)}, not {', '.join(unknown) or 'nothing'}")
    return chosen
