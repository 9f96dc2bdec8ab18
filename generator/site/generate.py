"""From the list to the tree of Markdown pages and assets that an engine lays out."""

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from generator.cache import Cache
from generator.facts.addresses import LIST_FILES
from generator.facts.fonts import PARTS
from generator.layers import Layers
from generator.look import Feature, Look
from generator.model import Library, Site
from generator.pages.document import Document
from generator.pages.head import metadata
from generator.pages.html import HtmlRenderer, html_renderer
from generator.pages.page import Address, NavSection, Page
from generator.pages.plan import plan_pages
from generator.pages.render import Renderer, renderer
from generator.pages.twin import twin
from generator.pictures.cards import Card
from generator.scripts.words import with_words
from generator.search import index_files
from generator.site.fonts import face_files, face_rules, used_parts
from generator.site.look import look_rules
from generator.site.offline import MANIFEST, WORKER_PROGRAM, manifest
from generator.site.stages import Files, Stages
from generator.site.styles import FACES, LOOK, SINGLE, with_style_sheet
from generator.site.texts import list_files, write_drafts
from generator.words.book import Book
from generator.words.views import views

MARKER = ".papershelf"
"""A file at the root of everything generated, by which a folder is known to be ours to replace."""

NO_JEKYLL = ".nojekyll"
"""A file at the root by which GitHub Pages serves a branch as it is: Jekyll would make pages of the twins, and put them
in the place of ours (GitHub Docs, "About GitHub Pages and Jekyll")."""

INDEX = "assets/search"
"""Where the search's index stands."""

_OF_NO_PAGE = (SINGLE, "assets/programs/single.js", WORKER_PROGRAM)
"""Assets that stand in other files: in the page that holds everything, and in the service worker."""


@dataclass(frozen=True)
class Tree:
    """Everything that is generated. What takes work, a page's text and the search's index, is made when asked for."""

    library: Library
    book: Book
    templates: Layers
    nav: Sequence[NavSection]
    pages: Mapping[Address, Page]
    """What an engine makes pages of, under the addresses of their Markdown files."""
    files: Set[str]
    """The names of all others, without the search's index and the pictures: their contents are written at once."""
    cards: Mapping[Address, Card]
    """The pictures for previews of links, which are still to be drawn, by their addresses."""
    cache: Cache
    """Has templates that need not be compiled again."""

    @property
    def site(self) -> Site:
        """The list itself: its name and where it lives."""
        return self.library.site

    @property
    def undrawn(self) -> int:
        """How many pages should have a picture of their own, and have none: see `pages.cards`."""
        if not (self.site.url and self.site.look.has(Feature.PREVIEWS)):
            return 0
        return 1 + len(self.library.themes) + len(self.library.papers) - len(self.cards)

    @cached_property
    def index(self) -> Files:
        """The search's index."""
        named = index_files(self.library, self.book, views=views(self.library, self.book))
        return {f"{INDEX}/{name}": text.encode() for name, text in named}

    def document(self, address: Address) -> Document:
        """Return one of the pages as Markdown."""
        page = self.pages[address]
        return Document(self.metadata(address), self._render(page))

    def metadata(self, address: Address) -> Mapping[str, Any]:
        """Return what our theme is told about one of the pages."""
        return metadata(self.pages[address], self.site, self.book)

    def html(self, address: Address) -> str:
        """Return the text of one of the pages as HTML: all that stands between the theme's header and footer."""
        text = self._texts[address] = self._render(self.pages[address])
        return self._render_html(address, text)

    def twins(self, addresses: Iterable[Address]) -> Files:
        """Return the twins of pages (`pages.twin`). What `html` has rendered is not rendered again."""
        texts = ((address, self._texts.pop(address, None)) for address in addresses)
        return {
            str(address): twin(self._render(self.pages[address]) if text is None else text).encode()
            for address, text in texts
        }

    def __getstate__(self) -> Mapping[str, object]:
        """Leave what is made when asked for to each process, as templates go to no other."""
        return {name: self.__dict__[name] for name in self.__dataclass_fields__}

    @cached_property
    def _texts(self) -> dict[Address, str]:
        """The Markdown of pages that have no twin yet."""
        return {}

    @cached_property
    def _render(self) -> Renderer:
        return renderer(self.templates / "pages", self.book, self.cache)

    @cached_property
    def _render_html(self) -> HtmlRenderer:
        return html_renderer(self.pages.keys() | self.files)


def generate(library: Library, book: Book, templates: Layers, today: datetime.date, stages: Stages) -> Tree:
    """Return the tree of a library as of a day, rendered with templates, words and assets.

    Its files go one by one to the stages, as all of them are the better part of a long list's memory. What the cache of
    the stages has is not made again.

    Raises ContentError as the function does that `pages.render.renderer` returns.
    """
    write, cache = stages.write, stages.cache
    plan = plan_pages(library, book, today, cache)
    written, used = write_drafts(partial(list_files, library, plan, book, today), stages)
    render = renderer(templates / "pages", book, cache)
    rendered = {str(page.address): render(page) for page in plan.pages if not page.is_markdown}
    write({name: text.encode() for name, text in rendered.items()})
    names = {*written, *rendered}
    faces = {*used, *used_parts(text.encode() for text in (*rendered.values(), str(book.words)))}
    for name, content in _taken(library, book, templates, [part for part in PARTS if part in faces]):
        write({name: content})
        names.add(name)
    pages = {page.address: page for page in plan.pages if page.is_markdown}
    return Tree(library, book, templates, plan.nav, pages, names, plan.cards, cache)


def _taken(library: Library, book: Book, templates: Layers, faces: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the files that are there already: the list's own, and what comes with Papershelf, with parts of faces."""
    yield from ((f"{LIST_FILES}/{name}", content) for name, content in library.assets.items())
    assets = make_assets(templates, book, library.site.look, faces)
    yield from ((name, content) for name, content in assets.items() if name not in _OF_NO_PAGE)
    if library.site.look.has(Feature.OFFLINE):
        yield MANIFEST, manifest(library.site)
    yield NO_JEKYLL, b""
    yield MARKER, b"Made by Papershelf; it may replace everything in this folder.\n"


def make_assets(templates: Layers, book: Book, look: Look, faces: Collection[str] = ()) -> Files:
    """Return the programs in the words of a book, the style sheet with a list's look, and all others as they are.

    Of the faces there are these parts.
    """
    sheets = {FACES: face_rules(faces).encode(), LOOK: look_rules(look.colours, look.fonts).encode()}
    assets = with_style_sheet(with_words(_assets(templates / "assets"), book) | sheets)
    spare = {*face_files(PARTS)} - {*face_files(faces)}
    return {name: content for name, content in assets.items() if name not in spare}


def _assets(layers: Layers) -> dict[str, bytes]:
    return {f"assets/{name}": path.read_bytes() for name, path in layers.files().items()}
