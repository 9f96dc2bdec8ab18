"""Reads a content folder from disk: the only reader of `content/`."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.content import evidence, files, identity, people, references, schema
from generator.content.entries import Entry
from generator.content.files import shown_path
from generator.content.kinds import Kind
from generator.content.nodes import MAX_BYTES, Node, Table, parse
from generator.model import Library, Person, ReadingPath, Site, Theme
from generator.problems import ContentError, Position, Problem, UsageError


def read_library(content: Path) -> Library:
    """Return the checked list in the folder `content`.

    Raises ContentError with every problem of every file, and UsageError where there is no such folder.
    """
    reading = Reading(content)
    if reading.errors:
        raise ContentError(reading.errors)
    return reading.library()


@dataclass
class Reading:
    """One walk through a content folder: what could be read, and every problem on the way."""

    content: Path
    candidates: Sequence[Path] = ()
    """Entries that are not on the list yet, to be checked as if they were."""
    problems: list[Problem] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    themes: tuple[Theme, ...] | None = None
    paths: list[ReadingPath] = field(default_factory=list)
    people: tuple[Person, ...] = ()
    site: Site | None = None

    def __post_init__(self) -> None:
        if not self.content.is_dir():
            raise UsageError(f"there is no folder {shown_path(self.content)}; name the list's folder with --content")
        self.site, _ = self._read(self.content / "site.yml", schema.SITE)
        self._read_themes()
        papers = list(self._files("papers"))
        self._listed = [path.stem for path in papers]
        for path in papers:
            self._read_paper(path)
        for path in self._well_named(self.candidates):
            self._read_paper(path)
        for path in self._files("paths"):
            self._read_path(path)
        people_root = self._read_people()
        different = self._read_different()
        self.problems += references.check_entries(self.entries, self.themes, self._listed)
        self.problems += identity.check_identity(self.entries, different)
        self.problems += people.check_names(self.entries, people_root)
        self.problems += evidence.check_notes(self.entries)

    @property
    def errors(self) -> list[Problem]:
        """The problems with which the list cannot be built."""
        return [problem for problem in self.problems if problem.is_error]

    def library(self) -> Library:
        """Return the list. Only to be asked for when there are no errors."""
        assert self.site is not None, "a missing file is an error"
        assert self.themes is not None, "a missing file is an error"
        papers = tuple(entry.paper for entry in self.entries if entry.paper)
        return Library(self.site, self.themes, papers, tuple(self.paths), self.people)

    def _read_themes(self) -> None:
        themes, root = self._read(self.content / "themes.yml", schema.THEMES)
        if themes is not None and None not in themes:
            self.themes = themes
            self.problems += references.check_themes(root)

    def _read_paper(self, path: Path) -> None:
        build, root = self._read(path, schema.PAPER)
        if isinstance(root, Table):
            self.entries.append(Entry(path.stem, root, build and build(id=path.stem)))

    def _read_path(self, path: Path) -> None:
        build, root = self._read(path, schema.PATH)
        if build is not None:
            self.paths.append(build(id=path.stem))
        self.problems += references.check_path(path.stem, root, self._listed)

    def _read_people(self) -> Node | None:
        found, root = self._read(self.content / "people.yml", schema.PEOPLE, optional=True)
        if found is not None and None not in found:
            self.people = found
            self.problems += people.check_people(root)
        return root

    def _read_different(self) -> Node | None:
        _, root = self._read(self.content / "different.yml", schema.ALL_DIFFERENT, optional=True)
        self.problems += references.check_different(root, self._listed)
        return root

    def _read(self, path: Path, kind: Kind, *, optional: bool = False) -> tuple[Any, Node | None]:
        root = None if optional and not path.exists() else self._parse(path)
        return (None, None) if root is None else (kind.read(root, self.problems), root)

    def _parse(self, path: Path) -> Node | None:
        shown = shown_path(path)
        try:
            with path.open("rb") as file:
                source = file.read(MAX_BYTES + 1)
        except FileNotFoundError:
            self.problems.append(Problem(Position(shown), "this file is missing; every list has one"))
            return None
        except OSError as error:
            self.problems.append(Problem(Position(shown), f"the file cannot be read: {error.strerror}"))
            return None
        root, problems = parse(source, shown)
        self.problems += problems
        return root

    def _files(self, folder: str) -> Iterator[Path]:
        """Yield the entries of a folder by name; anything else in it is a problem, hidden files excepted."""
        return self._well_named(files.folder_files(self.content / folder))

    def _well_named(self, paths: Iterable[Path]) -> Iterator[Path]:
        for path in paths:
            complaint = files.misplaced(path)
            if complaint:
                self.problems.append(Problem(Position(shown_path(path)), complaint))
            else:
                yield path
