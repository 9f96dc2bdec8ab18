"""What the head of a page tells programs: what engines hand to our theme as the page's metadata, in plain text."""

from collections.abc import Iterator
from typing import Any

from generator.exports.feed_documents import json_name
from generator.exports.files import FILE_FORMATS, theme_name
from generator.exports.json_ld import Subject, json_ld, persistent_url, work_type
from generator.exports.meta_tags import meta_tags
from generator.model import Site
from generator.pages.page import HOME, Address, Page, paper_address
from generator.pictures.cards import HEIGHT, WIDTH
from generator.text.escaping import printable
from generator.words.book import Book

OPENSEARCH = Address("opensearch.xml")
"""Tells browsers how the list is searched; there once the list has an address."""

_SCHEMA = "https://schema.org/"
_SUMMARY = 300
"""How many characters of its description a page tells previews of links, which show fewer."""


def metadata(page: Page, site: Site, book: Book) -> dict[str, Any]:
    """Return what our theme is told about a page of a site."""
    description = printable(str(page.description)).strip()
    facts: dict[str, Any] = {
        "title": printable(str(page.title)).strip(),
        "description": description,
        "summary": _cut(description),
        "kind": page.template.partition(".")[0],
        "url": page.address.built,
        "section": (page.section or page.address).built,
        "links": [
            {"rel": rel, "href": printable(href), "type": type_, "title": printable(title)}
            for rel, href, type_, title in _links(page, site)
        ],
        "json_ld": json_ld(_subject(page, site), site, book.language.tag),
    }
    if page.about.paper:
        facts["meta_tags"] = [[name, printable(content).strip()] for name, content in meta_tags(page.about.paper)]
    if page.card:
        facts["card"] = {"url": page.card, "width": WIDTH, "height": HEIGHT}
    if page.feed:
        name = page.feed.address.removesuffix(".xml")
        facts["feed"] = {"title": page.feed.title, "atom": page.feed.address, "json": json_name(name)}
    return facts


def _links(page: Page, site: Site) -> Iterator[tuple[str, str, str, str]]:
    """Yield typed links by relation, address, type and title: the twin, Signposting's (signposting.org), the search.

    On a paper's page they say by what it is cited, who wrote it and which files describe it.
    """
    paper, here = page.about.paper, page.address.built
    yield "alternate", page.address.seen_from(here), "text/markdown", ""
    if paper:
        yield "cite-as", persistent_url(paper), "", ""  # RFC 8574
        yield "type", f"{_SCHEMA}{work_type(paper)}", "", ""  # RFC 6903
        yield from (("author", address.built.seen_from(here), "text/html", "") for address in page.about.authors)
        for form in FILE_FORMATS:
            file = Address(f"{theme_name(paper.shelf)}.{form.ending}")
            yield "describedby", file.seen_from(here), form.media_type, ""
    elif page.about.is_list:
        yield "type", f"{_SCHEMA}CollectionPage", "", ""
    if site.look.licence:
        yield "license", site.look.licence.url, "", ""
    if site.url:
        yield "search", OPENSEARCH.seen_from(here), "application/opensearchdescription+xml", site.name


def _subject(page: Page, site: Site) -> Subject:
    about = page.about
    home = (site.name, HOME.built)
    return Subject(
        address=page.address.built,
        title=str(page.title),
        description=str(page.description),
        trail=() if page.address == HOME else (home, *((link.title, link.address.built) for link in about.trail)),
        paper=about.paper,
        papers=tuple(paper_address(paper).built for paper in about.papers),
        parts=tuple(address.built for address in about.themes),
        count=about.count,
        modified=about.modified,
    )


def _cut(text: str) -> str:
    return text if len(text) <= _SUMMARY else f"{text[: _SUMMARY - 1].rpartition(' ')[0] or text[: _SUMMARY - 1]}…"
