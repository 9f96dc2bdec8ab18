"""The map of the field: all papers on one page where there is room; of a long list its shelves, each with its own map.

Below a map stands the same as a list, each paper with its relations in words.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Library, Paper, ReadingPath, Theme
from generator.pages.catalogue import Catalogue
from generator.pages.map_view import Line, ListedShelf, PaperMapView, Said, ShelfMapView
from generator.pages.page import MAP, Address, Link, Page, paper_address, shelf_map_address
from generator.pages.parts import BOXES, PLACES, Part, Position, in_parts
from generator.pictures.ground import Shelf, Weights, ground_of_shelves
from generator.pictures.map import Addresses, map_of_shelves
from generator.pictures.near import said
from generator.pictures.ties import TieLine, ties_among

_SHELVES = 36
"""Most shelves of which all papers are shown on one map."""
_LINES = 500
"""Most lines on one map."""
_STRONGEST = 2
"""With how many others a shelf has a line at least, where papers are not shown: with all, none could be told apart."""
_STOPS = 300
"""Most stops of the reading paths that one map can show."""


def map_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Yield the map, and where it shows shelves alone their maps; none where the list has no papers."""
    library = catalogue.library
    shelves: list[Shelf] = [(theme, library.shelves[theme.id]) for theme in library.themes if library.shelves[theme.id]]
    if not shelves:
        return
    title, description = catalogue.book.say("map.title"), catalogue.book.say("map.description")
    lines = ties_among(library.papers)
    if len(library.papers) <= PLACES and len(shelves) <= _SHELVES:
        whole = _view_of_papers(catalogue, _Sheet(MAP, title), shelves, lines)
        yield Page(MAP, "map.md.j2", title, description, whole)
        return
    between = _between(library, lines)
    for part in in_parts(MAP, shelves, BOXES):
        view = _view_of_shelves(catalogue, part, title, between)
        yield Page(part.address, "map.md.j2", part.title(title, catalogue.book), description, view, part.section)
    by_shelf = _by_shelf(library, lines)
    for theme, papers in shelves:
        yield from _shelf_pages(catalogue, theme, papers, by_shelf[theme.id])


def _shelf_pages(
    catalogue: Catalogue, theme: Theme, papers: Sequence[Paper], lines: Sequence[TieLine]
) -> Iterator[Page]:
    book = catalogue.book
    title = book.say("map.of_shelf", theme=theme.title)
    for part in in_parts(shelf_map_address(theme.id), papers, PLACES):
        sheet = _Sheet(part.address, title, part.position)
        view = _view_of_papers(catalogue, sheet, [(theme, part.items)], lines)
        shown = part.title(title, book)
        yield Page(part.address, "map.md.j2", shown, book.say("map.description"), view, MAP)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The page on which a map stands."""

    address: Address
    title: str
    part: Position | None = None


def _view_of_papers(
    catalogue: Catalogue, sheet: _Sheet, shelves: Sequence[Shelf], lines: Sequence[TieLine]
) -> PaperMapView:
    here = {paper.id for _, papers in shelves for paper in papers}
    drawable = [line for line in lines if line.start in here and line.end in here]
    said_of = _said_of(catalogue, lines, here)
    return PaperMapView(
        address=sheet.address,
        title=sheet.title,
        book=catalogue.book,
        stood=tuple(shelves),
        lines=tuple(drawable[:_LINES]),
        paths=tuple(_shown_paths(catalogue.library, here)),
        shelves=tuple(_listed(catalogue, theme, papers, said_of) for theme, papers in shelves),
        left=max(0, len(drawable) - _LINES),
        part=sheet.part,
        above=None if sheet.address == MAP else Link(catalogue.book.say("map.all_shelves"), MAP),
    )


def _view_of_shelves(
    catalogue: Catalogue, part: Part[Shelf], title: str, between: Mapping[tuple[str, str], int]
) -> ShelfMapView:
    book = catalogue.book
    number_of = {theme.id: number for number, (theme, _) in enumerate(part.items)}
    near = {
        (number_of[one], number_of[other]): count
        for (one, other), count in sorted(between.items(), key=lambda pair: (-pair[1], pair[0]))
        if one in number_of and other in number_of
    }
    drawn = dict(list(_strongest(near).items())[:_LINES])
    leads = Addresses(
        lambda paper: paper_address(paper.id).built.seen_from(part.address),
        lambda theme: shelf_map_address(theme.id).built.seen_from(part.address),
    )
    return ShelfMapView(
        title=title,
        picture=map_of_shelves(ground_of_shelves(part.items, drawn), drawn, book, leads),
        shelves=tuple(_shelf_alone(catalogue, theme, papers, between) for theme, papers in part.items),
        left=sum(near.values()) - sum(drawn.values()),
        part=part.position,
    )


def _strongest(near: Weights) -> Weights:
    """Return of the weights, which come in their order, those that are among the first of either of the two shelves."""
    seen: Counter[int] = Counter()
    strongest = {}
    for pair, count in near.items():
        if min(seen[number] for number in pair) < _STRONGEST:
            strongest[pair] = count
        seen.update(pair)
    return strongest


def _shown_paths(library: Library, here: set[str]) -> list[ReadingPath]:
    """Return the paths of which two steps or more stand on a map, as many as it has room for."""
    shown, stops = [], 0
    for path in library.paths:
        count = sum(step.paper in here for step in path.steps)
        if count > 1 and stops + count <= _STOPS:
            shown.append(path)
            stops += count
    return shown


def _said_of(catalogue: Catalogue, lines: Sequence[TieLine], here: set[str]) -> Mapping[str, tuple[Said, ...]]:
    """Return what lines say of each paper on a map, by its id."""
    gathered: dict[str, dict[str, list[Link]]] = {}
    for line in lines:
        for one, other in ((line.start, line.end), (line.end, line.start)):
            if one not in here:
                continue
            view = catalogue.papers[other]
            how = gathered.setdefault(one, {}).setdefault(said(line, one, catalogue.book), [])
            how.append(Link(view.short_name, view.address))
    return {one: tuple(Said(how, tuple(others)) for how, others in ways.items()) for one, ways in gathered.items()}


def _listed(
    catalogue: Catalogue, theme: Theme, papers: Sequence[Paper], said_of: Mapping[str, tuple[Said, ...]]
) -> ListedShelf:
    lines = tuple(Line(catalogue.papers[paper.id], said_of.get(paper.id, ())) for paper in papers)
    return ListedShelf(catalogue.themes[theme.id], len(papers), None, lines, ())


def _shelf_alone(
    catalogue: Catalogue, theme: Theme, papers: Sequence[Paper], between: Mapping[tuple[str, str], int]
) -> ListedShelf:
    book = catalogue.book
    near = tuple(
        Said(book.say("map.lines_with", count=count), (catalogue.themes[other if one == theme.id else one],))
        for (one, other), count in between.items()
        if theme.id in (one, other)
    )
    own = Link(book.say("map.its_map"), shelf_map_address(theme.id))
    return ListedShelf(catalogue.themes[theme.id], len(papers), own, (), near)


def _between(library: Library, lines: Sequence[TieLine]) -> Mapping[tuple[str, str], int]:
    """Return how many lines there are between the papers of two shelves, by their ids in the curator's order."""
    rank = {theme.id: number for number, theme in enumerate(library.themes)}
    found: dict[tuple[str, str], int] = {}
    for line in lines:
        ends = (library.papers_by_id[end].shelf for end in (line.start, line.end))
        one, other = sorted(ends, key=rank.__getitem__)
        if one != other:
            found[one, other] = found.get((one, other), 0) + 1
    return dict(sorted(found.items(), key=lambda pair: (rank[pair[0][0]], rank[pair[0][1]])))


def _by_shelf(library: Library, lines: Sequence[TieLine]) -> Mapping[str, list[TieLine]]:
    """Return the lines that begin or end on each shelf."""
    found: dict[str, list[TieLine]] = {theme.id: [] for theme in library.themes}
    for line in lines:
        for shelf in {library.papers_by_id[end].shelf: None for end in (line.start, line.end)}:
            found[shelf].append(line)
    return found
