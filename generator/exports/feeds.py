"""What was added last, as an Atom feed (RFC 4287) and a JSON Feed (version 1.1).

Addresses are whole where the list knows its own, and else relative to the feed, as both formats allow. An entry's id
never changes: it is made from the list's name or address and the paper's id.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.exports.citation import remark
from generator.model import Library, Paper, Site, newest_first
from generator.text.escaping import printable
from generator.words.book import Book

MOST = 50
"""How many papers a feed holds."""

_ATOM = "http://www.w3.org/2005/Atom"
_NEVER = "1970-01-01"


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


def feeds(library: Library, book: Book) -> Iterable[Feed]:
    """Yield the feed of the whole list and that of each theme."""
    newest = sorted(library.papers, key=newest_first)
    yield Feed("feed", library.site.name, "index.html", newest[:MOST])
    for theme in library.themes:
        papers = [paper for paper in newest if theme.id in library.touched[paper.id]]
        title = book.say("feeds.theme", list=library.site.name, theme=theme.title)
        yield Feed(f"themes/{theme.id}", title, f"themes/{theme.id}.html", papers[:MOST])


def atom(feed: Feed, site: Site, book: Book) -> str:
    """Return the feed as Atom."""
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": book.language.tag})
    _add(root, "title", feed.title)
    _add(root, "id", _identity(site, feed.name))
    _add(root, "updated", _moment(max(map(_day, feed.papers), default=_NEVER)))
    SubElement(root, "link", {"rel": "self", "href": _address(feed, site, f"{feed.name}.xml")})
    SubElement(root, "link", {"rel": "alternate", "href": _address(feed, site, feed.page)})
    _add(SubElement(root, "author"), "name", book.listed(site.curators) or site.name)
    licence = site.look.licence
    if licence:
        SubElement(root, "link", {"rel": "license", "href": licence.url})  # RFC 4946
        _add(root, "rights", licence.name)
    for paper in feed.papers:
        _add_entry(root, feed, site, paper, book)
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, "unicode")}\n'


def json_feed(feed: Feed, site: Site, book: Book) -> str:
    """Return the feed as JSON."""
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": _address(feed, site, feed.page),
        "feed_url": _address(feed, site, _json_name(feed)),
        "language": book.language.tag,
        **({"_license": asdict(site.look.licence)} if site.look.licence else {}),  # an extension, as its name says
        "items": [
            {
                "id": _identity(site, paper.id),
                "url": _address(feed, site, _page(paper)),
                "title": _title(paper, book),
                "content_text": _text(paper, book),
                "date_published": _moment(_day(paper)),
                "authors": [{"name": author.name} for author in paper.authors],
                "tags": list(paper.tags),
                **({"language": paper.language} if paper.language else {}),
            }
            for paper in feed.papers
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def feed_files(library: Library, book: Book) -> dict[str, str]:
    """Return every feed in both formats under its address."""
    files = {}
    for feed in feeds(library, book):
        files[f"{feed.name}.xml"] = atom(feed, library.site, book)
        files[_json_name(feed)] = json_feed(feed, library.site, book)
    return files


def _json_name(feed: Feed) -> str:
    return "feed.json" if feed.name == "feed" else f"{feed.name}.feed.json"


def _add_entry(root: Element, feed: Feed, site: Site, paper: Paper, book: Book) -> None:
    entry = SubElement(root, "entry")
    _add(entry, "title", _title(paper, book), **({"xml:lang": paper.language} if paper.language else {}))
    _add(entry, "id", _identity(site, paper.id))
    _add(entry, "updated", _moment(_day(paper)))
    SubElement(entry, "link", {"rel": "alternate", "href": _address(feed, site, _page(paper))})
    for author in paper.authors:
        _add(SubElement(entry, "author"), "name", author.name)
    for tag in paper.tags:
        SubElement(entry, "category", {"term": tag})
    _add(entry, "summary", _text(paper, book))


def _add(parent: Element, name: str, text: str, **attributes: str) -> None:
    SubElement(parent, name, attributes).text = printable(text)


def _title(paper: Paper, book: Book) -> str:
    if not paper.status:
        return paper.title.plain
    return book.say("feeds.title_gone", title=paper.title.plain, status=book.say(f"choices.{paper.status.value}"))


def _text(paper: Paper, book: Book) -> str:
    return " ".join(filter(None, (remark(paper, book), paper.gist.plain)))


def _page(paper: Paper) -> str:
    return f"papers/{paper.id}.html"


def _address(feed: Feed, site: Site, target: str) -> str:
    return f"{site.url}{target}" if site.url else f"{'../' * feed.name.count('/')}{target}"


def _identity(site: Site, name: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{site.url or site.name} {name}')}"


def _day(paper: Paper) -> str:
    """Return the day on which the paper was added, else the first on which it can have been public."""
    published = paper.published
    return str(paper.added or f"{published.year:04}-{published.month or 1:02}-{published.day or 1:02}")


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"
