"""Works that a list may lack, to be shown and written as drafts."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.content.citations import citations_of, read_citations, text_of
from generator.content.files import CITATIONS
from generator.contribute.candidate import Candidate
from generator.contribute.citation_graph import Node
from generator.contribute.entry import Entry, entry_text
from generator.contribute.list_settings import read_language, themes_or_only
from generator.contribute.listed import Sighting, read_listed
from generator.contribute.naming import make_id
from generator.contribute.replace import replace_text
from generator.contribute.shelving import write_new
from generator.model import Library, Paper, Theme


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which works are asked for."""

    theme: str | None = None
    """Those around the papers of one theme alone."""
    least: int = 2
    """How many papers of the list must cite a work or be cited by it."""
    most: int = 20
    """How many works."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A work that is not on the list."""

    node: Node = field(repr=False)
    paper: Candidate
    score: float
    theme: str
    """The id of the theme on whose shelf most of the papers around it stand."""


@dataclass(frozen=True, slots=True)
class Decided:
    """A work that would be suggested, had it not been thought about already."""

    title: str
    around: int
    """How many papers of the list cite it or are cited by it."""
    sighting: Sighting


@dataclass
class Suggestions:
    """What was found."""

    content: Path
    library: Library
    papers: tuple[Paper, ...]
    """Those that sources were asked about."""
    found: list[Suggestion] = field(default_factory=list)
    """The nearest first."""
    decided: list[Decided] = field(default_factory=list)
    surveys: list[str] = field(default_factory=list)
    """The titles of near works that are left out as surveys of everything."""
    uncounted: int = 0
    """Works that are near and of which nobody counts the links."""
    citations: frozenset[tuple[str, str]] = frozenset()
    """The papers of the list that cite another one of it, each with that one."""
    remarks: list[str] = field(default_factory=list)
    """What a person should know of how sources were asked."""
    failures: list[str] = field(default_factory=list)
    """Sources that gave no answer, and why."""

    def write_citations(self) -> bool:
        """Add to the list's file who cites whom among its papers; say whether that was news.

        What the file says already stays: a source that is down takes nothing away. Papers that have left the list go.
        """
        ids = {name: paper.id for paper in self.library.papers for name in (*paper.aliases, paper.id)}
        before, _ = read_citations(self.content, ids)
        known = {(paper, other) for paper, others in before.items() for other in others}
        path, text = self.content / CITATIONS, text_of(citations_of(known | self.citations))
        is_news = bool(known or self.citations) and (not path.is_file() or path.read_bytes() != text.encode())
        if is_news:
            replace_text(path, text)
        return is_news

    def write_drafts(self, number: int, today: datetime.date) -> list[Path]:
        """Write the first suggestions as drafts, with what is known of them, and return their files."""
        listed, language = read_listed(self.content), read_language(self.content)
        themes = themes_or_only((), self.library.themes)
        written = []
        for one in self.found[:number]:
            name = make_id(one.paper.title, listed.ids)
            text = entry_text(Entry(one.paper.on_list_in(language), themes, added=today))
            listed.ids.add(name)
            written.append(write_new(self.content / "drafts" / f"{name}.yml", text))
        return written

    def by_theme(self) -> Iterator[tuple[Theme, list[tuple[int, Suggestion]]]]:
        """Yield the themes that works are suggested for, each with these and their places among all."""
        for theme in self.library.themes:
            works = [(place, one) for place, one in enumerate(self.found, start=1) if one.theme == theme.id]
            if works:
                yield theme, works
