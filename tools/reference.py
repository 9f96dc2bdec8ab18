"""Writes docs/reference.md: every file, every key and every command, from the schema and the help texts themselves.

Run as a program, it writes the kept file anew.
"""

from collections.abc import Iterator
from pathlib import Path

import click

from generator.cli import papershelf
from generator.content.fields import Field, Record
from generator.content.files import FILES, FOLDERS
from generator.content.kinds import Kind
from generator.content.lists import ListOf
from generator.content.prose import Prose
from generator.content.values import Choice
from generator.facts.limits import ITEMS, TEXT_LENGTH

ROOT = Path(__file__).parent.parent
KEPT = ROOT / "docs" / "reference.md"

_HEAD = """# Reference

Made by `make reference` from the program itself: do not edit. What it is like to use all this stands in
[tutorial.md](tutorial.md) and [own-list.md](own-list.md).

A problem is one line, `file:line:column: message`, and below it, where that is known, what to write instead.

Commands end with 0 (done), 1 (the content has problems, or a source gave no answer), 2 (wrong usage) or 3 (a fault of
Papershelf).
"""


def reference() -> str:
    """Return the document."""
    return "\n".join((_HEAD, *_files(), *_commands()))


def _files() -> Iterator[str]:
    holders = {**FILES, **{f"{folder}/<id>.yml": kind for folder, kind in FOLDERS.items()}}
    for name, kind in holders.items():
        record = _record(kind)
        if record:
            yield f"## `content/{name}`\n"
            yield _table(record)


def _record(kind: Kind) -> Record | None:
    """Return what a file or a value holds, or what each item of its list does."""
    inner = kind.item if isinstance(kind, ListOf) else kind
    return inner if isinstance(inner, Record) else None


def _table(record: Record) -> str:
    rows = "".join(f"| `{name}` | {_what(field)} | `{field.example}` |\n" for name, field in _rows(record))
    return f"| key | what it is | for example |\n|---|---|---|\n{rows}"


def _rows(record: Record, above: str = "") -> Iterator[tuple[str, Field]]:
    for field in record.fields:
        yield f"{above}{field.name}", field
        inner = _record(field.kind)
        if inner:
            yield from _rows(inner, f"{above}{field.name}.")


def _what(field: Field) -> str:
    inner = field.kind.item if isinstance(field.kind, ListOf) else field.kind
    choices = [f"`{option.value}`" for option in inner.options] if isinstance(inner, Choice) else []
    one_of = f"one of {', '.join(choices)}" if choices else ""
    parts = (field.help, one_of, _most(field.kind), "needed" if field.required else "")
    return "; ".join(part for part in parts if part).replace("|", "\\|")


def _most(kind: Kind) -> str:
    """Return how much the kind takes, where that is another limit than that of most."""
    match kind:
        case Prose() if kind.longest != TEXT_LENGTH:
            return f"at most {kind.longest:,} characters"
        case ListOf() if kind.most < ITEMS:
            return f"at most {kind.most:,}"
        case _:
            return ""


def _commands() -> Iterator[str]:
    yield "## Commands\n"
    around = papershelf.make_context("papershelf", [], resilient_parsing=True)
    for name, command in papershelf.commands.items():
        context = click.Context(command, around, name, max_content_width=100, terminal_width=100)
        yield f"### `papershelf {name}`\n\n```text\n{command.get_help(context)}\n```\n"


if __name__ == "__main__":
    KEPT.write_text(reference(), "utf-8")
