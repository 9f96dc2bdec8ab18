"""Which pages can be followed: the first, each theme, each path, the tags and authors of several papers, the digest.

There is none for each choice that a reader makes on the page of all papers, since no server is there to make it.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from generator.exports.feed_documents import WHOLE
from generator.exports.feeds import MOST, Feed
from generator.model import Paper, newest_first
from generator.pages.catalogue import Catalogue
from generator.pages.page import DIGESTS, HOME, Address, Link, path_address, theme_address
from generator.pages.terms import Index, Term, Terms
from generator.words.book import Book

_LEAST = 2
"""How many papers a tag or an author has who can be followed."""


def find_feeds(catalogue: Catalogue) -> Mapping[Address, Feed]:
    """Return the feeds of a list by the pages that show the same."""
    feeds = {address: _feed(catalogue, address, title, papers) for address, title, papers in _followed(catalogue)}
    issues, title = catalogue.library.digests[:MOST], catalogue.book.say("digests.title")
    digest = Feed(feed_name(DIGESTS), _title(catalogue, title), DIGESTS.built, issues=issues)
    return {**feeds, **({DIGESTS: digest} if issues else {})}


def feed_link(term: Term, book: Book) -> Link | None:
    """Return where a term can be followed, if it can."""
    return link_to_feed(term.address, book) if term.address and _is_followed(term) else None


def followed_indexes(terms: Terms) -> tuple[Index, ...]:
    """Return the indexes whose terms can be followed, those that have any."""
    return tuple(index for index in (terms.tags, terms.authors) if any(map(_is_followed, index.terms)))


def link_to_feed(page: Address, book: Book) -> Link:
    """Return the link to the feed of a page that has one."""
    return Link(book.say("downloads.feed"), Address(f"{feed_name(page)}.xml"))


def feed_name(page: Address) -> str:
    """Return the name of the feed of a page that has one: see `Feed.name`."""
    return WHOLE if page == HOME else page.removesuffix(".md")


def _followed(catalogue: Catalogue) -> Iterator[tuple[Address, str, Iterable[Paper]]]:
    """Yield what can be followed, with its papers, the last added first."""
    library, terms = catalogue.library, catalogue.terms
    yield HOME, library.site.name, library.newest
    for theme in library.themes:
        papers = (paper for paper in library.newest if theme.id in library.touched[paper.id])
        yield theme_address(theme.id), theme.title, papers
    for path in library.paths:
        steps = (library.papers_by_id[step.paper] for step in path.steps)
        yield path_address(path.id), path.title, sorted(steps, key=newest_first)
    for term in (term for index in followed_indexes(terms) for term in index.terms):
        if term.address and _is_followed(term):
            yield term.address, term.title, sorted(term.papers, key=newest_first)


def _is_followed(term: Term) -> bool:
    return len(term.papers) >= _LEAST


def _feed(catalogue: Catalogue, page: Address, title: str, papers: Iterable[Paper]) -> Feed:
    whole = title if page == HOME else _title(catalogue, title)
    return Feed(feed_name(page), whole, page.built, tuple(islice(papers, MOST)))


def _title(catalogue: Catalogue, part: str) -> str:
    return catalogue.book.say("feeds.part", list=catalogue.library.site.name, part=part)
