"""The two kinds of text that may hold more than characters: plain text with formulas, and notes in limited Markdown."""

import re
from functools import cache
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString
from markupsafe import Markup

from generator.text import formulas
from generator.text.escaping import escape
from generator.text.markup import element

_NOTE_ATTRIBUTES = {"p": set[str](), "em": set[str](), "strong": set[str](), "code": {"class"}, "a": {"href"}}
_FORMULA_CLASS = "tex"


def plain(text: str) -> Markup:
    """Return plain text on one line with its formulas drawn. A formula that cannot be drawn stays TeX."""
    return Markup().join(_formula(piece) if is_tex else escape(piece) for piece, is_tex in formulas.split(text))


def paragraphs(text: str) -> tuple[Markup, ...]:
    """Return the paragraphs of plain text; a line break that YAML's folding has kept parts them."""
    return tuple(plain(part) for part in text.split("\n") if part.strip())


def note(text: str) -> tuple[Markup, ...]:
    """Return the paragraphs of a note: emphasis, code, links and formulas; all other markup is shown as text."""
    html = _note_markdown().reset().convert(text)
    reader = _NoteReader()
    reader.feed(nh3.clean(html, tags=set(_NOTE_ATTRIBUTES), attributes=_NOTE_ATTRIBUTES,
                          url_schemes={"http", "https"}, link_rel=None))  # fmt: skip
    reader.close()
    return tuple(Markup().join(paragraph) for paragraph in reader.paragraphs if paragraph)


def spoken(text: str) -> str:
    """Return a note as plain Unicode text, without its markup."""
    return Markup(" ").join(note(text)).striptags()


def _formula(tex: str) -> Markup:
    # A paragraph that began with <math> would be taken for a block by Python-Markdown: hence the span around it.
    try:
        return element("span", {"class": "math"}, [formulas.to_mathml(tex)])
    except formulas.FormulaError:
        return element("code", {"class": "math"}, [escape(tex)])


class _FormulaPattern(InlineProcessor):
    """Keeps TeX away from emphasis and backslash escapes."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802 - Python-Markdown's signature
        code = Element("code", {"class": _FORMULA_CLASS})
        code.text = AtomicString(m[1])
        return code, m.start(0), m.end(0)


@cache
def _note_markdown() -> Markdown:
    engine = Markdown(output_format="html")
    engine.preprocessors.deregister("html_block")
    for pattern in ("html", "image_link", "image_reference", "short_image_ref"):
        engine.inlinePatterns.deregister(pattern)
    for block in ("code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote"):
        engine.parser.blockprocessors.deregister(block)
    # Above the code spans (190), as Pandoc gives `$` precedence over emphasis but not over code: code comes first.
    engine.inlinePatterns.register(_FormulaPattern(formulas.FORMULA.pattern, engine), "formula", 185)
    return engine


class _NoteReader(HTMLParser):
    """Writes sanitised HTML anew, paragraph by paragraph, so that Markdown leaves it alone."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[list[Markup]] = [[]]
        self._in_formula = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_formula = ("class", _FORMULA_CLASS) in attrs
        if tag == "p":
            self.paragraphs.append([])
        elif not self._in_formula:
            opening = element(tag, {key: value or "" for key, value in attrs})
            self.paragraphs[-1].append(Markup(opening.removesuffix(f"</{tag}>")))  # noqa: S704 - made by element

    def handle_endtag(self, tag: str) -> None:
        if tag != "p" and not self._in_formula:
            self.paragraphs[-1].append(Markup(f"</{tag}>"))  # noqa: S704 - nh3 has let the tag's name through
        self._in_formula = False

    def handle_data(self, data: str) -> None:
        if data.strip() or self.paragraphs[-1]:
            self.paragraphs[-1].append(_formula(data) if self._in_formula else escape(data))
