"""What a content folder holds, as far as it could be read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.content import citations
from generator.content.entries import Entry
from generator.content.nodes import Node
from generator.content.watched import Record
from generator.content.works import Work
from generator.model import Considered, Criterion, Digest, Library, OwnPage, Paper, Person, ReadingPath, Site, Theme
from generator.problems import Problem


@dataclass(frozen=True, slots=True)
class Reading:
    """What a content folder holds, as far as it could be read."""

    site: Site | None
    site_root: Node | None
    themes: tuple[Theme, ...] | None
    entries: Sequence[Entry]
    works: Sequence[Work]
    """What each entry says about which paper it is."""
    paths: Sequence[ReadingPath]
    people: tuple[Person, ...]
    pages: tuple[OwnPage, ...]
    digests: tuple[Digest, ...]
    criteria: tuple[Criterion, ...]
    considered: Sequence[Considered]
    citations: citations.Citations
    assets: Mapping[str, bytes]
    watched: Mapping[str, Record]
    problems: Sequence[Problem]

    @property
    def errors(self) -> list[Problem]:
        """The problems with which the list cannot be built."""
        return [problem for problem in self.problems if problem.is_error]

    def library(self) -> Library:
        """Return the list. Only to be asked for when there are no errors."""
        assert self.site is not None, "a missing file is an error"
        assert self.themes is not None, "a missing file is an error"
        papers = (entry.paper for entry in self.entries if entry.paper)
        library = Library(
            self.site,
            self.themes,
            tuple(_in_list(paper, self.site, self.watched.get(paper.id)) for paper in papers),
            tuple(sorted(self.paths, key=lambda path: path.sort_key)),
            self.people,
            self.pages,
            self.digests,
            self.criteria,
            tuple(self.considered),
            self.citations,
            self.assets,
        )
        return naming_papers(library)


def naming_papers(library: Library) -> Library:
    """Return a list in whose notes, and in what its themes say, the papers that these link to have their titles."""
    return replace(
        library,
        themes=tuple(
            replace(theme, state=theme.state.naming(library.titles)) if theme.state else theme
            for theme in library.themes
        ),
        papers=tuple(_naming(paper, library.titles) for paper in library.papers),
    )


def _naming(paper: Paper, titles: Mapping[str, str]) -> Paper:
    note = paper.note and paper.note.naming(titles)
    return paper if note is paper.note else replace(paper, note=note)


def _in_list(paper: Paper, site: Site, record: Record | None) -> Paper:
    """Return a paper with what it takes over from its list: the language of papers, and when it was checked."""
    language = paper.language or site.papers_language
    if language == paper.language and record is None:
        return paper
    return replace(paper, language=language, checked=record.shown if record else None)
