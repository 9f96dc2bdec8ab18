"""Texts in a picture, in fonts that are kept with the program, so that the picture is the same wherever it is drawn.

Pillow's own layout of text across scripts rests on libraries of the system. So what a script needs is done before: the
letters of Arabic are joined, and each line is put in the order in which it is seen (UAX #9).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import repeat
from pathlib import Path
from typing import Any, NamedTuple

from bidi import get_display
from PIL import Image, ImageDraw, ImageFont

from generator.cache import files_digest
from generator.text.direction import direction

_FOLDER = Path(__file__).parent / "fonts"
_OTHERS = ("noto-sans-sc-chinese-simplified-700-normal.woff2", "noto-sans-kr-korean-700-normal.woff2")
_FONTS = {False: ("DejaVuSans.ttf", *_OTHERS), True: ("DejaVuSans-Bold.ttf", "DejaVuSans.ttf", *_OTHERS)}
"""By whether letters are bold: where a letter is looked for, in this order."""

STEPS = 5
"""In how many steps a colour fades into the background: three colours of so many, with that, are what PNG has in half a
byte. To draw in all colours and choose some of them afterwards would take more than twice as long."""
_FULL = 255

_MOST = 2000
"""How many letters of a text are looked at: more than any picture shows."""
_SPACE, _MISSING = 0x20, "\uffff"
_MARKS = {"Mn", "Me", "Cf", "Zs"}
"""What has no shape of its own, or one above or below the letter before it."""
_ARABIC = re.compile("[\u0600-\u06ff]")
_EAST = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
"""Chinese and Japanese, whose lines end between any two signs, but for what closes."""
_CLOSES = r"\u3001\u3002\u3009\u300b\u300d\u300f\u3011\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\u2019\u201d"
_PIECE = re.compile(rf"[{_EAST}][{_CLOSES}]*|[^\s{_EAST}]+|\s+")


class Style(NamedTuple):
    """How a text is lettered."""

    size: int
    """In pixels."""
    ink: int
    """In which of a picture's colours: see `level_of`."""
    is_bold: bool = False


def level_of(ink: int, strength: int = _FULL) -> int:
    """Return the place in a picture's palette for a colour, as strong as that from 0 to 255.

    At the first place there is the background, then each colour in all its steps.
    """
    step = round(strength * STEPS / _FULL)
    return ink * STEPS + step if step else 0


@cache
def fonts_digest() -> bytes:
    """Return a digest of the fonts."""
    return files_digest({path.name: path for path in sorted(_FOLDER.iterdir()) if path.is_file()})


def can_be_lettered(text: str) -> bool:
    """Say whether the fonts have every letter of a text."""
    return all(map(_has_font, set(_shaped(text))))


def lines_of(text: str, style: Style, width: int, most: int) -> tuple[list[str], bool]:
    """Return a text in lines of at most a width, and whether they hold all of it.

    Of more lines than `most` there are the first ones, the last of which ends in "…".
    """
    lines, line, taken = [], "", 0.0
    for piece in _pieces(_shaped(text[:_MOST]), style, width):
        if line and not piece.isspace() and taken + width_of(piece, style) > width:
            lines.append(line.rstrip())
            line, taken = "", 0.0
        if line or not piece.isspace():
            line, taken = line + piece, taken + width_of(piece, style)
    lines += [line.rstrip()] if line.strip() else []
    if len(lines) <= most:
        return lines, True
    last = lines[most - 1]
    while last and width_of(f"{last}…", style) > width:
        last = last[:-1].rstrip()
    return [*lines[: most - 1], f"{last}…"], False


@lru_cache(maxsize=4096)
def width_of(line: str, style: Style) -> int:
    """Return how many pixels a line takes."""
    return sum(_width(name, style.size, sign) for name, sign in _signs(line, style))


def letter(image: Image.Image, line: str, style: Style, place: tuple[int, int]) -> None:
    """Draw a line whose base line begins at a place, in a picture of mode "L" whose levels are places in a palette."""
    across, down = place
    paste = image.im.paste  # Pillow's own function, which is around this, takes ten times as long for a sign
    for name, sign in _signs(_as_seen(line), style):
        if not sign.isspace():
            shape = _shape(name, style.size, style.ink, sign)
            left, top = across + shape.left, down + shape.top
            paste(shape.levels, (left, top, left + shape.width, top + shape.height), shape.where)
        across += _width(name, style.size, sign)


def _pieces(text: str, style: Style, width: int) -> Iterator[str]:
    """Yield the parts of a text between which a line may end; a word that no line takes is cut."""
    for piece in _PIECE.findall(text):
        if width_of(piece, style) <= width:
            yield piece
            continue
        part, taken = "", 0.0
        for sign in piece:
            if part and taken + width_of(sign, style) > width:
                yield part
                part, taken = "", 0.0
            part, taken = part + sign, taken + width_of(sign, style)
        yield part


@lru_cache(maxsize=4096)
def _shaped(text: str) -> str:
    """Return a text with the letters of Arabic joined."""
    composed = unicodedata.normalize("NFC", text)
    if not _ARABIC.search(composed):
        return composed
    from arabic_reshaper import reshape  # noqa: PLC0415 - slow to load, and few need it

    return str(reshape(composed))


def _as_seen(line: str) -> str:
    """Return a line with its letters from the left to the right."""
    base = "R" if direction(line) == "rtl" else "L"
    return str(get_display(line, base_dir=base)) if not line.isascii() else line


def _signs(line: str, style: Style) -> Iterator[tuple[str, str]]:
    """Yield the signs of a line, each behind the font that has it."""
    here = _FONTS[style.is_bold][0]
    if line.isascii():  # of which the first font has all
        yield from zip(repeat(here), line, strict=False)
        return
    for sign in line:
        if unicodedata.category(sign) not in _MARKS:
            here = _font_of(sign, is_bold=style.is_bold) or here
        yield here, sign


@cache
def _font_of(sign: str, *, is_bold: bool) -> str | None:
    """Return the first font that has a letter; None if none has it."""
    if unicodedata.category(sign) in _MARKS:
        return _FONTS[is_bold][0]
    return next((name for name in _FONTS[is_bold] if _mask(name, sign) != _mask(name, _MISSING)), None)


@cache
def _has_font(sign: str) -> bool:
    return _font_of(sign, is_bold=False) is not None


def _mask(name: str, sign: str) -> bytes:
    return bytes(_face(name, _SPACE).getmask(sign))


@cache
def _width(name: str, size: int, sign: str) -> int:
    return round(_face(name, size).getlength(sign))  # which is whole, as the fonts are hinted


class _Shape(NamedTuple):
    """A sign, drawn once for all pictures that it stands in, as Pillow holds it inside."""

    levels: Any
    where: Any
    """Where there is something of it: what stands beside it stays."""
    left: int
    top: int
    """From where it stands on the base line."""
    width: int
    height: int


@lru_cache(maxsize=2048)
def _shape(name: str, size: int, ink: int, sign: str) -> _Shape:
    face = _face(name, size)
    left, top, right, bottom = map(int, face.getbbox(sign, anchor="ls"))
    drawn = Image.new("L", (right - left, bottom - top))
    ImageDraw.Draw(drawn).text((-left, -top), sign, fill=_FULL, font=face, anchor="ls")
    levels = drawn.point([level_of(ink, strength) for strength in range(_FULL + 1)])
    where = levels.point([0] + [_FULL] * _FULL, "1")
    return _Shape(levels.im, where.im, left, top, *levels.size)


@cache
def _face(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_FOLDER / name, size, layout_engine=ImageFont.Layout.BASIC)
