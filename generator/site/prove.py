"""Has the search prove that it finds every paper, and says where it does not."""

import datetime
import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from pathlib import Path

from generator.cache import Cache, Key
from generator.content.disk import shown_path
from generator.content.files import PAGES
from generator.layers import Layers
from generator.model import Library, Paper
from generator.problems import Position, Problem, Severity
from generator.search import Failure, Proof, prove
from generator.search.documents import index_order
from generator.search.javascript import PROGRAMS

_CHANGED = 10
"""Most changed papers that a build looks for."""
_AT_RANDOM = 10
"""How many others it looks for."""


class Trial:
    """For which papers a build has its search look.

    They are those that have changed since the search of the build before found them, the papers beside these in the
    index, which share files with them, and a few others, on each day other ones. Where many have changed, it is a
    sample of these.
    """

    def __init__(self, library: Library, cache: Cache, day: datetime.date) -> None:
        papers = index_order(library)
        self._cache, self._place = cache, cache.key("found by the search")
        self._digests = {paper.id: cache.digest(paper) for paper in papers}
        known: Set[Key] = cache.recall(self._place) or frozenset()
        chance = random.Random(day.toordinal())  # noqa: S311 - not a secret
        changed = [place for place, paper in enumerate(papers) if self._digests[paper.id] not in known]
        if len(changed) > _CHANGED:
            places = set(chance.sample(changed, _CHANGED))
        else:
            places = {place + step for place in changed for step in (-1, 0, 1)}
            places.update(chance.sample(range(len(papers)), min(_AT_RANDOM, len(papers))))
        self.papers = [paper for place, paper in enumerate(papers) if place in places]

    def end(self, proof: Proof) -> None:
        """Remember, for the next build, all papers as they are now, but for those that were not found."""
        missed = {failure.entry for failure in proof.failures}
        found = {digest for paper, digest in self._digests.items() if paper not in missed}
        self._cache.remember(self._place, found)


class IndexFolder(Mapping[str, str]):
    """The files of an index that was written, by name. They are read when they are asked for."""

    def __init__(self, names: Iterable[str], read: Callable[[str], bytes]) -> None:
        self._names, self._read = {name.rpartition("/")[2]: name for name in names}, read

    def __getitem__(self, name: str) -> str:
        return self._read(self._names[name]).decode()

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def prove_search(
    library: Library,
    index: Mapping[str, str],
    templates: Layers,
    papers: Sequence[Paper] | None = None,
    cache: Cache | None = None,
) -> Proof:
    """Look for every paper, or for some, in the files of an index with the programs that are shipped.

    What the cache has of the list's words is not counted again. Raises NoJavaScriptError where V8 is not installed.
    """
    return prove(library, index, search_programs(templates), papers, cache)


def search_programs(templates: Layers) -> Mapping[str, str]:
    """Return the programs that a `SearchEngine` runs, by name."""
    return {name: templates.file(f"assets/programs/{name}").read_text("utf-8") for name in PROGRAMS}


def as_problems(proof: Proof, content: Path) -> list[Problem]:
    """Return what the proof could not find as warnings about the entries and pages in the folder `content`."""
    return [_problem(failure, content) for failure in proof.failures]


def _problem(failure: Failure, content: Path) -> Problem:
    first = f"{failure.found} comes first" if failure.found else "nothing is found"
    message = f'the search for its {failure.kind}, "{failure.query}", does not bring it first: {first}'
    file = Path("papers", f"{failure.entry}.yml") if not failure.entry.endswith(".md") else Path(PAGES, failure.entry)
    place = Position(shown_path(content / file))
    return Problem(place, message, Severity.WARNING)
