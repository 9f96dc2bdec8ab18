r"""Text that may hold more than characters, and that knows how to say itself in every form in which it is needed.

`Prose` is plain text with formulas: a title, an abstract. `Note` is prose in limited Markdown: emphasis, code and
links, to papers of the list too (see `paper_links`), all other markup being text. Both are read into pieces once; each
form is made from the pieces, so that no caller can take the wrong function for the text at hand.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from markupsafe import Markup

from generator.facts.limits import MARKUP_SIGN_COUNT, MARKUP_SIGNS
from generator.text import formulas
from generator.text.escaping import escape, printable
from generator.text.markup import addresses_in, element
from generator.text.paper_links import paper_in
from generator.text.pieces import Formula, Marked, Paragraph, Piece, Words

_UNMARKED = re.compile(r"(?! )[^*_`\[\]<>&\\$\n]+(?<! )")
"""A line in which nothing can be Markdown, a formula or a reference."""


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
        from generator.text.note_markdown import note_as_html  # noqa: PLC0415 - slow to load, and most notes are plain

        return note_as_html(self.source)

    @cached_property
    def _paragraphs(self) -> tuple[Paragraph, ...]:
        if _UNMARKED.fullmatch(self.source) and self.source.isprintable():
            return ((Words(self.source),),)  # as most notes are, a hundred times faster
        from generator.text.note_markdown import read_note  # noqa: PLC0415 - as above

        return tuple(read_note(self._converted, dict(self.titles)))


def _pieces(text: str) -> Iterator[Piece]:
    return (Formula(piece) if is_tex else Words(piece) for piece, is_tex in formulas.split(text) if piece)


def _formulas(pieces: Iterable[Piece]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, Formula):
            yield piece.source
        elif isinstance(piece, Marked):
            yield from _formulas(piece.pieces)
