"""A letter as HTML that mail readers keep: tables, inline styles, nothing to be fetched, two schemes of colours.

What is known of them (caniemail.com): many drop style sheets, all keep the style of an element; Outlook on Windows
takes widths from tables alone; those that have a dark scheme follow the media query in <style>, where they keep it.
"""

import re
from collections.abc import Iterator, Mapping
from html import escape

from markupsafe import Markup

from generator.exports.letter import Item, Letter, Line, Part, Text
from generator.facts.colours import OURS
from generator.look import Look
from generator.text.escaping import printable
from generator.words.language import Language

_WIDTH = 600
"""Pixels; what every mail reader has room for."""
_SERIF = "Georgia, 'Times New Roman', serif"
_SANS = "-apple-system, 'Segoe UI', Helvetica, Arial, sans-serif"

_CLASSES = {
    "ps-page": {"background-color": "background", "color": "text"},
    "ps-text": {"color": "text"},
    "ps-muted": {"color": "muted"},
    "ps-link": {"color": "accent"},
    "ps-line": {"border-color": "line"},
}
"""The classes of elements, and which colour of a scheme each property takes."""


class _Pen:
    """Writes elements in the colours of the light scheme, with the classes by which the dark one finds them."""

    def __init__(self, light: Mapping[str, str]) -> None:
        self._light = light

    def open(self, tag: str, name: str, style: str = "", attributes: str = "") -> Markup:
        """Return the opening tag of an element of a class, with other attributes, which must be safe."""
        colours = "".join(f"{what}:{self._light[colour]};" for what, colour in _CLASSES[name].items())
        between = f" {attributes}" if attributes else ""
        return Markup(f'<{tag}{between} class="{name}" style="{style}{colours}">')  # noqa: S704 - our own words

    def text(self, tag: str, name: str, style: str, inner: Markup) -> Markup:
        """Return an element of a class."""
        return self.open(tag, name, style) + inner + Markup(f"</{tag}>")  # noqa: S704 - our own words

    def link(self, url: str, inner: Markup, style: str = "text-decoration:underline;") -> Markup:
        """Return a link."""
        return self.open("a", "ps-link", style, f'href="{_plain(url)}"') + inner + Markup("</a>")

    def paragraphs(self, text: Text, style: str) -> Iterator[Markup]:
        """Yield the paragraphs of a text, their links in our colour."""
        # Text has no "<" of its own: what begins so is an element.
        link = self.open("a", "ps-link").removeprefix("<a").removesuffix(">")
        for paragraph in text.html:
            linked = re.sub(r"<a(?= )", f"<a{link}", paragraph)
            yield self.text("p", "ps-text", style, Markup(linked))  # noqa: S704 - all of it is safe


def as_html(letter: Letter, language: Language, look: Look) -> str:
    """Return the letter in a language, in the colours of a list's look."""
    light, dark = _colours("light", look), _colours("dark", look)
    body = Markup("\n").join(_body(letter, _Pen(light)))
    return (
        f'<!doctype html>\n<html lang="{language.tag}" dir="{language.direction}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="supported-color-schemes" content="light dark">\n'
        f"<title>{_plain(letter.subject)}</title>\n<style>\n:root {{ color-scheme: light dark; }}\n"
        f"@media (prefers-color-scheme: dark) {{\n{_rules(dark)}}}\n</style>\n</head>\n{body}\n</html>\n"
    )


def _colours(scheme: str, look: Look) -> Mapping[str, str]:
    own = getattr(look.colours, scheme)
    return {name: getattr(own, name) or colour for name, colour in OURS[scheme].items()}


def _rules(dark: Mapping[str, str]) -> str:
    return "".join(
        f".{name} {{ {' '.join(f'{what}: {dark[colour]} !important;' for what, colour in parts.items())} }}\n"
        for name, parts in _CLASSES.items()
    )


def _body(letter: Letter, pen: _Pen) -> Iterator[Markup]:
    table = Markup('role="presentation" border="0" cellpadding="0" cellspacing="0"')
    yield pen.open("body", "ps-page", "margin:0;padding:0;")
    yield Markup('<div style="display:none;max-height:0;overflow:hidden;">{}</div>').format(_plain(letter.gist))
    yield pen.open("table", "ps-page", attributes=f'{table} width="100%"') + Markup('<tr><td align="center">')
    yield Markup('<table {} width="{}" style="width:100%;max-width:{}px;">').format(table, _WIDTH, _WIDTH)
    yield Markup('<tr><td style="padding:32px 24px;text-align:start;">')
    yield pen.text("p", "ps-muted", f"margin:0 0 4px;font:14px/1.4 {_SANS};", _apart(letter.list))
    yield pen.text("h1", "ps-text", f"margin:0 0 20px;font:bold 26px/1.25 {_SERIF};", _apart(letter.title))
    if letter.words:
        yield from pen.paragraphs(letter.words, f"margin:0 0 14px;font:17px/1.55 {_SERIF};")
    for part in letter.parts:
        yield from _part(part, pen)
    yield pen.open("div", "ps-line", "border-top:1px solid;margin:32px 0 0;padding:16px 0 0;")
    for line in letter.lines:
        yield pen.text("p", "ps-muted", f"margin:0 0 6px;font:13px/1.5 {_SANS};", _line(line, pen))
    yield Markup("</div>\n</td></tr></table>\n</td></tr></table>\n</body>")


def _part(part: Part, pen: _Pen) -> Iterator[Markup]:
    style = f"border-top:1px solid;margin:28px 0 18px;padding:14px 0 0;font:bold 15px/1.4 {_SANS};"
    heading = Markup("{}{}</span></h2>").format(pen.open("span", "ps-text", ""), _plain(part.title))
    yield pen.open("h2", "ps-line", style) + heading
    for item in part.items:
        yield from _item(item, pen)


def _item(item: Item, pen: _Pen) -> Iterator[Markup]:
    title = pen.link(item.url, _apart(item.title), "text-decoration:none;")
    yield pen.text("h3", "ps-text", f"margin:0 0 4px;font:bold 18px/1.35 {_SERIF};", title)
    facts = Markup("<br>").join(_apart(text) for text in (item.byline, item.imprint) if text)
    yield pen.text("p", "ps-muted", f"margin:0 0 8px;font:14px/1.5 {_SANS};", facts)
    if item.remark:
        yield pen.text("p", "ps-text", f"margin:0 0 8px;font:bold 14px/1.5 {_SANS};", _apart(item.remark))
    if item.text:
        yield from pen.paragraphs(item.text, f"margin:0 0 8px;font:16px/1.55 {_SERIF};")
    yield Markup('<div style="height:16px;line-height:16px;">&nbsp;</div>')


def _line(line: Line, pen: _Pen) -> Markup:
    return pen.link(line.url, _plain(line.text)) if line.url else _plain(line.text)


def _apart(text: str) -> Markup:
    """Return a text that keeps its own direction, as a Latin name does in Arabic."""
    return Markup("<bdi>{}</bdi>").format(_plain(text))


def _plain(text: str) -> Markup:
    return Markup(escape(printable(text), quote=True))  # noqa: S704 - it is escaped
