"""Adds one paper: finds out what it is, asks what only a person can say, writes its entry."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from generator.contribute.candidate import Candidate, UnreadableError
from generator.contribute.entry import Entry, entry_text
from generator.contribute.list_settings import named, read_language, require_themes, themes_or_only
from generator.contribute.listed import Listed, Sighting, read_list
from generator.contribute.naming import make_id
from generator.contribute.network.client import Client
from generator.contribute.shelving import place, write_new
from generator.contribute.sources import lookup
from generator.model import Theme
from generator.problems import ContentError, FetchError, UsageError
from generator.text import tex
from generator.text.slugs import is_slug


@dataclass(frozen=True, slots=True)
class Wish:
    """What someone wants on the list, and what they say of it."""

    paper: str
    """An identifier or address, as pasted."""
    themes: tuple[str, ...] = ()
    note: str | None = None
    id: str | None = None
    added_by: str | None = None


class Person(Protocol):
    """Someone who can be asked, or nobody."""

    def choose_themes(self, title: str, themes: Sequence[Theme]) -> tuple[str, ...] | None:
        """Return the ids of the themes for a paper; None if nobody is there."""

    def write_note(self) -> str | None:
        """Return why the paper is on the list; None if they would not say."""

    @property
    def is_there(self) -> bool:
        """Whether anybody can be asked."""


@dataclass(frozen=True, slots=True)
class Added:
    """An entry that is ready to be written."""

    path: Path
    text: str
    title: str
    missing: tuple[str, ...]
    """The keys that still lack a value; the entry is a draft then."""
    warnings: tuple[str, ...] = ()
    """What a person should know before the entry stays."""

    @property
    def id(self) -> str:
        """The paper's id."""
        return self.path.stem

    def write(self) -> None:
        """Write the entry's file."""
        write_new(self.path, self.text)

    @property
    def summary(self) -> str:
        """What has been done and, for a draft, what is left to do."""
        to_finish = [how_to_finish(self.missing)] if self.missing else []
        warnings = (f"Warning: {warning}" for warning in self.warnings)
        return "\n".join((f"Wrote {self.path}: {self.title}", *warnings, *to_finish))


def prepare(wish: Wish, content: Path, client: Client, person: Person, today: datetime.date) -> Added:
    """Return the entry for a paper, ready to be written.

    Raises ContentError if the paper is listed already, FetchError if its source does not tell about it, and UsageError
    for a wish that cannot be met as it is.
    """
    listed, themes = read_list(content)
    paper = lookup.recognise(wish.paper)
    _refuse_listed(listed.find_links(paper.links))
    require_themes(wish.themes, themes)
    wish = replace(wish, themes=themes_or_only(wish.themes, themes))
    _refuse_id(wish.id, listed)
    if not wish.themes and not person.is_there:
        raise UsageError(f"name a theme for the paper with --theme; there are {named(themes)}")
    facts = _ask_source(paper, client).on_list_in(read_language(content))
    try:
        _refuse_listed(listed.find(facts))
        entry = _complete(wish, facts, themes, person, today)
        text = entry_text(entry)
    except UnreadableError as error:
        raise FetchError(f"{error}; nothing was written") from error
    paper_id = wish.id or make_id(facts.title, listed.ids)
    return Added(place(entry, paper_id, content), text, facts.title, entry.missing, facts.warnings)


def how_to_finish(missing: Iterable[str]) -> str:
    """Return what turns a draft into an entry."""
    return (
        f"Its source does not give {' and '.join(missing)}. Fill that in, then move the file from drafts/ to papers/."
    )


def _ask_source(paper: lookup.Paper, client: Client) -> Candidate:
    try:
        return lookup.ask(paper, client)
    except FetchError as error:
        raise FetchError(f"{error}; nothing was written") from error


def _complete(wish: Wish, facts: Candidate, themes: Sequence[Theme], person: Person, today: datetime.date) -> Entry:
    chosen = wish.themes or person.choose_themes(facts.title, themes) or ()
    note = wish.note if wish.note is not None else person.write_note()
    return Entry(facts, tuple(dict.fromkeys(chosen)), tex.paragraphs(tex.drawable(note or "")), today, wish.added_by)


def _refuse_listed(sighting: Sighting | None) -> None:
    if sighting:
        raise ContentError([sighting.problem])


def _refuse_id(paper_id: str | None, listed: Listed) -> None:
    if paper_id is None:
        return
    if not is_slug(paper_id):
        raise UsageError(f'"{paper_id}" cannot be an id: lowercase letters a-z, digits and single "-" between them')
    if paper_id in listed.ids:
        raise UsageError(f'the id "{paper_id}" is taken; name another one')
