"""HTML, JATS and MathML as publishers put them into titles and abstracts, made into plain text with formulas in TeX."""

import re
from xml.etree import ElementTree

from generator.facts.markup import BLOCKS, STYLES
from generator.text.entities import read_entities
from generator.text.spelling import spell
from generator.text.tex_source import lowered, raised

_PREFIX = r"(?:[a-z]+:)?"
_ATTRIBUTES = r"(?:\s[^<>]*=[^<>]*)?\s*"
_STYLE_TAG = re.compile(rf"</?{_PREFIX}(?:{'|'.join(STYLES)}){_ATTRIBUTES}/?>", re.IGNORECASE)
_BLOCK_TAG = re.compile(rf"</?{_PREFIX}(?:{'|'.join(BLOCKS)}){_ATTRIBUTES}/?>", re.IGNORECASE)
_LEFT_OVER_TAG = re.compile(
    rf"</?(?:(?:mml|jats|m|xlink):[a-z][\w-]*|sup|sub|inf){_ATTRIBUTES}/?>|<!--(?:(?!<!--).)*?-->",
    re.IGNORECASE | re.DOTALL,
)
_SCRIPT = re.compile(rf"<{_PREFIX}(sup|sub|inf){_ATTRIBUTES}>([^<>]*)</{_PREFIX}\1\s*>", re.IGNORECASE)
_MATH = re.compile(rf"<({_PREFIX}math)(?:\s[^<>]*)?>(.*?)</\1\s*>", re.IGNORECASE | re.DOTALL)
_MATH_TAG = re.compile(r"<(/?)(?:[a-z]+:)?([a-z][\w-]*)[^<>]*?(/?)>", re.IGNORECASE)
_TEX = re.compile(rf"<({_PREFIX}tex-math)(?:\s[^<>]*)?>(.*?)</\1\s*>", re.IGNORECASE | re.DOTALL)
_ALTERNATIVES = re.compile(rf"<({_PREFIX}alternatives)(?:\s[^<>]*)?>(.*?)</\1\s*>", re.IGNORECASE | re.DOTALL)
_DOCUMENT = re.compile(r".*\\begin\{document\}|\\end\{document\}.*|<!\[CDATA\[|\]\]>", re.DOTALL)
_NAMED_ENTITY = re.compile(r"&(?!(?:amp|lt|gt);)\w+;")
_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|#\d+|#x[\da-f]+);)", re.IGNORECASE)
_MOST_ROUNDS = 3
"""How often markup may be encoded in markup: `&amp;lt;i&amp;gt;` has been seen."""


def read(markup: str) -> str:
    """Return what markup shows, its blocks parted by blank lines. A "<" that begins no known tag stays."""
    for _ in range(_MOST_ROUNDS):
        before, markup = markup, read_entities(_without_tags(markup))
        if markup == before:
            break
    return markup


def _without_tags(markup: str) -> str:
    if "<" not in markup:
        return markup
    markup = _ALTERNATIVES.sub(lambda found: (_TEX.search(found[2]) or found)[0], markup)
    markup = _MATH.sub(_spelled, _TEX.sub(_formula, markup))
    markup = _BLOCK_TAG.sub("\n\n", _STYLE_TAG.sub("", markup))
    while (shifted := _SCRIPT.sub(_shifted, markup)) != markup:  # from the innermost script outwards
        markup = shifted
    return _LEFT_OVER_TAG.sub("", markup)


def _shifted(found: re.Match[str]) -> str:
    return raised(found[2]) if found[1].lower() == "sup" else lowered(found[2])


def _formula(found: re.Match[str]) -> str:
    tex = _DOCUMENT.sub("", read_entities(found[2])).strip().strip("$").strip()
    for opening, closing in ((r"\(", r"\)"), (r"\[", r"\]")):
        tex = tex.removeprefix(opening).removesuffix(closing).strip()
    return f"${tex}$" if tex else ""


def _spelled(found: re.Match[str]) -> str:
    """Return a formula in MathML in plain characters, set off from the words around it."""
    inner = _MATH_TAG.sub(lambda tag: f"<{tag[1]}{tag[2].lower()}{tag[3]}>", found[2])
    inner = _AMPERSAND.sub("&amp;", _NAMED_ENTITY.sub(lambda entity: read_entities(entity[0]), inner))
    try:
        text = spell(ElementTree.fromstring(f"<mrow>{inner}</mrow>"))  # noqa: S314 - no document type, hence no entities
    except (ElementTree.ParseError, ValueError, IndexError, RecursionError):
        text = re.sub(r"\s+", " ", re.sub(r"<[^<>]*>", "", inner)).strip()
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    opening = " " if before.isalpha() and text[:1].isalnum() else ""
    closing = " " if after.isalpha() and text[-1:].isalnum() else ""
    return opening + text.replace("$", r"\$") + closing
