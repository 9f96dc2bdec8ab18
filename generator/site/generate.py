"""From the list to the tree of Markdown pages and assets that an engine lays out."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.content import json_schema
from generator.exports.feeds import feed_files
from generator.exports.files import export_files
from generator.exports.signposts import signposts
from generator.layers import Layers
from generator.model import Library, Site
from generator.pages.document import Document, metadata
from generator.pages.html import HtmlRenderer, html_renderer
from generator.pages.page import Address, NavSection
from generator.pages.plan import plan_pages
from generator.pages.render import renderer
from generator.scripts.files import data_files
from generator.scripts.words import with_words
from generator.search import build_index
from generator.site.look import FILES as OWN_FILES
from generator.site.look import look_rules
from generator.site.styles import LOOK, with_style_sheet
from generator.words.book import Book
from generator.words.reader import read_book

MARKER = ".papershelf"
"""A file at the root of everything generated, by which a folder is known to be ours to replace."""


@dataclass(frozen=True)
class Tree:
    """Everything that is generated."""

    site: Site
    book: Book
    nav: Sequence[NavSection]
    pages: Mapping[Address, Document]
    """What an engine makes pages of, under the addresses of their Markdown files."""
    files: Mapping[str, bytes]
    """Contents of all other files under their paths from the root, which use "/"."""
    index: Mapping[str, bytes]
    """Those of the search's index."""
    papers: int
    """How many papers the list has."""

    def html(self, address: Address) -> str:
        """Return the text of one of the pages as HTML: all that stands between the theme's header and footer."""
        return self._render(address, self.pages[address].markdown)

    @cached_property
    def _render(self) -> HtmlRenderer:
        return html_renderer(self.pages.keys() | self.files.keys())


def generate(library: Library, templates: Layers, today: datetime.date) -> Tree:
    """Return the tree of a library as of a day, rendered with templates, words and assets.

    Raises ContentError and UsageError as `read_book` does.
    """
    book = read_book(templates / "words", library.site.language)
    plan = plan_pages(library, book, today)
    render = renderer(templates / "pages", book)
    pages = {page.address: Document(metadata(page), render(page)) for page in plan.pages if page.is_markdown}
    texts = {
        **{str(page.address): render(page) for page in plan.pages if not page.is_markdown},
        **export_files(library, book),
        **feed_files(library, book),
        **signposts(library, book, (page.built for page in pages)),
        **data_files(library, book, today),
        json_schema.FILE_NAME: json_schema.schema_text(library),
    }
    files = {name: text.encode() for name, text in texts.items()}
    look = library.site.look
    files |= {f"{OWN_FILES}/{name}": content for name, content in library.assets.items()}
    sheets = {LOOK: look_rules(look.colours, look.fonts).encode()}
    files |= with_style_sheet(with_words(_assets(templates / "assets"), book) | sheets)
    index = index_files(library, book)
    files |= index
    files[MARKER] = b"Made by Papershelf; it may replace everything in this folder.\n"
    return Tree(library.site, book, plan.nav, pages, files, index, len(library.papers))


def index_files(library: Library, book: Book) -> dict[str, bytes]:
    """Return the search's index under its paths in the tree."""
    return {f"assets/search/{name}": text.encode() for name, text in build_index(library, book).items()}


def _assets(layers: Layers) -> dict[str, bytes]:
    return {f"assets/{name}": path.read_bytes() for name, path in layers.files().items()}
