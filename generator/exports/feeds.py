"""What was added last, as an Atom feed (RFC 4287) and a JSON Feed (version 1.1), with all that the list says of it.

Addresses are whole where the list knows its own, and else relative to the feed. An entry is written once for all feeds
that hold it.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from textwrap import indent as indented
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from markupsafe import Markup

from generator.cache import Cache, Key
from generator.exports.identity import paper_uuid, part_uuid
from generator.exports.moments import NEVER, added, updated
from generator.model import Library, Paper, Site
from generator.text.escaping import escape, printable
from generator.text.markup import element
from generator.text.paper_links import leading_in_html
from generator.words.book import Book
from generator.words.paper import sources_of
from generator.words.tongue import tongue_of

MOST = 50
"""How many papers a feed holds."""

WHOLE = "feed"
"""The name of the feed of the whole list."""

_ATOM = "http://www.w3.org/2005/Atom"
_XML = '<?xml version="1.0" encoding="utf-8"?>\n'


@dataclass(frozen=True, slots=True)
class Feed:
    """A selection of papers that can be followed."""

    name: str
    """The address without its ending, from the root of the site: "feed" or "themes/dpo"."""
    title: str
    page: str
    """The page that shows the same, from the root of the site."""
    papers: Sequence[Paper]
    """The last added first."""


class _Entry(NamedTuple):
    """A paper as it stands in feeds."""

    atom: str
    json: str


def json_name(name: str) -> str:
    """Return the address of a JSON Feed; that of the Atom feed is the name with ".xml"."""
    return "feed.json" if name == WHOLE else f"{name}.feed.json"


def feed_files(
    library: Library, feeds: Iterable[Feed], book: Book, cache: Cache | None = None
) -> Iterator[tuple[str, str]]:
    """Yield the address of each feed in each format, and its content.

    What the cache has of entries is not made again.
    """
    feeds = tuple(feeds)
    cache = cache or Cache()
    keys = dict(_keys(library, feeds, book, cache))
    entries = cache.each(keys, lambda one: _entry(library, library.papers_by_id[one[1]], one[0], book))
    for feed in feeds:
        held = [entries[_base(feed, library.site), paper.id] for paper in feed.papers]
        yield f"{feed.name}.xml", _atom(feed, library, book, [entry.atom for entry in held])
        yield json_name(feed.name), _json(feed, library.site, book, [entry.json for entry in held])


def _keys(library: Library, feeds: Iterable[Feed], book: Book, cache: Cache) -> Iterator[tuple[tuple[str, str], Key]]:
    """Yield where which paper is named, by the base of addresses there and the paper's id, with the key of that."""
    common = cache.key("entries of feeds", book, library.site.id)
    named = {(_base(feed, library.site), paper.id): paper for feed in feeds for paper in feed.papers}
    for (base, name), paper in named.items():
        yield (base, name), cache.key(common, base, paper, library.changed.get(name))


def _base(feed: Feed, site: Site) -> str:
    """Return what leads to the root of the site from the feed."""
    return site.url or "../" * feed.name.count("/")


def _atom(feed: Feed, library: Library, book: Book, entries: Iterable[str]) -> str:
    site, base = library.site, _base(feed, library.site)
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": book.language.tag})
    _add(root, "title", feed.title)
    _add(root, "id", part_uuid(library, feed.name).urn)
    _add(root, "updated", max((updated(library, paper) for paper in feed.papers), default=NEVER))
    _add_link(root, "self", f"{base}{feed.name}.xml", "application/atom+xml")
    _add_link(root, "alternate", f"{base}{feed.page}", "text/html")
    _add(SubElement(root, "author"), "name", book.listed(site.curators) or site.name)
    licence = site.look.licence
    if licence:
        _add_link(root, "license", licence.url)  # RFC 4946
        _add(root, "rights", licence.name)
    indent(root)
    return f"{_XML}{tostring(root, 'unicode').removesuffix('</feed>')}{''.join(entries)}</feed>\n"


def _json(feed: Feed, site: Site, book: Book, entries: Iterable[str]) -> str:
    base = _base(feed, site)
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": f"{base}{feed.page}",
        "feed_url": f"{base}{json_name(feed.name)}",
        "authors": [{"name": name} for name in site.curators or (site.name,)],
        "language": book.language.tag,
        **({"_license": asdict(site.look.licence)} if site.look.licence else {}),  # an extension, as its name says
    }
    opening = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    items = ",\n".join(entries)
    return f'{opening},\n "items": [{f"{chr(10)}{items}{chr(10)} " if items else ""}]\n}}\n'


def _entry(library: Library, paper: Paper, base: str, book: Book) -> _Entry:
    content = str(leading_in_html(Markup().join(_content(paper, book)), lambda name: f"{base}papers/{name}.html"))
    item = {
        "id": paper_uuid(library, paper).urn,
        "url": f"{base}{_page(paper)}",
        "external_url": paper.links.paper_url,
        "title": _title(paper, book),
        "content_html": content,
        "summary": paper.gist.plain,
        "date_published": added(paper),
        "date_modified": updated(library, paper),
        "authors": [{"name": author.name} for author in paper.authors],
        "tags": list(paper.tags),
        **({"language": paper.language} if paper.language else {}),
    }
    return _Entry(
        _atom_entry(library, paper, f"{base}{_page(paper)}", content, book),
        indented(json.dumps(item, ensure_ascii=False, indent=1), "  "),
    )


def _atom_entry(library: Library, paper: Paper, page: str, content: str, book: Book) -> str:
    entry = Element("entry")
    _add(entry, "title", _title(paper, book), **({"xml:lang": paper.language} if paper.language else {}))
    _add(entry, "id", paper_uuid(library, paper).urn)
    _add(entry, "published", added(paper))
    _add(entry, "updated", updated(library, paper))
    _add_link(entry, "alternate", page, "text/html")
    _add_link(entry, "related", paper.links.paper_url)
    for author in paper.authors:
        _add(SubElement(entry, "author"), "name", author.name)
    for tag in paper.tags:
        SubElement(entry, "category", {"term": tag})
    _add(entry, "content", content, type="html")
    indent(entry, level=1)
    return f"  {tostring(entry, 'unicode').rstrip()}\n"


def _content(paper: Paper, book: Book) -> Iterator[Markup]:
    """Yield what the list says of a paper as HTML: what became of it, its note, its abstract, and where it is."""
    if paper.status:
        said = " ".join(filter(None, (book.say(f"remarks.{paper.status.value}"), paper.status_note)))
        notice = (
            element("a", {"href": url}, [escape(book.say("paper.notice"))]) for url in (paper.status_source,) if url
        )
        yield _paragraph(Markup(" ").join((element("strong", {}, [escape(said)]), *notice)))
    yield from map(_paragraph, paper.note.simple_html if paper.note else ())
    if paper.abstract:
        tongue = tongue_of(paper, book.language)
        paragraphs = map(_paragraph, paper.abstract.simple_html)
        yield element("div", tongue._asdict(), paragraphs) if tongue else Markup().join(paragraphs)
    links = (element("a", {"href": url}, [escape(label)]) for label, url in sources_of(paper, book))
    yield _paragraph(Markup(" · ").join(links))


def _paragraph(text: Markup) -> Markup:
    return element("p", {}, [text])


def _add(parent: Element, name: str, text: str, **attributes: str) -> None:
    SubElement(parent, name, attributes).text = printable(text)


def _add_link(parent: Element, rel: str, href: str, type_: str | None = None) -> None:
    SubElement(parent, "link", {"rel": rel, **({"type": type_} if type_ else {}), "href": href})


def _title(paper: Paper, book: Book) -> str:
    if not paper.status:
        return paper.title.plain
    return book.say("feeds.title_gone", title=paper.title.plain, status=book.say(f"choices.{paper.status.value}"))


def _page(paper: Paper) -> str:
    return f"papers/{paper.id}.html"
