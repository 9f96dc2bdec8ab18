"""The list as a book: an EPUB, theme by theme, after EPUB 3.3 (W3C Recommendation of 25 May 2023).

It is written by hand, as the format is a ZIP file of pages of XHTML with a table of contents and a list of what there
is: the libraries that make books put the time of making or random names into them.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from markupsafe import Markup

from generator.exports.own_pages import IMAGE_TYPES, own_page
from generator.exports.packing import pack
from generator.exports.reading import Reading, page_part, paper_part, path_part, theme_part
from generator.model import Library, Site, Theme
from generator.text.escaping import escape, printable
from generator.text.markup import element
from generator.words.book import Book

_FOLDER, _IMAGES = "EPUB", "images"
_TITLE_PAGE = "title.xhtml"
_MATHML = "http://www.w3.org/1998/Math/MathML"
_OPS = "http://www.idpf.org/2007/ops"
_XHTML = "application/xhtml+xml"
_CONTAINER = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">\n'
    f'<rootfiles><rootfile full-path="{_FOLDER}/package.opf" media-type="application/oebps-package+xml"/></rootfiles>\n'
    "</container>\n"
)
_SHEET = """\
body { line-height: 1.5; }
h1, h2, h3 { line-height: 1.2; text-align: start; }
h2 { margin: 2.5em 0 0.3em; font-size: 1.2em; }
.theme, .path, .own { break-before: page; }
.byline, .imprint, .links, .places, .why, .label { margin: 0.2em 0; font-size: 0.9em; }
.note { margin: 0.8em 0; }
.status { border-inline-start: 0.25em solid; padding-inline-start: 0.75em; }
.abstract { margin: 0.8em 0; padding-inline-start: 1em; font-size: 0.9em; }
.label { font-style: italic; }
.to-right { text-align: end; }
img { max-width: 100%; }
:is(:lang(ar), :lang(fa), :lang(he), :lang(ja), :lang(ko), :lang(zh)) .label { font-style: normal; }
"""
_ACCESSIBILITY = (
    ("accessMode", "textual"),
    ("accessModeSufficient", "textual"),
    ("accessibilityFeature", "readingOrder"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityFeature", "MathML"),
    ("accessibilityHazard", "none"),
)
"""What schema.org's properties say of a book that is text alone (EPUB Accessibility 1.1, section 2.2)."""


@dataclass(frozen=True, slots=True)
class _Page:
    """A file of the book."""

    name: str
    title: str
    body: Markup


def epub(library: Library, book: Book) -> bytes:
    """Return the list as an EPUB file, the same bytes for the same list."""
    reading = Reading(library, book, _address(library), image=lambda name: f"{_IMAGES}/{name}")
    contents = _Page("nav.xhtml", book.say("frame.contents"), _contents(reading))
    pages = [_title_page(library.site, book), contents, *_themes(reading), *_paths(reading), *_own_pages(reading)]
    images = {f"{_IMAGES}/{name}": library.assets[name] for name in _shown_images(library)}
    files = {
        "package.opf": _package(library, book, pages, images),
        "style.css": _SHEET,
        **{page.name: _document(page, book) for page in pages},
    }
    return pack(
        [
            ("mimetype", b"application/epub+zip"),
            ("META-INF/container.xml", _CONTAINER.encode()),
            *((f"{_FOLDER}/{name}", text.encode()) for name, text in files.items()),
            *((f"{_FOLDER}/{name}", content) for name, content in images.items()),
        ],
        stored_first=True,  # by its first bytes a file is known (EPUB 3.3, section 4.2.1)
    )


def _address(library: Library) -> Callable[[str], str]:
    """Return what finds the file in which a part stands, and its place there."""
    shelves = {paper_part(paper.id): _file(theme_part(paper.shelf)) for paper in library.papers}
    return lambda part: f"{shelves[part]}#{part}" if part in shelves else _file(part)


def _file(part: str) -> str:
    return f"{part}.xhtml"


def _title_page(site: Site, book: Book) -> _Page:
    licence = site.look.licence
    lines = (
        site.description,
        book.say("home.kept_by", curators=book.listed(site.curators)) if site.curators else "",
        book.say("frame.licence", licence=f"{licence.name}, {licence.url}") if licence else "",
    )
    body = [element("h1", {}, [escape(site.name)]), *(element("p", {}, [escape(line)]) for line in lines if line)]
    if site.url:
        body.append(element("p", {}, [element("a", {"href": site.url}, [escape(site.url)])]))
    return _Page(_TITLE_PAGE, site.name, element("section", {"epub:type": "titlepage"}, body))


def _themes(reading: Reading) -> Iterator[_Page]:
    for theme in reading.themes:
        yield _Page(_file(theme_part(theme.id)), theme.title, reading.theme(theme, level=1))


def _paths(reading: Reading) -> Iterator[_Page]:
    for path in reading.library.paths:
        yield _Page(_file(path_part(path.id)), path.title, reading.path(path, level=1))


def _own_pages(reading: Reading) -> Iterator[_Page]:
    for page in reading.library.pages:
        yield _Page(_file(page_part(page.id)), page.article.title, own_page(reading, page, level=1))


def _shown_images(library: Library) -> Sequence[str]:
    """Return the assets that the list's own pages show, by name."""
    shown = {target.text for page in library.pages for target in page.article.targets if target.kind == "image"}
    return sorted({text.rpartition("/")[2] for text in shown} & library.assets.keys())


def _contents(reading: Reading) -> Markup:
    """Return the table of contents: the first page, themes with their papers and inner themes, paths, own pages."""
    themes = [_theme_in_contents(theme, reading) for theme in reading.themes if not theme.parent]
    others = {
        **{path_part(path.id): path.title for path in reading.library.paths},
        **{page_part(page.id): page.article.title for page in reading.library.pages},
    }
    behind = [_in_contents(reading, part, reading.apart(title)) for part, title in others.items()]
    heading = element("h1", {}, [escape(reading.book.say("frame.contents"))])
    first = element("li", {}, [element("a", {"href": _TITLE_PAGE}, [reading.apart(reading.library.site.name)])])
    return element("nav", {"epub:type": "toc", "id": "toc"}, [heading, element("ol", {}, [first, *themes, *behind])])


def _theme_in_contents(theme: Theme, reading: Reading) -> Markup:
    library = reading.library
    papers = (_in_contents(reading, paper_part(one.id), reading.title(one)) for one in library.shelves[theme.id])
    inner = (_theme_in_contents(one, reading) for one in library.inner_themes[theme.id] if one in reading.themes)
    return _in_contents(reading, theme_part(theme.id), reading.apart(theme.title), *papers, *inner)


def _in_contents(reading: Reading, part: str, title: Markup, *below: Markup) -> Markup:
    link = element("a", {"href": reading.address(part)}, [title])
    return element("li", {}, [link, *([element("ol", {}, below)] if below else [])])


def _document(page: _Page, book: Book) -> str:
    """Return a page as XHTML, in which MathML says that it is such."""
    tag = book.language.tag
    body = str(page.body).replace("<math", f'<math xmlns="{_MATHML}"')
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        f'<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="{_OPS}" lang="{tag}" xml:lang="{tag}" '
        f'dir="{book.language.direction}">\n'
        f'<head><meta charset="utf-8"/><title>{escape(page.title)}</title>'
        f'<link rel="stylesheet" type="text/css" href="style.css"/></head>\n<body>{body}</body>\n</html>\n'
    )


def _package(library: Library, book: Book, pages: Sequence[_Page], images: Iterable[str]) -> str:
    language = book.language
    package = Element("package", {
        "xmlns": "http://www.idpf.org/2007/opf",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "version": "3.0",
        "unique-identifier": "list",
        "xml:lang": language.tag,
        "dir": language.direction,
    })  # fmt: skip
    _metadata(SubElement(package, "metadata"), library, book)
    manifest = SubElement(package, "manifest")
    SubElement(manifest, "item", {"id": "style", "href": "style.css", "media-type": "text/css"})
    for number, name in enumerate(images):
        media_type = IMAGE_TYPES[name.rpartition(".")[2]]
        SubElement(manifest, "item", {"id": f"image-{number}", "href": name, "media-type": media_type})
    spine = SubElement(package, "spine", {"page-progression-direction": language.direction})
    for page in pages:
        name = page.name.removesuffix(".xhtml")
        marks = {"nav": name == "nav", "mathml": "<math" in page.body}
        said = " ".join(mark for mark, is_true in marks.items() if is_true)
        item = {"id": name, "href": page.name, "media-type": _XHTML, **({"properties": said} if said else {})}
        SubElement(manifest, "item", item)
        SubElement(spine, "itemref", {"idref": name})
    indent(package)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(package, "unicode")}\n'


def _metadata(metadata: Element, library: Library, book: Book) -> None:
    site = library.site
    identity = uuid5(NAMESPACE_URL, f"{site.url or site.name} epub")
    papers = sorted({paper.language for paper in library.papers if paper.language} - {book.language.tag})
    licence = site.look.licence
    SubElement(metadata, "dc:identifier", {"id": "list"}).text = f"urn:uuid:{identity}"
    said: Sequence[tuple[str, str | None]] = (
        ("title", site.name),
        *(("language", tag) for tag in (book.language.tag, *papers)),
        *(("creator", name) for name in site.curators),
        ("description", site.description),
        ("rights", f"{licence.name}, {licence.url}" if licence else None),
        ("source", site.url),
    )
    for name, text in said:
        if text:
            SubElement(metadata, f"dc:{name}").text = printable(text)
    SubElement(metadata, "meta", {"property": "dcterms:modified"}).text = f"{_last_change(library)}T00:00:00Z"
    for name, text in _ACCESSIBILITY:
        SubElement(metadata, "meta", {"property": f"schema:{name}"}).text = text


def _last_change(library: Library) -> str:
    """Return the day of the last addition, so that the book is another only where the list is."""
    days = [str(paper.added) for paper in library.papers if paper.added]
    years = [f"{paper.published.year:04}-01-01" for paper in library.papers]
    return max(days or years, default="1970-01-01")
