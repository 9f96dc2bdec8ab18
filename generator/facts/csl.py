"""What CSL-JSON calls things."""

from collections.abc import Mapping, Sequence

DATES: Sequence[str] = ("issued", "published", "published-online", "published-print", "posted")
"""Variables that hold the day of publication, the first of them first; all but "issued" are Crossref's."""

VENUES: Sequence[str] = ("container-title", "event-title", "event")
"""Variables that name a venue."""

ARXIV_PLACES: Sequence[str] = ("number", "archive_location", "note", "container-title", "genre")
"""Variables that may name the paper's arXiv identifier in their text."""

REMARKS: Sequence[str] = ("note",)
"""Variables for words of all kinds: what they name may be another paper."""

FOREIGN: Mapping[str, Sequence[str]] = {
    "openalex": ("authorships", "abstract_inverted_index"),
    "semantic-scholar": ("paperId", "externalIds"),
    "zotero": ("creators", "itemType"),
    "hugging-face": ("publishedAt", "paper"),
    "others": ("authors",),
}
"""What the JSON of other programs has of a paper, and CSL-JSON has not."""

ENVELOPES: Sequence[str] = ("items", "results", "data", "papers")
"""Under these, what other programs put around papers holds many."""

# fmt: off
KINDS: Mapping[str, str] = {
    "book": "book", "monograph": "book", "edited-book": "book", "reference-book": "book",
    "chapter": "chapter", "book-chapter": "chapter", "book-section": "chapter", "book-part": "chapter",
    "thesis": "thesis", "dissertation": "thesis", "report": "report", "dataset": "dataset", "software": "software",
    "speech": "talk", "post-weblog": "post",
}
"""The kinds of work that types stand for, of CSL and of Crossref; the others stand for papers."""

VENUE_KINDS: Mapping[str, str] = {
    "article-journal": "journal", "journal-article": "journal", "journalArticle": "journal",
    "paper-conference": "conference", "proceedings-article": "conference", "conferencePaper": "conference",
}
"""How the venues publish that items of these types name."""

DETAILS: Mapping[str, Sequence[str]] = {
    "publisher": ("publisher",), "institution": ("publisher", "institution"), "isbn": ("ISBN",),
    "edition": ("edition", "edition-number"), "version": ("version",), "number": ("number",), "type": ("genre",),
}
"""Variables that hold the facts of an entry, the first of them first."""

PAPERS: Sequence[str] = (
    "article", "article-journal", "article-magazine", "article-newspaper", "paper-conference", "manuscript", "document",
    "journal-article", "proceedings-article", "posted-content", "preprint", "conferencePaper", "journalArticle",
    "webpage", "review",
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
