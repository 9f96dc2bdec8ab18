"""A page that a person writes in Markdown, such as the one that says how papers are chosen.

HTML in it is text. `[[id]]` and `[[id|words]]` lead to a paper (see `paper_links`), `other.md` to another page of the
list's own, `browse.html` and `themes/planning.html` to what the website has under that address, and an image stands in
the list's assets: `![words](../assets/name.svg)`. Elsewhere lead addresses with a scheme, and "#" to a heading.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, partial
from html import escape, unescape
from typing import TYPE_CHECKING

import nh3
from markupsafe import Markup

from generator.text.markup import ADDRESSES, addresses_in
from generator.text.paper_links import SCHEME, paper_in

if TYPE_CHECKING:
    from markdown import Markdown

_TITLE = re.compile(r"#[ \t]+(.*?)[ \t]*#*[ \t]*(?:\n|\Z)")
_ASSETS = "../assets/"
_IMAGE = re.compile(re.escape(_ASSETS) + r"[A-Za-z0-9][\w.-]*\.(?:svg|png|webp|jpg|jpeg)", re.ASCII)
_PAGE = re.compile(r"[a-z0-9-]+\.md(?:#.*)?")
_BUILT = re.compile(r"((?:[a-z]+/)?[a-z0-9-]+\.html)(?:[?#].*)?")
_ELSEWHERE = re.compile(r"(?:https?|mailto):.|#", re.IGNORECASE)
_ATTRIBUTES = {"a": {"href"}, "img": {"src", "alt"}, "th": {"align"}, "td": {"align"}, "ol": {"start"}} | {
    f"h{level}": {"id"} for level in range(2, 7)
}
_BARE = {"p", "em", "strong", "code", "pre", "blockquote", "ul", "li", "hr", "br", "table", "thead", "tbody", "tr"}
_TAGS = {*_BARE, *_ATTRIBUTES}
_WITHOUT_WORDS = re.compile(rf'<a href="{SCHEME}([^"]*)">(?=</a>)')
_INLINE_TAG = re.compile(r"</?(?:a|em|strong|code|img)\b[^>]*>")
# No style sheet speaks of the attribute, and browsers only still know it.
_ALIGNED = re.compile(r'<(t[hd]) align="(left|right|center)">')
_BLOCK_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link or an image of a page leads."""

    text: str
    """As the page has it: an address, a file, or a paper's id."""
    kind: str
    """paper, page (of the list's own), built (a page of the website), image (in the assets), elsewhere, or unknown."""
    offset: int
    """In the page's source, in characters."""


@dataclass(frozen=True)
class Article:
    """The Markdown of one page."""

    source: str

    def __reduce__(self) -> tuple[type["Article"], tuple[str]]:
        """Be copied as it is written, without the forms that have been made of it."""
        return type(self), (self.source,)

    @cached_property
    def title(self) -> str:
        """The heading in the first line; nothing if there is none."""
        found = _TITLE.match(self.source)
        return found[1] if found else ""

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        """Where its links and images lead, in their order."""
        place, targets = 0, []
        for tag, value in addresses_in(self._converted):
            text = value.removeprefix(SCHEME)
            place = max(self.source.find(text, place), self.source.find(text), 0)
            targets.append(Target(text, _kind(tag, value), place))
        return tuple(targets)

    def html(self, titles: Mapping[str, str], pages: str, assets: str) -> Markup:
        """Return the text below the title as HTML on one line.

        `titles` has those of the papers by their ids; `pages` and `assets` are folders as seen from the page: where
        the papers stand, and the list's assets.
        """
        text = self._clean(partial(_address, papers=pages, assets=assets), titles)
        text = _ALIGNED.sub(r'<\1 class="to-\2">', text)
        # Blank lines would end the block of HTML in Markdown, and what is within <pre> must keep its lines.
        lines = (part.replace("\n", "&#10;" if is_pre else " ") for part, is_pre in _by_pre(text))
        # Engines' plugins look for braces in all text.
        return Markup("".join(lines).replace("{", "&#123;"))  # noqa: S704 - it has been sanitised

    def plain(self, titles: Mapping[str, str]) -> str:
        """Return the text below the title without any marks, on one line."""
        words = _BLOCK_TAG.sub(" ", _INLINE_TAG.sub("", self._clean(lambda *_: None, titles)))
        return " ".join(Markup(words).unescape().split())  # noqa: S704 - it is no HTML any more

    @cached_property
    def _converted(self) -> str:
        below = _TITLE.sub("", self.source, count=1) if self.title else self.source
        return _engine().reset().convert(below)

    def _clean(self, address: Callable[[str, str], str | None], titles: Mapping[str, str]) -> str:
        def link(found: re.Match[str]) -> str:
            paper = unescape(found[1])
            return f"{found[0]}{escape(titles.get(paper, paper))}"

        return nh3.clean(
            _WITHOUT_WORDS.sub(link, self._converted),
            tags=_TAGS,
            attributes=_ATTRIBUTES,
            attribute_filter=lambda tag, name, value: address(tag, value) if name in ADDRESSES else value,
            url_schemes={"http", "https", "mailto", SCHEME.rstrip(":")},
            link_rel=None,
        )


def _kind(tag: str, value: str) -> str:
    if tag == "img":
        return "image" if _IMAGE.fullmatch(value) else "unknown"
    if paper_in(value) is not None:
        return "paper"
    if _ELSEWHERE.match(value):
        return "elsewhere"
    if _BUILT.fullmatch(value):
        return "built"
    return "page" if _PAGE.fullmatch(value) else "unknown"


def _address(tag: str, value: str, *, papers: str, assets: str) -> str | None:
    match _kind(tag, value):
        case "paper":
            return f"{papers}/{paper_in(value)}.html"
        case "page":
            return re.sub(r"\.md(?=#|$)", ".html", value)
        case "image":
            return f"{assets}/{value.removeprefix(_ASSETS)}"
        case "elsewhere" | "built":
            return value
        case _:
            return None


def _by_pre(html: str) -> Iterator[tuple[str, bool]]:
    for number, part in enumerate(re.split(r"(<pre>.*?</pre>)", html, flags=re.DOTALL)):
        yield part, number % 2 == 1


@cache
def _engine() -> "Markdown":
    from markdown import Markdown  # noqa: PLC0415 - slow to load, and most lists have no pages of their own
    from markdown.extensions.tables import TableExtension  # noqa: PLC0415 - as above

    from generator.text.paper_patterns import add_paper_links  # noqa: PLC0415 - as above

    engine = Markdown(
        output_format="html", extensions=["fenced_code", "sane_lists", "toc", TableExtension(use_align_attribute=True)]
    )
    engine.preprocessors.deregister("html_block")
    engine.inlinePatterns.deregister("html")
    add_paper_links(engine)
    return engine
