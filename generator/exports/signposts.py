"""Files that tell programs what the site holds: llms.txt, and, once the list has an address, two that need it."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.cache import Cache
from generator.exports.references import apa
from generator.model import Library, Paper
from generator.text.escaping import printable
from generator.words.book import Book
from generator.words.views import views

LLMS = "llms.txt"

_HOME = "index.html"
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"


def signposts(
    library: Library, book: Book, pages: Mapping[str, str | None], cache: Cache | None = None
) -> Mapping[str, str]:
    """Return the files under their addresses.

    `pages` has the addresses of all pages, from the root of the site, each with the moment of its last change, if that
    is known. What the cache has of papers is not made again.
    """
    files = {LLMS: llms_txt(library, book), "llms-full.txt": llms_full_txt(library, book, cache or Cache())}
    url = library.site.url
    if url:
        files["sitemap.xml"] = _sitemap(url, pages)
        files["robots.txt"] = f"User-agent: *\nAllow: /\n\nSitemap: {url}sitemap.xml\n"  # RFC 9309
        files["opensearch.xml"] = _opensearch(url, library.site.name, book)
    return files


def llms_txt(library: Library, book: Book, ending: str = "md") -> str:
    """Return the list in the form that language models are given (llmstxt.org): a heading, and lists of links.

    They lead to the pages' Markdown, or to those of another ending where a site has none.
    """
    return "\n".join(_lines(library, book, ending)) + "\n"


def llms_full_txt(library: Library, book: Book, cache: Cache) -> str:
    """Return all that the list says of its papers as plain text, shelf by shelf, in one file."""
    words = cache.key("llms-full.txt", book)
    keys = {paper.id: cache.key(words, cache.digest(paper)) for paper in library.papers}
    said = cache.each(keys, lambda paper: "\n".join(_said_of(library.papers_by_id[paper], book)))
    return "\n".join(_full_lines(library, said)) + "\n"


def _full_lines(library: Library, said: Mapping[str, str]) -> Iterator[str]:
    yield f"# {_plain(library.site.name)}"
    yield ""
    yield f"> {_plain(library.site.description)}"
    for theme in library.themes:
        if library.shelves[theme.id]:
            yield f"\n## {_plain(theme.title)}\n"
            yield _plain(theme.description.plain)
        yield from (said[paper.id] for paper in library.shelves[theme.id])


def _said_of(paper: Paper, book: Book) -> Iterator[str]:
    yield f"\n### {_plain(paper.title.plain)}\n"
    yield apa.entry(paper, book)
    yield from (f"\n{_plain(text.plain)}" for text in (paper.note, paper.abstract) if text)


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


def _sitemap(url: str, pages: Mapping[str, str | None]) -> str:
    root = Element("urlset", {"xmlns": _SITEMAP})
    for page, modified in sorted(pages.items()):
        entry = SubElement(root, "url")
        SubElement(entry, "loc").text = f"{url}{'' if page == _HOME else page}"
        if modified:
            SubElement(entry, "lastmod").text = modified
    return _xml(root)


def _opensearch(url: str, name: str, book: Book) -> str:
    root = Element("OpenSearchDescription", {"xmlns": _OPENSEARCH})
    SubElement(root, "ShortName").text = _within(printable(name), 16)
    SubElement(root, "LongName").text = _within(printable(name), 48)
    SubElement(root, "Description").text = book.say("signposts.search", list=printable(name))
    SubElement(root, "InputEncoding").text = "UTF-8"
    SubElement(root, "Url", {"type": "text/html", "template": f"{url}browse.html?q={{searchTerms}}"})
    return _xml(root)


def _within(name: str, most: int) -> str:
    """Return as many words of a name as the element takes: OpenSearch 1.1, sections "ShortName" and "LongName"."""
    if len(name) <= most:
        return name
    return name[: most + 1].rpartition(" ")[0].rstrip(" ,;:-") or name[:most]


def _xml(root: Element) -> str:
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, "unicode")}\n'
