"""What the command says while it works."""

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

import click

from generator.cli import reports
from generator.problems import ContentError

T = TypeVar("T")


def say_problems(error: ContentError) -> None:
    """Say the problems on standard error, a line each, and how many they are."""
    click.echo(reports.as_text(error.problems), err=True)


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
