r"""TeX between dollar signs: found in text, drawn as MathML, or spelled in Unicode.

A dollar sign opens a formula when no space follows it, and closes one when no space stands before it and no digit
after it, so that "$5 and $10" stays money (Pandoc's manual, extension tex_math_dollars). `\$` is a dollar sign.
"""

import html
import re
from collections.abc import Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element

from latex2mathml.converter import convert_to_element
from markupsafe import Markup

from generator.text import spelling
from generator.text.escaping import escape
from generator.text.markup import element

FORMULA = re.compile(r"(?<!\\)\$(?=\S)((?:[^$\\]|\\.)+)(?<=\S)\$(?!\d)", re.DOTALL)

# What latex2mathml may also copy from the source (href, class, style, mathcolor) would be the author's markup.
# fmt: off
_MATHML_ATTRIBUTES = frozenset({
    "accent", "accentunder", "columnalign", "columnspacing", "depth", "display", "displaystyle", "fence", "form",
    "height", "linethickness", "lspace", "mathvariant", "maxsize", "minsize", "movablelimits", "rowspacing", "rspace",
    "scriptlevel", "separator", "stretchy", "symmetric", "width",
})
# fmt: on


class FormulaError(ValueError):
    """The TeX of a formula cannot be drawn. Its text says why."""


def split(text: str) -> Iterator[tuple[str, bool]]:
    r"""Yield the pieces of `text` in order, each with whether it is the TeX of a formula; `\$` becomes `$`."""
    end = 0
    for found in FORMULA.finditer(text):
        yield text[end : found.start()].replace(r"\$", "$"), False
        yield found[1], True
        end = found.end()
    yield text[end:].replace(r"\$", "$"), False


@lru_cache(maxsize=4096)
def to_mathml(tex: str) -> Markup:
    """Return the formula as a MathML element that is safe inside Markdown. Raises FormulaError."""
    return _draw(_parse(tex))


@lru_cache(maxsize=4096)
def spell(tex: str) -> str:
    r"""Return the formula in plain characters: `H_{\infty}` as "H_∞". One that cannot be drawn loses TeX's marks."""
    try:
        to_mathml(tex)
        return spelling.spell(_parse(tex))
    except FormulaError:
        return re.sub(r"[\\{}$]", "", tex)


def _parse(tex: str) -> Element:
    if _unbalanced(tex):
        raise FormulaError("a brace is not closed or not opened")
    try:
        return convert_to_element(tex)
    except Exception as error:  # latex2mathml's errors have no common base, and others leak from it
        raise FormulaError(_reason(error)) from error


def _draw(node: Element) -> Markup:
    text = html.unescape(node.text or "")
    if text.startswith("\\") and len(text) > 1:
        raise FormulaError(f'unknown TeX command "{text}"')
    attributes = {key: value for key, value in node.attrib.items() if key in _MATHML_ATTRIBUTES}
    return element(node.tag, attributes, [escape(text), *map(_draw, node)])


def _unbalanced(tex: str) -> bool:
    """Say whether braces do not pair; latex2mathml passes over them, and a bibliography breaks."""
    depth = 0
    for brace in re.findall(r"(?<!\\)(?:\\\\)*([{}])", tex):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return True
    return depth != 0


def _reason(error: Exception) -> str:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(error).__name__.removesuffix("Error"))
    return words.lower()
