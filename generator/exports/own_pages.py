"""A page of the list's own as a part of a file that stands alone: what it leads to stands in the same file.

It is written from its elements, one by one, so that it is well-formed XML too.
"""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markupsafe import Markup

from generator.exports.reading import Reading, page_part, paper_part, path_part, theme_part
from generator.facts.addresses import LIST_FILES
from generator.model import OwnPage
from generator.text.addresses import as_uri
from generator.text.escaping import escape, escape_lines
from generator.text.html_tree import VOID, read_html
from generator.text.markup import element

IMAGE_TYPES = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "webp": "image/webp",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
}
"""The media types of the images that a page may show, by the endings of their names."""

_DEEPEST = 6
"""HTML's last level of headings."""


def own_page(reading: Reading, page: OwnPage, level: int) -> Markup:
    """Return a page, whose title is a heading of a level of HTML's."""
    html = page.article.html(reading.library.titles, "papers", LIST_FILES)
    writer = _Writer(reading, page_part(page.id), level)
    return element("section", {"class": "own", "id": page_part(page.id)}, [
        element(f"h{level}", {}, [reading.apart(page.article.title)]),
        writer.inside(read_html(html)),
    ])  # fmt: skip


@dataclass(frozen=True)
class _Writer:
    reading: Reading
    part: str
    level: int

    def inside(self, node: Element, *, keeps_lines: bool = False) -> Markup:
        """Return what an element holds."""
        text = escape_lines if keeps_lines else escape
        pieces = (piece for child in node for piece in (self._written(child), text(child.tail or "")))
        return Markup().join((text(node.text or ""), *pieces))

    def _written(self, node: Element) -> Markup:
        inner = self.inside(node, keeps_lines=node.tag in ("pre", "code"))
        match node.tag:
            case "a":
                url = self._leads_to(node.get("href", ""))
                return element("a", {"href": url}, [inner]) if url else inner
            case "img":
                return self._image(node.get("src", "").removeprefix(f"{LIST_FILES}/"), node.get("alt", ""))
            case "h2" | "h3" | "h4" | "h5" | "h6":
                level = min(int(node.tag[1]) + self.level - 1, _DEEPEST)
                return element(f"h{level}", {"id": self._anchor(self.part, node.get("id", ""))}, [inner])
            case tag if tag in VOID:
                return _void(tag, {})
            case tag:
                return element(tag, node.attrib, [inner])

    def _image(self, name: str, words: str) -> Markup:
        """Return an image; of one that is none of the assets, which pages do not show, its words."""
        known = name in self.reading.library.assets
        return _void("img", {"src": self.reading.image(name), "alt": words}) if known else escape(words)

    def _leads_to(self, url: str) -> str | None:
        """Return where a link leads: to a part, else to the website; None where neither is there."""
        page, _, anchor = url.partition("#")
        part = self._part_of(page) if page else self.part
        if part and anchor:
            return f"{self.reading.address(part).partition('#')[0]}#{self._anchor(part, anchor)}"
        if part:
            return self.reading.address(part)
        if ":" in page:
            return as_uri(url)
        site = self.reading.library.site
        return f"{site.url}{url}" if site.url else None

    def _part_of(self, page: str) -> str | None:
        """Return the part that says what a page of the website says."""
        library = self.reading.library
        parts = {
            **{f"papers/{paper.id}.html": paper_part(paper.id) for paper in library.papers},
            **{f"themes/{theme.id}.html": theme_part(theme.id) for theme in self.reading.themes},
            **{f"paths/{path.id}.html": path_part(path.id) for path in library.paths},
            **{f"{one.id}.html": page_part(one.id) for one in library.pages},
        }
        return parts.get(page)

    def _anchor(self, part: str, name: str) -> str:
        return f"{part}--{name}"


def _void(name: str, attributes: dict[str, str]) -> Markup:
    return Markup(f"{str(element(name, attributes)).removesuffix(f'></{name}>')}/>")  # noqa: S704 - made of an element
