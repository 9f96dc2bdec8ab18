"""What a source tells of a paper, by the keys of an entry. "links.doi" is the key "doi" in the table "links"."""

from collections.abc import Callable, Mapping

from generator.contribute.candidate import Candidate
from generator.facts import kinds
from generator.model import PaperKind

Fact = str | tuple[str, ...]
"""A text, or the names of people."""

_DETAILS = dict.fromkeys(key for keys in kinds.FIELDS.values() for key in keys if key != "editors")


def _detail(key: str) -> Callable[[Candidate], Fact | None]:
    return lambda work: work.details.get(key)


def _of_venue(key: str) -> Callable[[Candidate], Fact | None]:
    return lambda work: getattr(work.venue, key) if work.venue else None


TOLD: Mapping[str, Callable[[Candidate], Fact | None]] = {
    "title": lambda work: work.title,
    "authors": lambda work: work.authors or None,
    "published": lambda work: work.published.iso if work.published else None,
    "venue": lambda work: work.venue.name if work.venue else None,
    **{f"venue.{key}": _of_venue(key) for key in ("volume", "issue", "pages")},
    "kind": lambda work: None if work.kind is PaperKind.PAPER else work.kind.value,
    "editors": lambda work: work.editors or None,
    **{key: _detail(key) for key in _DETAILS},
    "abstract": lambda work: work.abstract,
    "links.arxiv": lambda work: work.links.arxiv,
    "links.doi": lambda work: work.links.doi,
    "links.pdf": lambda work: work.links.pdf,
}
"""Where each fact stands in what a source tells. A curator's themes, note and the like are no source's to tell."""


def told(work: Candidate) -> dict[str, Fact]:
    """Return all that a source tells."""
    return {key: value for key, read in TOLD.items() if (value := read(work))}
