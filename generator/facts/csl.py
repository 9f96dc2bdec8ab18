"""What CSL-JSON calls things."""

from collections.abc import Mapping, Sequence

DATES: Sequence[str] = ("issued", "published", "published-online", "published-print", "posted")
"""Variables that hold the day of publication, the first of them first; all but "issued" are Crossref's."""

VENUES: Sequence[str] = ("container-title", "event-title", "event")
"""Variables that name a venue."""

ARXIV_PLACES: Sequence[str] = ("number", "archive_location", "note", "container-title", "genre")
"""Variables that may name the paper's arXiv identifier in their text."""

TYPES: Mapping[str, str] = {
    "conference": "paper-conference",
    "journal": "article-journal",
    "preprint": "article",
    "other": "article",
}
"""What each kind of paper is called."""
