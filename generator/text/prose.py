r"""Text that may hold more than characters, and that knows how to say itself in every form in which it is needed.

`Prose` is plain text with formulas: a title, an abstract. `Note` is prose in limited Markdown: emphasis, code and
links, to papers of the list too (see `paper_links`), all other markup being text. Both are read into pieces once; each
form is made from the pieces, so that no caller can take the wrong function for the text at hand.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import STX, AtomicString
from markupsafe import Markup

from generator.facts.limits import MARKUP_SIGN_COUNT, MARKUP_SIGNS
from generator.text import formulas
from generator.text.addresses import as_uri
from generator.text.escaping import escape, escape_destination, escape_tex, printable
from generator.text.markup import addresses_in, element
from generator.text.paper_links import SCHEME, add_paper_links, paper_in

_NOTE_ATTRIBUTES = {"p": set[str](), "em": set[str](), "strong": set[str](), "code": {"class"}, "a": {"href"}}
_FORMULA_CLASS = "tex"
_MARKS = {"em": "*", "strong": "**"}
"""Of Markdown, by the elements that they stand for."""

_UNMARKED = re.compile(r"(?! )[^*_`\[\]<>&\\$\n]+(?<! )")
"""A line in which nothing can be Markdown, a formula or a reference."""


@dataclass(frozen=True, slots=True)
class Words:
    """A run of characters."""

    text: str

    def plain(self) -> str:
        """Return the characters."""
        return self.text

    def html(self) -> Markup:
        """Return the characters, escaped."""
        return escape(self.text)

    markdown = html
    simple_html = html
    readme = html

    def tex(self) -> str:
        """Return the characters with TeX's own marks spelled out."""
        return escape_tex(self.text)


@dataclass(frozen=True, slots=True)
class Formula:
    """TeX as it stands between dollar signs."""

    source: str

    def plain(self) -> str:
        """Return the formula spelled in Unicode; one that cannot be drawn stays TeX between its dollar signs."""
        try:
            return formulas.spell(self.source)
        except formulas.FormulaError:
            return f"${self.source}$"

    def html(self) -> Markup:
        """Return the formula drawn in MathML; one that cannot be drawn stays TeX."""
        # A paragraph that began with <math> would be taken for a block by Python-Markdown: hence the span around it.
        try:
            return element("span", {"class": "math"}, [formulas.to_mathml(self.source)])
        except formulas.FormulaError:
            return element("code", {"class": "math"}, [escape(self.source)])

    markdown = html

    def simple_html(self) -> Markup:
        """Return the formula spelled in Unicode, escaped."""
        return escape(self.plain())

    def readme(self) -> Markup:
        """Return the TeX as code between dollar signs; one that holds such marks itself is spelled in Unicode.

        So forges have formulas (GitHub Docs, "Writing mathematical expressions"; GitLab Docs, "Math").
        """
        is_drawn = not {"`", "\n"} & set(self.source)
        return Markup(f"$`{self.source}`$") if is_drawn else escape(self.plain())  # noqa: S704 - code holds no markup

    def tex(self) -> str:
        """Return the TeX between dollar signs, as a bibliography can hold it; its source as words where none can."""
        tex = formulas.in_bibliography(self.source)
        return escape_tex(f"${self.source}$") if tex is None else f"${tex}$"


@dataclass(frozen=True, slots=True)
class Marked:
    """Pieces within an element: em, strong, code, or a link, which has an address."""

    tag: str
    pieces: "tuple[Piece, ...]"
    url: str = ""

    def plain(self) -> str:
        """Return the pieces alone."""
        return "".join(piece.plain() for piece in self.pieces)

    def html(self) -> Markup:
        """Return the element."""
        return element(
            self.tag, {"href": as_uri(self.url)} if self.url else {}, [piece.html() for piece in self.pieces]
        )

    def simple_html(self) -> Markup:
        """Return the element with formulas spelled in Unicode."""
        inner = (piece.simple_html() for piece in self.pieces)
        return element(self.tag, {"href": as_uri(self.url)} if self.url else {}, inner)

    def markdown(self) -> Markup:
        """Return a link as Markdown has it; else the element, which unlike Markdown's marks may stand anywhere."""
        inner = Markup().join(piece.markdown() for piece in self.pieces)
        if not self.url:
            return element(self.tag, {}, [inner])
        return Markup(f"[{inner}]({escape_destination(self.url)})")  # noqa: S704 - both parts are escaped

    def readme(self) -> Markup:
        """Return the pieces with Markdown's own marks, by which people edit them."""
        inner = Markup().join(piece.readme() for piece in self.pieces)
        if self.url:
            return Markup(f"[{inner}]({escape_destination(self.url)})")  # noqa: S704 - both parts are escaped
        if self.tag == "code":
            code = printable(self.plain())
            return element("code", {}, [inner]) if "`" in code else Markup(f"`{code}`")  # noqa: S704 - it is no markup
        return Markup(f"{_MARKS[self.tag]}{inner}{_MARKS[self.tag]}")  # noqa: S704 - as above

    def tex(self) -> str:
        """Return the pieces alone."""
        return "".join(piece.tex() for piece in self.pieces)


Piece = Words | Formula | Marked
Paragraph = tuple[Piece, ...]


@dataclass(frozen=True)
class Prose:
    """Plain text in which dollar signs enclose TeX."""

    source: str
    """As the entry has it."""

    @property
    def formulas(self) -> Iterator[str]:
        """The TeX of each formula, in order."""
        return (tex for part in self.source.split("\n") for tex, is_tex in formulas.split(part.strip()) if is_tex)

    @cached_property
    def _paragraphs(self) -> tuple[Paragraph, ...]:
        # A line break that YAML's folding has kept parts paragraphs.
        return tuple(tuple(_pieces(part.strip())) for part in self.source.split("\n") if part.strip())

    def __str__(self) -> str:
        """Return the plain form."""
        return self.plain

    def __reduce__(self) -> tuple[type["Prose"], tuple[str]]:
        """Be copied as it is written, without the forms that have been made of it."""
        return type(self), (self.source,)

    @cached_property
    def plain(self) -> str:
        r"""On one line in Unicode: `$H_{\infty}$` as "H_∞"."""
        return printable(" ".join("".join(piece.plain() for piece in part) for part in self._paragraphs)).strip()

    @cached_property
    def html(self) -> Markup:
        """On one line as HTML, with formulas in MathML."""
        return Markup(" ").join(self.html_paragraphs)

    @property
    def html_paragraphs(self) -> tuple[Markup, ...]:
        """The paragraphs, each on one line, as HTML."""
        return tuple(Markup().join(piece.html() for piece in part) for part in self._paragraphs)

    @cached_property
    def markdown(self) -> Markup:
        """On one line as Markdown, with formulas in MathML."""
        return Markup(" ").join(self.paragraphs)

    @cached_property
    def paragraphs(self) -> tuple[Markup, ...]:
        """The paragraphs, each on one line, as Markdown."""
        return tuple(Markup().join(piece.markdown() for piece in part) for part in self._paragraphs)

    @cached_property
    def simple_html(self) -> tuple[Markup, ...]:
        """The paragraphs as HTML without MathML, for readers of feeds and mail, which take it out of what they show."""
        return tuple(Markup().join(piece.simple_html() for piece in part) for part in self._paragraphs)

    @cached_property
    def readme(self) -> Markup:
        """On one line as Markdown for a README on a forge, with formulas in TeX."""
        return Markup(" ").join(Markup().join(piece.readme() for piece in part) for part in self._paragraphs)

    @cached_property
    def tex(self) -> str:
        """On one line as TeX."""
        return printable(" ".join("".join(piece.tex() for piece in part) for part in self._paragraphs)).strip()


@dataclass(frozen=True)
class Note(Prose):
    """Prose in limited Markdown."""

    titles: tuple[tuple[str, str], ...] = ()
    """Ids and titles of the papers that it links to, as far as they are known: see `naming`."""

    def __reduce__(self) -> tuple[type["Note"], tuple[str, tuple[tuple[str, str], ...]]]:  # type: ignore[override]
        """Be copied as it is written, without the forms that have been made of it."""
        return type(self), (self.source, self.titles)

    def naming(self, titles: Mapping[str, str]) -> "Note":
        """Return the note with the titles of the papers that it links to without words of its own.

        `titles` has those of all papers by their ids.
        """
        named = tuple((paper, titles[paper]) for paper in self.papers if paper in titles)
        return self if named == self.titles else replace(self, titles=named)

    @property
    def papers(self) -> list[str]:
        """The ids of the papers that it links to, each once and in order."""
        found = (paper_in(target) for target in self.targets)
        return list(dict.fromkeys(paper for paper in found if paper is not None))

    @property
    def formulas(self) -> Iterator[str]:
        """The TeX of each formula, in order."""
        if "`" in self.source:
            return _formulas(piece for part in self._paragraphs for piece in part)
        # Only code hides dollar signs; to read the rest of Markdown would take a hundred times as long.
        return (found[1] for part in re.split(r"\n[ \t]*\n", self.source) for found in formulas.FORMULA.finditer(part))

    @property
    def targets(self) -> list[str]:
        """Where its links lead, as it is written: also those that no page shows as links."""
        if not re.search(r"\]\s*[(\[:]|<|\[\[", self.source):
            return []  # to read Markdown would take a hundred times as long
        return [address for _, address in addresses_in(self._converted)]

    @property
    def excess(self) -> str:
        """The sign of Markdown of which it holds more than is read as Markdown; "" where all is well."""
        return next((sign for sign in MARKUP_SIGNS if self.source.count(sign) > MARKUP_SIGN_COUNT), "")

    @cached_property
    def _converted(self) -> str:
        if self.excess:
            return str(element("p", {}, [escape(self.source)]))
        return _note_markdown().reset().convert(self.source)

    @cached_property
    def _paragraphs(self) -> tuple[Paragraph, ...]:
        if _UNMARKED.fullmatch(self.source) and self.source.isprintable():
            return ((Words(self.source),),)  # as most notes are, a hundred times faster
        reader = _NoteReader(dict(self.titles))
        reader.feed(nh3.clean(self._converted, tags=set(_NOTE_ATTRIBUTES), attributes=_NOTE_ATTRIBUTES,
                              url_schemes={"http", "https", "mailto", SCHEME.rstrip(":")}, link_rel=None))  # fmt: skip
        reader.close()
        return tuple(tuple(paragraph) for paragraph in reader.paragraphs if paragraph)


def _pieces(text: str) -> Iterator[Piece]:
    return (Formula(piece) if is_tex else Words(piece) for piece, is_tex in formulas.split(text) if piece)


def _formulas(pieces: Iterable[Piece]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, Formula):
            yield piece.source
        elif isinstance(piece, Marked):
            yield from _formulas(piece.pieces)


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
