"""Files that tell programs what the site holds: llms.txt, and, once the list has an address, two that need it."""

from collections.abc import Iterator, Mapping
from functools import partial
from html import escape
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.exports.drafts import Desk, Draft, Part, Parts, draft
from generator.exports.references import apa
from generator.model import Library, Paper
from generator.text.escaping import printable
from generator.words.book import Book
from generator.words.views import views

LLMS = "llms.txt"

_LLMS_FULL = "llms-full.txt"
_SITEMAP = "sitemap.xml"

_HOME = "index.html"
_XML = '<?xml version="1.0" encoding="utf-8"?>\n'
_SITEMAP_NAMES = "http://www.sitemaps.org/schemas/sitemap/0.9"
_OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"


def signposts(library: Library, book: Book, desk: Desk) -> Iterator[Draft]:
    """Yield the files but for the map of the site."""
    yield draft(LLMS, llms_txt(library, book))
    yield draft(_LLMS_FULL, *llms_full_txt(library, book, desk), holds_all=True)
    url = library.site.url
    if url:
        yield draft("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {url}{_SITEMAP}\n")  # RFC 9309
        yield draft("opensearch.xml", _opensearch(url, library.site.name, book))


def site_map(url: str | None, pages: Mapping[str, str | None]) -> Iterator[Draft]:
    """Yield the map of a site that has an address.

    `pages` has the addresses of all pages, from the root of the site, each with the moment of its last change, if that
    is known.
    """
    if url:
        yield Draft(_SITEMAP, _sitemap, (url, pages))


def llms_txt(library: Library, book: Book, ending: str = "md") -> str:
    """Return the list in the form that language models are given (llmstxt.org): a heading, and lists of links.

    They lead to the pages' Markdown, or to those of another ending where a site has none.
    """
    return "\n".join(_lines(library, book, ending)) + "\n"


def llms_full_txt(library: Library, book: Book, desk: Desk) -> Iterator[Part]:
    """Yield the parts of all that the list says of its papers as plain text, shelf by shelf, in one file."""
    said = desk.pieces(_LLMS_FULL, partial(_said_of, book=book), library.papers, book)
    yield f"# {_plain(library.site.name)}\n\n> {_plain(library.site.description)}\n"
    for theme in library.themes:
        if library.shelves[theme.id]:
            yield f"\n## {_plain(theme.title)}\n\n{_plain(theme.description.plain)}\n"
        yield from (said[paper.id] for paper in library.shelves[theme.id])


def _said_of(paper: Paper, book: Book) -> str:
    texts = (f"\n{_plain(text.plain)}\n" for text in (paper.note, paper.abstract) if text)
    return f"\n### {_plain(paper.title.plain)}\n\n{apa.entry(paper, book)}\n{''.join(texts)}"


def _lines(library: Library, book: Book, ending: str) -> Iterator[str]:
    yield f"# {_plain(library.site.name)}"
    yield ""
    yield f"> {_plain(library.site.description)}"
    licence = library.site.look.licence
    if licence:
        yield ""
        yield book.say("frame.licence", licence=f"[{_plain(licence.name)}]({licence.url})")
    for theme in library.themes:
        if library.shelves[theme.id]:
            yield ""
            above = f"{_plain(library.themes_by_id[theme.parent].title)}: " if theme.parent else ""
            yield f"## {above}{_plain(theme.title)}"
            yield ""
        for paper in library.shelves[theme.id]:
            status = f" ({book.say(f'choices.{paper.status.value}')})" if paper.status else ""
            title = _plain(paper.title.plain)
            yield f"- [{title}](papers/{paper.id}.{ending}){status}: {paper.published.year}, {paper.links.paper_url}"
    yield ""
    yield "## Optional"  # named so by the format
    yield ""
    yield from (f"- [{_plain(title)}]({address}.{ending})" for address, title in views(library, book).items())
    yield f"- [{book.say('signposts.all_as_text')}](llms-full.txt)"
    yield f"- [{book.say('signposts.all_as_json')}](papers.json)"
    yield f"- [{book.say('signposts.all_as_bibtex')}](papers.bib)"


def _plain(text: str) -> str:
    return printable(text).strip().replace("[", "(").replace("]", ")")


def _sitemap(url: str, pages: Mapping[str, str | None]) -> Iterator[tuple[str, Parts]]:
    entries = (_page(f"{url}{'' if page == _HOME else page}", modified) for page, modified in sorted(pages.items()))
    yield _SITEMAP, (f'{_XML}<urlset xmlns="{_SITEMAP_NAMES}">\n', *entries, "</urlset>\n")


def _page(address: str, modified: str | None) -> str:
    moment = f"    <lastmod>{modified}</lastmod>\n" if modified else ""
    return f"  <url>\n    <loc>{escape(address, quote=False)}</loc>\n{moment}  </url>\n"


def _opensearch(url: str, name: str, book: Book) -> str:
    root = Element("OpenSearchDescription", {"xmlns": _OPENSEARCH})
    SubElement(root, "ShortName").text = _within(printable(name), 16)
    SubElement(root, "LongName").text = _within(printable(name), 48)
    SubElement(root, "Description").text = book.say("signposts.search", list=printable(name))
    SubElement(root, "InputEncoding").text = "UTF-8"
    SubElement(root, "Url", {"type": "text/html", "template": f"{url}browse.html?q={{searchTerms}}"})
    indent(root)
    return f"{_XML}{tostring(root, 'unicode')}\n"


def _within(name: str, most: int) -> str:
    """Return as many words of a name as the element takes: OpenSearch 1.1, sections "ShortName" and "LongName"."""
    if len(name) <= most:
        return name
    return name[: most + 1].rpartition(" ")[0].rstrip(" ,;:-") or name[:most]
