"""Finds what a list of an earlier format needs, and does it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.content import schema
from generator.content.disk import read_nodes, shown_path
from generator.content.files import DRAFTS, folder_files
from generator.content.kinds import shown
from generator.content.list_format import FORMAT, check_format, format_of
from generator.content.nodes import Node, Scalar, Table
from generator.content.parsing import parse
from generator.contribute.edit import with_values
from generator.contribute.format import FormatError
from generator.contribute.upgrading.change import Change
from generator.contribute.upgrading.settings import with_todays_folders
from generator.contribute.upgrading.templates import renew_templates
from generator.contribute.upgrading.venues import taken_apart
from generator.problems import ContentError, Position, Problem, Severity, UsageError
from generator.site.project import CONFIG, TEMPLATES, ours
from generator.text.quoting import quoted

Found = Change | Problem
"""What an upgrade does to a file, or why it leaves it to a person."""


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What carries a list over, in the order in which it is done: the list says its format last."""

    before: int
    changes: Sequence[Change]
    left: Sequence[Problem]
    """What only a person can do."""

    def make(self) -> None:
        """Write all of it. What was interrupted can be begun again."""
        for change in self.changes:
            change.make()


def find_upgrade(content: Path) -> Upgrade:
    """Return what carries the list in a folder over to today's format.

    Raises UsageError where there is no list, and ContentError for one of a future format, or whose site.yml cannot be
    read.
    """
    site = content / "site.yml"
    if not site.is_file():
        raise UsageError(f"there is no {shown_path(site)}; name the list's folder with --content")
    root, problems = read_nodes(site)
    faults = [*problems, *check_format(root)]
    if faults:
        raise ContentError(faults)
    before = format_of(root)
    found = [*_from_first(content), _say_format(site, root)] if before < FORMAT else []
    changes = [one for one in found if isinstance(one, Change)]
    return Upgrade(before, changes, [one for one in found if isinstance(one, Problem)])


def _from_first(content: Path) -> Iterator[Found]:
    config, own = content.parent / CONFIG, content.parent / TEMPLATES
    if config.is_file():
        yield from _renew_settings(config, content.name)
    if own.is_dir() and not own.samefile(ours(TEMPLATES)):
        yield from renew_templates(own)
    for folder in ("papers", DRAFTS):
        yield from _take_venues_apart(folder_files(content / folder))


def _say_format(site: Path, root: Node | None) -> Change:
    text, node = _text(site), root.find("format") if isinstance(root, Table) else None
    if isinstance(node, Scalar):
        text = f"{text[: node.start]}{FORMAT}{text[node.end :]}"
    else:
        text = f"{text.removesuffix(chr(10))}\nformat: {FORMAT}\n"
    id_ = _id_in_feeds(root)
    text += f"id: {quoted(id_)}\n" if id_ else ""
    after, _ = parse(text.encode(), "")
    if format_of(after) != FORMAT:
        message = f'its keys do not stand one a line; add "format: {FORMAT}" by hand'
        raise ContentError([Problem(Position(shown_path(site)), message)])
    said = f", and under id what feeds know it by: {id_}" if id_ else ""
    return Change(site, f"says format: {FORMAT}{said}", text)


def _id_in_feeds(root: Node | None) -> str | None:
    """Return of what the ids in the feeds of a list in the first format are made; None where it says an id itself."""
    if not isinstance(root, Table) or root.find("id"):
        return None
    url, name = (root.find(key) for key in ("url", "name"))
    if isinstance(url, Scalar):
        return f"{url.text.removesuffix('/')}/"
    return name.text if isinstance(name, Scalar) else None


def _renew_settings(config: Path, content: str) -> Iterator[Found]:
    try:
        text = _text(config)
        renewed = with_todays_folders(text, content)
    except FormatError as error:
        yield _left(config, error)
        return
    if renewed != text:
        yield Change(config, "names the list's folder, and no theme in the place of ours", renewed)


def _take_venues_apart(entries: Iterable[Path]) -> Iterator[Found]:
    for path in entries:
        root, _ = read_nodes(path) if path.suffix == ".yml" else (None, ())
        venue = root.find("venue") if isinstance(root, Table) else None
        table = taken_apart(venue.text) if isinstance(venue, Scalar) else None
        if isinstance(venue, Scalar) and table:
            said = ", ".join(f"{key}: {value}" for key, value in table.items())
            try:
                text = with_values(_text(path), schema.PAPER, {"venue": table})
                yield Change(path, f'venue "{shown(venue.text)}" becomes {{{said}}}', text)
            except FormatError as error:
                yield _left(path, error)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise FormatError("it is not UTF-8") from error


def _left(path: Path, error: FormatError) -> Problem:
    return Problem(Position(shown_path(path)), f"this file is left to you: {error}", Severity.WARNING)
