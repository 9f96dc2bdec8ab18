"""The file `content/synced.json`: what reference libraries told of the list's papers when they last met.

A tool keeps it, and no person edits it: what has changed since on either side shows against it.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from generator.content.disk import read_file, shown_path
from generator.content.files import SYNCED
from generator.contribute.replace import replace_text
from generator.contribute.told import Fact
from generator.problems import ContentError, Position, Problem

_LARGEST = 256 * 1024 * 1024
"""Bytes: more than all the papers there are would take."""

Papers = Mapping[str, Mapping[str, Fact]]
"""The facts of each paper, by its id."""


def read_synced(content: Path, library: str) -> Papers:
    """Return what the library of this name told; nothing if it is met for the first time. Raises ContentError."""
    papers = _read(content / SYNCED).get(library, {})
    return {name: _facts(facts) for name, facts in papers.items()}


def write_synced(content: Path, library: str, papers: Papers) -> None:
    """Keep what a library tells, beside what others told; a file that would stay the same is not touched."""
    path = content / SYNCED
    document = {**_read(path), library: {name: dict(papers[name]) for name in sorted(papers)}}
    text = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    if not path.is_file() or path.read_text("utf-8") != text:
        replace_text(path, text)


def _read(path: Path) -> dict[str, dict[str, dict[str, str | list[str]]]]:
    if not path.is_file():
        return {}
    try:
        document = json.loads(read_file(path, _LARGEST))
        papers = [facts for told in document.values() for facts in told.values()]
        is_sound = all(isinstance(value, str | list) for facts in papers for value in facts.values())
        is_sound = is_sound and all(facts.get("title") for facts in papers)
    except (ValueError, AttributeError, RecursionError):
        is_sound = False
    if not is_sound:
        message = "this file has been edited or cut off; take back the last version of it, or delete it to begin anew"
        raise ContentError([Problem(Position(shown_path(path)), message)])
    return document  # type: ignore[no-any-return]  # it has just been looked at


def _facts(facts: Mapping[str, str | list[str]]) -> dict[str, Fact]:
    return {key: value if isinstance(value, str) else tuple(map(str, value)) for key, value in facts.items()}
