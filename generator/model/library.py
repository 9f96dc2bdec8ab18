"""The whole checked list."""

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.changes import Changes
from generator.model.considered import Considered, Criterion
from generator.model.digest import Digest
from generator.model.paper import Paper, Tie, newest_first, reading_order, shelf_order
from generator.model.reading_path import ReadingPath, Step
from generator.model.site import OwnPage, Person, Site
from generator.model.theme import Theme

_NEW_FOR = datetime.timedelta(days=30)
"""How long a paper counts as new on the list."""


@dataclass(frozen=True)
class Library:
    """The whole checked list: every reference in it resolves."""

    site: Site
    themes: tuple[Theme, ...]
    """In the curator's order, each followed by those that belong to it."""
    papers: tuple[Paper, ...] = field(repr=False)
    """By id."""
    paths: tuple[ReadingPath, ...] = ()
    """In the curator's order."""
    people: tuple[Person, ...] = ()
    """Those with several spellings, in the curator's order."""
    pages: tuple[OwnPage, ...] = ()
    """The list's own, by id."""
    digests: tuple[Digest, ...] = ()
    """Every issue, the last one first."""
    criteria: tuple[Criterion, ...] = ()
    """In the curator's order."""
    considered: tuple[Considered, ...] = ()
    """What does not stand on the list and has been thought about, by id."""
    citations: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    """The ids of the papers of the list that a paper cites, by its id, as far as that is known; in order."""
    assets: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """The files of content/assets/ by their names."""
    changed: Mapping[str, datetime.datetime] = field(default_factory=dict, repr=False)
    """When papers' entries were last changed, in UTC, by their ids; only where the list's history tells."""
    changes: Changes = field(default_factory=Changes, repr=False)
    """What has become of papers."""

    @cached_property
    def papers_by_id(self) -> Mapping[str, Paper]:
        """Every paper under its id."""
        return {paper.id: paper for paper in self.papers}

    @cached_property
    def by_age(self) -> tuple[Paper, ...]:
        """The papers, the oldest first."""
        return tuple(sorted(self.papers, key=shelf_order))

    @cached_property
    def newest(self) -> tuple[Paper, ...]:
        """The papers, the last added first."""
        return tuple(sorted(self.papers, key=newest_first))

    @cached_property
    def began_with(self) -> str:
        """The first id of the paper that was added first; "" where there is none."""
        began = min(self.papers, key=lambda paper: (paper.added or datetime.date.max, paper.first_id), default=None)
        return began.first_id if began else ""

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The plain title of every paper under its id."""
        return {paper.id: paper.title.plain for paper in self.papers}

    @cached_property
    def themes_by_id(self) -> Mapping[str, Theme]:
        """Every theme under its id."""
        return {theme.id: theme for theme in self.themes}

    @cached_property
    def shelves(self) -> Mapping[str, tuple[Paper, ...]]:
        """The papers that stand under each theme, in the order in which to read them. Every theme has a shelf.

        The one to start with comes first, the others by age, each behind those that it comes after. Those that the
        theme's parts name come last, in the order of the parts.
        """
        place = {
            (theme.id, paper): number
            for theme in self.themes
            for number, paper in enumerate(paper for part in theme.parts for paper in part.papers)
        }
        start = {theme.id: theme.start for theme in self.themes}
        loose: dict[str, list[Paper]] = {theme.id: [] for theme in self.themes}
        in_parts: dict[str, list[Paper]] = {theme.id: [] for theme in self.themes}
        for paper in sorted(self.by_age, key=lambda one: one.id != start[one.shelf]):
            (in_parts if (paper.shelf, paper.id) in place else loose)[paper.shelf].append(paper)
        return {
            theme: (*reading_order(papers), *sorted(in_parts[theme], key=lambda one: place[theme, one.id]))
            for theme, papers in loose.items()
        }

    @cached_property
    def inner_themes(self) -> Mapping[str, tuple[Theme, ...]]:
        """The themes that belong to each theme. Every theme has its tuple, if an empty one."""
        inner: dict[str, list[Theme]] = {theme.id: [] for theme in self.themes}
        for theme in self.themes:
            if theme.parent:
                inner[theme.parent].append(theme)
        return {theme: tuple(themes) for theme, themes in inner.items()}

    @cached_property
    def guests(self) -> Mapping[str, int]:
        """How many papers look in on each theme, or on one that belongs to it, from other shelves."""
        family = {theme.id: {theme.id, theme.parent} for theme in self.themes}
        looking_in = Counter(
            theme for paper in self.papers for theme in self.touched[paper.id] if theme not in family[paper.shelf]
        )
        return {theme.id: looking_in[theme.id] for theme in self.themes}

    @cached_property
    def visitors(self) -> Mapping[str, tuple[Paper, ...]]:
        """The papers of other shelves that name each theme, the oldest first."""
        found: dict[str, list[Paper]] = {theme.id: [] for theme in self.themes}
        for paper in self.by_age:
            for theme in paper.themes[1:]:
                found[theme].append(paper)
        return {theme: tuple(papers) for theme, papers in found.items()}

    @cached_property
    def touched(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of each paper's themes, each followed by that which it belongs to, by the paper's id."""
        family = {theme.id: (theme.id, theme.parent) if theme.parent else (theme.id,) for theme in self.themes}
        return {
            paper.id: tuple(dict.fromkeys(one for theme in paper.themes for one in family[theme]))
            for paper in self.papers
        }

    @cached_property
    def leads_on_to(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the papers that come after each paper, by id. Every paper has its tuple, if an empty one."""
        following: dict[str, list[str]] = {paper.id: [] for paper in self.papers}
        for paper in self.papers:
            for first in paper.after:
                following[first].append(paper.id)
        return {paper: tuple(others) for paper, others in following.items()}

    @cached_property
    def standing_steps(self) -> Mapping[str, tuple[Step, ...]]:
        """The steps of each reading path, by its id, but for papers that were retracted or withdrawn."""
        gone = {paper.id for paper in self.papers if paper.status and paper.status.is_gone}
        return {path.id: tuple(step for step in path.steps if step.paper not in gone) for path in self.paths}

    @cached_property
    def cited_by(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the papers of the list that cite a paper, by its id, as far as that is known; in order."""
        citing: dict[str, list[str]] = {}
        for paper, others in sorted(self.citations.items()):
            for other in others:
                citing.setdefault(other, []).append(paper)
        return {paper: tuple(others) for paper, others in citing.items()}

    @cached_property
    def ties(self) -> Mapping[str, tuple[Tie, ...]]:
        """The relations of each paper, by id: those that it states, then those that others state, by their ids."""
        ties: dict[str, list[Tie]] = {
            paper.id: [Tie(one.to, one.kind, one.why, is_stated=True) for one in paper.relations]
            for paper in self.papers
        }
        for paper in self.papers:
            for one in paper.relations:
                ties[one.to].append(Tie(paper.id, one.kind, one.why, is_stated=False))
        return {paper: tuple(found) for paper, found in ties.items()}

    def new_on(self, day: datetime.date) -> frozenset[str]:
        """Return the ids of the papers added in the 30 days before a day. Where all are new, none stands out."""
        recent = {paper.id for paper in self.papers if paper.added and paper.added <= day <= paper.added + _NEW_FOR}
        return frozenset(recent) if len(recent) < len(self.papers) else frozenset()

    @cached_property
    def paths_through(self) -> Mapping[str, tuple[ReadingPath, ...]]:
        """The reading paths on which each paper is a step. Every paper has its tuple, if an empty one."""
        through: dict[str, list[ReadingPath]] = {paper.id: [] for paper in self.papers}
        for path in self.paths:
            for step in path.steps:
                through[step.paper].append(path)
        return {paper: tuple(paths) for paper, paths in through.items()}
