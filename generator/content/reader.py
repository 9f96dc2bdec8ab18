"""Reads a content folder from disk: the only reader of `content/`."""

import datetime
import gc
import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.cache import Cache
from generator.content import (
    appearance,
    bibliography,
    citations,
    considered,
    dates,
    digests,
    evidence,
    files,
    identity,
    one_shelf,
    own_fields,
    own_pages,
    people,
    references,
    schema,
)
from generator.content.disk import full_path, read_file, shown_path
from generator.content.drafts import check_draft, draft_of
from generator.content.entries import Entry
from generator.content.history import last_changes
from generator.content.kinds import Kind
from generator.content.list_format import check_format
from generator.content.neighbours import neighbours, read_gists
from generator.content.nodes import Node, Table, parse
from generator.content.watched import Record, read_watched
from generator.look import Look
from generator.model import (
    ONLY_SHELF,
    Checked,
    Considered,
    Criterion,
    Digest,
    Library,
    OwnPage,
    Paper,
    Person,
    ReadingPath,
    Site,
    Theme,
    families_together,
)
from generator.problems import ContentError, Position, Problem, UsageError
from generator.text.venues import Series, series_key, with_own


def read_library(content: Path) -> Library:
    """Return the checked list in the folder `content`.

    Raises ContentError with every problem of every file, and UsageError where there is no such folder.
    """
    reading = read_content(content)
    if reading.errors:
        raise ContentError(reading.errors)
    return replace(reading.library(), changed=last_changes(content))


def read_content(content: Path, unlisted: Sequence[Path] = ()) -> "Reading":
    """Return what could be read in the folder `content`, and every problem on the way.

    `unlisted` are entries that are not on the list yet, to be checked as if they were. Raises UsageError where there
    is no such folder.
    """
    if not content.is_dir():
        raise UsageError(f"there is no folder {shown_path(content)}; name the list's folder with --content")
    with _without_collecting():
        return _Walk(content).read(unlisted)


def read_around(content: Path, some: Sequence[Path], cache: Cache) -> "Reading":
    """Return what `read_content` does, as far as it concerns some files and folders.

    Those that do not stand on the list are checked as if they did. Of a long list, entries that can have nothing to do
    with them are left out. Raises UsageError.
    """
    extra = files.unlisted(content, some)
    folder = full_path(content / "papers")
    are_papers = all(path.is_file() and full_path(path).parent == folder for path in some if path not in extra)
    if not are_papers or len(some) > _FEW or not content.is_dir():
        return read_content(content, extra)
    with _without_collecting():
        return _Walk(content, _Few(tuple(map(full_path, some)), cache)).read(extra)


_FEW = 50
"""How many files are checked by reading what is around them; to read the whole list is faster for more."""


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Spare Python the search for garbage among what is read, which all stays: a third of the time on long lists."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a content folder holds, as far as it could be read."""

    site: Site | None
    site_root: Node | None
    themes: tuple[Theme, ...] | None
    entries: Sequence[Entry]
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
        papers = [entry.paper for entry in self.entries if entry.paper]
        titles = {paper.id: paper.title.plain for paper in papers}
        return Library(
            self.site,
            tuple(replace(theme, state=theme.state and theme.state.naming(titles)) for theme in self.themes),
            tuple(replace(_in_list(paper, self.site, titles), checked=self._checked(paper.id)) for paper in papers),
            tuple(self.paths),
            self.people,
            self.pages,
            self.digests,
            self.criteria,
            tuple(self.considered),
            self.citations,
            self.assets,
        )

    def _checked(self, paper: str) -> Checked | None:
        record = self.watched.get(paper)
        return record.shown if record else None


def _in_list(paper: Paper, site: Site, titles: Mapping[str, str]) -> Paper:
    """Return a paper with what it takes over from its list: the language of papers, and what others are called."""
    return replace(
        paper,
        language=paper.language or site.papers_language,
        note=paper.note and paper.note.naming(titles),
    )


@dataclass(frozen=True, slots=True)
class _Few:
    """The files that a walk is about."""

    paths: tuple[Path, ...]
    """From the root."""
    cache: Cache


class _Walk:
    """One walk through a content folder."""

    def __init__(self, content: Path, few: _Few | None = None) -> None:
        self._content = content
        self._few = few
        self._problems: list[Problem] = []
        self._venues: dict[str, Series] = {}
        self._paper = schema.PAPER

    def read(self, unlisted: Sequence[Path]) -> Reading:
        """Read every file and the entries that are not on the list yet, and check them against each other."""
        site, site_root = self._read(self._content / "site.yml", schema.SITE)
        unreadable = list(check_format(site_root))
        themes, themes_root = self._read_themes()
        has_one_shelf = self._paper is one_shelf.PAPER
        self._paper = own_fields.paper_record(own_fields.declared(site_root), self._paper)
        self._problems += own_fields.check_fields(site_root)
        self._read_venues()
        papers = list(self._files("papers"))
        listed = {path.stem: "" for path in papers}
        extra = list(self._well_named(unlisted))
        former: dict[str, str] = {}
        if self._few:
            gists = read_gists((*papers, *extra), self._few.cache)
            listed |= {path.stem: gists[path].title for path in papers if path in gists}
            former |= {alias: path.stem for path in papers if path in gists for alias in gists[path].aliases}
            around = neighbours(gists, [path for path in gists if full_path(path) in self._few.paths])
            papers, extra = ([path for path in some if path in around or path not in gists] for some in (papers, extra))
        entries = [entry for path in (*papers, *extra) for entry in self._read_paper(path)]
        former |= {node.text: entry.id for entry in entries for node in entry.scalars("aliases")}
        cited, faults = citations.read_citations(self._content, former | {paper: paper for paper in listed})
        self._problems += faults
        paths = [found for path in self._files("paths") for found in self._read_path(path, listed, cited)]
        path_ids = [path.stem for path in files.folder_files(self._content / "paths")]
        issues = self._read_digests(digests.known_to_issues(entries, former, themes, listed, path_ids))
        persons, people_root = self._read_people()
        different = self._read_different(listed)
        self._problems += references.check_entries(entries, themes, listed)
        if has_one_shelf:
            self._problems += references.check_one_shelf(entries, shown_path(self._content / "themes.yml"))
        self._problems += references.check_parts(themes_root, entries, listed)
        self._problems += references.check_courses(themes_root, entries, listed)
        self._problems += bibliography.check_entries(entries)
        self._problems += dates.check_dates(entries, datetime.datetime.now(datetime.UTC).date())
        self._problems += identity.check_identity(entries, different)
        self._problems += people.check_names(entries, people_root)
        self._problems += evidence.check_notes(entries, listed.values())
        self._problems += evidence.check_states(themes_root, entries)
        criteria, record = self._read_record(entries)
        self._problems += files.unread(self._content)
        if site is not None:
            self._problems += appearance.check_colours(site_root)
            self._problems += appearance.check_archive(site_root)
        ids = {
            "papers": listed,
            "themes": [one.id for one in themes or ()],
            "paths": [path.stem for path in self._files("paths")],
        }
        addresses = own_pages.addresses_on_site(ids, site.look if site else Look())
        own = own_pages.read_pages(self._content, listed, addresses)
        self._problems += own.problems
        assets = appearance.read_assets(site_root, own.images, self._content, self._problems)
        problems = unreadable or self._problems
        return Reading(
            site=site,
            site_root=site_root,
            themes=themes,
            entries=entries,
            paths=paths,
            people=persons,
            pages=own.pages,
            digests=issues,
            criteria=criteria,
            considered=record,
            citations=cited,
            assets=assets,
            watched=self._read_watched(),
            problems=problems,
        )

    def _read_watched(self) -> Mapping[str, Record]:
        try:
            return read_watched(self._content)
        except ContentError as error:
            self._problems += error.problems
            return {}

    def _read_themes(self) -> tuple[tuple[Theme, ...] | None, Node | None]:
        if not (self._content / "themes.yml").exists():
            self._paper = one_shelf.PAPER
            return (ONLY_SHELF,), None
        themes, root = self._read(self._content / "themes.yml", schema.THEMES)
        if themes is None or None in themes:
            return None, root
        self._problems += references.check_themes(root)
        return families_together(themes), root

    def _read_paper(self, path: Path) -> Iterator[Entry]:
        is_draft = full_path(path).parent == full_path(self._content / files.DRAFTS)
        root = self._parse(path)
        if root is None:
            return
        build = (draft_of(self._paper) if is_draft else self._paper).read(root, self._problems)
        if isinstance(root, Table):
            entry = Entry(path.stem, root, build and self._with_own_venue(build(id=path.stem)))
            self._problems += check_draft(entry, self._paper) if is_draft else ()
            yield entry

    def _with_own_venue(self, paper: Paper) -> Paper:
        if not self._venues or paper.venue is None:
            return paper
        return replace(paper, venue=with_own(paper.venue, self._venues))

    def _read_venues(self) -> None:
        found, root = self._read(self._content / "venues.yml", schema.VENUES, optional=True)
        self._problems += bibliography.check_venues(root)
        self._venues = {series_key(name): series for series in found or () if series for name in series.names}

    def _read_path(self, path: Path, listed: Collection[str], cited: citations.Citations) -> Iterator[ReadingPath]:
        build, root = self._read(path, schema.PATH)
        self._problems += references.check_path(path.stem, root, listed)
        self._problems += citations.check_order(references.steps(root), cited)
        if build is not None:
            yield build(id=path.stem)

    def _read_digests(self, known: digests.Known) -> tuple[Digest, ...]:
        found = []
        for path in self._files("digests"):
            build, root = self._read(path, schema.DIGEST)
            self._problems += digests.check_digest(shown_path(path), path.stem, root, known)
            if build is not None and digests.is_named_by_day(path.stem):
                found.append(digests.with_ids_of_today(build(id=path.stem), known))
        return tuple(sorted(found, key=lambda digest: digest.id, reverse=True))

    def _read_people(self) -> tuple[tuple[Person, ...], Node | None]:
        found, root = self._read(self._content / "people.yml", schema.PEOPLE, optional=True)
        if found is None or None in found:
            return (), root
        self._problems += people.check_people(root)
        return tuple(found), root

    def _read_record(self, entries: Sequence[Entry]) -> tuple[tuple[Criterion, ...], Sequence[Considered]]:
        """Read the criteria and what has been decided by them of papers that are not among the entries."""
        criteria, root = self._read(self._content / "criteria.yml", schema.CRITERIA, optional=True)
        self._problems += considered.check_criteria(root)
        candidates, built = [], []
        for path in self._files(files.CANDIDATES):
            build, node = self._read(path, schema.CANDIDATE)
            candidates += [Entry(path.stem, node)] if isinstance(node, Table) else []
            built += [build(id=path.stem)] if build else []
        self._problems += considered.check_considered(candidates, considered.rules_of(root), entries)
        return tuple(filter(None, criteria or ())), built

    def _read_different(self, listed: Collection[str]) -> Node | None:
        _, root = self._read(self._content / "different.yml", schema.ALL_DIFFERENT, optional=True)
        self._problems += references.check_different(root, listed)
        return root

    def _read(self, path: Path, kind: Kind, *, optional: bool = False) -> tuple[Any, Node | None]:
        root = None if optional and not os.path.lexists(path) else self._parse(path)
        return (None, None) if root is None else (kind.read(root, self._problems), root)

    def _parse(self, path: Path) -> Node | None:
        try:
            source = read_file(path)
        except ContentError as error:
            self._problems += error.problems
            return None
        root, problems = parse(source, shown_path(path))
        self._problems += problems
        return root

    def _files(self, folder: str) -> Iterator[Path]:
        """Yield the entries of a folder by name; anything else in it is a problem, hidden files excepted."""
        return self._well_named(files.folder_files(self._content / folder))

    def _well_named(self, paths: Iterable[Path]) -> Iterator[Path]:
        for path in paths:
            complaint = files.misplaced(path)
            if complaint:
                self._problems.append(Problem(Position(shown_path(path)), complaint))
            else:
                yield path
