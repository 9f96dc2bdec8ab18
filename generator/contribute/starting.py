"""Starts a new list: its content, and what its repository needs around it, in a folder that holds nothing yet."""

import datetime
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from generator import __version__
from generator.content import json_schema, schema
from generator.content.issue_form import FORM, with_themes
from generator.content.kinds import Kind
from generator.content.nodes import Node, parse
from generator.content.reader import read_library
from generator.content.references import check_themes
from generator.contribute.account import Account
from generator.contribute.candidate import Candidate
from generator.contribute.format import format_text
from generator.contribute.importing import import_file, read_records, read_source
from generator.model import Library, Theme
from generator.problems import ContentError, Problem, UsageError
from generator.site.project import CONFIG, TEMPLATES, ours, templates_over_ours
from generator.text import forges
from generator.text.escaping import escape
from generator.text.forges import Forge
from generator.text.likeness import same_title_key
from generator.text.prose import Prose
from generator.text.quoting import quoted
from generator.text.slugs import distinct_slugs, is_slug, make_slug
from generator.words.reader import read_book

_MAY_BE_THERE = {".git"}
"""What an empty folder may hold: then it is the clone of an empty repository."""

_PLACE = re.compile(r"@([a-z]+)@")
"""Where something of the list goes in the files that every list begins with."""


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


@dataclass(frozen=True, slots=True)
class Source:
    """A file that a list starts from."""

    path: Path
    is_partial: bool = False
    """Whether what can be read is taken over, though other records cannot."""


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
        _write(content / "site.yml", _site_text(start))
        _write(content / "themes.yml", _themes_text(start.themes))
        account = _fill(content, start, source, today)
        _write_around(folder, start, read_library(content))
    return account


def _fill(content: Path, start: Start, source: Source | None, today: datetime.date) -> Account | None:
    """Write the first papers: those of the source, or two examples."""
    if source is None:
        for path in sorted((ours(TEMPLATES) / "list" / "examples").iterdir()):
            text = _filled(path.read_text("utf-8"), {"theme": start.themes[0].id, "today": today.isoformat()})
            _write(content / "papers" / path.name, _sound(f"{json_schema.MODELINE}\n{text}", schema.PAPER))
        return None
    shelf = () if _headings(source, start.themes) else (start.themes[0].id,)
    account = import_file(source.path, content, shelf, today, is_partial=source.is_partial)
    if not account.is_written:
        raise ContentError(account.problems)
    return account


def _write_around(folder: Path, start: Start, library: Library) -> None:
    """Write what the repository of a list needs around its content."""
    beginnings = ours(TEMPLATES) / "list"
    forge = start.forge or _forge_of(start.repository)
    values = {
        "name": escape(start.name),
        "description": escape(start.description),
        "theme": start.themes[0].id,
        "version": __version__,
        "hosting": "".join((beginnings / "parts" / f"{name}.md").read_text("utf-8") for name in _hosting(forge)),
        "form": (beginnings / "parts" / f"{forge.value}-form.md").read_text("utf-8"),
    }
    for part in ("all", forge.value):
        for path in sorted((beginnings / part).rglob("*")):
            if path.is_file():
                text = _filled(path.read_text("utf-8"), values)
                _write(folder / path.relative_to(beginnings / part), re.sub(r"\n{3,}", "\n\n", text))
    _write(folder / CONFIG, ours(CONFIG).read_text("utf-8"))
    _write(folder / json_schema.FILE_NAME, json_schema.schema_text(library))
    if (folder / FORM).is_file():
        _write(folder / FORM, with_themes((folder / FORM).read_text("utf-8"), start.themes))


def _hosting(forge: Forge) -> Sequence[str]:
    return list(dict.fromkeys((forge.value, Forge.NONE.value)))


def _forge_of(repository: str | None) -> Forge:
    """Return the forge of a repository by its host; GitHub where there is none yet."""
    known = {"GitHub": Forge.GITHUB, "GitLab": Forge.GITLAB}
    return known.get(forges.forge_name(repository), Forge.NONE) if repository else Forge.GITHUB


@contextmanager
def _all_or_nothing(folder: Path) -> Iterator[None]:
    """Take an empty folder, or make it, and empty it again if the block fails. Raises UsageError for another."""
    was_there = folder.is_dir()
    held = {path.name for path in folder.iterdir()} if was_there else set()
    if held - _MAY_BE_THERE or (folder.exists() and not was_there):
        raise UsageError(f"{folder} is there already and not empty; nothing is written over: name a new folder")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for path in folder.iterdir() if folder.is_dir() else ():
            if path.name not in held:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        if folder.is_dir() and not was_there:
            folder.rmdir()
        raise


def _themes_of(source: Source | None) -> tuple[Theme, ...]:
    """Return the headings under which a file has papers as themes."""
    titles = dict.fromkeys(heading for heading in _paper_headings(source) if heading) if source else {}
    slugs = distinct_slugs(titles, "theme")
    return tuple(_theme(slugs[title], title) for title in titles)


def _headings(source: Source, themes: Sequence[Theme]) -> bool:
    """Say whether a file has papers under headings that are themes, by which they find their shelves."""
    names = {same_title_key(name) for theme in themes for name in (theme.id, theme.title)}
    return any(same_title_key(heading) in names for heading in _paper_headings(source) if heading)


def _paper_headings(source: Source) -> Iterator[str]:
    records = read_records(read_source(source.path))
    return (record.heading for record in records if isinstance(record.outcome, Candidate))


def _theme(slug: str, title: str) -> Theme:
    return Theme(slug, title, Prose(f"What binds the papers on this shelf, {title}, is yet to be said."))


def _site_text(start: Start) -> str:
    said = {
        "name": start.name,
        "description": start.description,
        "url": start.url,
        "repository": start.repository,
        "language": start.language,
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


def _filled(text: str, values: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda place: values.get(place[1], place[0]), text)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
