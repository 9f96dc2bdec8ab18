"""OpenReview's answers: notes in JSON, from version 2 of its API or, for papers before 2023, from version 1.

In version 2 every value of `content` stands in `{"value": …}`, in version 1 it stands by itself.
"""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from generator.contribute.candidate import Candidate, UnreadableError, named_by
from generator.contribute.readers.dates import from_milliseconds
from generator.contribute.sources import answer
from generator.model import Links
from generator.text import tex, venues

_WITHDRAWN = "Withdrawn_Submission"
_NOT_PUBLISHED = re.compile(r"submi|withdrawn|reject|under review", re.IGNORECASE)
_FORM_OF_PRESENTATION = re.compile(
    r"[\s-]+\(?(?:poster|oral|spotlight|notable[\w\s-]*|top[\w\s-]*%)\)?$", re.IGNORECASE
)


def recognise(text: str) -> str | None:
    """Return the forum that an address on OpenReview names."""
    return named_by("OpenReview", text)


def addresses(forum: str) -> tuple[str, ...]:
    """Return where OpenReview tells about the paper; the second place is for older ones."""
    return tuple(f"https://{host}.openreview.net/notes?id={quote(forum)}" for host in ("api2", "api"))


def links(forum: str) -> Links:
    """Return the paper's links: an entry has no key for a forum, and every forum has its PDF."""
    return Links(pdf=f"https://openreview.net/pdf?id={forum}")


def read_notes(text: str, forum: str) -> Candidate | None:
    """Return the paper in an answer, or None where OpenReview does not know it. Raises UnreadableError."""
    note = _note(text)
    if note is None:
        return None
    content = note.get("content")
    values = {key: _value(value) for key, value in content.items()} if isinstance(content, dict) else {}
    authors = values.get("authors")
    names = authors if isinstance(authors, list) else []
    venue = _venue(answer.text(values, "venue"))
    return Candidate(
        title=tex.one_line(tex.mend(answer.text(values, "title"))),
        authors=tuple(tex.one_line(name) for name in names if isinstance(name, str)),
        # `odate` is the day on which the note became public, `pdate` the day of publication.
        published=from_milliseconds(note.get("odate")) or from_milliseconds(note.get("pdate")),
        venue=venues.read(venue) if venue else None,
        abstract=tex.paragraphs(tex.mend(answer.text(values, "abstract"))) or None,
        links=links(forum),
    )


def is_withdrawn(text: str) -> bool:
    """Say whether the answer tells of a submission that its authors have withdrawn. Raises UnreadableError.

    OpenReview moves it to a venue of its own ("ICLR.cc/2025/Conference/Withdrawn_Submission"), in version 1 of its API
    to an invitation.
    """
    note = _note(text) or {}
    venue = _value(answer.inner(note, "content", "venueid"))
    places = (venue, note.get("invitation"))
    return any(isinstance(place, str) and place.rpartition("/")[2] == _WITHDRAWN for place in places)


def _note(text: str) -> Mapping[str, Any] | None:
    notes = answer.inner(answer.parse(text), "notes")
    if not isinstance(notes, list):
        raise UnreadableError("it holds no notes")
    if not notes:
        return None
    if not isinstance(notes[0], dict):
        raise UnreadableError("it holds no notes")
    return notes[0]


def _value(value: object) -> Any:
    return value.get("value") if isinstance(value, dict) else value


def _venue(text: str) -> str | None:
    """Return "ICLR 2025" for "ICLR 2025 Poster"; what was only submitted has no venue."""
    venue = _FORM_OF_PRESENTATION.sub("", tex.one_line(text))
    return None if not venue or _NOT_PUBLISHED.search(venue) else venue
