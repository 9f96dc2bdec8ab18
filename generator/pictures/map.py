"""The map of a list: shelves as boxes, papers as named points in them, and the lines between these; each is a link."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Paper, ReadingPath, Theme
from generator.pictures.frame import framed
from generator.pictures.ground import TITLE, WIDTH, Box, Ground, Weights
from generator.pictures.labels import lettered, mirror, width_of
from generator.pictures.points import Point, drawn_point, said_of
from generator.pictures.ties import Mirror, TieLine, drawn_lines, route_line
from generator.text.escaping import escape
from generator.text.markup import element
from generator.words.book import Book

_STOP = 8
"""The radius of a stop on a reading path."""
_MARGIN = 6
"""Around it all, for lines that stand out from boxes and for what shows the focus."""
_CORNER = 10


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the parts of a map lead."""

    paper: Callable[[Paper], str]
    shelf: Callable[[Theme], str]


def route_id(path: ReadingPath) -> str:
    """Return the fragment of an address at which a path is shown on the map."""
    return f"route-{path.id}"


def map_of_papers(
    ground: Ground, lines: Sequence[TieLine], paths: Sequence[ReadingPath], book: Book, leads: Addresses
) -> Markup:
    """Return the map of papers. The paths are there, and hidden until the page's address names one."""
    flip = mirror(WIDTH, book)
    places = ground.places
    drawn = [element("g", {"class": "ties"}, drawn_lines(lines, places, flip))]
    boxes = [_box(box, book, leads, flip) for box in ground.boxes]
    routes = [_route(path, ground, flip) for path in paths]
    return _picture(ground, [*(_ground(box, flip) for box in ground.boxes), *drawn, *boxes, *routes], book)


def map_of_shelves(ground: Ground, between: Weights, book: Book, leads: Addresses) -> Markup:
    """Return the map of shelves alone, with lines whose numbers say how many relations there are between two."""
    flip = mirror(WIDTH, book)
    ways = [one for pair, count in between.items() for one in _way(ground, pair, count, flip)]
    boxes = [part for box in ground.boxes for part in (_ground(box, flip), _box(box, book, leads, flip))]
    numbers = list(_numbers(ground, between, flip))
    return _picture(ground, [*ways, *boxes, *numbers], book)


def _picture(ground: Ground, children: Sequence[Markup], book: Book) -> Markup:
    return framed("field", (WIDTH, ground.height), book.say("map.picture"), children, _MARGIN)


def _rectangle(name: str, left: int, top: int, size: tuple[int, int], flip: Mirror) -> Markup:
    width, height = size
    x = min(flip(left), flip(left + width))
    corner = {"rx": _CORNER} if name == "ground" else {}
    return element(
        "rect",
        {"class": name, "x": x, "y": top, "width": width, "height": height, **corner},
    )


def _ground(box: Box, flip: Mirror) -> Markup:
    return _rectangle("ground", box.left, box.top, (box.width, box.height), flip)


def _box(box: Box, book: Book, leads: Addresses, flip: Mirror) -> Markup:
    count = book.say("shared.papers", count=box.count)
    # What is read aloud is what is seen: blanks part its lines.
    said_there = [*((f"{line} ", "shelf") for line in box.title), *(((count, "count"),) if not box.points else ())]
    lines = [
        lettered(text, (flip(box.left + 12), box.top + 24 + number * TITLE), book, name)
        for number, (text, name) in enumerate(said_there)
    ]
    said = {"href": leads.shelf(box.theme), "aria-label": f"{box.theme.title}: {count}"}
    hit = _rectangle("hit", box.left + 4, box.top + 4, (box.width - 8, 10 + len(lines) * TITLE), flip)
    title = element("a", said, [hit, *lines])
    return element("g", {}, [title, *(_point(point, book, leads, flip) for point in box.points)])


def _point(point: Point, book: Book, leads: Addresses, flip: Mirror) -> Markup:
    return drawn_point(point, said_of(point.paper, point.name, book), leads.paper(point.paper), book, flip)


def _route(path: ReadingPath, ground: Ground, flip: Mirror) -> Markup:
    places = ground.places
    stops = [(number, places[step.paper]) for number, step in enumerate(path.steps, 1) if step.paper in places]
    # A browser goes to where what it is asked to show begins, and the choice of routes is above the picture.
    corner = _rectangle("hit", stops[0][1][0], 0, (1, 1), flip)
    parts = [corner, route_line([place for _, place in stops], flip)]
    for number, (x, y) in stops:
        parts.append(element("circle", {"cx": flip(x), "cy": y, "r": _STOP}))
        parts.append(element("text", {"x": flip(x), "y": y + 4}, [escape(str(number))]))
    return element("g", {"class": "route", "id": route_id(path), "aria-hidden": "true"}, parts)


def _way(ground: Ground, pair: tuple[int, int], count: int, flip: Mirror) -> Iterator[Markup]:
    (x, y), (to_x, to_y) = (ground.boxes[number].middle for number in pair)
    width = next(width for most, width in ((2, 1), (5, 2), (12, 4), (count, 7)) if count <= most)
    ends = {"x1": flip(x), "y1": y, "x2": flip(to_x), "y2": to_y}
    yield element("line", {"class": "way", "stroke-width": width, **ends})


def _numbers(ground: Ground, between: Weights, flip: Mirror) -> Iterator[Markup]:
    """Yield the numbers of the lines, each in the middle of its line where no box and no other number stands."""
    taken = [(box.left, box.top, box.left + box.width, box.top + box.height) for box in ground.boxes]
    for pair, count in between.items():
        (x, y), (to_x, to_y) = (ground.boxes[number].middle for number in pair)
        middle, low, half = (x + to_x) // 2, (y + to_y) // 2 + 5, width_of(str(count)) // 2 + 3
        room = (middle - half, low - 14, middle + half, low + 4)
        if not any(_touch(room, other) for other in taken):
            taken.append(room)
            yield element("text", {"class": "number", "x": flip(middle), "y": low}, [escape(str(count))])


def _touch(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
