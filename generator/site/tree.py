"""The tree of Markdown pages that an engine lays out, before it is written."""

import datetime
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.cache import Cache
from generator.layers import Layers
from generator.look import Feature
from generator.model import Library, Site
from generator.pages.cards import Picture
from generator.pages.document import Document
from generator.pages.head import metadata
from generator.pages.html import HtmlRenderer, html_renderer
from generator.pages.page import Address, NavSection, Page
from generator.pages.plan import Plan, plan_pages
from generator.pages.render import Renderer, renderer
from generator.pages.twin import twin
from generator.search import index_files
from generator.site.stages import Files
from generator.words.book import Book
from generator.words.views import views

INDEX = "assets/search"
"""Where the search's index stands."""


@dataclass(frozen=True)
class Tree:
    """Everything that is generated. What takes work, a page's text and the search's index, is made when asked for."""

    library: Library
    book: Book
    templates: Layers
    plan: Plan
    cache: Cache
    """Has templates that need not be compiled again."""
    files: Set[str] = frozenset()
    """The names of all files that are no pages, without the search's index and the pictures, once they are written."""

    @cached_property
    def pages(self) -> Mapping[Address, Page]:
        """What an engine makes pages of, under the addresses of their Markdown files."""
        return {page.address: page for page in self.plan.pages if page.is_markdown}

    @property
    def nav(self) -> Sequence[NavSection]:
        """The navigation."""
        return self.plan.nav

    @property
    def cards(self) -> Mapping[Address, Picture]:
        """The pictures for previews of links, which are still to be drawn, by their addresses."""
        return self.plan.cards

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


def plan_tree(library: Library, book: Book, templates: Layers, today: datetime.date, cache: Cache) -> Tree:
    """Return the tree of a library as of a day, of which nothing is written. What the cache has is not made again."""
    return Tree(library, book, templates, plan_pages(library, book, today, cache), cache)
