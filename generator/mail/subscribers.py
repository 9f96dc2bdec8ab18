"""A file of subscribers: an address of mail on each line, bare or as `Ada Lovelace <ada@example.org>`."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.content.disk import read_file, shown_path
from generator.content.kinds import shown
from generator.problems import ContentError, Position, Problem
from generator.text.addresses import MAIL

_MOST_BYTES = 50_000_000
_LINE = re.compile(rf"(?:[^<>\x00-\x1f\x7f]*<({MAIL})>|({MAIL}))", re.ASCII)


def read_subscribers(path: Path) -> list[str]:
    """Return the addresses, in order. Raises ContentError for lines that hold none, or one that stands above."""
    try:
        text = read_file(path, _MOST_BYTES).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError([Problem(Position(shown_path(path)), "the file is not UTF-8; save it as such")]) from error
    addresses: dict[str, tuple[str, int]] = {}
    problems = list(_read(text, shown_path(path), addresses))
    if problems:
        raise ContentError(problems)
    return [address for address, _ in addresses.values()]


def _read(text: str, path: str, addresses: dict[str, tuple[str, int]]) -> Iterator[Problem]:
    """Gather the addresses of a text, each with its line, and yield what is wrong with others."""
    for number, line in enumerate(text.split("\n"), start=1):
        written = line.strip()
        if not written or written.startswith("#"):
            continue
        found = _LINE.fullmatch(written)
        if not found:
            message = f'"{shown(written)}" is no address of mail; write one a line, as in ada@example.org'
            yield Problem(Position(path, number), message)
            continue
        address = found[1] or found[2]
        first = addresses.setdefault(address.lower(), (address, number))[1]
        if first != number:
            message = f'"{shown(address)}" stands on line {first} already, and would get two; remove one of the two'
            yield Problem(Position(path, number), message)
