"""From the Markdown of a page to the HTML of its text: the only place where that is done."""

import re
from collections.abc import Callable, Container
from html import unescape
from posixpath import dirname, join, normpath

from cmarkgfm.cmark import Options, markdown_to_html
from markdown.extensions.toc import slugify, unique

from generator.pages.page import Address

HtmlRenderer = Callable[[Address, str], str]

EXTENSIONS = ("md_in_html", "toc")
"""What Python-Markdown needs to make the same of a page. The last gives the headings their ids."""

_LINK = re.compile(r'<(?i:a href)="(?!(?i:[a-z][a-z\d+.-]*:)|[/#?])([^"#?]+)')
_HEADING = re.compile(r"<(h[1-6])>(.*?)</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
# Only in a tag, whose attributes hold no angle bracket: in a text the same letters are words.
_MARKDOWN = re.compile(r"<(div(?: [a-z-]+=\"[^\"<>]*\")*) markdown>")


def html_renderer(files: Container[str]) -> HtmlRenderer:
    """Return the function that renders the Markdown of the page with an address, both as seen from the tree's root.

    It raises ValueError for a link that leads to none of the `files` of the tree.
    """

    def render(address: Address, markdown: str) -> str:
        def link(found: re.Match[str]) -> str:
            file = normpath(join(dirname(address), found[1]))
            if file not in files and f"{file.removesuffix('.html')}.md" not in files:
                raise ValueError(f'the page {address} links to "{found[1]}", which is no file of the site')
            return f'<a href="{Address(found[1]).built}'

        # Raw HTML is let through, as the templates write it; what entries hold has been escaped.
        html = markdown_to_html(markdown, options=Options.CMARK_OPT_UNSAFE).strip()
        return _with_ids(_LINK.sub(link, _MARKDOWN.sub(r"<\1>", html)))

    return render


def _with_ids(html: str) -> str:
    """Give each heading an id, as Python-Markdown's "toc" does."""
    taken: set[str] = set(re.findall(r' id="([^"]*)"', html))

    def heading(found: re.Match[str]) -> str:
        name = unique(slugify(unescape(_TAG.sub("", found[2])), "-"), taken)
        return f'<{found[1]} id="{name}">{found[2]}</{found[1]}>'

    return _HEADING.sub(heading, html)
