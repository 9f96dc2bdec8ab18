"""When a paper came to the list and when its entry last changed, as feeds and site maps write moments (RFC 3339)."""

from uuid import UUID

from generator.exports.identity import paper_uuid
from generator.model import Library, Paper

NEVER = "1970-01-01T00:00:00Z"

_MICROSECONDS = 10**6


def added(paper: Paper) -> str:
    """Return the day on which the paper was added, else the first on which it can have been public."""
    published = paper.published
    day = paper.added or f"{published.year:04}-{published.month or 1:02}-{published.day or 1:02}"
    return f"{day}T00:00:00Z"


def updated(library: Library, paper: Paper) -> str:
    """Return when the entry last changed, as the list's history tells, else when it was added: see `apart`."""
    return apart(max(added(paper), _changed(library, paper)), paper_uuid(library, paper))


def apart(moment: str, identity: UUID) -> str:
    """Return a moment with a fraction of a second that only what is known by an identity has.

    What came together would all have one moment, which readers of feeds cannot put in order. The fraction is known of
    none of them.
    """
    return f"{moment.removesuffix('Z')}.{identity.int % _MICROSECONDS:06}Z"


def modified(library: Library, paper: Paper) -> str:
    """Return when the entry last changed: a day where no more is known, and nothing where nothing is."""
    return max(str(paper.added or ""), _changed(library, paper))


def _changed(library: Library, paper: Paper) -> str:
    changed = library.changed.get(paper.id)
    return f"{changed:%Y-%m-%dT%H:%M:%SZ}" if changed else ""
