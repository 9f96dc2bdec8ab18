"""Starts a new list: its content, and what its repository needs around it, in a folder that holds nothing yet."""

import datetime
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from uuid import uuid4

from generator.content import schema
from generator.content.json_schema import MODELINE
from generator.content.kinds import Kind
from generator.content.list_format import FORMAT
from generator.content.nodes import Node
from generator.content.parsing import parse
from generator.content.reader import read_library
from generator.content.shelves import check_themes
from generator.contribute.account import Account
from generator.contribute.candidate import Candidate
from generator.contribute.format import format_text
from generator.contribute.importing import import_file, read_records, read_source
from generator.contribute.repository import beginnings, filled, forge_of, write_around, write_text
from generator.model import Theme
from generator.problems import ContentError, Problem, UsageError
from generator.site.project import TEMPLATES, templates_over_ours
from generator.site.write import make_folder
from generator.text.forges import Forge
from generator.text.likeness import same_title_key
from generator.text.prose import Prose
from generator.text.quoting import quoted
from generator.text.slugs import distinct_slugs, is_slug, make_slug
from generator.words.reader import read_book

_MAY_BE_THERE = {".git"}
"""What an empty folder may hold: then it is the clone of an empty repository."""


@dataclass(frozen=True, slots=True)
class Start:
    """What is said of a list before there is one."""

    name: str
    description: str
    themes: tuple[Theme, ...] = ()
    url: str | None = None
    repository: str | None = None
    language: str = "en"
    forge: Forge | None = None
    """If absent, it is known by the repository's host."""
    id: str = field(default_factory=lambda: uuid4().urn)
    """What feeds know the list by."""


@dataclass(frozen=True)
class Source:
    """A file that a list starts from."""

    path: Path
    is_partial: bool = False
    """Whether what can be read is taken over, though other records cannot."""

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """The headings under which it has papers, in their order. Raises UsageError for what cannot be read."""
        records = read_records(read_source(self.path))
        found = (record.heading for record in records if isinstance(record.outcome, Candidate))
        return tuple(dict.fromkeys(heading for heading in found if heading))


def default_name(folder: Path) -> str:
    """Return what a list in a folder may be called."""
    words = re.sub(r"[-_.\s]+", " ", folder.absolute().name).strip()
    return words[:1].upper() + words[1:] or "Papers"


def read_theme(text: str) -> Theme:
    """Return the theme that is written as "id: Title", or as a title alone. Raises UsageError."""
    slug, _, title = (part.strip() for part in text.partition(":"))
    if not (title and is_slug(slug)):
        slug, title = make_slug(text), text.strip()
    if not is_slug(slug):
        raise UsageError(f'"{text}" is not a theme; write it as in "safety: Oversight and safety"')
    return _theme(slug, title)


def start_list(folder: Path, start: Start, source: Source | None, today: datetime.date) -> Account | None:
    """Write a new list into a folder, and return what has become of the records of its source, if it has one.

    The folder must be empty or not be there; it gets everything or nothing. Raises UsageError for what cannot be said
    of a list, and ContentError where records of the source cannot be read.
    """
    read_book(templates_over_ours(folder / TEMPLATES) / "words", start.language)
    start = replace(start, themes=start.themes or _themes_of(source) or (_theme("first-shelf", "The first shelf"),))
    with _all_or_nothing(folder):
        content = folder / "content"
        write_text(content / "site.yml", _site_text(start))
        write_text(content / "themes.yml", _themes_text(start.themes))
        account = _fill(content, start, source, today)
        write_around(folder, read_library(content), start.forge or forge_of(start.repository))
    return account


def _fill(content: Path, start: Start, source: Source | None, today: datetime.date) -> Account | None:
    """Write the first papers: those of the source, or two examples."""
    if source is None:
        for path in sorted((beginnings() / "examples").iterdir()):
            text = filled(path.read_text("utf-8"), {"theme": start.themes[0].id, "today": today.isoformat()})
            write_text(content / "papers" / path.name, _sound(f"{MODELINE}\n{text}", schema.PAPER))
        return None
    shelf = () if _is_shelved(source, start.themes) else (start.themes[0].id,)
    account = import_file(source.path, content, shelf, today, is_partial=source.is_partial)
    if not account.is_written:
        raise ContentError(account.problems)
    return account


@contextmanager
def _all_or_nothing(folder: Path) -> Iterator[None]:
    """Take an empty folder, or make it, and empty it again if the block fails. Raises UsageError for another."""
    was_there = folder.is_dir()
    held = {path.name for path in folder.iterdir()} if was_there else set()
    if held - _MAY_BE_THERE or (folder.exists() and not was_there):
        raise UsageError(f"{folder} is there already and not empty; nothing is written over: name a new folder")
    try:
        make_folder(folder)
        yield
    except BaseException:
        for path in folder.iterdir() if folder.is_dir() else ():
            if path.name not in held:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        if folder.is_dir() and not was_there:
            folder.rmdir()
        raise


def _themes_of(source: Source | None) -> tuple[Theme, ...]:
    slugs = distinct_slugs(source.headings, "theme") if source else {}
    return tuple(_theme(slug, title) for title, slug in slugs.items())


def _is_shelved(source: Source, themes: Sequence[Theme]) -> bool:
    """Say whether a file has papers under headings that are themes, by which they find their shelves."""
    names = {same_title_key(name) for theme in themes for name in (theme.id, theme.title)}
    return not names.isdisjoint(map(same_title_key, source.headings))


def _theme(slug: str, title: str) -> Theme:
    return Theme(slug, title, Prose(f"What binds the papers on this shelf, {title}, is yet to be said."))


def _site_text(start: Start) -> str:
    said = {
        "name": start.name,
        "description": start.description,
        "url": start.url,
        "repository": start.repository,
        "language": start.language,
        "id": start.id,
        "format": str(FORMAT),
    }
    return _sound("".join(f"{key}: {quoted(value)}\n" for key, value in said.items() if value is not None), schema.SITE)


def _themes_text(themes: Sequence[Theme]) -> str:
    return _sound("".join(map(_theme_text, themes)), schema.THEMES, check_themes)


def _theme_text(theme: Theme) -> str:
    description = quoted(theme.description.source)
    return f"- id: {quoted(theme.id)}\n  title: {quoted(theme.title)}\n  description: {description}\n"


def _sound(text: str, kind: Kind, check: Callable[[Node | None], Iterable[Problem]] = lambda _: ()) -> str:
    """Return a file's text in house style. Raises UsageError, with what is wrong, where no list can say that."""
    root, problems = parse(text.encode(), "")
    if root:
        kind.read(root, problems)
    problems += check(root)
    if problems:
        raise UsageError("; ".join(problem.message for problem in problems))
    return format_text(text, kind)
