"""The page that tells how to follow the list: by mail, by feed, in Zotero."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.exports.feeds import Feed
from generator.model import Site
from generator.pages.catalogue import Catalogue, downloads
from generator.pages.page import AUTHORS, BROWSE, CHANGES, SUBSCRIBE, TAGS, Address, Link, Page

_MAILTO = "mailto:"
_GATHERED = {"tags": TAGS, "authors": AUTHORS}
"""Folders whose feeds grow with the list: the pages of their indexes name them."""


@dataclass(frozen=True, slots=True)
class FeedView:
    """A feed, and the page that shows the same."""

    page: Link
    address: Address
    whole: str | None
    """With the list's own address, where it knows that."""


@dataclass(frozen=True, slots=True)
class MailView:
    """Where a reader subscribes to mail."""

    url: str
    shown: str


@dataclass(frozen=True, slots=True)
class SubscribeView:
    """What the template sees."""

    name: str
    mail: MailView | None
    feeds: tuple[FeedView, ...]
    gathered: tuple[Link, ...]
    """Indexes of what has feeds of its own, each on its page."""
    browse: Link
    changes: Link
    downloads: tuple[Link, ...]


def subscribe_page(catalogue: Catalogue, feeds: Iterable[Feed]) -> Page:
    """Return the page, which names feeds of the list."""
    site, book = catalogue.library.site, catalogue.book
    by_folder = [(feed.name.rpartition("/")[0], feed) for feed in feeds]
    folders = {folder for folder, _ in by_folder}
    view = SubscribeView(
        name=site.name,
        mail=_mail(site),
        feeds=tuple(_feed(feed, site) for folder, feed in by_folder if folder not in _GATHERED),
        gathered=tuple(
            Link(index.title, index.address)
            for index in catalogue.terms
            if index.address in {_GATHERED[folder] for folder in folders & _GATHERED.keys()}
        ),
        browse=Link(book.say("browse.title"), BROWSE),
        changes=Link(book.say("changes.title"), CHANGES),
        downloads=downloads(book),
    )
    description = book.say("subscribe.description", list=site.name)
    return Page(SUBSCRIBE, "subscribe.md.j2", book.say("subscribe.title"), description, view)


def _feed(feed: Feed, site: Site) -> FeedView:
    address = Address(f"{feed.name}.xml")
    page = Address(f"{feed.page.removesuffix('.html')}.md")
    return FeedView(Link(feed.title, page), address, f"{site.url}{address}" if site.url else None)


def _mail(site: Site) -> MailView | None:
    url = site.mail.subscribe
    if url is None:
        return None
    return MailView(url, url.removeprefix(_MAILTO).partition("?")[0] if url.startswith(_MAILTO) else url)
