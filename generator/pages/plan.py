"""Which pages the site has, at which addresses, and what each shows."""

from calendar import month_name
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from posixpath import dirname, relpath
from typing import Any

from markupsafe import Markup

from generator.exports import bibtex
from generator.model import Library, Paper, PartialDate, ReadingPath, Theme, shelf_order
from generator.pages import views
from generator.text import forges, formulas, prose
from generator.text.escaping import escape, escape_lines

HOME = "index.md"
BROWSE = "browse.md"

_NEWEST = 5
"""How many papers the home page names as new."""

_NAMED_AUTHORS = 6
"""Longest list of authors that a line names in full."""


def paper_uri(paper_id: str) -> str:
    """Return the Markdown file of a paper's page, from the root of the tree."""
    return f"papers/{paper_id}.md"


def theme_uri(theme_id: str) -> str:
    """Return the Markdown file of a theme's page, from the root of the tree."""
    return f"themes/{theme_id}.md"


def path_uri(path_id: str) -> str:
    """Return the Markdown file of a reading path's page, from the root of the tree."""
    return f"paths/{path_id}.md"


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the generated tree."""

    uri: str
    """From the root of the tree: "papers/dpo.md"."""
    template: str
    """The file in `site_templates/pages/` that renders it."""
    title: str
    """Plain text, for the browser's tab and for navigation."""
    description: str
    """Plain text, for search engines and previews."""
    view: Any
    """The only thing that the template sees."""
    section: str | None = None
    """The page of the navigation that this one belongs under, from the root of the tree."""


@dataclass(frozen=True, slots=True)
class NavSection:
    """A heading of the navigation with the pages under it."""

    title: str
    pages: tuple[tuple[str, str], ...]
    """The label and the address of each, from the root of the tree."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Every page, and those that the navigation names."""

    pages: tuple[Page, ...]
    nav: tuple[NavSection, ...]


def plan_pages(library: Library) -> Plan:
    """Return the pages of the site: home, all papers, themes, reading paths, papers, former addresses."""
    planner = _Planner(library)
    themes = tuple(map(planner.theme, library.themes))
    paths = tuple(map(planner.path, library.paths))
    home, browse = planner.home(), planner.browse()
    papers = tuple(planner.papers())
    nav = (
        NavSection("The list", (("Home", home.uri), (browse.title, browse.uri))),
        NavSection("Themes", tuple((page.title, page.uri) for page in themes)),
        NavSection("Reading paths", tuple((page.title, page.uri) for page in paths)),
    )
    pages = (home, browse, *themes, *paths, *papers, *planner.redirects())
    return Plan(pages, tuple(section for section in nav if section.pages))


class _Planner:
    """Makes the pages of one library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._titles = {paper.id: prose.plain(paper.title) for paper in library.papers}
        self._notes = {paper.id: prose.note(paper.note) if paper.note else () for paper in library.papers}

    def home(self) -> Page:
        library = self._library
        years = [paper.published.year for paper in library.papers]
        view = views.HomeView(
            name=library.site.name,
            description=library.site.description,
            curators=library.site.curators,
            count=len(library.papers),
            first_year=min(years, default=None),
            last_year=max(years, default=None),
            shelves=tuple(self._shelf(theme, HOME) for theme in library.themes),
            trails=tuple(_trail(path) for path in library.paths),
            newest=self._cards(sorted(library.papers, key=_newest_first)[:_NEWEST], HOME),
            browse=_link(escape("All papers"), BROWSE, HOME),
        )
        return Page(HOME, "home.md.j2", library.site.name, library.site.description, view)

    def browse(self) -> Page:
        library = self._library
        shelves = tuple(self._shelf(theme, BROWSE) for theme in library.themes)
        description = f"All {len(library.papers)} papers of {library.site.name}, theme by theme."
        return Page(BROWSE, "browse.md.j2", "All papers", description, views.BrowseView(len(library.papers), shelves))

    def theme(self, theme: Theme) -> Page:
        uri = theme_uri(theme.id)
        shelf = self._library.shelves[theme.id]
        guests = [paper for paper in self._library.papers if theme.id in paper.themes[1:]]
        view = views.ThemeView(
            title=theme.title,
            description=prose.plain(theme.description),
            cards=self._cards(shelf, uri),
            also=self._cards(sorted(guests, key=shelf_order), uri),
        )
        return Page(uri, "theme.md.j2", theme.title, formulas.to_unicode(theme.description), view)

    def path(self, path: ReadingPath) -> Page:
        uri = path_uri(path.id)
        papers = self._library.papers_by_id
        steps = tuple(views.StepView(self._card(papers[step.paper], uri), prose.plain(step.why)) for step in path.steps)
        view = views.PathView(path.title, prose.plain(path.description), steps)
        return Page(uri, "path.md.j2", path.title, formulas.to_unicode(path.description), view)

    def papers(self) -> Iterator[Page]:
        for shelf in self._library.shelves.values():
            for previous, paper, following in zip((None, *shelf), shelf, (*shelf[1:], None), strict=False):
                yield self._paper(paper, previous, following)

    def redirects(self) -> Iterator[Page]:
        for paper in self._library.papers:
            for alias in paper.aliases:
                uri = f"papers/{alias}.html"
                target = views.PageLink(self._titles[paper.id], Markup(f"{paper.id}.html"))  # noqa: S704 - an id
                title = formulas.to_unicode(paper.title)
                yield Page(uri, "redirect.html.j2", title, title, views.RedirectView(target))

    def _paper(self, paper: Paper, previous: Paper | None, following: Paper | None) -> Page:
        uri = paper_uri(paper.id)
        site = self._library.site
        source = f"content/papers/{paper.id}.yml"
        view = views.PaperView(
            title=self._titles[paper.id],
            authors=tuple(author.name for author in paper.authors),
            published=_date(paper.published),
            venue=paper.venue,
            status=paper.status.value if paper.status else None,
            status_note=paper.status_note,
            links=tuple(_external(paper)),
            note=self._notes[paper.id],
            abstract=prose.paragraphs(paper.abstract) if paper.abstract else (),
            themes=tuple(self._theme_link(theme, uri) for theme in paper.themes),
            tags=paper.tags,
            level=paper.level.value if paper.level else None,
            after=tuple(self._link(self._library.papers_by_id[other], uri) for other in paper.after),
            paths=tuple(self._paths_through(paper, uri)),
            bibtex=escape_lines(bibtex.entry(paper)),
            shelf=self._theme_link(paper.shelf, uri),
            previous=self._link(previous, uri) if previous else None,
            next=self._link(following, uri) if following else None,
            edit_url=forges.edit_url(site.repository, site.branch, source) if site.repository else None,
        )
        description = prose.spoken(paper.note) if paper.note else formulas.to_unicode(paper.abstract or paper.title)
        title = formulas.to_unicode(paper.title)
        return Page(uri, "paper.md.j2", title, description, view, section=theme_uri(paper.shelf))

    def _paths_through(self, paper: Paper, origin: str) -> Iterator[views.PageLink]:
        for path in self._library.paths:
            if any(step.paper == paper.id for step in path.steps):
                yield _link(escape(path.title), path_uri(path.id), origin)

    def _shelf(self, theme: Theme, origin: str) -> views.Shelf:
        cards = self._cards(self._library.shelves[theme.id], origin)
        return views.Shelf(self._theme_link(theme.id, origin), prose.plain(theme.description), cards)

    def _cards(self, papers: Sequence[Paper], origin: str) -> tuple[views.Card, ...]:
        return tuple(self._card(paper, origin) for paper in papers)

    def _card(self, paper: Paper, origin: str) -> views.Card:
        return views.Card(
            link=self._link(paper, origin),
            authors=_byline(paper),
            published=_date(paper.published),
            venue=paper.venue,
            gist=next(iter(self._notes[paper.id]), None),
            status=paper.status.value if paper.status else None,
        )

    def _link(self, paper: Paper, origin: str) -> views.PageLink:
        return _link(self._titles[paper.id], paper_uri(paper.id), origin)

    def _theme_link(self, theme_id: str, origin: str) -> views.PageLink:
        return _link(escape(self._library.themes_by_id[theme_id].title), theme_uri(theme_id), origin)


def _link(title: Markup, target: str, origin: str) -> views.PageLink:
    uri = relpath(target, dirname(origin) or ".")
    return views.PageLink(title, Markup(uri))  # noqa: S704 - addresses are made of ids, which are slugs


def _trail(path: ReadingPath) -> views.Trail:
    link = _link(escape(path.title), path_uri(path.id), HOME)
    return views.Trail(link, prose.plain(path.description), len(path.steps))


def _external(paper: Paper) -> Iterator[views.Link]:
    links = paper.links
    named = (
        ("arXiv", links.arxiv_url),
        ("PDF", links.pdf_url),
        ("DOI", links.doi_url),
        ("Code", links.code),
        ("Project", links.project),
    )
    return (views.Link(label, url) for label, url in named if url)


def _byline(paper: Paper) -> str:
    names = [author.name for author in paper.authors]
    return ", ".join(names) if len(names) <= _NAMED_AUTHORS else f"{', '.join(names[: _NAMED_AUTHORS - 1])}, et al."


def _date(date: PartialDate) -> views.Date:
    month = month_name[date.month] if date.month else None
    return views.Date(date.iso, " ".join(str(part) for part in (date.day, month, date.year) if part))


def _newest_first(paper: Paper) -> tuple[int, int, int, int, str]:
    """Last added first, then last published: the order of "new on the list"."""
    year, month, day = paper.published.sort_key
    added = paper.added.toordinal() if paper.added else 0
    return (-added, -year, -month, -day, paper.id)
