"""The faces that come with Papershelf: of their files a site has those whose letters its list uses.

Browsers load of these what a page needs, by the ranges in the rules. A script that they do not know is shown in the
reader's own faces.
"""

import re
from collections.abc import Iterable, Iterator

from generator.facts.fonts import FACES, PARTS, WEIGHTS

FOLDER = "assets/fonts/"

_ALWAYS = "latin"
"""The part that every list needs: the site's own words may be all it has, and none is without a figure or a comma."""

_FROM_SHEET = "../fonts/"
"""The folder as seen from a style sheet."""

_IN_A_ROW = {"greek": 2}
"""Letters that make a use of a part, where one does not: a Greek letter alone is a sign of a formula."""

_LETTERS = {
    part: re.compile(f"[{''.join(f'{chr(first)}-{chr(last)}' for first, last in ranges)}]{{{_IN_A_ROW.get(part, 1)}}}")
    for part, ranges in PARTS.items()
    if part != _ALWAYS
}

_WITHOUT_PLAIN = bytes(code if code > 0x7F else 0x20 for code in range(256))  # noqa: PLR2004 - ASCII's last
"""Takes out of a text in UTF-8 what stands in the part that every list needs alone, and is most of it."""


def used_parts(texts: Iterable[bytes]) -> tuple[str, ...]:
    """Return the parts of the faces that hold letters of these texts, which are in UTF-8."""
    missing = dict(_LETTERS)
    for text in texts:
        told = b" ".join(text.translate(_WITHOUT_PLAIN).split()).decode()
        missing = {part: letters for part, letters in missing.items() if not letters.search(told)}
        if not missing:
            break
    return tuple(part for part in PARTS if part not in missing)


def face_files(parts: Iterable[str]) -> Iterator[str]:
    """Yield the addresses of the files of these parts."""
    return (f"{FOLDER}{_file(face, part)}" for part in parts for face in FACES)


def face_rules(parts: Iterable[str]) -> str:
    """Return the rules for these parts.

    A face that is not there when a page is drawn is not shown on it: nothing moves when it comes.
    """
    return "".join(_rule(face, part) for part in parts for face in FACES)


def _rule(face: str, part: str) -> str:
    ranges = ",".join(f"U+{first:X}-{last:X}" for first, last in PARTS[part])
    return (
        f'@font-face{{font-family:"{FACES[face]}";font-weight:{WEIGHTS[0]} {WEIGHTS[1]};font-display:optional;'
        f'src:url("{_FROM_SHEET}{_file(face, part)}") format("woff2");unicode-range:{ranges};}}'
    )


def _file(face: str, part: str) -> str:
    return f"{face}-{part}.woff2"
