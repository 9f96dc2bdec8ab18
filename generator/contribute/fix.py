"""What `papershelf check --fix` does: mends what means the same in another form, and says so.

Blanks, line ends, dates, identifiers and addresses get the form in which the list keeps them, keys their order. Where a
value or the order has changed, the file is laid out as `papershelf format` does. Nothing else is touched, and a file
that cannot be read is left alone, since nobody knows yet what it means.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.content import schema
from generator.content.disk import full_path, read_file, read_nodes, shown_path
from generator.content.fields import Record
from generator.content.files import list_files, unlisted
from generator.content.issue_form import FORM, with_themes
from generator.content.kinds import Kind, shown
from generator.content.list_format import refuse_later
from generator.content.lists import ListOf
from generator.content.nodes import Listing, Node, Scalar, Source, Table
from generator.content.own_fields import paper_record_of
from generator.content.parsing import MAX_BYTES, parse
from generator.contribute.format import FormatError, format_mended, format_text
from generator.contribute.layout import in_order
from generator.contribute.replace import replace_text
from generator.facts.letters import ODD_BLANKS
from generator.problems import Position


@dataclass(frozen=True, order=True, slots=True)
class Done:
    """One thing that was mended: where it stood in the file as it was, and what has become of it."""

    position: Position
    what: str

    def __str__(self) -> str:
        return f"{self.position}: mended: {self.what}"


def fix_list(content: Path, paths: Sequence[Path]) -> Iterator[Done]:
    """Mend the files of a list, or those that stand at or below `paths`, and yield what was done.

    A file that is not on the list is mended as an entry. Raises UsageError for what cannot be one, and ContentError for
    a list of a later format.
    """
    refuse_later(content)
    wanted = [full_path(path) for path in paths]
    for file, kind in list_files(content):
        if not wanted or any(full_path(file).is_relative_to(path) for path in wanted):
            yield from fix_file(file, kind)
    for file in unlisted(content, paths):
        yield from fix_file(file, paper_record_of(content))
    if not wanted:
        yield from _fix_form(content.parent / FORM, content / "themes.yml")


def fix_file(path: Path, kind: Kind) -> list[Done]:
    """Mend a file in its place and return what was done, in the order of the file."""
    if path.stat().st_size > MAX_BYTES:
        return []
    source = read_file(path)
    try:
        text = source.decode("utf-8")
    except UnicodeDecodeError:
        return []
    fixed, done = fix_text(text, kind, shown_path(path))
    if fixed != text:
        replace_text(path, fixed)
    return done


def _fix_form(form: Path, themes: Path) -> Iterator[Done]:
    """Have the issue form, if there is one, offer the list's themes."""
    if not (form.is_file() and themes.is_file()):
        return
    root, problems = read_nodes(themes)
    found = schema.THEMES.read(root, problems) if root else None
    text = form.read_text("utf-8")
    fixed = text if problems or not found else with_themes(text, found)
    if fixed != text:
        replace_text(form, fixed)
        yield Done(Position(shown_path(form)), "the form offers the themes of today")


def fix_text(text: str, kind: Kind, path: str) -> tuple[str, list[Done]]:
    """Return a file's text as it should be, and what was done to it; `path` is how it is called."""
    before, _ = parse(text.encode(), path)
    if before is None:
        return text, []
    tidy, done = _fix_lines(text, path)
    root, _ = parse(tidy.encode(), path)
    if root is None or _said(root) != _said(before):
        tidy, done, root = text, [], before
    changes = [*_mended(root, kind), *_ordered(root, kind)]
    if not changes:
        return tidy, done
    mended = {mend.node.start: mend.text for mend in kind.mends(root)}
    try:
        if format_text(tidy, kind) != tidy:
            changes.append(Done(Position(path), "the file was laid out in house style"))
        return format_mended(tidy, kind, mended), sorted(done + changes)
    except FormatError:
        return tidy, done


@dataclass(frozen=True, slots=True)
class _LineMend:
    """A mend of the text itself, whatever it says."""

    pattern: re.Pattern[str]
    instead: str
    what: str


_BLANK = f" \t{ODD_BLANKS}"
_LINE_MENDS = (
    _LineMend(re.compile(r"\A\ufeff"), "", "a byte order mark was removed"),
    _LineMend(re.compile(r"\r\n?"), "\n", "line ends of another system became plain ones"),
    _LineMend(re.compile(f"(?<![{_BLANK}])[{_BLANK}]+$", re.MULTILINE), "", "blanks at the end of lines were removed"),
    _LineMend(re.compile(r"\n{2,}\Z"), "\n", "empty lines at the end were removed"),
    _LineMend(re.compile(r"(?<!\n)\Z"), "\n", "the last line got its end"),
)


def _fix_lines(text: str, path: str) -> tuple[str, list[Done]]:
    done = []
    for mend in _LINE_MENDS:
        found = mend.pattern.search(text)
        if found:
            done.append(Done(Source(path, text.encode()).position(found.start()), mend.what))
            text = mend.pattern.sub(mend.instead, text)
    return text, done


def _mended(root: Node, kind: Kind) -> Iterator[Done]:
    for mend in kind.mends(root):
        old, new = mend.node.text, mend.text
        only_blanks = old.split() == new.split()
        what = "blanks became single plain spaces" if only_blanks else f'"{shown(old)}" became "{shown(new)}"'
        yield Done(mend.node.position, what)


def _ordered(node: Node | None, kind: Kind) -> Iterator[Done]:
    """Yield what will be said of every table whose keys are out of order."""
    if isinstance(node, Table) and isinstance(kind, Record):
        if in_order(node, kind) != list(node.entries):
            yield Done(node.position, "the keys were put in order")
        for entry in kind.fields:
            yield from _ordered(node.find(entry.name), entry.kind)
    elif isinstance(node, Listing) and isinstance(kind, ListOf):
        for item in node.items:
            yield from _ordered(item, kind.item)


def _said(node: Node) -> object:
    """Return what a file says, without regard to white space."""
    if isinstance(node, Scalar):
        return node.text.split()
    if isinstance(node, Listing):
        return [_said(item) for item in node.items]
    return [(key.text, _said(value)) for key, value in node.entries]
