"""Trusted HTML elements, written so that Markdown leaves them alone, and where those of others lead."""

from collections.abc import Iterable, Mapping
from html.parser import HTMLParser

from markupsafe import Markup

from generator.text.escaping import escape_attribute

ADDRESSES = ("href", "src")
"""The attributes that say where a link or an image leads."""


def element(name: str, attributes: Mapping[str, str], children: Iterable[Markup] = ()) -> Markup:
    """Return one inline HTML element. `name` and the attributes' names must be ours; the values may be anything."""
    opening = "".join(f' {key}="{escape_attribute(value)}"' for key, value in attributes.items())
    return Markup(f"<{name}{opening}>{Markup().join(children)}</{name}>")  # noqa: S704 - every part is escaped


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
