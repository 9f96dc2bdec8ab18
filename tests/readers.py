"""The readers of Markdown for which the pages are made, and what a browser would show of what they make of a page."""

from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser

from cmarkgfm.cmark import Options, markdown_to_html
from markdown import Markdown
from markdown_it import MarkdownIt

Reader = Callable[[str], str]

_PYTHON_MARKDOWN = Markdown(extensions=["md_in_html", "toc", "tables", "fenced_code"])
READERS: dict[str, Reader] = {
    "Python-Markdown": lambda text: _PYTHON_MARKDOWN.reset().convert(text),
    "cmark": lambda text: markdown_to_html(text, options=Options.CMARK_OPT_UNSAFE),
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


HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "<![>",
    "<!--",
    "&lt;b&gt; &amp; &#60; &copy &copy;",
    "*a* _b_ **c** `d` ~~e~~ ==f== ^g^",
    "[a](javascript:alert(1)) ![i](http://x/y.png)",
    "<https://example.org> someone@example.org",
    "www.example.org http://example.org/ //localhost mailto:a@b ftp://x.de a.b.co @example.org a@b.c",
    "{: #id .class onclick=alert(1) } { .x }",
    '--8<-- "mkdocs.yml"',
    "{{ 7*7 }} {% raw %} {# c #}",
    "# heading #",
    "C#",
    "1. item",
    "12) item",
    "\u0661. item",
    "- item",
    "===",
    "---",
    "- - -",
    "> quote",
    "| a | b |",
    ":-: | :-:",
    "[ref]: https://example.org",
    "[TOC]",
    "*[HTML]: x",
    "a\\b \\* \\",
    "a\"b'c",
    "x  \ny",
    "    code",
    "~~~ code",
    "``` code",
    ":tada: $x$ and $y$",
    "]]>",
]

PLACES = [
    "{}",
    "Before it {} after it.",
    "First a line,\n{}\nand another.",
    "# {}",
    "- {}",
    "1.  {}\n    more",
    '- [{}](x.md)\n  <span class="byline">{}</span>',
    "**It is {}.** {}",
    '<div class="lede" markdown>\n\n{}\n\n</div>',
    "<ul>\n<li><p>{}</p></li>\n</ul>",
]
