"""One page per reading path: its steps, and why each comes next."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Library
from generator.pages.cards import Card, Cards
from generator.pages.page import Page, path_uri
from generator.text import formulas, prose


@dataclass(frozen=True, slots=True)
class StepView:
    """One stop on the path."""

    card: Card
    why: Markup
    source: str
    """The address of the paper itself."""


@dataclass(frozen=True, slots=True)
class PathView:
    """What the template sees."""

    title: str
    description: Markup
    steps: tuple[StepView, ...]


def path_pages(library: Library, cards: Cards) -> Iterator[Page]:
    """Yield the reading paths' pages."""
    for path in library.paths:
        uri = path_uri(path.id)
        steps = tuple(
            StepView(cards.card(paper, uri), prose.plain(step.why), paper.links.paper_url)
            for step in path.steps
            for paper in (library.papers_by_id[step.paper],)
        )
        view = PathView(path.title, prose.plain(path.description), steps)
        yield Page(uri, "path.md.j2", path.title, formulas.to_unicode(path.description), view)
