"""What CSL-JSON calls things."""

from collections.abc import Mapping, Sequence

DATES: Sequence[str] = ("issued", "published", "published-online", "published-print", "posted")
"""Variables that hold the day of publication, the first of them first; all but "issued" are Crossref's."""

VENUES: Sequence[str] = ("container-title", "event-title", "event")
"""Variables that name a venue."""

ARXIV_PLACES: Sequence[str] = ("number", "archive_location", "note", "container-title", "genre")
"""Variables that may name the paper's arXiv identifier in their text."""

# fmt: off
PAPERS: Sequence[str] = (
    "article", "article-journal", "article-magazine", "article-newspaper", "paper-conference", "manuscript", "document",
    "journal-article", "proceedings-article", "posted-content", "preprint", "conferencePaper", "journalArticle",
    "speech", "webpage", "review",
)
"""Types, of CSL and of Crossref, that need no word of their own in a list of papers."""

HOUSEKEEPING: Sequence[str] = (
    "id", "type", "citation-key", "citation-label", "source", "accessed", "title-short", "shortTitle",
    "journalAbbreviation", "container-title-short", "short-container-title", "archive", "indexed", "reference-count",
    "references-count", "is-referenced-by-count", "content-domain", "created", "deposited", "score", "resource",
    "member", "prefix", "original-title", "short-title", "relation", "reference", "license", "link", "journal-issue",
    "alternative-id", "update-policy", "assertion", "funder", "copyright", "categories", "subject", "categories",
    "issn-type", "isbn-type", "published-other", "content-created", "content-updated", "aliases", "institution",
    "update-to", "abstract-note", "submitted", "approved", "accepted",
)
"""Variables about the record, not the paper, or read beside another."""
# fmt: on

TYPES: Mapping[str, str] = {
    "conference": "paper-conference",
    "journal": "article-journal",
    "preprint": "article",
    "other": "article",
}
"""What each kind of paper is called."""
