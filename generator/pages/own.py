"""The list's own pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.facts.addresses import LIST_FILES
from generator.pages.catalogue import Catalogue
from generator.pages.page import Address, Page

_DESCRIBED = 300
"""Characters of a page's text that describe it."""


@dataclass(frozen=True, slots=True)
class OwnPageView:
    """What the template sees."""

    title: str
    text: Markup


def own_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Yield the pages that the list adds, by their ids."""
    library = catalogue.library
    for page in library.pages:
        article = page.article
        view = OwnPageView(article.title, article.html(library.titles, "papers", LIST_FILES))
        yield Page(
            Address(f"{page.id}.md"), "own.md.j2", article.title, article.plain(library.titles)[:_DESCRIBED], view
        )
