"""What sources have answered, kept on disk: a second run asks nothing that the first one has asked.

Each answer is a file of JSON, named by its question. None is used once it is too old, and all together stay below a
bound; whoever deletes the folder loses nothing but time. The folder tells git to leave it alone.
"""

import datetime
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from generator.content.disk import full_path
from generator.contribute.replace import replace_text

_LARGEST_FOLDER = 64 * 1024 * 1024
_LEAVE_ALONE = "*\n"


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer."""

    text: str | None
    """None where the source has answered that there is no such thing."""


class Answers:
    """The answers in one folder."""

    def __init__(self, folder: Path, today: datetime.date, days: int) -> None:
        """Use an answer for so many days, the one on which it was given included."""
        self._folder = folder
        self._today = today
        self._first_day = (today - datetime.timedelta(days=days - 1)).isoformat()

    def find(self, address: str, accept: str) -> Kept | None:
        """Return the answer to a question, if there is one that is not too old."""
        try:
            record = json.loads(self._path(address, accept).read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return None
        if not isinstance(record, dict) or not self._first_day <= str(record.get("on")) <= self._today.isoformat():
            return None
        text = record.get("text")
        return Kept(text) if text is None or isinstance(text, str) else None

    def keep(self, address: str, accept: str, answer: Kept) -> None:
        """Keep an answer. Where the disk refuses, it is asked for anew the next time."""
        record = {"asked": address, "accept": accept, "on": self._today.isoformat(), "text": answer.text}
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if not (self._folder / ".gitignore").exists():
                replace_text(self._folder / ".gitignore", _LEAVE_ALONE)
            replace_text(self._path(address, accept), json.dumps(record, ensure_ascii=False))
        except (OSError, UnicodeError):
            return

    def prune(self) -> None:
        """Delete the answers that are too old, and the oldest of the others while they are too many."""
        room = _LARGEST_FOLDER
        for path in sorted(self._folder.glob("*.json"), key=_age, reverse=True):
            room -= path.stat().st_size
            if room < 0 or _day(path) < self._first_day:
                path.unlink(missing_ok=True)

    def _path(self, address: str, accept: str) -> Path:
        return self._folder / f"{hashlib.sha256(f'{accept} {address}'.encode()).hexdigest()[:32]}.json"


def answers_of(content: Path, today: datetime.date, days: int) -> Answers:
    """Return the answers that are kept beside a list's folder."""
    return Answers(full_path(content).parent / ".papershelf" / "answers", today, days)


def _age(path: Path) -> tuple[float, str]:
    return path.stat().st_mtime, path.name


def _day(path: Path) -> str:
    """Return the day on which a file was written; it is that of the answer."""
    return datetime.date.fromtimestamp(path.stat().st_mtime).isoformat()
