"""The list as one page that holds everything: papers, notes, abstracts, styles and the search.

It asks for nothing, and shows all without JavaScript. What it runs stands in it, and no other script may run: its
policy names the digest of each script and of its style sheet (CSP Level 3, section 2.3.1, "hash-source").
"""

import re
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from markupsafe import Markup

from generator.exports.own_pages import IMAGE_TYPES, own_page
from generator.exports.reading import Reading, page_part, path_part, theme_part
from generator.model import Library, Site
from generator.text.escaping import escape, escape_attribute
from generator.text.markup import element
from generator.words.book import Book

_ENDS = re.compile("<(?=/(?:script|style)|!--)", re.IGNORECASE)
"""What would end a script or a style sheet, or begin a comment in one; it may stand in texts alone."""


@dataclass(frozen=True, slots=True)
class Inline:
    """What the page holds beside the list. All of it is ours or the list's own, and none of it what entries say."""

    style: str
    """A style sheet that names no file."""
    early: str
    """The program that runs before anything is drawn."""
    late: str
    """The search's index and the programs that need the page."""


def single_file(library: Library, book: Book, inline: Inline) -> str:
    """Return the list as one page of HTML."""
    reading = Reading(library, book, lambda part: f"#{part}", _image_of(library), is_folded=True)
    paths = (reading.path(path, level=2) for path in library.paths)
    body = [*_themes(reading), *paths, *(own_page(reading, page, level=2) for page in library.pages)]
    style = _ENDS.sub(r"\\3c ", inline.style)
    early, late = (_ENDS.sub(r"\\x3c", program) for program in (inline.early, inline.late))
    language, site, say = book.language, library.site, book.say
    policy = (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(early)} {_digest(late)}; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )
    return f"""<!doctype html>
<html lang="{language.tag}" dir="{language.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{escape_attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{escape(site.name)}</title>
<meta name="description" content="{escape_attribute(site.description)}">
<style>{style}</style>
<script>{early}</script>
</head>
<body>
<a class="ps-skip" href="#text">{escape(say("frame.skip"))}</a>
{_header(site, book)}
<div class="ps-body">
<main class="ps-page ps-single md-typeset" id="text">
<h1>{reading.apart(site.name)}</h1>
<div class="lede"><p>{reading.apart(site.description)}</p></div>
{_facts(library, book)}
{_lines(body)}
</main>
{_contents(reading)}
</div>
{_footer(site, book)}
<script>{late}</script>
</body>
</html>
"""


def _themes(reading: Reading) -> Iterator[Markup]:
    return (reading.theme(theme, level=2) for theme in reading.themes)


def _image_of(library: Library) -> Callable[[str], str]:
    """Return what writes a file of the list's assets as an address that holds it (RFC 2397)."""
    return lambda name: f"data:{IMAGE_TYPES[name.rpartition('.')[2]]};base64,{b64encode(library.assets[name]).decode()}"


def _header(site: Site, book: Book) -> Markup:
    """Return the bar at the top. The search box is shown by the program that makes it search."""
    words = book.say("frame.search")
    box = {
        "class": "ps-search__input",
        "type": "search",
        "placeholder": words,
        "aria-label": words,
        "maxlength": "1000",
    }
    brand = {"class": "ps-brand", "href": site.url or "#text"}
    return element("header", {"class": "ps-header"}, [
        element("div", {"class": "ps-bar"}, [
            element("a", brand, [element("bdi", {}, [escape(site.name)])]),
            element("form", {"class": "ps-search", "role": "search", "hidden": ""}, [_void("input", box)]),
            element("nav", {"class": "ps-links", "aria-label": book.say("frame.main")}, [
                _drawer_button("ps-open", "show", book.say("frame.contents")),
                element("button", {"type": "button", "class": "ps-scheme", "hidden": ""}),
            ]),
        ]),
    ])  # fmt: skip


def _facts(library: Library, book: Book) -> Markup:
    said = [book.say("shared.papers", count=len(library.papers))]
    if library.site.curators:
        said.append(book.say("home.kept_by", curators=book.listed(library.site.curators)))
    return element("div", {"class": "facts"}, [element("p", {}, [escape(" · ".join(said))])])


def _contents(reading: Reading) -> Markup:
    """Return where everything stands."""
    book, library = reading.book, reading.library
    themes = [
        _entrance(reading, theme_part(theme.id), theme.title, "inner" if theme.parent else "")
        for theme in reading.themes
    ]
    paths = [_entrance(reading, path_part(path.id), path.title) for path in library.paths]
    pages = [_entrance(reading, page_part(page.id), page.article.title) for page in library.pages]
    groups = {
        book.say("navigation.themes"): themes,
        book.say("navigation.paths"): paths,
        book.say("navigation.list"): pages,
    }
    lists = [
        part
        for name, links in groups.items()
        if links
        for part in (element("h2", {}, [escape(name)]), element("ul", {}, links))
    ]
    drawer = {"class": "ps-nav", "id": "contents", "aria-label": book.say("frame.contents"), "popover": ""}
    return element("nav", drawer, [_drawer_button("ps-close", "hide", book.say("shared.close")), *lists])


def _drawer_button(kind: str, action: str, words: str) -> Markup:
    """Return a button for the contents, which are a drawer where there is no room beside the text."""
    facts = {"type": "button", "class": kind, "popovertarget": "contents", "popovertargetaction": action}
    return element("button", facts, [escape(words)])


def _entrance(reading: Reading, part: str, title: str, of: str = "") -> Markup:
    link = element("a", {"href": reading.address(part)}, [reading.apart(title)])
    return element("li", {"class": of} if of else {}, [link])


def _footer(site: Site, book: Book) -> Markup:
    licence = site.look.licence
    lines = [element("a", {"href": line.url}, [escape(line.text)]) if line.url else escape(line.text)
             for line in site.look.footer]  # fmt: skip
    if licence:
        said = escape(book.say("frame.licence", licence=licence.name))
        lines.append(element("a", {"rel": "license", "href": licence.url}, [said]))
    lines.append(escape(book.say("frame.made_with", list=site.name)))
    return element("footer", {"class": "ps-footer"}, (element("p", {}, [line]) for line in lines))


def _void(name: str, attributes: dict[str, str]) -> Markup:
    """Return an element that has no end."""
    return Markup(element(name, attributes).removesuffix(f"</{name}>"))  # noqa: S704 - it is made of an element


def _lines(parts: Iterable[Markup]) -> str:
    return "\n".join(parts)


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
