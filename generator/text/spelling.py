"""Formulas as plain characters, for where no markup can stand: titles of tabs, feeds, references, search.

Spelled from the drawn formula, so whatever can be drawn can be spelled and no TeX is left over. Scripts are raised or
lowered where Unicode has every character of them (UTR 25, section 2.4), and set off by ^ or _ where it has not.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from generator.facts.letters import LOWERED, RAISED

_ACCENTS = {
    "~": "\u0303", "˜": "\u0303", "∼": "\u0303", "^": "\u0302", "ˆ": "\u0302", "―": "\u0304", "¯": "\u0304",
    "‾": "\u0304", "_": "\u0332", "˙": "\u0307", "¨": "\u0308", "ˇ": "\u030c", "´": "\u0301", "`": "\u0300",
    "˘": "\u0306", "˚": "\u030a", "→": "\u20d7", "⃗": "\u20d7",
}  # fmt: skip
_MACRON, _OVERLINE = "\u0304", "\u0305"
_BRACES = frozenset("⏞⏟︷︸⎴⎵")
_ROOTS = {"2": "√", "3": "∛", "4": "∜"}
_SLASH = "⧸"
"""What the drawing of a negated sign begins with."""

_NUMBER = re.compile(r"[\d.]+")
_NAME = re.compile(r"[^\W\d_]{2,}")
_LETTER = re.compile(r".[\u0300-\u036f\u20d7]*")
_SCRIPTED_LETTER = re.compile(rf"{_LETTER.pattern}[{''.join(sorted({*RAISED.values(), *LOWERED.values()} - {'*'}))}]*")

_OPENING = frozenset("([{‖|,")
_INFIX = frozenset("+−±∓×⋅·÷=≠<>≤≥≪≫≈≃≅≡∼∝∈∉∋⊂⊆⊃⊇∪∩∖∧∨⊕⊗∘←→↔⇐⇒⇔↦⟶⟹⟸⊢⊨≺≻⪯⪰:∣≜≔~")
_WIDE = 0.2
"""From this width in em, a space in a formula is a space between words."""


def spell(node: Element) -> str:
    """Return a MathML element in plain characters."""
    text = _NODES.get(node.tag, _row)(node)
    return unicodedata.normalize("NFC", text).strip()


def _row(node: Element) -> str:
    """Join the parts, with spaces around relations and sums, after commas and beside names of functions."""
    if not len(node):
        return _symbol(node)
    parts = _struck([(_spell_raw(child), _is_name(child)) for child in node])
    joined, last, is_sign, was_name = "", "", False, False
    for part, is_name in parts:
        is_infix = part in _INFIX
        opens = not last or last in _OPENING
        if is_infix:
            gap = not opens
        elif last in _INFIX:
            gap = not is_sign
        else:
            gap = last == "," or (was_name and part[0].isalnum()) or (is_name and last[-1:].isalnum())
        is_sign = is_infix and (opens or last in _INFIX)
        joined += f" {part}" if gap else part
        last, was_name = part, is_name
    return re.sub(" +", " ", joined)


def _is_name(node: Element) -> bool:
    """Say whether the part is a function's name, such as log, with scripts or without."""
    first = node[0] if len(node) and node.tag.startswith(("msu", "mu")) else node
    text = first.text or ""
    return first.tag in ("mi", "mo") and len(text) > 1 and text.isalpha()


def _struck(parts: Sequence[tuple[str, bool]]) -> Iterator[tuple[str, bool]]:
    """Yield the parts that show, striking through the sign after each slash of a negation."""
    slash = False
    for part, is_name in parts:
        if part == _SLASH:
            slash = True
        elif part:
            yield unicodedata.normalize("NFC", f"{part[0]}\u0338{part[1:]}") if slash else part, is_name
            slash = False


def _symbol(node: Element) -> str:
    """Return the text of a leaf, with letters of mathematical alphabets as plain letters."""
    text = html.unescape(node.text or "").replace("\u00a0", " ")
    return "".join(
        unicodedata.normalize("NFKC", letter) if "\U0001d400" <= letter <= "\U0001d7ff" else letter for letter in text
    )


def _space(node: Element) -> str:
    width = re.fullmatch(r"(-?[\d.]+)em", node.get("width", ""))
    return " " if width and float(width[1]) >= _WIDE else ""


def _fraction(node: Element) -> str:
    above, below = map(_spell_raw, node)
    if node.get("linethickness") == "0":
        return f"{above} choose {below}"
    return f"{_grouped(above) if ' ' in above else above}/{below if _is_letter(below) else _grouped(below)}"


def _root(node: Element) -> str:
    base, degree = (_spell_raw(node[0]), _spell_raw(node[1])) if node.tag == "mroot" else (_row(node), "2")
    sign = _ROOTS.get(degree) or f"{_script(degree, RAISED, '^')}√"
    return f"{sign}{_grouped(base)}"


def _lowered(node: Element) -> str:
    return _spell_raw(node[0]) + _script(_spell_raw(node[1]), LOWERED, "_")


def _raised(node: Element) -> str:
    return _spell_raw(node[0]) + _script(_spell_raw(node[1]), RAISED, "^")


def _both(node: Element) -> str:
    return _lowered(node) + _script(_spell_raw(node[2]), RAISED, "^")


def _over(node: Element) -> str:
    base, mark = map(_spell_raw, node)
    accent = _ACCENTS.get(mark)
    if accent == _MACRON and len(base) > 1:
        return "".join(f"{letter}{_OVERLINE}" for letter in base)
    if accent:
        return f"{base}{accent}"
    return base if mark in _BRACES else base + _script(mark, RAISED, "^")


def _under(node: Element) -> str:
    base, mark = map(_spell_raw, node)
    return base if mark in _BRACES else base + _script(mark, LOWERED, "_")


def _under_and_over(node: Element) -> str:
    return _under(_first_two(node)) + _script(_spell_raw(node[2]), RAISED, "^")


def _first_two(node: Element) -> Element:
    part = Element("munder")
    part.extend([node[0], node[1]])
    return part


def _table(node: Element) -> str:
    return "; ".join(", ".join(map(_spell_raw, row)) for row in node)


def _script(text: str, shifted: Mapping[str, str], sign: str) -> str:
    plain = text.replace(" ", "")
    if all(letter in shifted for letter in plain):
        return "".join(shifted[letter] for letter in plain)
    return f"{sign}{text}" if _is_atom(text) else f"{sign}({text})"


def _grouped(text: str) -> str:
    return text if _is_atom(text) and not _NAME.fullmatch(text) else f"({text})"


def _is_atom(text: str) -> bool:
    """Say whether the text needs no brackets: a number, a name, or one character with its accents."""
    return (
        _NUMBER.fullmatch(text) is not None or _NAME.fullmatch(text) is not None or _LETTER.fullmatch(text) is not None
    )


def _is_letter(text: str) -> bool:
    """Say whether the text is one character with its accents and scripts."""
    return _SCRIPTED_LETTER.fullmatch(text) is not None


def _spell_raw(node: Element) -> str:
    return unicodedata.normalize("NFC", _NODES.get(node.tag, _row)(node))


_NODES: Mapping[str, Callable[[Element], str]] = {
    "mspace": _space,
    "mfrac": _fraction,
    "msqrt": _root,
    "mroot": _root,
    "msub": _lowered,
    "msup": _raised,
    "msubsup": _both,
    "mover": _over,
    "munder": _under,
    "munderover": _under_and_over,
    "mtable": _table,
    "mpadded": lambda node: _spell_raw(node[0]),
    "mphantom": lambda _: "",
}
