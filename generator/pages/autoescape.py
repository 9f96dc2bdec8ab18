"""Writes what templates print as its place needs it: in text, in an attribute of HTML, or as the address of a link.

The place is read off the template's own text, as Go's html/template does, so no template can forget to escape, or
choose wrongly.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

from jinja2 import TemplateRuntimeError, TemplateSyntaxError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup

from generator.pages.page import HOME, Address, Foreign, Link, Passage, paper_address
from generator.text.direction import direction
from generator.text.escaping import escape, escape_attribute, escape_destination
from generator.text.markup import element
from generator.text.paper_links import leading_in_markdown
from generator.text.prose import Prose
from generator.words.book import Book

_NEXT = {
    "text": re.compile(r"<(?=[A-Za-z/!])"),
    "tag": re.compile(r'[">]'),
    "attribute": re.compile('"'),
}
_LEADS_TO = {("text", "<"): "tag", ("tag", ">"): "text", ("tag", '"'): "attribute", ("attribute", '"'): "tag"}

_REFUSED = frozenset({"tilde", "add", "mod", "pipe"})
"""Joining, formatting and filters, which Jinja would escape for HTML alone."""


class Places(Extension):
    """Sends each printed expression through the filter named after its place: see `Printer`."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Yield the template's tokens with a filter after each printed expression."""
        place, written = "text", ""
        for token in stream:
            if token.type in _REFUSED:
                raise TemplateSyntaxError(
                    f'"{token.value}" is not for templates; print the parts one by one', token.lineno
                )
            if token.type == "data":
                place, written = _place_after(place, str(token.value)), str(token.value)
            if token.type == "variable_end":
                yield Token(token.lineno, "rparen", ")")
                yield Token(token.lineno, "pipe", "|")
                yield Token(token.lineno, "name", _filter(place, written, token.lineno))
                written = ""
            yield token
            if token.type == "variable_begin":
                yield Token(token.lineno, "lparen", "(")


@dataclass(frozen=True, slots=True)
class Said:
    """What a template says in the book's words: their texts and the values in them, each to be written as it is."""

    pieces: tuple[object, ...]


class Printer:
    """Writes values for the page at `origin`. Its methods are the filters that `Places` names.

    `say` and `listed` are for templates: what they return is written, wherever it stands, piece by piece, so a value in
    a sentence is written as if it stood there alone. So is `once`, for what stands on many pages.
    """

    def __init__(self, book: Book) -> None:
        self._book = book
        self.origin = HOME
        self._made = lru_cache(maxsize=20_000)(_made)
        self._plain = lru_cache(maxsize=20_000)(self._plain_text)  # names, venues and dates stand on many pages

    def say(self, name: str, **values: object) -> Said:
        """Return a word or sentence of the book: see `Book.say`."""
        pieces = self._book.pieces(name, **{name: self._apart(value) for name, value in values.items()})
        return Said(tuple(_joined(pieces)))

    def listed(self, items: Iterable[object]) -> Said:
        """Return values as a list on one line: "a, b, c"."""
        between = self._book.say("shared.between")
        return Said(tuple(_joined([piece for item in items for piece in (between, self._apart(item))][1:])))

    def once(self, macro: Callable[[Any], Markup], value: object) -> Markup:
        """Return what a macro makes of a value alone, in which links lead to papers.

        It is made once for all pages from which the way to papers is the same. The macro is one that templates import,
        as one of their own is another on each page. The value is known by what it is, not by what it holds: see
        `PaperView`.
        """
        return self._made(macro, value, paper_address("").seen_from(self.origin))

    def _apart(self, value: object) -> object:
        """Set a text apart whose letters run against the page's lines, as a Latin name does in Arabic."""
        if not isinstance(value, str | Prose) or isinstance(value, Markup | Address):
            return value
        runs = direction(str(value))
        return Foreign(value) if runs and runs != self._book.language.direction else value

    def text(self, value: object) -> Markup:
        """Return the value as Markdown."""
        if type(value) in (str, Markup):
            return value if isinstance(value, Markup) else self._plain(str(value))
        value = self._apart(value)
        if isinstance(value, Said):
            pieces = [self.text(piece) if isinstance(piece, _FORMED) else _written(piece) for piece in value.pieces]
            return Markup("".join(pieces))  # noqa: S704 - each of them is escaped
        if isinstance(value, Passage):
            return leading_in_markdown(value.text, lambda paper: self._seen(paper_address(paper)))
        if isinstance(value, Link):
            return Markup(f"[{self.text(value.title)}]({self.destination(value.address)})")  # noqa: S704 - both parts are escaped
        if isinstance(value, Foreign):
            attributes = value.tongue._asdict() if value.tongue else {"dir": direction(str(value))}
            return element("bdi", attributes, [_written(value.text)])
        return _written(self._book.language.number(value) if isinstance(value, int) else value)

    def _plain_text(self, text: str) -> Markup:
        apart = self._apart(text)
        return escape(text) if apart is text else self.text(apart)

    def attribute(self, value: object) -> Markup:
        """Return the value for the double quotes of an attribute, in which a page of the site is the built one."""
        if isinstance(value, Said):
            return Markup().join(map(self.attribute, value.pieces))
        return escape_attribute(_as_text(value.built.seen_from(self.origin) if isinstance(value, Address) else value))

    def destination(self, value: object) -> Markup:
        """Return an address for a link of Markdown, in which a page of the site is its Markdown file."""
        return escape_destination(self._seen(value))

    def _seen(self, value: object) -> str:
        return _as_text(value.seen_from(self.origin) if isinstance(value, Address) else value)


def _made(macro: Callable[[Any], Markup], value: object, way: str) -> Markup:  # noqa: ARG001 - links rest on it
    return macro(value)


_FORMED = (Markup, Link, Prose, Foreign)


def _written(value: object) -> Markup:
    if isinstance(value, Markup):
        return value
    return value.markdown if isinstance(value, Prose) else escape(str(value))


def _joined(pieces: Iterable[object]) -> Iterator[object]:
    """Yield pieces with the plain texts that stand side by side made one, so that they are escaped by what they are."""
    flat = (part for piece in pieces for part in (piece.pieces if isinstance(piece, Said) else (piece,)))
    for has_form, run in groupby(flat, key=lambda piece: isinstance(piece, _FORMED)):
        if has_form:
            yield from run
        else:
            yield "".join(map(str, run))


def _filter(place: str, written: str, line: int) -> str:
    if place == "tag":
        raise TemplateSyntaxError("in a tag, print only inside double quotes, as the value of an attribute", line)
    return "destination" if place == "text" and written.endswith("](") else place


def _place_after(place: str, text: str) -> str:
    """Return the place at the end of a piece of a template that begins in a place."""
    end = 0
    while found := _NEXT[place].search(text, end):
        place, end = _LEADS_TO[place, found[0]], found.end()
    return place


def _as_text(value: object) -> str:
    if isinstance(value, Markup | Link | Said):
        raise TemplateRuntimeError(f"this is markup, which cannot stand in an attribute or an address: {value}")
    return str(value)
