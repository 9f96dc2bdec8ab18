"""Names in pictures: the room that each takes, and the rows in which none touches another.

A picture is drawn before anybody knows in which font it will be read, so each name is given the room that it takes in a
wide one (the advance widths of DejaVu Sans, https://dejavu-fonts.github.io). All is reckoned in whole numbers, so that
a picture is the same bytes on every machine.
"""

from collections.abc import Callable, Iterator, Sequence

from markupsafe import Markup

from generator.text.direction import direction
from generator.text.escaping import escape, printable
from generator.text.markup import element
from generator.words.book import Book

SIZE = 14
"""Of the letters, in pixels, as the style sheet has them."""

_WIDTHS = {
    30: "'ijlIJ", 36: " ,./:;\\|f-", 42: "()[]t!r", 50: '"*_`', 56: "?szLck", 62: "FvxyPTYaeo",
    66: "$0123456789ESbdghnpqu{}K", 70: "ABCRVXZ", 80: "UHN&DGOQ", 88: "w#+<=>^~M", 100: "%m@W",
}  # fmt: skip
_OTHER = 82
_WIDE = 108
"""Of a letter of another alphabet, and of one as wide as Chinese ones are."""
_FIRST_WIDE = "\u1100"


class _Width(dict[str, int]):
    """The width of each letter, in hundredths of the letters' size."""

    def __missing__(self, letter: str) -> int:
        return self.setdefault(letter, _WIDE if letter >= _FIRST_WIDE else _OTHER)


_WIDTH = _Width({letter: width for width, letters in _WIDTHS.items() for letter in letters})


def width_of(text: str, *, is_bold: bool = False) -> int:
    """Return how many pixels a text takes at most."""
    hundredths = sum(map(_WIDTH.__getitem__, text))
    return -(-hundredths * SIZE * (115 if is_bold else 100) // 10_000)


def cut(text: str, room: int, *, is_bold: bool = False) -> str:
    """Return the words of a text for which there is room; where something is missing, "…" stands for it.

    A first word for which there is none is cut.
    """
    whole = text = printable(text)
    if width_of(text, is_bold=is_bold) <= room:
        return text
    while text and width_of(f"{text}…", is_bold=is_bold) > room:
        text = text[:-1].rstrip()
    words = text if whole.startswith(f"{text} ") else text.rpartition(" ")[0]
    return f"{words or text}…"


def lines_of(text: str, room: int, most: int) -> tuple[str, ...]:
    """Return a bold text in lines of a width, the last of which is cut where they would be more than `most`."""
    lines: list[str] = []
    rest = printable(text).split(" ")
    while rest and len(lines) < most - 1:
        taken = 1
        while taken < len(rest) and width_of(" ".join(rest[: taken + 1]), is_bold=True) <= room:
            taken += 1
        lines.append(cut(" ".join(rest[:taken]), room, is_bold=True))
        rest = rest[taken:]
    return (*lines, cut(" ".join(rest), room, is_bold=True)) if rest else tuple(lines)


def in_rows(widths: Sequence[int], room: int) -> Iterator[tuple[int, int]]:
    """Yield where things of these widths stand, one behind the other: the row, and the place across within it.

    What room a row leaves stands between its things, and before the first one of every other row, so that what stands
    in one row is seldom right below what stands in the row before.
    """
    rows: list[list[int]] = [[]]
    for width in widths:
        if rows[-1] and sum(rows[-1]) + width > room:
            rows.append([])
        rows[-1].append(width)
    for number, row in enumerate(rows):
        share = min(_MOST_SHARE, max(0, room - sum(row)) // (len(row) + 1))
        place = share * (number % 2)
        for width in row:
            yield number, place
            place += width + share


_MOST_SHARE = 36
"""What has more room than this between it and the next would look as if it stood apart."""


def mirror(width: int, book: Book) -> Callable[[int], int]:
    """Return the function from a place, so far from where the book's lines begin, to where it is in a picture."""
    return (lambda place: width - place) if book.language.direction == "rtl" else (lambda place: place)


def lettered(text: str, place: tuple[int, int], book: Book, name: str = "", *, runs_back: bool = False) -> Markup:
    """Return a text that begins at a place and runs as the book's lines do, whichever way its own letters run.

    `name` is for the style sheet. One that runs back ends at the place.
    """
    runs, lines = direction(text), book.language.direction
    is_other = runs not in ("", lines)
    attributes: dict[str, str | int] = {"x": place[0], "y": place[1]}
    attributes |= {"class": name} if name else {}
    attributes |= {"direction": runs} if is_other else {}
    attributes |= {"text-anchor": "end"} if is_other != runs_back else {}
    return element("text", attributes, [escape(text)])
