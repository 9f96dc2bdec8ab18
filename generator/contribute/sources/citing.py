"""What a source tells of who cites whom."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.contribute.candidate import Candidate
from generator.contribute.network.client import Client
from generator.text import identifiers

MOST_CITING = 1000
"""Of the works that cite one paper, at most so many are asked for."""


@dataclass(frozen=True, slots=True)
class CitedWork:
    """A work that cites others or is cited."""

    names: frozenset[str]
    """All names that the source knows it by: "DOI 10.1000/1", "arXiv 2412.17256", and the source's own."""
    paper: Candidate | None = None
    """What the source tells of it, if more than names."""
    references: int | None = None
    """How many works it cites, as far as the source counts them."""
    citations: int | None = None
    """How many works cite it."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The works around one paper."""

    names: frozenset[str] = frozenset()
    """Names of the paper itself."""
    cites: tuple[CitedWork, ...] = ()
    cited_by: tuple[CitedWork, ...] = ()
    is_whole: bool = True
    """False where more works cite it than were asked for."""


@dataclass(frozen=True, slots=True)
class Names:
    """What a paper of the list is asked for by: at least one of the two."""

    arxiv: str = ""
    doi: str = ""

    @property
    def dois(self) -> Iterator[str]:
        """The DOIs that it has, that of its publisher first; arXiv has one for every paper."""
        yield from filter(None, (self.doi, f"10.48550/arXiv.{self.arxiv}" if self.arxiv else ""))


@dataclass(frozen=True, slots=True)
class CitationSource:
    """Who knows which works cite which."""

    title: str
    neighbours: Callable[[Names, Client], Neighbours]
    """Returns the works around a paper. Raises FetchError, NotThereError among them, and UnreadableError."""
    describe: Callable[[Sequence[str], Client], Iterator[CitedWork]] = field(default=lambda _names, _client: iter(()))
    """Yields what is known of works by some names, as far as these are the source's. Raises as `neighbours` does."""
    most_described: int = 0
    """How many works it is asked to describe at most."""
    key: str = ""
    """The variable of the environment that holds the key without which it is not asked."""


def doi_name(doi: object) -> str:
    """Return the name of a work by its DOI, bare or as an address; empty for what is none.

    That of a paper on arXiv is the name that arXiv gave.
    """
    return identifiers.identity(doi) or "" if isinstance(doi, str) else ""


def doi_of(names: Iterable[str]) -> str:
    """Return the DOI of a work by its names, that of arXiv where its publisher's is not known; empty without either."""
    found = {name.partition(" ")[0]: name.partition(" ")[2] for name in sorted(names)}
    return next(Names(found.get("arXiv", ""), found.get("DOI", "")).dois, "")


def count(number: object) -> int | None:
    """Return a count; None where the source does not give it as a number that can be one."""
    return number if isinstance(number, int) and not isinstance(number, bool) and number >= 0 else None
