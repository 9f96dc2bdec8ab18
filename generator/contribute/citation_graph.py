"""The works around a list: which papers of the list each of them cites and is cited by, and how near that makes it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from math import sqrt

from generator.contribute.candidate import Candidate
from generator.contribute.sources.citing import CitedWork, Neighbours

_SMOOTHING = 10
"""Links that every work is taken to have beside its own, so that none comes first for having hardly any."""
_MOST_REFERENCES, _LEAST_SHARE = 150, 1 / 10
"""What cites more works is a survey, and one of everything if a smaller share of these is on the list."""


@dataclass(eq=False)
class Node:
    """A work that is not on the list, as far as is known."""

    names: set[str] = field(default_factory=set)
    papers: list[Candidate] = field(default_factory=list)
    """What each source tells of it."""
    references: int | None = None
    """How many works it cites; the most that a source counts."""
    citations: int | None = None
    """How many works cite it; the most that a source counts."""
    cited_by: set[str] = field(default_factory=set)
    """The ids of the papers of the list that cite it."""
    cites: set[str] = field(default_factory=set)
    """The ids of those that it cites."""

    @property
    def around(self) -> set[str]:
        """The papers of the list on either side."""
        return self.cited_by | self.cites

    @property
    def paper(self) -> Candidate | None:
        """The fullest description of it."""
        return max(self.papers, key=_fullness, default=None)

    def score(self, listed: int) -> float | None:
        """Return how near the work is to a list of so many papers, from 0 to 1; None where nobody counts its links.

        With a the papers of the list that it cites or is cited by, n all papers of the list, and t all works that it
        cites and is cited by:

            score = a / sqrt(n · (t + 10))

        It is the cosine of two sets, the work's neighbours and the list (Salton and McGill, 1983), but for the 10. What
        everybody cites, and what cites everything, have many neighbours elsewhere and score low.
        """
        if self.references is None or self.citations is None:
            return None
        around = len(self.around)
        links = max(self.references + self.citations, around)
        return around / sqrt(max(listed, around) * (links + _SMOOTHING))

    @property
    def is_survey_of_everything(self) -> bool:
        """Whether it cites more than 150 works, of which less than one in ten are on the list."""
        references = self.references or 0
        return references > _MOST_REFERENCES and len(self.cites) < _LEAST_SHARE * references


def _fullness(paper: Candidate) -> tuple[bool, bool, int]:
    return bool(paper.authors), paper.abstract is not None, len(paper.published.iso) if paper.published else 0


class CitationGraph:
    """The works around the papers of a list, from all sources together."""

    def __init__(self, own: Mapping[str, str]) -> None:
        """`own` has the id of each paper of the list under each of its names."""
        self.citations: set[tuple[str, str]] = set()
        """The papers of the list that cite another one of it, each with that one."""
        self._own = dict(own)
        self._nodes: dict[str, Node] = {}

    def add(self, found: Mapping[str, Neighbours]) -> None:
        """Add what one source tells of the papers of the list, by their ids."""
        for paper, around in found.items():
            self._own |= dict.fromkeys(around.names, paper)
        for paper, around in found.items():
            for work in around.cites:
                self._link(paper, work, is_cited=True)
            for work in around.cited_by:
                self._link(paper, work, is_cited=False)

    def describe(self, works: Iterable[CitedWork]) -> None:
        """Add what a source tells of works, whose links are known."""
        for work in works:
            node, own = self._node(work), self._own_id(work.names)
            if own:
                self.settle(node, own)

    @property
    def nodes(self) -> list[Node]:
        """The works that are not on the list, that with most papers of the list around it first."""
        found = {id(node): node for node in self._nodes.values()}
        return sorted(found.values(), key=lambda node: (-len(node.around), sorted(node.names)))

    def join(self, node: Node, other: Node) -> None:
        """Take two works for one, which they have turned out to be."""
        _merge(node, other)
        self._nodes |= dict.fromkeys(node.names, node)

    def settle(self, node: Node, paper: str) -> None:
        """Take a work for a paper of the list, which it has turned out to be."""
        self._own |= dict.fromkeys(node.names, paper)
        self.citations |= {(other, paper) for other in node.cited_by if other != paper}
        self.citations |= {(paper, other) for other in node.cites if other != paper}
        for name in node.names:
            del self._nodes[name]

    def _link(self, paper: str, work: CitedWork, *, is_cited: bool) -> None:
        other = self._own_id(work.names)
        if other:
            self.citations |= {(paper, other) if is_cited else (other, paper)} if other != paper else set()
            return
        node = self._node(work)
        (node.cited_by if is_cited else node.cites).add(paper)

    def _own_id(self, names: Iterable[str]) -> str | None:
        return next((self._own[name] for name in sorted(names) if name in self._own), None)

    def _node(self, work: CitedWork) -> Node:
        """Return the node of a work: where its names have stood apart so far, they are one from now on."""
        known = list({id(node): node for name in sorted(work.names) if (node := self._nodes.get(name))}.values())
        node = known[0] if known else Node()
        for other in known[1:]:
            _merge(node, other)
        node.names |= work.names
        node.papers += [work.paper] if work.paper else []
        node.references, node.citations = _more(node.references, work.references), _more(node.citations, work.citations)
        self._nodes |= dict.fromkeys(node.names, node)
        return node


def _merge(node: Node, other: Node) -> None:
    node.names |= other.names
    node.papers += other.papers
    node.references, node.citations = _more(node.references, other.references), _more(node.citations, other.citations)
    node.cited_by |= other.cited_by
    node.cites |= other.cites


def _more(one: int | None, other: int | None) -> int | None:
    return max((number for number in (one, other) if number is not None), default=None)


def ranked(nodes: Iterable[Node], listed: int) -> Iterator[tuple[Node, float]]:
    """Yield the works whose score is known with it, the nearest first; of equals, that with more papers around it."""
    scored = [(node, score) for node in nodes if (score := node.score(listed)) is not None]
    yield from sorted(scored, key=lambda one: (-one[1], -len(one[0].around), sorted(one[0].names)))
