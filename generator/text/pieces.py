"""The pieces of prose, each of which knows how to say itself in every form in which it is needed."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.text import formulas
from generator.text.addresses import as_uri
from generator.text.escaping import escape, escape_destination, escape_tex, printable
from generator.text.markup import element

_MARKS = {"em": "*", "strong": "**"}
"""Of Markdown, by the elements that they stand for."""


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
