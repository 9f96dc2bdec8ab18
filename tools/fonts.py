"""Cuts the faces of the website to the letters and weights that it shows, and keeps them for the site.

Run as a program, it writes the kept files anew.
"""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from generator.facts.fonts import FACES, PARTS, WEIGHTS
from generator.site.fonts import FOLDER, face_files

ROOT = Path(__file__).parent.parent
KEPT = ROOT / "site_templates" / FOLDER
WHOLE = Path(__file__).parent / "fonts"
"""The files as they were published, and their licence."""

_SOURCES = {"serif": "source-serif-4", "sans": "source-sans-3"}
_FEATURES = ["ccmp", "kern", "liga", "locl", "mark"]
_COPYRIGHT, _FAMILY, _UNIQUE, _FULL, _POSTSCRIPT, _LICENCE = 0, 1, 3, 4, 6, 14
"""Names of a face by their numbers (OpenType 1.9.1, "name", "Name IDs")."""


def kept_files() -> dict[str, bytes]:
    """Return what the kept files must be, by their names."""
    return {
        Path(address).name: cut(face, part, _letters(PARTS[part]))
        for part in PARTS
        for face, address in zip(FACES, face_files([part]), strict=True)
    }


def cut(face: str, part: str, letters: Iterable[int]) -> bytes:
    """Return some letters of a part of a face, in the weights that the website shows, as WOFF2."""
    font = TTFont(WHOLE / f"{_SOURCES[face]}-{part}-wght-normal.woff2", lazy=False, recalcTimestamp=False)
    options = Options(
        layout_features=_FEATURES, hinting=False, notdef_outline=True, drop_tables=["STAT"],
        name_IDs=[_COPYRIGHT, _FAMILY, 2, _UNIQUE, _FULL, 5, _POSTSCRIPT, _LICENCE],
    )  # fmt: skip
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    # What is cut is read anew, as the tables of a variable face still speak of letters that are gone.
    font = instantiateVariableFont(_again(font), {"wght": WEIGHTS})
    _rename(font, FACES[face])
    font.flavor = "woff2"
    return _written(font)


def _again(font: TTFont) -> TTFont:
    font.flavor = None
    return TTFont(BytesIO(_written(font)), recalcTimestamp=False)


def _written(font: TTFont) -> bytes:
    stream = BytesIO()
    font.save(stream)
    return stream.getvalue()


def _rename(font: TTFont, family: str) -> None:
    """Call a face what is not reserved (SIL Open Font License 1.1, condition 3)."""
    names = {_FAMILY: family, _FULL: family, _UNIQUE: family, _POSTSCRIPT: family.replace(" ", "")}
    for record in font["name"].names:
        if record.nameID in names:
            record.string = names[record.nameID]


def _letters(ranges: Iterable[tuple[int, int]]) -> list[int]:
    return [letter for first, last in ranges for letter in range(first, last + 1)]


def main() -> None:
    """Write the kept files."""
    KEPT.mkdir(exist_ok=True)
    for name, content in kept_files().items():
        (KEPT / name).write_bytes(content)


if __name__ == "__main__":
    main()
