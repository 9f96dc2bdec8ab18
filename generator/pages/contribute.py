"""The page that tells how to add a paper. A script makes a form of it; without script it tells all there is to know."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.content.own_fields import paper_record
from generator.model import Library, Site
from generator.pages.page import CONTRIBUTE, Page
from generator.scripts.contributing import PAPERS
from generator.text import forges
from generator.text.escaping import escape_lines
from generator.text.quoting import quote
from generator.words.book import Book

_EXAMPLE = """\
title: {title}
authors:
  - Ada Lovelace
  - Charles Babbage
published: 2024-12-23
venue: ICLR 2025
themes: [{theme}]
links:
  arxiv: "2412.99999"
abstract: >-
  {abstract}
note: >-
  {note}
"""


@dataclass(frozen=True, slots=True)
class ThemeChoice:
    """A theme as an entry names it."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class FieldView:
    """One key of an entry."""

    name: str
    help: str
    is_required: bool


@dataclass(frozen=True, slots=True)
class ContributeView:
    """What the template sees."""

    name: str
    folder: str
    forge: str | None
    papers_url: str | None
    """Where the forge shows the folder of the entries."""
    example: Markup
    themes: tuple[ThemeChoice, ...]
    fields: tuple[FieldView, ...]


def contribute_page(library: Library, book: Book) -> Page:
    """Return the page that tells how to add a paper."""
    site = library.site
    view = ContributeView(
        name=site.name,
        folder=PAPERS,
        forge=forges.forge_name(site.repository) if site.repository else None,
        papers_url=_papers_url(site),
        example=escape_lines(example_entry(library, book)),
        themes=tuple(ThemeChoice(theme.id, theme.title) for theme in library.themes),
        fields=tuple(_fields(library, book)),
    )
    description = book.say("contribute.description", list=site.name)
    return Page(CONTRIBUTE, "contribute.md.j2", book.say("contribute.title"), description, view)


def _fields(library: Library, book: Book) -> Iterator[FieldView]:
    for field in paper_record(library.site.fields).fields:
        yield FieldView(field.name, field.help if field.is_own else book.say(f"entry.{field.name}"), field.required)


def example_entry(library: Library, book: Book) -> str:
    """Return an entry that the list would take, but for a paper that does not exist."""
    theme = library.themes[0].id if library.themes else "an-id-of-themes-yml"
    return _EXAMPLE.format(
        title=quote(book.say("contribute.example_title")),
        theme=quote(theme, in_flow=True),
        abstract=book.say("contribute.example_abstract"),
        note=book.say("contribute.example_note"),
    )


def _papers_url(site: Site) -> str | None:
    return forges.folder_url(site.repository, site.branch, PAPERS) if site.repository else None
