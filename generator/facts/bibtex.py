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
KINDS: Mapping[str, str] = {
    "book": "book", "mvbook": "book", "collection": "book", "mvcollection": "book",
    "inbook": "chapter", "incollection": "chapter", "bookinbook": "chapter", "suppbook": "chapter",
    "suppcollection": "chapter",
    "phdthesis": "thesis", "mastersthesis": "thesis", "bachelorsthesis": "thesis", "thesis": "thesis",
    "techreport": "report", "report": "report", "dataset": "dataset", "software": "software",
}
"""The kinds of work that types of entry stand for; the others stand for papers."""

VENUE_KINDS: Mapping[str, str] = {
    "article": "journal", "suppperiodical": "journal", "inproceedings": "conference", "conference": "conference",
}
"""How the venues publish that entries of these types name."""

DETAILS: Mapping[str, Sequence[str]] = {
    "publisher": ("publisher", "organization"), "institution": ("institution", "school", "organization", "publisher"),
    "isbn": ("isbn",), "edition": ("edition",), "version": ("version",), "number": ("number",), "type": ("type",),
}
"""Fields that hold the facts of an entry, the first of them first."""

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

THESES: Mapping[str, str] = {"PhD thesis": "phdthesis", "Master's thesis": "mastersthesis"}
"""The types of entry for theses of a certain sort."""

SORTS: Mapping[str, str] = {"talk": "Talk", "post": "Blog post"}
"""What the field "type" says of works that share their type of entry with others: manuscripts and pages of the web."""

NAMED_SORTS: Mapping[str, str] = {
    "phdthesis": "PhD thesis", "mathesis": "Master's thesis", "bathesis": "Bachelor's thesis",
    "candthesis": "Candidate thesis", "techreport": "Technical report", "resreport": "Research report",
}  # fmt: skip
"""What BibLaTeX prints for these words in the field "type" (its manual, section 4.9.2.13)."""
