"""The picture that a preview of a link shows: the title, who wrote the work, and on which list it stands.

It is drawn by Pillow, an extra. Where that is not installed there are no pictures, and nothing else is missing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

from generator.cache import Key, fingerprint
from generator.look import Palette
from generator.pictures.png import row_size, write_png
from generator.text.direction import direction

if TYPE_CHECKING:
    from PIL import Image

WIDTH, HEIGHT = 1200, 630
"""In pixels: what sites that show previews ask for (Open Graph's "summary_large_image")."""

WHAT_CARDS_TAKE = "they take Pillow; to get it: pip install 'papershelf[cards]'"

_NEEDED = ("PIL", "bidi", "arabic_reshaper")
_MARGIN, _BAND = 80, 24
_INNER = WIDTH - 2 * _MARGIN - _BAND
_SIZES = ((62, 4), (52, 5), (44, 6))
"""The sizes in which a title is tried, each with how many lines of it there is room for."""
_SMALL, _GAP = 30, 14
_SPACING = 1.28


@dataclass(frozen=True, slots=True)
class Card:
    """What a picture shows."""

    title: str
    below: str
    """Who wrote it, or what there is."""
    list_name: str
    imprint: str
    """Where and when it was published, if it is a paper."""
    palette: Palette
    """All of its colours are set."""

    @property
    def key(self) -> Key:
        """A digest of all that goes into the picture."""
        from generator.pictures.lettering import fonts_digest  # noqa: PLC0415 - Pillow is an extra

        return fingerprint("card", self, fonts_digest())


def can_draw() -> bool:
    """Say whether what draws pictures is installed."""
    return all(find_spec(name) for name in _NEEDED)


def is_drawable(card: Card) -> bool:
    """Say whether the fonts have all letters of what a picture must show: of its title."""
    from generator.pictures.lettering import can_be_lettered  # noqa: PLC0415 - Pillow is an extra

    return can_be_lettered(card.title)


def draw(card: Card) -> bytes:
    """Return the picture as PNG, the same bytes for the same card."""
    from PIL import Image  # noqa: PLC0415 - Pillow is an extra

    palette = card.palette
    inks = tuple(dict.fromkeys(colour or "" for colour in (palette.text, palette.muted, palette.accent)))
    image = Image.new("L", (WIDTH, HEIGHT))
    _fill(image, card, inks)
    colours = _mixed(palette.background or "", inks)
    image.putpalette(colours)
    padded = image.tobytes("raw", "P;4", row_size(WIDTH), 1)  # which has the byte more at the end of each row
    return write_png(b"\0" + padded[:-1], WIDTH, HEIGHT, colours)


def _mixed(background: str, inks: Sequence[str]) -> bytes:
    """Return the picture's palette: the background, and each colour in all its steps."""
    from PIL.ImageColor import getrgb  # noqa: PLC0415 - as above

    from generator.pictures.lettering import STEPS  # noqa: PLC0415 - as above

    ground = getrgb(background)[:3]
    mixed = [
        round(below + (above - below) * step / STEPS)
        for ink in inks
        for step in range(1, STEPS + 1)
        for below, above in zip(ground, getrgb(ink)[:3], strict=True)
    ]
    return bytes([*ground, *mixed])


def _fill(image: "Image.Image", card: Card, inks: Sequence[str]) -> None:
    """Draw the band at the edge where lines begin, then the list's name, the title, and at the foot what is below."""
    from generator.pictures.lettering import (  # noqa: PLC0415 - as above
        Style,
        can_be_lettered,
        letter,
        level_of,
        lines_of,
        width_of,
    )

    text, muted, accent = (inks.index(getattr(card.palette, name) or "") for name in ("text", "muted", "accent"))
    runs_left = direction(card.title) == "rtl"
    edge = WIDTH - _BAND if runs_left else 0
    image.paste(level_of(accent), (edge, 0, edge + _BAND, HEIGHT))

    def write(line: str, style: Style, down: float) -> None:
        across = WIDTH - _BAND - _MARGIN - width_of(line, style) if runs_left else _BAND + _MARGIN
        letter(image, line, style, (across, round(down)))

    def write_small(line: str, style: Style, down: float) -> None:
        shown, _ = lines_of(line, style, _INNER, 1)
        if shown and can_be_lettered(line):
            write(shown[0], style, down)

    write_small(card.list_name, Style(_SMALL, accent, is_bold=True), _MARGIN + _SMALL)
    tried = ((size, *lines_of(card.title, Style(size, text, is_bold=True), _INNER, most)) for size, most in _SIZES)
    size, lines = next(((size, lines) for size, lines, is_all in tried if is_all or size == _SIZES[-1][0]))
    for number, line in enumerate(lines, start=1):
        write(line, Style(size, text, is_bold=True), _MARGIN + _SMALL + _GAP + number * size * _SPACING)
    write_small(card.below, Style(_SMALL, muted), HEIGHT - _MARGIN - _SMALL)
    write_small(card.imprint, Style(_SMALL, muted), HEIGHT - _MARGIN + _GAP)
