"""What the pages show of a library: each paper, theme and term viewed once, for all pages that name it."""

import datetime
from calendar import month_name
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.content import schema
from generator.exports.coins import context_object
from generator.exports.files import FILE_FORMATS, WHOLE
from generator.model import Library, Paper, PartialDate, Theme
from generator.pages.page import Address, paper_address, theme_address
from generator.pages.terms import Terms, find_terms
from generator.text.prose import Prose

_NAMED_AUTHORS = 6
"""Longest list of authors that a line names in full."""


@dataclass(frozen=True, slots=True)
class Link:
    """A page or file of the site, under the name that readers see."""

    title: str
    address: Address


@dataclass(frozen=True, slots=True)
class Date:
    """A date for machines and for people."""

    iso: str
    text: str


@dataclass(frozen=True, slots=True)
class PaperView:
    """A paper as any page may show it."""

    id: str
    address: Address
    title: Prose
    byline: str
    """The authors on one line, the first of them where they are many."""
    published: Date
    facts: tuple[str, ...]
    """The short facts that stand beside the date, such as the venue and the level."""
    status: str | None
    status_note: str | None
    is_new: bool
    note: tuple[Markup, ...]
    """Its paragraphs."""
    abstract: tuple[Markup, ...]
    """Its paragraphs."""
    url: str
    """The address of the paper itself."""
    coins: str
    """For reference managers: see exports.coins."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A library with the views that its pages share."""

    library: Library
    terms: Terms
    papers: Mapping[str, PaperView]
    """By id."""
    themes: Mapping[str, Link]
    """By id."""

    def views(self, papers: Iterable[Paper]) -> tuple[PaperView, ...]:
        """Return the views of papers."""
        return tuple(self.papers[paper.id] for paper in papers)


def make_catalogue(library: Library, today: datetime.date) -> Catalogue:
    """Return the views of a library as of a day."""
    new = library.new_on(today)
    papers = {paper.id: _paper_view(paper, is_new=paper.id in new) for paper in library.papers}
    themes = {theme.id: Link(theme.title, theme_address(theme.id)) for theme in library.themes}
    return Catalogue(library, find_terms(library), papers, themes)


def date(published: PartialDate) -> Date:
    """Return the date as "23 December 2024", as far as it is known."""
    month = month_name[published.month] if published.month else None
    return Date(published.iso, " ".join(str(part) for part in (published.day, month, published.year) if part))


def downloads(theme: Theme | None = None) -> tuple[Link, ...]:
    """Return the files in which the papers of a theme, or all papers, can be taken away and followed."""
    name = f"themes/{theme.id}" if theme else WHOLE
    links = (Link(form.name, Address(f"{name}.{form.ending}")) for form in FILE_FORMATS)
    return (*links, Link("Feed", Address(f"{name if theme else 'feed'}.xml")))


def _paper_view(paper: Paper, *, is_new: bool) -> PaperView:
    return PaperView(
        id=paper.id,
        address=paper_address(paper.id),
        title=paper.title,
        byline=_byline(paper),
        published=date(paper.published),
        facts=tuple(_facts(paper)),
        status=paper.status.value if paper.status else None,
        status_note=paper.status_note,
        is_new=is_new,
        note=paper.note.paragraphs if paper.note else (),
        abstract=paper.abstract.paragraphs if paper.abstract else (),
        url=paper.links.paper_url,
        coins=context_object(paper),
    )


def _byline(paper: Paper) -> str:
    names = [author.name for author in paper.authors]
    if len(names) > _NAMED_AUTHORS:
        return f"{', '.join(names[: _NAMED_AUTHORS - 1])}, et al."
    return ", ".join([*names, *([] if paper.authors_complete else ["et al."])])


def _facts(paper: Paper) -> Iterable[str]:
    for field in schema.PAPER.fields:
        value = getattr(paper, field.name) if field.is_shown else None
        if value is not None:
            yield str(getattr(value, "value", value))
