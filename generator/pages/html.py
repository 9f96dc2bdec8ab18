"""From the Markdown of a page to the HTML of its text: the only place where that is done."""

import re
from collections.abc import Callable, Container
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from generator.pages.page import HOME, Address

HtmlRenderer = Callable[[Address, str], str]

EXTENSIONS = ("md_in_html", "toc")
"""Of Python-Markdown. The last gives the headings their ids."""

# Python-Markdown hides the addresses of mail behind the mark STX.
_RELATIVE = re.compile(r"(?![a-z][a-z\d+.-]*:|[/#?\x02])([^#?]+)", re.IGNORECASE)
_PAGE = re.compile(r"\.md(?=[#?]|$)")


def html_renderer(files: Container[str]) -> HtmlRenderer:
    """Return the function that renders the Markdown of the page with an address, both as seen from the tree's root.

    It raises ValueError for a link of the Markdown that leads to none of the `files` of the tree.
    """
    links = _Links(files)
    engine = Markdown(extensions=EXTENSIONS)
    engine.treeprocessors.register(links, "links", 0)

    def render(address: Address, markdown: str) -> str:
        links.page = address
        return engine.reset().convert(markdown)

    return render


class _Links(Treeprocessor):
    """Makes links to Markdown files into links to the pages made of them."""

    page = HOME

    def __init__(self, files: Container[str]) -> None:
        super().__init__()
        self._files = files

    def run(self, root: Element) -> None:
        for anchor in root.iter("a"):
            link = anchor.get("href", "")
            relative = _RELATIVE.match(link)
            if relative:
                if normpath(join(dirname(self.page), relative[1])) not in self._files:
                    raise ValueError(f'the page {self.page} links to "{link}", which is no file of the site')
                anchor.set("href", _PAGE.sub(".html", link, count=1))
