"""How a text of the list leads to one of its papers: `[[id]]`, under the paper's title, or `[[id|words]]`.

The rule stands here for notes, for what a theme says of its question, and for the list's own pages.
"""

import re
from collections.abc import Callable

from markupsafe import Markup

from generator.text.escaping import escape_attribute, escape_destination

SCHEME = "paper:"
"""What stands before the id in an address, until it is known from which page it is seen."""

WRITTEN = r"\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]+))?\]\]"
"""A link as it is written, with the id and the words, if it has some."""

_LINK = re.compile(WRITTEN)
_IN_HTML = re.compile(rf'(?<=<a )href="{SCHEME}([a-z0-9-]+)"')
_IN_MARKDOWN = re.compile(rf"\]\({SCHEME}([a-z0-9-]+)\)")
"""What no other text can look like: its quotes and brackets are escaped."""


def paper_in(address: str) -> str | None:
    """Return the id of the paper that an address names; None if it is another address."""
    return address.removeprefix(SCHEME) if address.startswith(SCHEME) else None


def without_links(text: str) -> str:
    """Return a text in which the words of links to papers stand alone; of a link without words nothing is left."""
    return _LINK.sub(lambda found: found[2] or "", text)


def leading_in_html(html: Markup, address: Callable[[str], str]) -> Markup:
    """Return HTML in which links to papers lead to the address of each, which is given by the paper's id."""
    found = _IN_HTML.sub(lambda link: f'href="{escape_attribute(address(link[1]))}"', html)
    return Markup(found)  # noqa: S704 - it was HTML already


def leading_in_markdown(text: Markup, address: Callable[[str], str]) -> Markup:
    """Return Markdown in which links to papers lead to the address of each, which is given by the paper's id."""
    found = _IN_MARKDOWN.sub(lambda link: f"]({escape_destination(address(link[1]))})", text)
    return Markup(found)  # noqa: S704 - it was Markdown already
