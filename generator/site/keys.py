"""What goes into each page, by which it is known whether an earlier build has laid it out."""

from collections.abc import Mapping
from functools import cache as once

from generator.cache import Brief, Cache, Key, files_digest
from generator.model import Paper, Site
from generator.pages.catalogue import PaperView
from generator.pages.page import Link
from generator.site.engine import LOST_PAGE, theme_facts
from generator.site.project import Project
from generator.site.tree import Tree
from generator.words.book import Book


def page_keys(tree: Tree, project: Project, cache: Cache) -> Mapping[str, Key]:
    """Return the key of each page of a tree and of its twin, by the names of their files.

    A key is made of the frame around all pages, and of the page with its view, whose fields hold all that it shows. The
    page for lost addresses shows the frame alone.
    """
    frame = cache.key(
        theme_facts(tree, tree.site.url),
        tree.site,
        project.config.read_bytes(),
        files_digest((project.templates / "pages").files()),
        files_digest((project.templates / "theme").files()),
    )
    brief = _brief(cache)
    pages = {str(address.built): cache.key(frame, page, brief=brief) for address, page in tree.pages.items()}
    twins = {str(address): pages[address.built] + b"twin" for address in tree.pages}
    return pages | twins | {LOST_PAGE: frame}


def _brief(cache: Cache) -> Brief:
    """Return how a page's key takes what many pages share: by a digest that is taken once."""
    digest = cache.digest
    return Brief(
        {
            Paper: lambda paper: (Paper, (digest(paper),)),
            Site: lambda site: (Site, (digest(site),)),
            Book: lambda book: (Book, (digest(book),)),
            PaperView: once(lambda view: (PaperView, (digest(view.paper), view.is_new, view.path))),
            Link: lambda link: (Link, (link.title, str(link.address))),
        }
    )
