"""The twin of a page: its Markdown without the HTML in it, for language models and for who reads it as it is.

It is made of what is rendered already, and holds what the page says: the marks by which the page looks as it does are
gone, and what only a program or a picture shows. Links lead from twin to twin, and to all other files as they are; one
with a query leads to the page, whose program answers it. `<` and `&` stay references wherever they could begin HTML,
since some who read Markdown take a backslash before them for one; it does no harm whoever lays it out.
"""

import re
from collections.abc import Callable, Mapping
from html import unescape
from urllib.parse import urlsplit

from generator.text.escaping import with_backslashes
from generator.text.html_as_markdown import MARKS, as_markdown, fenced

_PARTS = re.compile(
    r"""
      (?P<silent> <(?P<element>noscript|svg)\b.*?</(?P=element)>          # of use where programs run or pictures show
                | <(?P<beside>div|nav|ul)\ class="(?:letters|routes|signs)\b.*?</(?P=beside)>
                | <a\ class="skip".*?</a>
                | <span\ class="Z3988"[^>]*></span> )
    | (?P<html>   <div\ class="ps-own">.*?</div>                          # in which nothing is Markdown
                | <(?P<holder>a|code|math|table)\b.*?</(?P=holder)> )
    | <pre\b[^>]*?(?:\ data-format="(?P<format>[a-z-]+)")?><code>(?P<code>.*?)</code></pre>
    | <h(?P<level>[1-6])\b[^>]*>(?P<heading>.*?)</h(?P=level)>
    | (?<=\)\ )<small>(?P<aside>.*?)</small>
    | <(?P<labels>summary|figcaption)>(?P<label>.*?)</(?P=labels)>
    | </?(?P<marked>em|strong)\b[^>]*>
    | (?P<break>  <br> )
    | (?P<tag>    </?[a-z][^<>]*> )
    | (?P<text>   [^<]+ )
    """,
    re.VERBOSE | re.DOTALL,
)
_ASKING = re.compile(r"(\]\([\w./-]+)\.md\?")
_BLANK_LINES = re.compile("\n\n\n+")


def twin(markdown: str) -> str:
    """Return the twin of a page that is given as Markdown."""
    lines = "\n".join(map(_line, _plain(markdown).split("\n")))
    return _BLANK_LINES.sub("\n\n", lines).strip() + "\n"


def _line(line: str) -> str:
    """Return a line without space at its end, but for two spaces, which break it."""
    if not line.endswith((" ", "\t")):
        return line
    if not line.strip(" \t"):
        return ""
    return line[:-1] if line.endswith(" ") and not line.endswith("  ") else line


def _plain(markdown: str) -> str:
    return _PARTS.sub(_part, markdown)


def _part(found: re.Match[str]) -> str:
    write = _WRITERS.get(found.lastgroup or "")
    return write(found) if write else ""


def _address(url: str) -> str:
    """Return the address of the twin for that of a page of the site, and any other as it is."""
    parts = urlsplit(url)
    if parts.scheme or parts.netloc or parts.query or not parts.path.endswith(".html"):
        return url
    return parts._replace(path=f"{parts.path.removesuffix('.html')}.md").geturl()


def _text(markdown: str) -> str:
    return with_backslashes(_ASKING.sub(r"\1.html?", markdown) if ".md?" in markdown else markdown)


def _html(found: re.Match[str]) -> str:
    return as_markdown(found[0], _address)


_WRITERS: Mapping[str, Callable[[re.Match[str]], str]] = {
    "text": lambda found: _text(found[0]),
    "html": _html,
    "holder": _html,
    "code": lambda found: fenced(unescape(found["code"]), found["format"] or ""),
    "heading": lambda found: f"{'#' * int(found['level'])} {_plain(found['heading'])}",
    "aside": lambda found: f"({_plain(found['aside'])})",
    "label": lambda found: f"**{_plain(found['label'])}**\n",
    "marked": lambda found: MARKS[found["marked"]],
    "break": lambda _: "  ",
}
"""How parts are written, by the group that a part is found by. Of others nothing is."""
