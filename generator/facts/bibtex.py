"""What BibTeX and BibLaTeX call things."""

from collections.abc import Mapping, Sequence

VENUES: Sequence[str] = ("journaltitle", "journal", "booktitle", "eventtitle")
"""Fields that name a venue, the first of them first."""

LANGUAGES: Sequence[str] = ("langid", "language")
"""Fields that name the language of the paper."""

ADDRESSES: Sequence[str] = ("url", "ee", "link", "howpublished", "note", "annote", "annotation", "addendum")
"""Fields that may hold an address of the paper itself."""

NAMED_ADDRESSES: Mapping[str, str] = {
    "pdf": "pdf", "code": "code", "github": "code", "project": "project", "website": "project", "homepage": "project",
}  # fmt: skip
"""Fields that say which of an entry's links their address is."""

ARXIV_PLACES: Sequence[str] = ("journal", "journaltitle", "volume", "number", "pages", "eid", "pubstate", "publisher")
"""Fields that may name the paper's arXiv identifier in their text."""

REMARKS: Sequence[str] = ("note", "howpublished", "annote", "annotation", "addendum", "comment")
"""Fields for words of all kinds: what they name may be another paper."""

# fmt: off
PAPERS: Sequence[str] = (
    "article", "inproceedings", "conference", "misc", "unpublished", "online", "electronic", "www", "preprint",
    "suppperiodical",
)
"""Kinds of entry that need no word of their own in a list of papers."""

VOLUMES: Sequence[str] = ("proceedings", "mvproceedings", "periodical", "xdata", "set")
"""Kinds of entry that are no paper but what papers stand in, or data of theirs."""

HOUSEKEEPING: Sequence[str] = (
    "abstract", "added-at", "author", "bdsk-file-1", "bdsk-url-1", "bdsk-url-2", "biburl", "bibsource", "citation-key",
    "crossref", "xref", "xdata", "date-added", "date-modified", "eprinttype", "archiveprefix", "primaryclass",
    "eprintclass", "file", "groups", "ids", "interhash", "intrahash", "hyphenation", "localfile",
    "mendeley-groups", "mendeley-tags", "owner", "options", "keyword", "presort", "relevance", "shorttitle", "sortkey",
    "sorttitle", "timestamp", "urldate", "lastchecked", "access-date", "unique-id", "username", "version-date",
    "web-of-science-categories", "research-areas", "times-cited", "number-of-cited-references", "da",
    "doc-delivery-number", "usage-count-last-180-days", "usage-count-since-2013", "journal-iso", "keywords-plus",
    "affiliation", "affiliations", "author-email", "orcid-numbers", "researcherid-numbers", "funding-acknowledgement",
    "funding-text", "cited-references", "web-of-science-index", "art_number", "source", "document_type",
    "abbrev_source_title", "__markedentry", "creationdate", "modificationdate", "readstatus", "ranking", "priority",
    "qualityassured",
)
"""Fields of programs that keep bibliographies: about the record, or read beside another field."""

NOT_INHERITED: Sequence[str] = (
    "abstract", "annotation", "annote", "author", "code", "crossref", "doi", "eprint", "eprinttype", "archiveprefix",
    "file", "ids", "isbn", "keywords", "label", "note", "options", "pages", "pdf", "related", "shorthand", "shorttitle",
    "sortkey", "sorttitle", "subtitle", "title", "titleaddon", "url", "xref",
)
"""Fields that are the volume's own, beside its title, which names the venue of what stands in it."""
# fmt: on

TYPES: Mapping[str, Sequence[str]] = {
    "conference": ("inproceedings", "booktitle"),
    "journal": ("article", "journal"),
    "preprint": ("misc", "howpublished"),
    "other": ("misc", "howpublished"),
}
"""What each kind of paper is called, and the field that names its venue."""
