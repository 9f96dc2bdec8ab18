"""One page per reading path: its steps, and why each comes next."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages.about import about_papers
from generator.pages.catalogue import Catalogue, PaperView
from generator.pages.feeds import link_to_feed
from generator.pages.page import Link, Page, path_address
from generator.text.prose import Prose


@dataclass(frozen=True, slots=True)
class StepView:
    """One stop on the path."""

    paper: PaperView
    why: Prose


@dataclass(frozen=True, slots=True)
class PathView:
    """What the template sees."""

    title: str
    description: Prose
    steps: tuple[StepView, ...]
    downloads: tuple[Link, ...]


def path_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Yield the reading paths' pages."""
    for path in catalogue.library.paths:
        steps = tuple(StepView(catalogue.papers[step.paper], step.why) for step in path.steps)
        address = path_address(path.id)
        about = about_papers(catalogue, (step.paper.paper for step in steps))
        view = PathView(path.title, path.description, steps, (link_to_feed(address, catalogue.book),))
        yield Page(address, "path.md.j2", path.title, path.description.plain, view, about=about)
