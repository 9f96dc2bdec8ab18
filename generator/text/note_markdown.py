"""The limited Markdown of notes, read into pieces: emphasis, code, links and formulas, all other markup being text."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import STX, AtomicString

from generator.text import formulas
from generator.text.paper_links import SCHEME, paper_in
from generator.text.paper_patterns import add_paper_links
from generator.text.pieces import Formula, Marked, Paragraph, Piece, Words

_NOTE_ATTRIBUTES = {"p": set[str](), "em": set[str](), "strong": set[str](), "code": {"class"}, "a": {"href"}}
_FORMULA_CLASS = "tex"


def note_as_html(source: str) -> str:
    """Return a note as HTML, which is not sanitised yet."""
    return _note_markdown().reset().convert(source)


def read_note(html: str, titles: Mapping[str, str]) -> Sequence[Paragraph]:
    """Return the paragraphs of a note from its HTML, sanitised; a link without words has the title of its paper."""
    reader = _NoteReader(titles)
    reader.feed(nh3.clean(html, tags=set(_NOTE_ATTRIBUTES), attributes=_NOTE_ATTRIBUTES,
                          url_schemes={"http", "https", "mailto", SCHEME.rstrip(":")}, link_rel=None))  # fmt: skip
    reader.close()
    return [tuple(paragraph) for paragraph in reader.paragraphs if paragraph]


class _FormulaPattern(InlineProcessor):
    """Keeps TeX away from emphasis and backslash escapes."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # type: ignore[override]  # noqa: ARG002, N802 - Python-Markdown's signature
        if STX in m[1]:  # what stands there already is code, and was to come first
            return None, None, None
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
    add_paper_links(engine)
    return engine


class _NoteReader(HTMLParser):
    """Reads sanitised HTML into pieces, paragraph by paragraph."""

    def __init__(self, titles: Mapping[str, str]) -> None:
        super().__init__(convert_charrefs=True)
        self._titles = titles
        self.paragraphs: list[list[Piece]] = []
        self._open: list[tuple[str, str, list[Piece]]] = []
        """The elements around the text: name, address and pieces so far."""
        self._in_formula = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_formula = ("class", _FORMULA_CLASS) in attrs
        if not self._in_formula:
            self._open.append((tag, dict(attrs).get("href") or "", []))

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - HTMLParser's signature; nh3 has closed what is open
        if self._in_formula:
            self._in_formula = False
            return
        name, url, pieces = self._open.pop()
        if name == "p":
            self.paragraphs.append(pieces)
        elif name == "a" and not url:
            self._open[-1][2].extend(pieces)
        elif (paper := paper_in(url)) and not pieces:
            self._open[-1][2].append(Marked(name, (Words(self._titles.get(paper, paper)),), url))
        else:
            self._open[-1][2].append(Marked(name, tuple(pieces), url))

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open[-1][2].append(Formula(data) if self._in_formula else Words(data))
