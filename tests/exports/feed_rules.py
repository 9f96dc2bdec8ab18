"""What the W3C's Feed Validation Service and the formats' own texts ask of feeds, as far as ours could break it.

Atom: RFC 4287; warnings of the service are faults here too. JSON Feed: version 1.1.
"""

import datetime
import json
import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, fromstring

ATOM = "{http://www.w3.org/2005/Atom}"

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
_ONCE = {"feed": ("title", "id", "updated", "rights"), "entry": ("title", "id", "updated", "published", "content")}
_MUST = {"feed": ("title", "id", "updated", "author", "link"), "entry": ("title", "id", "updated", "content")}
_KNOWN = {
    "feed": {"title", "id", "updated", "author", "link", "rights", "entry"},
    "entry": {"title", "id", "updated", "published", "author", "link", "category", "content"},
}
_LINK, _SCHEMES = re.compile(r'href="([^"]*)"'), {"http", "https", "mailto"}
_DRAWN = re.compile(r"<(?:script|style|iframe|object|embed|meta|math|svg|form)|\son\w+=|\sstyle=", re.IGNORECASE)


def atom_faults(text: str, url: str | None) -> list[str]:
    """Return what is wrong with an Atom feed that is found at an address, if its list has one."""
    root = fromstring(text)
    faults = [*_of_element(root, "feed"), *_of_links(root, url)]
    entries = root.findall(f"{ATOM}entry")
    for entry in entries:
        faults += [*_of_element(entry, "entry"), *_of_links(entry, None), *_of_content(entry)]
    for name in ("id", "updated"):  # DuplicateEntries, DuplicateUpdated
        counts = Counter(entry.findtext(f"{ATOM}{name}") for entry in entries)
        faults += [f"{times} entries have the {name} {value}" for value, times in counts.items() if times > 1]
    if any(_moment(entry, "updated") > _moment(root, "updated") for entry in entries):
        faults.append("an entry is newer than the feed")
    return faults


def _of_element(element: Element, kind: str) -> Iterator[str]:
    names = Counter(child.tag.removeprefix(ATOM) for child in element)
    yield from (f"{kind} lacks {name}" for name in _MUST[kind] if not names[name])  # 4.1.1, 4.1.2
    yield from (f"{kind} has {name} twice" for name in _ONCE[kind] if names[name] > 1)
    yield from (f"{kind} holds {name}" for name in names.keys() - _KNOWN[kind])
    for name in ("updated", "published"):
        moment = element.findtext(f"{ATOM}{name}")
        if moment is not None and not _MOMENT.fullmatch(moment):  # 3.3
            yield f"{kind} has {name} {moment}"
    if _moment(element, "published") > _moment(element, "updated"):
        yield f"{kind} was updated before it was published"
    if not urlsplit(element.findtext(f"{ATOM}id") or "").scheme:  # 4.2.6
        yield f"{kind} has an id that is no IRI"
    for author in element.iter(f"{ATOM}author"):
        if not (author.findtext(f"{ATOM}name") or "").strip():  # 3.2.1
            yield f"{kind} has an author without a name"
    if not (element.findtext(f"{ATOM}title") or "").strip():
        yield f"{kind} has an empty title"


def _moment(element: Element, name: str) -> datetime.datetime:
    text = element.findtext(f"{ATOM}{name}")
    return datetime.datetime.fromisoformat(text or "0001-01-01T00:00:00Z")


def _of_links(element: Element, url: str | None) -> Iterator[str]:
    links = element.findall(f"{ATOM}link")
    kinds = Counter((link.get("rel"), link.get("type"), link.get("hreflang")) for link in links)
    yield from (f"there are {times} links {kind}" for kind, times in kinds.items() if times > 1)  # 4.1.1
    yield from (f"a link leads to {link.get('href')!r}" for link in links if not link.get("href"))
    if url and url not in {link.get("href") for link in links if link.get("rel") == "self"}:  # SelfDoesntMatchLocation
        yield f"it does not link to itself at {url}"


def _of_content(entry: Element) -> Iterator[str]:
    content = entry.find(f"{ATOM}content")
    assert content is not None, "an entry without content is told of already"
    if content.get("type") != "html":  # 4.1.3.1
        yield f"content is {content.get('type')}"
    yield from html_faults(content.text or "")


def html_faults(html: str) -> Iterator[str]:
    """Yield what of an entry's HTML readers take out, or cannot show: SecurityRisk, ContainsRelRef, NotHtml."""
    yield from (f"content holds {found!r}" for found in _DRAWN.findall(html))
    yield from (f"content links to {href}" for href in _LINK.findall(html) if urlsplit(href).scheme not in _SCHEMES)
    try:
        fromstring(f"<div>{html}</div>")
    except SyntaxError as error:
        yield f"content is not well-formed: {error}"


def json_faults(text: str, url: str | None) -> list[str]:
    """Return what is wrong with a JSON Feed that is found at an address, if its list has one."""
    feed = json.loads(text)
    faults = [f"it lacks {name}" for name in ("version", "title", "items") if name not in feed]
    if feed["version"] != "https://jsonfeed.org/version/1.1":
        faults.append(f"its version is {feed['version']}")
    if url and feed["feed_url"] != url:
        faults.append(f"it calls itself {feed['feed_url']}")
    ids = Counter(item["id"] for item in feed["items"])
    faults += [f"{times} items have the id {value}" for value, times in ids.items() if times > 1]
    for item in feed["items"]:
        faults += [f"{item['id']} has no text"] if not item.get("content_html") else []
        faults += html_faults(item["content_html"])
        faults += [f"{item[name]} is no moment" for name in ("date_published", "date_modified")
                   if not _MOMENT.fullmatch(item[name])]  # fmt: skip
        addresses = [item["url"]] if url else []
        addresses += [item["external_url"]] if "external_url" in item else []
        faults += [f"{address} is not whole" for address in addresses if not urlsplit(address).scheme]
        faults += [f"an author is {author}" for author in item["authors"] if not author.get("name")]
    return faults
