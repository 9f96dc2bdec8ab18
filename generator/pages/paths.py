"""One page per reading path, with its steps and why each comes next, and what papers on it show of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.model import Level, Paper, ReadingPath
from generator.pages.about import about_papers
from generator.pages.catalogue import Catalogue, PaperView
from generator.pages.feeds import link_to_feed
from generator.pages.minutes import MINUTES, hours_of, minutes_of
from generator.pages.page import Link, Page, path_address
from generator.text.prose import Prose


@dataclass(frozen=True, slots=True)
class StepView:
    """One stop on the path."""

    paper: PaperView
    why: Prose
    minutes: int | None
    """About how long it takes to read."""


@dataclass(frozen=True, slots=True)
class PathView:
    """What the template sees."""

    title: str
    description: Prose
    steps: tuple[StepView, ...]
    hours: int | None
    """About how long all of it takes."""
    introductory: int
    intermediate: int
    advanced: int
    """The minutes of which the estimate is made, by level."""
    downloads: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class StandView:
    """Where a paper stands on a reading path."""

    id: str
    """The path's."""
    path: Link
    number: int
    """Which step it is, from 1."""
    count: int
    """How many there are."""
    why: Prose
    minutes: int | None
    previous: StepView | None
    next: StepView | None


def path_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Yield the reading paths' pages."""
    for path in catalogue.library.paths:
        steps = path_steps(catalogue, path)
        address = path_address(path.id)
        papers = [step.paper.paper for step in steps]
        view = PathView(
            title=path.title,
            description=path.description,
            steps=steps,
            hours=hours_of(papers),
            introductory=MINUTES[Level.INTRODUCTORY],
            intermediate=MINUTES[Level.INTERMEDIATE],
            advanced=MINUTES[Level.ADVANCED],
            downloads=(link_to_feed(address, catalogue.book),),
        )
        about = about_papers(catalogue, papers)
        yield Page(address, "path.md.j2", path.title, path.description.plain, view, about=about)


def stands(catalogue: Catalogue, paper: Paper) -> Iterator[StandView]:
    """Yield where a paper stands on the reading paths that lead through it."""
    for path in catalogue.library.paths_through[paper.id]:
        steps = path_steps(catalogue, path)
        place = next(place for place, step in enumerate(path.steps) if step.paper == paper.id)
        yield StandView(
            id=path.id,
            path=Link(path.title, path_address(path.id)),
            number=place + 1,
            count=len(steps),
            why=steps[place].why,
            minutes=steps[place].minutes,
            previous=steps[place - 1] if place else None,
            next=steps[place + 1] if place + 1 < len(steps) else None,
        )


def path_steps(catalogue: Catalogue, path: ReadingPath) -> tuple[StepView, ...]:
    """Return the steps of a path, whose papers keep to it."""
    return tuple(
        StepView(
            replace(catalogue.papers[step.paper], path=path.id),
            step.why,
            minutes_of(catalogue.library.papers_by_id[step.paper]),
        )
        for step in path.steps
    )
