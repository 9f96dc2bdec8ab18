"""Feeds as Atom (RFC 4287) and as JSON Feed (version 1.1): what both say, written once.

An entry is written by itself, as several feeds may hold it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from html import escape
from typing import NamedTuple

from generator.exports.laid_out import laid_out
from generator.model import Site
from generator.text.escaping import printable
from generator.words.book import Book

WHOLE = "feed"
"""The name of the feed of the whole list."""

_ATOM = "http://www.w3.org/2005/Atom"
_BARE: Mapping[str, str] = {}
_IN_QUOTES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#09;"}
)
_XML = '<?xml version="1.0" encoding="utf-8"?>\n'


@dataclass(frozen=True, slots=True)
class Head:
    """What a feed says of itself."""

    name: str
    """The address without its ending, from the root of the site."""
    id: str
    title: str
    page: str
    """The page that shows the same, from the root of the site."""
    updated: str


@dataclass(frozen=True, slots=True)
class Item:
    """What an entry says. Moments are written as RFC 3339 has them."""

    id: str
    title: str
    page: str
    """Its address, as the feed has it."""
    content: str
    """All that it says, as HTML."""
    summary: str
    published: str
    updated: str
    authors: Sequence[str]
    source: str | None = None
    """What it is about, which stands elsewhere."""
    tags: Sequence[str] = ()
    language: str | None = None
    """None where it is the list's."""


class Entry(NamedTuple):
    """An item as it stands in feeds."""

    atom: str
    json: str


def json_name(name: str) -> str:
    """Return the address of a JSON Feed; that of the Atom feed is the name with ".xml"."""
    return "feed.json" if name == WHOLE else f"{name}.feed.json"


def base_of(name: str, site: Site) -> str:
    """Return what leads to the root of the site from a feed."""
    return site.url or "../" * name.count("/")


def feed_documents(head: Head, entries: Sequence[Entry], site: Site, book: Book) -> dict[str, str]:
    """Return a feed in both formats under their addresses."""
    return {
        f"{head.name}.xml": _atom(head, site, book, (entry.atom for entry in entries)),
        json_name(head.name): _json(head, site, book, (entry.json for entry in entries)),
    }


def write_entry(item: Item) -> Entry:
    """Return an entry in both formats."""
    return Entry(_atom_entry(item), _json_entry(item))


def _atom(head: Head, site: Site, book: Book, entries: Iterable[str]) -> str:
    base, licence = base_of(head.name, site), site.look.licence
    said = (
        _text("title", head.title),
        _text("id", head.id),
        _text("updated", head.updated),
        _link("self", f"{base}{head.name}.xml", "application/atom+xml"),
        _link("alternate", f"{base}{head.page}", "text/html"),
        _author(book.listed(site.curators) or site.name, "  "),
        *((_link("license", licence.url), _text("rights", licence.name)) if licence else ()),  # RFC 4946
    )
    lines = "".join(f"  {element}\n" for element in said)
    opening = _opening("feed", {"xmlns": _ATOM, "xml:lang": book.language.tag})
    return f"{_XML}{opening}>\n{lines}{''.join(entries)}</feed>\n"


def _json(head: Head, site: Site, book: Book, entries: Iterable[str]) -> str:
    base = base_of(head.name, site)
    said = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": head.title,
        "home_page_url": f"{base}{head.page}",
        "feed_url": f"{base}{json_name(head.name)}",
        "authors": [{"name": name} for name in site.curators or (site.name,)],
        "language": book.language.tag,
        **({"_license": asdict(site.look.licence)} if site.look.licence else {}),  # an extension, as its name says
    }
    opening = laid_out(said).removesuffix("\n}")
    items = ",\n".join(entries)
    return f'{opening},\n "items": [{f"{chr(10)}{items}{chr(10)} " if items else ""}]\n}}\n'


def _atom_entry(item: Item) -> str:
    said = (
        _text("title", item.title, {"xml:lang": item.language} if item.language else {}),
        _text("id", item.id),
        _text("published", item.published),
        _text("updated", item.updated),
        _link("alternate", item.page, "text/html"),
        *((_link("related", item.source),) if item.source else ()),
        *(_author(author, "    ") for author in item.authors),
        *(f"{_opening('category', {'term': tag})} />" for tag in item.tags),
        _text("content", item.content, {"type": "html"}),
    )
    lines = "".join(f"    {element}\n" for element in said)
    return f"  <entry>\n{lines}  </entry>\n"


def _json_entry(item: Item) -> str:
    said = {
        "id": item.id,
        "url": item.page,
        **({"external_url": item.source} if item.source else {}),
        "title": item.title,
        "content_html": item.content,
        "summary": item.summary,
        "date_published": item.published,
        "date_modified": item.updated,
        "authors": [{"name": name} for name in item.authors],
        "tags": list(item.tags),
        **({"language": item.language} if item.language else {}),
    }
    return laid_out(said, "  ")


def _text(name: str, text: str, attributes: Mapping[str, str] = _BARE) -> str:
    shown = escape(printable(text), quote=False)
    return f"{_opening(name, attributes)}>{shown}</{name}>" if shown else f"{_opening(name, attributes)} />"


def _link(rel: str, href: str, type_: str | None = None) -> str:
    return f"{_opening('link', {'rel': rel, **({'type': type_} if type_ else {}), 'href': href})} />"


def _author(name: str, margin: str) -> str:
    return f"<author>\n{margin}  {_text('name', name)}\n{margin}</author>"


def _opening(name: str, attributes: Mapping[str, str]) -> str:
    """Return an element's tag without its end."""
    return "".join((f"<{name}", *(f' {key}="{value.translate(_IN_QUOTES)}"' for key, value in attributes.items())))
