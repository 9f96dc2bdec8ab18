"""What a page is, and at which addresses pages stand."""

from dataclasses import dataclass
from typing import Any

HOME = "index.md"
BROWSE = "browse.md"
MARKS = "marks.md"
COMPARE = "compare.md"
CONTRIBUTE = "contribute.md"
TIMELINE = "timeline.md"
AUTHORS = "authors/index.md"
TAGS = "tags/index.md"
VENUES = "venues/index.md"
YEARS = "years/index.md"


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
    """The only thing that the template sees: a frozen value, in which a `str` is untrusted and is escaped when it is
    printed, and `Markup` is rendered already and safe."""
    section: str | None = None
    """The page of the navigation that this one belongs under, from the root of the tree."""
    meta_tags: tuple[tuple[str, str], ...] = ()
    """Names and contents, as plain text, of what programs read in the page's head."""


@dataclass(frozen=True, slots=True)
class NavSection:
    """A heading of the navigation with the pages under it."""

    title: str
    pages: tuple[tuple[str, str], ...]
    """The label and the address of each, from the root of the tree."""
