"""What is already on a list, whether or not its entries are sound: the list must not get a paper twice."""

import os
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from glob import escape, glob
from os.path import basename, splitext
from pathlib import Path

from generator.content import considered
from generator.content.disk import read_file, read_nodes, shown_path
from generator.content.entries import Entry
from generator.content.files import CANDIDATES, folder_files
from generator.content.kinds import shown
from generator.content.list_format import refuse_later
from generator.content.nodes import Table
from generator.content.parsing import parse
from generator.content.works import Work, is_another_paper, is_one_work
from generator.contribute.candidate import Candidate, make_links
from generator.contribute.entry import Entry as NewEntry
from generator.contribute.entry import entry_text
from generator.contribute.list_settings import read_themes
from generator.model import Links, Theme
from generator.problems import ContentError, Position, Problem, UsageError
from generator.text import addresses
from generator.text.identifiers import identity
from generator.text.likeness import same_title_key

FOLDERS = ("papers", "drafts")
"""Where entries stand: those that are on the site, and those that still lack something."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """An entry that has the paper already."""

    position: Position
    """Of the value that is the same."""
    what: str
    """What is the same: "arXiv 2412.17256"."""
    verdict: str = ""
    """What has been decided of a paper that does not stand on the list; see `considered.verdict`."""

    @property
    def problem(self) -> Problem:
        """What to say to someone who wants to add the paper."""
        if not self.verdict:
            return Problem(self.position, f"already listed here ({self.what})")
        message = f"{self.verdict.rstrip('.')} ({self.what}); if that has changed, remove this file first"
        return Problem(self.position, message)


class Listed:
    """The papers of a list, found by what can tell that two are one: arXiv id, DOI, address, title.

    What is not among them may have been considered and left out; that is found too.
    """

    def __init__(self, decisions: "Decisions | None" = None) -> None:
        self._decisions = decisions
        self._by_link: dict[str, tuple[Position, Work]] = {}
        self._by_title: dict[str, list[Work]] = defaultdict(list)
        self._by_path: dict[str, Work] = {}
        self.works: list[Work] = []
        """Every paper, in the order in which it was found."""
        self.ids: set[str] = set()
        """Every id and former id."""

    def find(self, candidate: Candidate, work: Work | None = None) -> Sighting | None:
        """Return where the paper is listed already; `work` is the candidate as an entry, where one has been made.

        One title is one paper, unless the authors or the identifiers say that there are two.
        """
        work = work or Work(as_entry(candidate))
        for key in _link_keys(candidate.links):
            if key in self._by_link:
                position, other = self._by_link[key]
                unlike = "" if is_one_work(work, other) else f', though its title there is "{shown(other.entry.title)}"'
                return Sighting(position, f"{key}{unlike}")
        namesakes = self._by_title[work.letters] if work.letters else ()
        same = next((other for other in namesakes if not is_another_paper(work, other)), None)
        if same:
            return Sighting(same.entry.position, "the same title")
        return self._decisions.find(candidate, work) if self._decisions else None

    def find_links(self, links: Links) -> Sighting | None:
        """Return the entry that has one of these links."""
        found = ((self._by_link[key][0], key) for key in _link_keys(links) if key in self._by_link)
        listed = next((Sighting(position, key) for position, key in found), None)
        return listed or (self._decisions.find_links(links) if self._decisions else None)

    def also(self, candidate: Candidate, sighting: Sighting) -> tuple[str, ...]:
        """Return what a listed paper is known by that its entry does not say; from now on the list knows it too."""
        news = tuple(key for key in _link_keys(candidate.links) if key not in self._by_link)
        work = self._by_path.get(sighting.position.path)
        if work:
            self._by_link.update(dict.fromkeys(news, (sighting.position, work)))
        return news

    def namesakes(self, candidate: Candidate) -> tuple[Work, ...]:
        """Return the papers that have the same title."""
        letters = same_title_key(candidate.title)
        return tuple(self._by_title[letters]) if letters else ()

    def add(self, work: Work) -> None:
        """Remember an entry."""
        entry = work.entry
        self.works.append(work)
        self._by_path[entry.root.position.path] = work
        self.ids.update((entry.id, *(alias.text for alias in entry.scalars("aliases"))))
        self._by_title[work.letters].append(work)
        links = entry.root.find("links")
        for key, _ in links.entries if isinstance(links, Table) else ():
            for scalar in entry.scalars("links", key.text):
                for name in _link_keys(make_links([scalar.text])):
                    self._by_link.setdefault(name, (scalar.position, work))

    def read(self, path: str, letters: str | None = None) -> None:
        """Remember what can be read of an entry's file.

        With `letters`, which all printings of a title have in common, an entry that is seen at once to have another
        title, and no former ids, is known by its id alone.
        """
        paper = splitext(basename(path))[0]  # noqa: PTH119, PTH122 - paths take longer than the disk
        self.ids.add(paper)
        try:
            source = read_file(path)
        except ContentError:
            return
        if letters is not None and _is_seen_to_be_another(source, letters):
            return
        root, _ = parse(source, shown_path(Path(path)))
        if isinstance(root, Table):
            self.add(Work(Entry(paper, root)))


class Decisions:
    """The papers that do not stand on a list, with what has been decided of each."""

    def __init__(self, content: Path) -> None:
        """Remember the candidates in a list's folder, as far as they can be read. Raises ContentError."""
        path = content / "criteria.yml"
        self._rules = considered.rules_of(read_nodes(path)[0] if os.path.lexists(path) else None)
        self._candidates = Listed()
        for file in folder_files(content / CANDIDATES):
            self._candidates.read(str(file))
        self._by_path = {work.entry.root.position.path: work.entry for work in self._candidates.works}

    def find(self, candidate: Candidate, work: Work) -> Sighting | None:
        """Return what has been decided of a paper."""
        return self._decided(self._candidates.find(candidate, work))

    def find_links(self, links: Links) -> Sighting | None:
        """Return what has been decided of the paper that has one of these links."""
        return self._decided(self._candidates.find_links(links))

    def _decided(self, sighting: Sighting | None) -> Sighting | None:
        if sighting is None:
            return None
        entry = self._by_path[sighting.position.path]
        return replace(sighting, verdict=considered.verdict(entry, self._rules))


def as_entry(candidate: Candidate) -> Entry:
    """Return a candidate as the entry that it would be."""
    return written_entry(entry_text(NewEntry(candidate)))


def written_entry(text: str, path: str = "") -> Entry:
    """Return the entry whose text has been made for the file `path`."""
    root, _ = parse(text.encode(), path)
    assert isinstance(root, Table), "what is written as an entry is read as one"
    return Entry(Path(path).stem, root)


def read_list(content: Path) -> tuple[Listed, tuple[Theme, ...]]:
    """Return what is on the list in a folder, and its themes. Raises UsageError where there is no such folder."""
    return read_listed(content), read_themes(content)


def read_listed(content: Path, title: str | None = None) -> Listed:
    """Return what is on the list in a folder; with `title`, as far as papers may have it, and every id.

    Raises UsageError where there is no such folder, and ContentError for a list of a later format.
    """
    if not content.is_dir():
        raise UsageError(f"there is no folder {content}; name the list's folder with --content")
    refuse_later(content)
    listed, letters = Listed(Decisions(content)), None if title is None else same_title_key(title)
    for folder in FOLDERS:
        for path in sorted(glob(f"{escape(str(content / folder))}/*.yml")):  # noqa: PTH207 - as above
            listed.read(path, letters)
    return listed


_TITLE_ON_TOP = re.compile(rb'title: (?:"([^"\\\n]*)"|([A-Za-z][^\n:#]*))\n[a-z]')
"""Of an entry in the usual form: a title on the first line, in one way to write it that needs no reading of YAML."""


def _is_seen_to_be_another(source: bytes, letters: str) -> bool:
    """Say whether an entry has certainly no former ids, and a title of other letters."""
    top = _TITLE_ON_TOP.match(source)
    if not top or b"aliases" in source:
        return False
    title = top[1] if top[2] is None else top[2]
    first = title[:1].lower().decode("latin-1")
    if first.isascii() and first.isalpha() and not letters.startswith(first):
        return True
    try:
        return same_title_key(title.decode()) != letters
    except UnicodeDecodeError:
        return False


def _link_keys(links: Links) -> Iterator[str]:
    """Yield what tells that two links lead to one paper: the identifier in it, else the address."""
    for link in (links.arxiv, links.doi, links.pdf, links.project):
        if link:
            yield identity(link) or addresses.secure(link).rstrip("/")
