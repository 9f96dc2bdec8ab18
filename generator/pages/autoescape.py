"""Writes what templates print as its place needs it: in text, in an attribute of HTML, or as the address of a link.

The place is read off the template's own text, as Go's html/template does, so no template can forget to escape, or
choose wrongly.
"""

import re
from collections.abc import Iterator

from jinja2 import TemplateRuntimeError, TemplateSyntaxError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup

from generator.pages.page import HOME, Address
from generator.text.escaping import escape, escape_attribute, escape_destination
from generator.text.prose import Prose

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


class Printer:
    """Writes values for the page at `origin`. Its methods are the filters that `Places` names."""

    origin: Address = HOME

    def text(self, value: object) -> Markup:
        """Return the value as Markdown."""
        if isinstance(value, Prose):
            return value.markdown
        return value if isinstance(value, Markup) else escape(str(value))

    def attribute(self, value: object) -> Markup:
        """Return the value for the double quotes of an attribute, in which a page of the site is the built one."""
        return escape_attribute(_as_text(value.built.seen_from(self.origin) if isinstance(value, Address) else value))

    def destination(self, value: object) -> Markup:
        """Return an address for a link of Markdown, in which a page of the site is its Markdown file."""
        return escape_destination(_as_text(value.seen_from(self.origin) if isinstance(value, Address) else value))


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
    if isinstance(value, Markup):
        raise TemplateRuntimeError(f"this is markup, which cannot stand in an attribute or an address: {value}")
    return str(value)
