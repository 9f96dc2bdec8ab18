"""What BibTeX and BibLaTeX call things."""

from collections.abc import Mapping, Sequence

VENUES: Sequence[str] = ("journaltitle", "journal", "booktitle", "eventtitle")
"""Fields that name a venue, the first of them first."""

ADDRESSES: Sequence[str] = ("url", "pdf", "howpublished", "note")
"""Fields that may hold an address of the paper itself."""

ARXIV_PLACES: Sequence[str] = ("journal", "journaltitle", "number", "note", "howpublished", "pubstate")
"""Fields that may name the paper's arXiv identifier in their text."""

TYPES: Mapping[str, Sequence[str]] = {
    "conference": ("inproceedings", "booktitle"),
    "journal": ("article", "journal"),
    "preprint": ("misc", "howpublished"),
    "other": ("misc", "howpublished"),
}
"""What each kind of paper is called, and the field that names its venue."""
