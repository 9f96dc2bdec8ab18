"""The file `content/watch.json`: when the facts of each paper were last checked, and what was found to be gone.

A tool keeps it, and no person edits it.
"""

import datetime
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.content.disk import read_file, shown_path
from generator.content.files import WATCHED
from generator.model import Checked
from generator.problems import ContentError, Position, Problem
from generator.text import addresses

_LARGEST = 64 * 1024 * 1024
"""Bytes: more than a record of every paper there is would take."""


@dataclass(frozen=True, slots=True)
class Record:
    """What is kept of one paper."""

    checked: datetime.date
    """The day on which all who know of it answered last."""
    version: int | None = None
    """The latest on arXiv on that day."""
    before: int | None = None
    """The latest on the day on which it was checked before that."""
    gone: Mapping[str, str] = field(default_factory=dict)
    """The addresses that lead nowhere any more, each with that of a copy; empty where none is known."""

    @property
    def shown(self) -> Checked:
        """What readers see of it."""
        return Checked(self.checked, tuple(sorted(self.gone.items())))


def read_watched(content: Path) -> dict[str, Record]:
    """Return what is kept of each paper, by its id; nothing where there is no such file. Raises ContentError."""
    path = content / WATCHED
    if not path.is_file():
        return {}
    try:
        papers = json.loads(read_file(path, _LARGEST))["papers"]
        return {paper: _record(written) for paper, written in papers.items()}
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        message = "this file has been edited or cut off; take back the last version of it, or delete it to begin anew"
        raise ContentError([Problem(Position(shown_path(path)), message)]) from error


def watched_text(records: Mapping[str, Record]) -> str:
    """Return the file's text."""
    papers = {paper: _written(records[paper]) for paper in sorted(records)}
    return json.dumps({"papers": papers}, ensure_ascii=False, indent=1) + "\n"


def _record(written: Mapping[str, object]) -> Record:
    """Return a record. Raises ValueError, LookupError, TypeError or AttributeError for what is none."""
    gone = written.get("gone", {})
    if not isinstance(gone, dict) or not all(map(_is_address, (*gone, *filter(None, gone.values())))):
        raise ValueError(gone)
    day = written["checked"]
    if not isinstance(day, str):
        raise TypeError(day)
    return Record(datetime.date.fromisoformat(day), _number(written, "version"), _number(written, "before"), gone)


def _number(written: Mapping[str, object], key: str) -> int | None:
    number = written.get(key)
    if number is None or (isinstance(number, int) and not isinstance(number, bool)):
        return number
    raise TypeError(number)


def _is_address(text: object) -> bool:
    return isinstance(text, str) and re.fullmatch(addresses.URL, text) is not None


def _written(record: Record) -> Mapping[str, object]:
    told = {"version": record.version, "before": record.before, "gone": dict(sorted(record.gone.items()))}
    return {"checked": record.checked.isoformat(), **{key: value for key, value in told.items() if value}}
