"""Trusted HTML elements, written so that Markdown leaves them alone, and where those of others lead."""

from collections.abc import Iterable, Mapping
from html.parser import HTMLParser

from markupsafe import Markup

from generator.text.escaping import escape, escape_attribute

ADDRESSES = ("href", "src")
"""The attributes that say where a link or an image leads."""

Attributes = Mapping[str, str | int]
"""By name. Numbers are written as they are."""


def element(name: str, attributes: Attributes, children: Iterable[Markup] = ()) -> Markup:
    """Return one inline HTML element. `name` and the attributes' names must be ours; the values may be anything."""
    opening = "".join([f' {key}="{_attribute(value)}"' for key, value in attributes.items()])
    # A picture has thousands: to join nothing, and texts whose kind is known, takes a third of the time.
    inner = "".join([child if isinstance(child, Markup) else escape(child) for child in children])
    return Markup(f"<{name}{opening}>{inner}</{name}>")  # noqa: S704 - every part is escaped


def _attribute(value: str | int) -> str:
    return str(value) if isinstance(value, int) else str(escape_attribute(value))


def addresses_in(html: str) -> list[tuple[str, str]]:
    """Return where links and images in HTML lead, each with the name of its element, in their order."""
    reader = _AddressReader()
    reader.feed(html)
    reader.close()
    return reader.found


class _AddressReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [(tag, value or "") for name, value in attrs if name in ADDRESSES]
