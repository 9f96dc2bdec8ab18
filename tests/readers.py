"""The readers of Markdown for which the pages are made, and what a browser would show of what they make of a page."""

from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser

from markdown import Markdown
from markdown_it import MarkdownIt

Reader = Callable[[str], str]

_PYTHON_MARKDOWN = Markdown(extensions=["md_in_html", "toc", "tables", "fenced_code"])
READERS: dict[str, Reader] = {
    "Python-Markdown": lambda text: _PYTHON_MARKDOWN.reset().convert(text),
    "CommonMark": MarkdownIt("commonmark").render,
    "GitHub's": MarkdownIt("gfm-like").render,
}


@dataclass
class Shown(HTMLParser):
    """What a browser shows of a page: its text, and the elements with their attributes."""

    text: str = ""
    raw: str = ""
    """The text with its white space."""
    elements: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value for name, value in attrs if name not in ("id", "markdown")}))

    def handle_data(self, data: str) -> None:
        self.text += data


def shown(html: str) -> Shown:
    page = Shown()
    page.feed(html)
    page.close()
    page.raw, page.text = page.text, " ".join(page.text.split())
    return page
