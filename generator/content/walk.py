"""One walk through a content folder: every file read, and checked against the others."""

import datetime
import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

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
    shelves,
)
from generator.content.disk import full_path, read_file, shown_path
from generator.content.drafts import check_draft, draft_of
from generator.content.entries import Entry
from generator.content.kinds import Kind
from generator.content.list_format import check_format
from generator.content.nodes import Node, Table
from generator.content.parsing import parse
from generator.content.reading import Reading
from generator.content.swallowed import check_swallowed
from generator.content.watched import Record, read_watched
from generator.content.works import Work
from generator.look import Look
from generator.model import (
    ONLY_SHELF,
    Considered,
    Criterion,
    Digest,
    OwnPage,
    Paper,
    Person,
    ReadingPath,
    Site,
    Theme,
    families_together,
)
from generator.problems import ContentError, Position, Problem
from generator.text.venues import Series, series_key, with_own


@dataclass(frozen=True, slots=True)
class Known:
    """By which ids papers are known."""

    listed: dict[str, str]
    """The titles of those on the list, as far as they have been read, by id."""
    former: dict[str, str] = field(default_factory=dict)
    """The ids of papers by those that they had."""


@dataclass(frozen=True, slots=True)
class Few:
    """The entries of a long list to which a walk keeps."""

    paths: Sequence[Path]
    """In their order."""
    known: Known
    """Of all entries."""


class Walk:
    """One walk through a content folder."""

    def __init__(self, content: Path, few: Few | None = None) -> None:
        self._content = content
        self._few = few
        self._problems: list[Problem] = []
        self._venues: dict[str, Series] = {}
        self._paper = schema.PAPER
        self._has_one_shelf = False

    def read(self, unlisted: Sequence[Path]) -> Reading:
        """Read every file and the entries that are not on the list yet, and check them against each other."""
        site, site_root = self._read(self._content / "site.yml", schema.SITE)
        unreadable = list(check_format(site_root))
        themes, themes_root = self._read_themes()
        self._learn_own_words(site_root)
        entries, known = self._read_papers(unlisted)
        cited = self._read_citations(known)
        paths = self._read_paths(known.listed, cited)
        issues = self._read_digests(
            digests.known_to_issues(entries, known.former, themes, known.listed, self._path_ids())
        )
        persons, people_root = self._read_people()
        works = [Work(entry) for entry in entries]
        self._check_entries(works, themes, known.listed, people_root)
        self._check_themes(themes_root, entries, known.listed)
        criteria, record = self._read_record(entries)
        self._problems += files.unread(self._content)
        pages, assets = self._read_appearance(site, site_root, known.listed, themes)
        return Reading(
            site=site,
            site_root=site_root,
            themes=themes,
            entries=entries,
            works=works,
            paths=paths,
            people=persons,
            pages=pages,
            digests=issues,
            criteria=criteria,
            considered=record,
            citations=cited,
            assets=assets,
            watched=self._read_watched(),
            problems=unreadable or self._problems,
        )

    def _learn_own_words(self, site_root: Node | None) -> None:
        """Read what the list has declared of its own: fields of entries, and venues."""
        self._paper = own_fields.paper_record(own_fields.declared(site_root), self._paper)
        self._problems += own_fields.check_fields(site_root)
        self._read_venues()

    def _read_papers(self, unlisted: Sequence[Path]) -> tuple[list[Entry], Known]:
        papers = list(self._well_named(self._few.paths) if self._few else self._files("papers"))
        known = self._few.known if self._few else Known({path.stem: "" for path in papers})
        extra = self._well_named(unlisted)
        entries = [entry for path in papers for entry in self._read_paper(path)]
        entries += [entry for path in extra for entry in self._read_unlisted(path)]
        known.former.update((node.text, entry.id) for entry in entries for node in entry.scalars("aliases"))
        return entries, known

    def _read_citations(self, known: Known) -> citations.Citations:
        cited, faults = citations.read_citations(self._content, known.former | {paper: paper for paper in known.listed})
        self._problems += faults
        return cited

    def _check_entries(
        self,
        works: Sequence[Work],
        themes: tuple[Theme, ...] | None,
        listed: Mapping[str, str],
        people_root: Node | None,
    ) -> None:
        entries = [work.entry for work in works]
        different = self._read_different(listed)
        self._problems += references.check_entries(entries, themes, listed)
        if self._has_one_shelf:
            self._problems += shelves.check_one_shelf(entries, shown_path(self._content / "themes.yml"))
        self._problems += bibliography.check_entries(entries)
        self._problems += dates.check_dates(entries, datetime.datetime.now(datetime.UTC).date())
        self._problems += identity.check_identity(works, different)
        self._problems += people.check_names(entries, people_root)
        self._problems += evidence.check_notes(entries, listed.values())

    def _check_themes(self, root: Node | None, entries: Sequence[Entry], listed: Mapping[str, str]) -> None:
        self._problems += shelves.check_parts(root, entries, listed)
        self._problems += shelves.check_courses(root, entries, listed)
        self._problems += evidence.check_states(root, entries)

    def _read_appearance(
        self, site: Site | None, site_root: Node | None, listed: Mapping[str, str], themes: tuple[Theme, ...] | None
    ) -> tuple[tuple[OwnPage, ...], Mapping[str, bytes]]:
        """Read the list's own pages, and the files that these and its look name."""
        if site is not None:
            self._problems += appearance.check_colours(site_root)
            self._problems += appearance.check_archive(site_root)
        ids = {"papers": listed, "themes": [one.id for one in themes or ()], "paths": self._path_ids()}
        addresses = own_pages.addresses_on_site(ids, site.look if site else Look())
        own = own_pages.read_pages(self._content, references.Ids(listed), addresses)
        self._problems += own.problems
        return own.pages, appearance.read_assets(site_root, own.images, self._content, self._problems)

    def _path_ids(self) -> list[str]:
        return [path.stem for path in files.folder_files(self._content / "paths")]

    def _read_watched(self) -> Mapping[str, Record]:
        try:
            return read_watched(self._content)
        except ContentError as error:
            self._problems += error.problems
            return {}

    def _read_themes(self) -> tuple[tuple[Theme, ...] | None, Node | None]:
        if not (self._content / "themes.yml").exists():
            self._paper = one_shelf.PAPER
            self._has_one_shelf = True
            return (ONLY_SHELF,), None
        themes, root = self._read(self._content / "themes.yml", schema.THEMES)
        self._problems += shelves.check_themes(root)
        if themes is None or None in themes:
            return None, root
        return families_together(themes), root

    def _read_unlisted(self, path: Path) -> Iterator[Entry]:
        if full_path(path).parent != full_path(self._content / files.DRAFTS):
            yield from self._read_paper(path)
            return
        for entry in self._read_paper(path, draft_of(self._paper)):
            self._problems += check_draft(entry, self._paper)
            yield entry

    def _read_paper(self, path: Path, kind: Kind | None = None) -> Iterator[Entry]:
        root = self._parse(path)
        if root is None:
            return
        build = (kind or self._paper).read(root, self._problems)
        if isinstance(root, Table):
            yield Entry(path.stem, root, build and self._with_own_venue(build(id=path.stem)))

    def _with_own_venue(self, paper: Paper) -> Paper:
        if not self._venues or paper.venue is None:
            return paper
        return replace(paper, venue=with_own(paper.venue, self._venues))

    def _read_venues(self) -> None:
        found, root = self._read(self._content / "venues.yml", schema.VENUES, optional=True)
        self._problems += bibliography.check_venues(root)
        self._venues = {series_key(name): series for series in found or () if series for name in series.names}

    def _read_paths(self, listed: Collection[str], cited: citations.Citations) -> list[ReadingPath]:
        read = [(path.stem, *self._read(path, schema.PATH)) for path in self._files("paths")]
        for path_id, _, root in read:
            self._problems += references.check_path(path_id, root, listed)
            self._problems += citations.check_order(references.steps(root), cited)
        self._problems += references.check_places(root for _, build, root in read if build)
        return [build(id=path_id) for path_id, build, _ in read if build]

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
        self._problems += people.check_people(root)
        if found is None or None in found:
            return (), root
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
        self._problems += check_swallowed(root) if root else ()
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
