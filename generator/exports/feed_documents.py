"""Feeds as Atom (RFC 4287) and as JSON Feed (version 1.1): what both say, written once.

An entry is written by itself, as several feeds may hold it.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from textwrap import indent as indented
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.model import Site
from generator.text.escaping import printable
from generator.words.book import Book

WHOLE = "feed"
"""The name of the feed of the whole list."""

_ATOM = "http://www.w3.org/2005/Atom"
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
    base = base_of(head.name, site)
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": book.language.tag})
    _add(root, "title", head.title)
    _add(root, "id", head.id)
    _add(root, "updated", head.updated)
    _add_link(root, "self", f"{base}{head.name}.xml", "application/atom+xml")
    _add_link(root, "alternate", f"{base}{head.page}", "text/html")
    _add(SubElement(root, "author"), "name", book.listed(site.curators) or site.name)
    licence = site.look.licence
    if licence:
        _add_link(root, "license", licence.url)  # RFC 4946
        _add(root, "rights", licence.name)
    indent(root)
    return f"{_XML}{tostring(root, 'unicode').removesuffix('</feed>')}{''.join(entries)}</feed>\n"


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
    opening = json.dumps(said, ensure_ascii=False, indent=1).removesuffix("\n}")
    items = ",\n".join(entries)
    return f'{opening},\n "items": [{f"{chr(10)}{items}{chr(10)} " if items else ""}]\n}}\n'


def _atom_entry(item: Item) -> str:
    entry = Element("entry")
    _add(entry, "title", item.title, **({"xml:lang": item.language} if item.language else {}))
    _add(entry, "id", item.id)
    _add(entry, "published", item.published)
    _add(entry, "updated", item.updated)
    _add_link(entry, "alternate", item.page, "text/html")
    if item.source:
        _add_link(entry, "related", item.source)
    for author in item.authors:
        _add(SubElement(entry, "author"), "name", author)
    for tag in item.tags:
        SubElement(entry, "category", {"term": tag})
    _add(entry, "content", item.content, type="html")
    indent(entry, level=1)
    return f"  {tostring(entry, 'unicode').rstrip()}\n"


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
    return indented(json.dumps(said, ensure_ascii=False, indent=1), "  ")


def _add(parent: Element, name: str, text: str, **attributes: str) -> None:
    SubElement(parent, name, attributes).text = printable(text)


def _add_link(parent: Element, rel: str, href: str, type_: str | None = None) -> None:
    SubElement(parent, "link", {"rel": rel, **({"type": type_} if type_ else {}), "href": href})
