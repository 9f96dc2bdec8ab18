"""What the template of a map sees."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model import ReadingPath
from generator.pages.catalogue import PaperView
from generator.pages.legend import Sign, signs_of
from generator.pages.page import Address, Link, paper_address, path_address, theme_address
from generator.pages.parts import Position
from generator.pictures.ground import Shelf, ground_of_papers
from generator.pictures.map import Addresses, map_of_papers, route_id
from generator.pictures.ties import TieLine
from generator.words.book import Book


@dataclass(frozen=True, slots=True)
class Route:
    """A reading path that can be shown on the map."""

    title: str
    fragment: str
    path: Link
    """To its page, under how many steps it has."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a paper or shelf and others: "Contrasts with" and links to them."""

    how: str
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A paper in the list below the map."""

    paper: PaperView
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class ListedShelf:
    """A shelf in the list below the map."""

    theme: Link
    count: int
    map: Link | None
    """To its own map."""
    papers: tuple[Line, ...]
    said: tuple[Said, ...]
    """Of the shelf itself, where its papers are not there."""


@dataclass(frozen=True, slots=True)
class ShelfMapView:
    """What the template sees of a map of shelves."""

    title: str
    picture: Markup
    shelves: tuple[ListedShelf, ...]
    left: int
    """How many lines are not drawn, for want of room."""
    part: Position | None
    above: Link | None = None
    """To the map of all shelves, from that of one."""
    is_of_papers: bool = False
    signs: tuple[Sign, ...] = ()
    routes: tuple[Route, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperMapView:
    """What the template sees of a map of papers, which is drawn when it is asked for."""

    address: Address
    title: str
    book: Book
    stood: tuple[Shelf, ...]
    """What stands on it."""
    lines: tuple[TieLine, ...]
    """Those that are drawn."""
    paths: tuple[ReadingPath, ...]
    shelves: tuple[ListedShelf, ...]
    left: int
    part: Position | None
    above: Link | None
    is_of_papers: bool = True

    @property
    def picture(self) -> Markup:
        """The map."""
        leads = Addresses(
            lambda paper: paper_address(paper.id).built.seen_from(self.address),
            lambda theme: theme_address(theme.id).built.seen_from(self.address),
        )
        return map_of_papers(ground_of_papers(self.stood, self.lines), self.lines, self.paths, self.book, leads)

    @property
    def signs(self) -> tuple[Sign, ...]:
        """What its lines mean."""
        return signs_of(self.lines, self.book)

    @property
    def routes(self) -> tuple[Route, ...]:
        """The reading paths that can be shown on it."""
        return tuple(_route(path, self.book) for path in self.paths)


def _route(path: ReadingPath, book: Book) -> Route:
    steps = Link(book.say("map.steps", count=len(path.steps)), path_address(path.id))
    return Route(path.title, f"#{route_id(path)}", steps)
