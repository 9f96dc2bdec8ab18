"""What a picture takes up: the room of its names, of what is clicked, and of the picture itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from xml.etree.ElementTree import Element

from generator.pictures.labels import width_of

_ABOVE, _BELOW = 10, 4
"""The base line."""


@dataclass(frozen=True)
class Room:
    """A part of a picture, in pixels."""

    left: int
    top: int
    right: int
    bottom: int
    what: str

    def touches(self, other: "Room") -> bool:
        """Say whether two parts have a point in common."""
        is_beside = self.right <= other.left or other.right <= self.left
        return not (is_beside or self.bottom <= other.top or other.bottom <= self.top)

    def is_within(self, other: "Room") -> bool:
        """Say whether a part is a part of another."""
        across = other.left <= self.left and self.right <= other.right
        return across and other.top <= self.top and self.bottom <= other.bottom


def whole(picture: Element) -> Room:
    """Return the room of a picture."""
    left, top, width, height = map(int, picture.get("viewBox", "").split())
    return Room(left, top, left + width, top + height, "picture")


def names(picture: Element, *, runs_left: bool = False) -> list[Room]:
    """Return the room of each name: every text but the numbers on routes. `runs_left`: whether the page does."""
    numbers = {text for route in picture.iter("g") if route.get("class") == "route" for text in route.iter("text")}
    return [_room(text, runs_left=runs_left) for text in picture.iter("text") if text not in numbers]


def targets(picture: Element) -> list[Room]:
    """Return the room of all that can be clicked."""
    return list(_rectangles(picture))


def touching(rooms: Sequence[Room]) -> list[tuple[str, str]]:
    """Return those that touch each other."""
    return [(one.what, other.what) for one, other in combinations(rooms, 2) if one.touches(other)]


def _room(text: Element, *, runs_left: bool) -> Room:
    x, y, said = int(text.get("x", "")), int(text.get("y", "")), text.text or ""
    width = width_of(said, is_bold=text.get("class") == "shelf")
    begins_right = (text.get("direction") or ("rtl" if runs_left else "ltr")) == "rtl"
    goes_left = begins_right != (text.get("text-anchor") == "end")
    return Room(x - width if goes_left else x, y - _ABOVE, x if goes_left else x + width, y + _BELOW, said)


def _rectangles(picture: Element) -> Iterator[Room]:
    for link in picture.iter("a"):
        for one in link.iter("rect"):
            left, top, width, height = (int(one.get(side, "")) for side in ("x", "y", "width", "height"))
            yield Room(left, top, left + width, top + height, link.get("aria-label", ""))
