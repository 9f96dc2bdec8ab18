r"""TeX between dollar signs: found in text, drawn as MathML, or spelled in Unicode.

A dollar sign opens a formula when no space follows it, and closes one when no space stands before it and no digit
after it, so that "$5 and $10" stays money (Pandoc's manual, extension tex_math_dollars). Nor does it open one before
an amount that goes on in words, without any sign of TeX up to the next: "$5 a day in US$". `\$` is a dollar sign.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from xml.etree.ElementTree import Element

from markupsafe import Markup

from generator.text import spelling
from generator.text.escaping import escape, printable
from generator.text.formula_source import TOO_DEEP, find_fault
from generator.text.markup import element

_AMOUNT = r"(?=\d[^$\\^_{}=]*\$)[^$]*?\s[A-Za-z]{2,}\s"
FORMULA = re.compile(rf"(?<!\\)\$(?=\S)(?!{_AMOUNT})((?:[^$\\]|\\.)+)(?<=\S)\$(?!\d)", re.DOTALL)

# What latex2mathml may also copy from the source (href, class, style, mathcolor) would be the author's markup.
# fmt: off
_MATHML_ATTRIBUTES = frozenset({
    "accent", "accentunder", "alttext", "columnalign", "columnspacing", "depth", "display", "displaystyle", "fence",
    "form", "height", "linethickness", "lspace", "mathvariant", "maxsize", "minsize", "movablelimits", "rowspacing",
    "rspace", "scriptlevel", "separator", "stretchy", "symmetric", "width",
})
# fmt: on


class FormulaError(ValueError):
    """The TeX of a formula cannot be drawn. Its text says why, and names the command."""


def split(text: str) -> Iterator[tuple[str, bool]]:
    r"""Yield the pieces of `text` in order, each with whether it is the TeX of a formula; `\$` becomes `$`."""
    if "$" not in text:
        yield text, False
        return
    end = 0
    for found in FORMULA.finditer(text):
        yield text[end : found.start()].replace(r"\$", "$"), False
        yield found[1], True
        end = found.end()
    yield text[end:].replace(r"\$", "$"), False


def to_mathml(tex: str) -> Markup:
    """Return the formula as a MathML element that is safe inside Markdown. Raises FormulaError."""
    return _drawn(tex).mathml


def spell(tex: str) -> str:
    r"""Return the formula in plain characters: `H_{\infty}` as "H_∞". Raises FormulaError where `to_mathml` does."""
    return _drawn(tex).spelled


_MARK = re.compile(r"\\.|[{}%]", re.DOTALL)


def in_bibliography(tex: str) -> str | None:
    """Return the formula with braces that BibTeX can count, which counts escaped ones too.

    None for one that would break what stands around it: by a brace that does not pair, or by a comment.
    """
    marks = _MARK.findall(tex)
    depths = list(accumulate((mark == "{") - (mark == "}") for mark in marks))
    if "%" in marks or (depths and (depths[-1] or min(depths))):
        return None
    spelled = {r"\{": r"\lbrace ", r"\}": r"\rbrace "}
    return _MARK.sub(lambda found: spelled.get(found[0], found[0]), tex)


@dataclass(frozen=True, slots=True)
class _Drawing:
    mathml: Markup
    spelled: str


def _drawn(tex: str) -> _Drawing:
    drawing = _try(tex)
    if isinstance(drawing, str):
        raise FormulaError(drawing)
    return drawing


@lru_cache(maxsize=4096)
def _try(tex: str) -> _Drawing | str:
    """Return the drawing, or why there is none."""
    if fault := find_fault(tex):
        return fault.reason
    try:
        root = _parse(tex)
        _refuse_incomplete(root, tex)
        root.set("alttext", printable(tex))  # for who reads no MathML (MathML 3, section 2.2.1)
        return _Drawing(_draw(root), spelling.spell(root))
    except FormulaError as error:
        return str(error)


def _parse(tex: str) -> Element:
    from latex2mathml.converter import convert_to_element  # noqa: PLC0415 - slow to load, and few need it

    try:
        return convert_to_element(tex)
    except RecursionError as error:
        raise FormulaError(TOO_DEEP) from error
    except Exception as error:  # latex2mathml's errors have no common base, and others leak from it
        words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(error).__name__.removesuffix("Error"))
        raise FormulaError(f"{words.lower()} at {_last_command(tex)}") from error


# MathML Core, sections 3.3 and 3.4.
_CHILDREN = {"mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "msubsup": 3, "mover": 2, "munder": 2, "munderover": 3}
_HIGHEST = 100
"""Levels of the highest tree. To draw and to spell one takes some of Python's stack frames for each."""


def _refuse_incomplete(root: Element, tex: str) -> None:
    level = [root]
    for _ in range(_HIGHEST):
        if any(len(node) != _CHILDREN.get(node.tag, len(node)) for node in level):
            raise FormulaError(f"{_last_command(tex)} lacks what should follow it")
        level = [child for node in level for child in node]
    if level:
        raise FormulaError(TOO_DEEP)


def _last_command(tex: str) -> str:
    names: list[str] = re.findall(r"\\[A-Za-z]+", tex)
    return names[-1] if names else tex


def _draw(node: Element) -> Markup:
    text = html.unescape(node.text or "")
    if left_over := re.search(r"\\[A-Za-z]+", text):
        raise FormulaError(f"{left_over[0]} cannot stand here")
    attributes = {key: value for key, value in node.attrib.items() if key in _MATHML_ATTRIBUTES}
    return element(node.tag, attributes, [escape(text), *map(_draw, node)])
