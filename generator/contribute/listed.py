"""What is already on a list, whether or not its entries are sound: the list must not get a paper twice."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.content import schema
from generator.content.files import shown_path
from generator.content.nodes import Listing, Node, Scalar, Table, parse
from generator.contribute.candidate import Candidate, make_links
from generator.model import Links, Theme
from generator.problems import ContentError, Position, Problem
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

    @property
    def problem(self) -> Problem:
        """What to say to someone who wants to add the paper."""
        return Problem(self.position, f"already listed here ({self.what})")


class Listed:
    """The papers of a list, found by what can tell that two are one: arXiv id, DOI, address, title."""

    def __init__(self) -> None:
        self._sightings: dict[str, Sighting] = {}
        self.ids: set[str] = set()
        """Every id and former id."""

    def find(self, candidate: Candidate) -> Sighting | None:
        """Return where the paper is listed already."""
        return self.find_links(candidate.links) or self._sightings.get(_title_key(candidate.title))

    def find_links(self, links: Links) -> Sighting | None:
        """Return the entry that has one of these links."""
        return next(filter(None, map(self._sightings.get, _link_keys(links))), None)

    def add(self, candidate: Candidate, position: Position) -> None:
        """Remember a paper."""
        self._note(_title_key(candidate.title), Sighting(position, "the same title"))
        for key in _link_keys(candidate.links):
            self._note(key, Sighting(position, key))

    def _note(self, key: str, sighting: Sighting) -> None:
        if key:
            self._sightings.setdefault(key, sighting)

    def read(self, path: Path) -> None:
        """Remember what can be read of an entry's file."""
        self.ids.add(path.stem)
        try:
            root, _ = parse(path.read_bytes(), shown_path(path))
        except OSError:
            return
        if isinstance(root, Table):
            self._read_table(root)

    def _read_table(self, root: Table) -> None:
        for title in _scalars(root.find("title")):
            self._note(_title_key(title.text), Sighting(title.position, "the same title"))
        links = root.find("links")
        for _, value in links.entries if isinstance(links, Table) else ():
            for scalar in _scalars(value):
                for key in _link_keys(make_links([scalar.text])):
                    self._note(key, Sighting(scalar.position, key))
        self.ids.update(alias.text for alias in _scalars(root.find("aliases")))


def read_listed(content: Path) -> Listed:
    """Return what is on the list in a folder."""
    listed = Listed()
    for folder in FOLDERS:
        for path in sorted((content / folder).glob("*.yml")):
            listed.read(path)
    return listed


def read_themes(content: Path) -> tuple[Theme, ...]:
    """Return the list's themes; a list that has no themes.yml yet has none. Raises ContentError."""
    path = content / "themes.yml"
    if not path.is_file():
        return ()
    root, problems = parse(path.read_bytes(), shown_path(path))
    themes: tuple[Theme | None, ...] = (schema.THEMES.read(root, problems) if root else None) or ()
    if problems:
        raise ContentError(problems)
    return tuple(theme for theme in themes if theme)


def _scalars(node: Node | None) -> Iterable[Scalar]:
    items = node.items if isinstance(node, Listing) else (node,)
    return (item for item in items if isinstance(item, Scalar))


def _title_key(title: str) -> str:
    letters = same_title_key(title)
    return f"title {letters}" if letters else ""


def _link_keys(links: Links) -> Iterator[str]:
    """Yield what tells that two links lead to one paper: the identifier in it, else the address."""
    for link in (links.arxiv, links.doi, links.pdf, links.project):
        if link:
            yield identity(link) or addresses.secure(link).rstrip("/")
