"""Reads a content folder from disk: the only reader of `content/`."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from os.path import relpath
from pathlib import Path
from typing import Any

from generator.content import references, schema
from generator.content.fields import Kind
from generator.content.nodes import MAX_BYTES, Node, parse
from generator.content.references import Entry
from generator.model import Library, ReadingPath, Site, Theme
from generator.problems import ContentError, Position, Problem, UsageError
from generator.text.slugs import is_slug, make_slug


def read_library(content: Path) -> Library:
    """Return the checked list in the folder `content`.

    Raises ContentError with every problem of every file, and UsageError where there is no such folder.
    """
    reading = Reading(content)
    if reading.problems:
        raise ContentError(reading.problems)
    return reading.library()


@dataclass
class Reading:
    """One walk through a content folder: what could be read, and every problem on the way."""

    content: Path
    problems: list[Problem] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    themes: tuple[Theme, ...] | None = None
    paths: list[ReadingPath] = field(default_factory=list)
    site: Site | None = None

    def __post_init__(self) -> None:
        if not self.content.is_dir():
            raise UsageError(f"there is no folder {_shown(self.content)}; name the list's folder with --content")
        self._read_site()
        self._read_themes()
        papers = list(self._files("papers"))
        listed = [path.stem for path in papers]
        for path in papers:
            self._read_paper(path)
        for path in self._files("paths"):
            self._read_path(path, listed)
        self.problems += references.check_entries(self.entries, self.themes, listed)

    def library(self) -> Library:
        """Return the list. Only to be asked for when there are no problems."""
        assert self.site is not None, "a missing file is a problem"
        assert self.themes is not None, "a missing file is a problem"
        papers = tuple(entry.paper for entry in self.entries)
        return Library(self.site, self.themes, papers, tuple(self.paths))

    def _read_site(self) -> None:
        self.site, _ = self._read(self.content / "site.yml", schema.SITE)

    def _read_themes(self) -> None:
        themes, root = self._read(self.content / "themes.yml", schema.THEMES)
        if themes is not None and None not in themes:
            self.themes = themes
            self.problems += references.check_themes(root)

    def _read_paper(self, path: Path) -> None:
        build, root = self._read(path, schema.PAPER)
        if build is not None:
            self.entries.append(Entry(build(id=path.stem), root))

    def _read_path(self, path: Path, listed: list[str]) -> None:
        build, root = self._read(path, schema.PATH)
        if build is not None:
            reading_path = build(id=path.stem)
            self.paths.append(reading_path)
            self.problems += references.check_path(reading_path, root, listed)

    def _read(self, path: Path, kind: Kind) -> tuple[Any, Any]:
        root = self._parse(path)
        return (None, None) if root is None else (kind.read(root, self.problems), root)

    def _parse(self, path: Path) -> Node | None:
        shown = _shown(path)
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
        parent = self.content / folder
        if not parent.is_dir():
            return
        for path in sorted(parent.iterdir(), key=lambda path: path.stem):
            if path.name.startswith("."):
                continue
            complaint = _misplaced(path)
            if complaint:
                self.problems.append(Problem(Position(_shown(path)), complaint))
            else:
                yield path


def _misplaced(path: Path) -> str | None:
    if path.suffix != ".yml" or not path.is_file() or path.is_symlink():
        return "only plain files named <id>.yml belong in this folder; rename it or move it away"
    if not is_slug(path.stem):
        better = make_slug(path.stem) or "an-id"
        return f'"{path.stem}" cannot be an id (lowercase letters, digits, single "-"); rename it, as in {better}.yml'
    return None


def _shown(path: Path) -> str:
    """Return the path as the person at the keyboard would write it: relative where that is shorter."""
    try:
        relative = Path(relpath(path))
    except ValueError:  # on another drive
        return path.as_posix()
    return min(relative.as_posix(), path.absolute().as_posix(), key=len)
