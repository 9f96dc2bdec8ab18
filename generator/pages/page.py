"""What a page is, and at which addresses pages stand."""

from dataclasses import dataclass
from posixpath import dirname, split
from typing import Any

from markupsafe import Markup

from generator.model import Paper
from generator.text.prose import Prose
from generator.words.tongue import Tongue


class Address(str):
    """A file of the tree, from its root: "papers/dpo.md", "feed.xml". The tree's folders hold no folders."""

    __slots__ = ()

    def seen_from(self, page: "Address") -> str:
        """Return the address relative to a page."""
        # As posixpath.relpath, which takes ten times as long.
        folder, name = split(self)
        here = dirname(page)
        return name if folder == here else f"../{self}" if here else str(self)

    @property
    def built(self) -> "Address":
        """The file of the website that an engine makes of this one."""
        return Address(f"{self.removesuffix('.md')}.html") if self.endswith(".md") else self


@dataclass(frozen=True, slots=True)
class Link:
    """A page or file of the site, under the name that readers see."""

    title: str
    address: Address


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as Markdown, in which links to papers are yet to be written as they are seen from the page."""

    text: Markup


@dataclass(frozen=True, slots=True)
class Foreign:
    """A text in another language or script than the page's, which is ordered by itself."""

    text: Prose | str
    tongue: Tongue | None = None
    """None where its letters alone say what they are."""

    def __str__(self) -> str:
        """Return the text as characters alone."""
        return str(self.text)


HOME = Address("index.md")
BROWSE = Address("browse.md")
CHANGES = Address("changes.md")
MARKS = Address("marks.md")
COMPARE = Address("compare.md")
CONTRIBUTE = Address("contribute.md")
RECORD = Address("record.md")
SUBSCRIBE = Address("subscribe.md")
TIMELINE = Address("timeline.md")
MAP = Address("map.md")
DIGESTS = Address("digests/index.md")
AUTHORS = Address("authors/index.md")
TAGS = Address("tags/index.md")
VENUES = Address("venues/index.md")
YEARS = Address("years/index.md")


def paper_address(paper_id: str) -> Address:
    """Return where a paper's page stands."""
    return Address(f"papers/{paper_id}.md")


def theme_address(theme_id: str) -> Address:
    """Return where a theme's page stands."""
    return Address(f"themes/{theme_id}.md")


def shelf_map_address(theme_id: str) -> Address:
    """Return where the map of a shelf stands, on a list that is too long for one map."""
    return Address(f"map/{theme_id}.md")


def path_address(path_id: str) -> Address:
    """Return where a reading path's page stands."""
    return Address(f"paths/{path_id}.md")


def step_address(paper_id: str, path_id: str) -> Address:
    """Return the place on a paper's page that tells of a reading path: see `path_id` in programs/page/addresses.js."""
    return Address(f"{paper_address(paper_id)}#path-{path_id}")


def digest_address(issue: str) -> Address:
    """Return where an issue of the digest stands."""
    return Address(f"digests/{issue}.md")


@dataclass(frozen=True, slots=True)
class About:
    """What a page is about, for the programs that read it in the page's head."""

    paper: Paper | None = None
    authors: tuple[Address, ...] = ()
    """Of the paper: the pages of those who have one."""
    papers: tuple[str, ...] = ()
    """The ids of those that a list names, in its order."""
    themes: tuple[Address, ...] = ()
    """Of the first page: what the list consists of."""
    count: int = 0
    """Of the first page: how many papers there are."""
    trail: tuple[Link, ...] = ()
    """To the pages above it, but for the first page, which is above all."""
    modified: str | None = None
    """When what it says of papers last changed, as far as that is known."""

    @property
    def is_list(self) -> bool:
        """Whether it is about several papers."""
        return bool(self.papers or self.count)


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the generated tree."""

    address: Address
    template: str
    """The file in `site_templates/pages/` that renders it."""
    title: str | Prose
    """For the browser's tab and for navigation, which take plain text."""
    description: str | Prose
    """For search engines and previews, which take plain text."""
    view: Any
    """The only thing that the template sees: a frozen value, in which an `Address` is written as it is seen from
    the page, a `Link` is a link, a `Passage` has links, `Prose` says itself in the form that its place needs,
    `Markup` is safe already, and all else is escaped."""
    section: Address | None = None
    """The page of the navigation that this one belongs under."""
    about: About = About()
    feed: Link | None = None
    """To the Atom feed of the same papers, under its own title."""
    card: Address | None = None
    """The picture that previews of links to it show."""

    @property
    def is_markdown(self) -> bool:
        """Whether an engine makes a page of it; other files are part of the site as they are."""
        return self.address.endswith(".md")


@dataclass(frozen=True, slots=True)
class NavPage:
    """A page as the navigation names it."""

    title: str
    address: Address
    is_inner: bool = False
    """Whether it belongs to the last one before it that does not."""


@dataclass(frozen=True, slots=True)
class NavSection:
    """A heading of the navigation with the pages under it."""

    title: str
    pages: tuple[NavPage, ...]
