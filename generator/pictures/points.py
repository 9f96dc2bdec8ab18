"""A paper in a picture: a point and its name, together one link, with room enough for a finger."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Paper
from generator.pictures.labels import lettered, width_of
from generator.pictures.ties import Mirror, Place
from generator.text.markup import Attributes, element
from generator.words.book import Book

BEFORE, BEHIND = 20, 12
"""What stands before a name, its point, and the room that stays free behind it."""
MIDDLE = 8
"""Where in what stands before a name the middle of the point is."""
HEIGHT = 28
"""Of what can be clicked: a finger needs 24 at least (WCAG 2.2, 2.5.8)."""
_RADIUS = 4


@dataclass(frozen=True, slots=True)
class Point:
    """A paper in a picture."""

    paper: Paper
    name: str
    place: Place
    """Of the middle of its point; the name follows."""
    runs_back: bool = False
    """Whether the name stands before the point instead."""

    @property
    def width(self) -> int:
        """How much room point and name take."""
        return BEFORE + width_of(self.name)


def drawn_point(point: Point, said: str, address: str, book: Book, mirror: Mirror) -> Markup:
    """Return the link; `said` is what a screen reader says. What appears where a pointer rests is a program's."""
    x, y = point.place
    side = -1 if point.runs_back else 1
    ends = (mirror(x - side * (MIDDLE + 2)), mirror(x + side * (point.width - MIDDLE + 4)))
    room: Attributes = {"x": min(ends), "y": y - HEIGHT // 2, "width": abs(ends[0] - ends[1]), "height": HEIGHT}
    is_gone = point.paper.status is not None and point.paper.status.is_gone
    name = (mirror(x + side * (BEFORE - MIDDLE)), y + 4)
    parts = [
        element("rect", {"class": "hit", **room}),
        element("circle", {"cx": mirror(x), "cy": y, "r": _RADIUS, **({"class": "gone"} if is_gone else {})}),
        lettered(point.name, name, book, runs_back=point.runs_back),
    ]
    return element("a", {"href": address, "aria-label": said}, parts)


def said_of(paper: Paper, name: str, book: Book) -> str:
    """Return what is said of a paper that a picture shows by a name for short."""
    title = paper.title.plain
    said = title if title.startswith(name.removesuffix("…")) else f"{name}: {title}"
    return f"{said}, {book.say(f'choices.{paper.status.value}')}" if paper.status else said
