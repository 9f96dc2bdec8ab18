"""Which files of a list's own templates stand in the place of ours, and whether ours have changed since.

Whoever copies one of our files with the command has the checksum of ours noted in ORIGINS, a file beside them in the
form of `sha256sum`. A note tells when a later version of Papershelf brings another file, or none.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from hashlib import sha256
from pathlib import Path

from generator.content.disk import shown_path
from generator.content.kinds import nearest, suggestion
from generator.layers import Layers, files_below
from generator.problems import Position, Problem, Severity, UsageError

ORIGINS = "ORIGINS"
"""The file of the notes."""

READ = ("pages", "theme", "words", "assets")
"""The folders whose files are used."""

_SOURCES = ("programs", "list")
"""The folders that stand beside them in Papershelf's own repository."""


class State(Enum):
    """How a file of the list's own stands to ours, in the words of the command."""

    IN_PLACE = "in the place of ours"
    SAME = "the same as ours"
    UNNOTED = "in the place of ours; which version it was copied from is not noted"
    CHANGED = "in the place of ours, which has changed since it was copied"
    GONE = "copied from a file that Papershelf has no more"
    WORDS = "changes words"
    ADDED = "added"
    UNREAD = f"read by nothing; files belong in {', '.join(f'{name}/' for name in READ)}"


_ADVICE = {
    State.CHANGED: '; take over what is new, then say "papershelf templates note {name}"',
    State.GONE: "; see whether the list still needs it, and remove it or its line in ORIGINS",
    State.UNREAD: "",
}
"""What to do about the states that `check` names."""


@dataclass(frozen=True, slots=True)
class Override:
    """A file of the list's own templates."""

    name: str
    path: Path
    state: State

    @property
    def problem(self) -> Problem | None:
        """What a curator should know of it."""
        advice = _ADVICE.get(self.state)
        if advice is None:
            return None
        severity = Severity.ERROR if self.state is State.UNREAD else Severity.WARNING
        message = f"this file is {self.state.value}{advice.format(name=self.name)}"
        return Problem(Position(shown_path(self.path)), message, severity)


def find_overrides(templates: Layers) -> list[Override]:
    """Return the files of the list's own templates, by name. Raises UsageError for notes that cannot be read."""
    found = []
    for own in templates.folders[:-1]:
        notes = read_notes(own / ORIGINS)
        for name, path in files_below(own):
            if name != ORIGINS and name.partition("/")[0] not in _SOURCES:
                found.append(Override(name, path, _state(name, own, templates.folders[-1], notes.get(name))))
    return found


def copyable(ours: Path) -> list[str]:
    """Return the names of our files that a list can put its own in the place of."""
    return [name for name, _ in files_below(ours) if name.partition("/")[0] in READ]


def copy_ours(name: str, own: Path, ours: Path) -> Path:
    """Copy one of our files into a list's own templates, note its checksum, and return the copy.

    Raises UsageError where we have no such file, or the list has it already.
    """
    source = _our_file(name, ours)
    path = own / name
    if path.exists():
        raise UsageError(f"{shown_path(path)} exists already; it is left alone")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(source.read_bytes())
    note_origin(name, own, ours)
    return path


def note_origin(name: str, own: Path, ours: Path) -> None:
    """Note that a file of the list's own is up to date with ours. Raises UsageError where one of them is missing."""
    source = _our_file(name, ours)
    if not (own / name).is_file():
        raise UsageError(f"{shown_path(own / name)} is not there")
    notes = {**read_notes(own / ORIGINS), name: checksum(source)}
    (own / ORIGINS).write_text(notes_text(notes), "utf-8")


def _our_file(name: str, ours: Path) -> Path:
    names = copyable(ours)
    if name not in names:
        raise UsageError(f'Papershelf has no file "{name}"{suggestion(nearest(name, names))}')
    return ours / name


def _state(name: str, own: Path, ours: Path, noted: str | None) -> State:
    folder = name.partition("/")[0]
    if folder not in READ:
        return State.UNREAD
    if folder == "words":
        return State.WORDS
    if not (ours / name).is_file():
        return State.GONE if noted else State.ADDED
    now = checksum(ours / name)
    if noted is None:
        return State.SAME if now == checksum(own / name) else State.UNNOTED
    return State.IN_PLACE if noted == now else State.CHANGED


def checksum(path: Path) -> str:
    """Return a file's checksum."""
    # Line ends are the checkout's business, and no change.
    return sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def read_notes(path: Path) -> Mapping[str, str]:
    """Return the checksums in a file of notes by the names of files; none where there is no such file.

    Raises UsageError for a line that is no note.
    """
    return dict(_notes(path.read_text("utf-8"), path)) if path.is_file() else {}


def notes_text(notes: Mapping[str, str]) -> str:
    """Return the text of a file of notes: checksums by the names of files."""
    return "".join(f"{notes[name]}  {name}\n" for name in sorted(notes))


def _notes(text: str, path: Path) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(text.splitlines(), start=1):
        noted, _, name = line.partition("  ")
        if not name:
            raise UsageError(f"{shown_path(path)}:{number}: a line here holds a checksum, two blanks and a file's name")
        yield name, noted
