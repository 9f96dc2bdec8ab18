"""What the command says while it works."""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

import click

from generator.cli import reports
from generator.facts.unseen import DIRECTION_MARKS, INVISIBLE, INVISIBLE_BEYOND
from generator.problems import ContentError

T = TypeVar("T")

# What a terminal obeys and no reader sees; bytes of file names that are no text; and "##[", which the log of a workflow
# takes for a command wherever it stands, as it does "::" at the start of a line
# (actions/runner, src/Runner.Common/ActionCommand.cs).
_ACTIVE = re.compile(rf"[{INVISIBLE}{INVISIBLE_BEYOND}{DIRECTION_MARKS}]|#(?=#\[)")
_COMMAND = re.compile(r"(?m)^(\s*):(?=:)")


def tell(text: object, *, err: bool = False, nl: bool = True, are_commands: bool = False) -> None:
    r"""Print a text: the one door to a terminal or a log, which does nothing but show what comes through.

    A character that would do more is spelled as JSON spells it ("\u001b"), so that JSON stays what it is. So is the
    first one of what a workflow would take for a command, unless these lines are commands (`are_commands`).
    """
    shown = _ACTIVE.sub(lambda found: _spelled(found[0]), str(text))
    if not are_commands:
        shown = _COMMAND.sub(lambda found: found[1] + _spelled(":"), shown)
    click.echo(shown, err=err, nl=nl)


def _spelled(sign: str) -> str:
    return json.dumps(sign)[1:-1] if not sign.isascii() else f"\\u{ord(sign):04x}"


def say_problems(error: ContentError) -> None:
    """Say the problems on standard error, a line each, and how many they are."""
    tell(reports.as_text(error.problems), err=True)


def count(number: int, noun: str, plural: str | None = None) -> str:
    """Return a number with its noun: "1 paper", "58 papers"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {plural or noun + 's'}"


def show_progress(stage: str, done: int, total: int) -> None:
    """Keep one line of the terminal up to date; say nothing where the output is not a terminal."""
    if not sys.stderr.isatty() or (done * 100 // total == (done - 1) * 100 // total):
        return
    end = "\r\x1b[K" if done == total else ""
    click.echo(f"\r{stage}: {done:,} of {total:,}{end}", nl=False, err=True)


def counted(stage: str, items: Sequence[T]) -> Iterator[T]:
    """Yield items while the terminal shows how many of them are done."""
    for done, item in enumerate(items, start=1):
        yield item
        show_progress(stage, done, len(items))
