"""What each kind of work is called in every format, and which facts each has.

Sources: the entry types of BibTeX and of BibLaTeX (its manual, section 2.1); CSL 1.0.2, appendix III; RIS as Zotero
reads it; the tags of Highwire Press and of Dublin Core as Zotero's "Embedded Metadata" takes them, where a tag of
Highwire's that names a venue settles the type, and DC.type may be any of Zotero's own; the formats of OpenURL
(ANSI/NISO Z39.88-2004); schema.org.
"""

from collections.abc import Mapping, Sequence

# fmt: off
TYPES: Mapping[str, Mapping[str, str]] = {
    "journal": {
        "bibtex": "article", "csl": "article-journal", "ris": "JOUR", "zotero": "journalArticle",
        "openurl": "journal article", "schema.org": "ScholarlyArticle",
    },
    "conference": {
        "bibtex": "inproceedings", "csl": "paper-conference", "ris": "CONF", "zotero": "conferencePaper",
        "openurl": "book proceeding", "schema.org": "ScholarlyArticle",
    },
    "workshop": {
        "bibtex": "inproceedings", "csl": "paper-conference", "ris": "CONF", "zotero": "conferencePaper",
        "openurl": "book proceeding", "schema.org": "ScholarlyArticle",
    },
    "preprint": {
        "bibtex": "misc", "csl": "article", "ris": "MANSCPT", "zotero": "preprint",
        "openurl": "dc preprint", "schema.org": "ScholarlyArticle",
    },
    "published": {
        "bibtex": "misc", "csl": "article-journal", "ris": "JOUR", "zotero": "journalArticle",
        "openurl": "journal article", "schema.org": "ScholarlyArticle",
    },
    "other": {
        "bibtex": "misc", "csl": "document", "ris": "ELEC", "zotero": "document",
        "openurl": "dc document", "schema.org": "CreativeWork",
    },
    "book": {
        "bibtex": "book", "csl": "book", "ris": "BOOK", "zotero": "book",
        "openurl": "book book", "schema.org": "Book",
    },
    "chapter": {
        "bibtex": "incollection", "csl": "chapter", "ris": "CHAP", "zotero": "bookSection",
        "openurl": "book bookitem", "schema.org": "Chapter",
    },
    "thesis": {
        "bibtex": "thesis", "csl": "thesis", "ris": "THES", "zotero": "thesis",
        "openurl": "dissertation dissertation", "schema.org": "Thesis",
    },
    "report": {
        "bibtex": "techreport", "csl": "report", "ris": "RPRT", "zotero": "report",
        "openurl": "book report", "schema.org": "Report",
    },
    "dataset": {
        "bibtex": "dataset", "csl": "dataset", "ris": "DATA", "zotero": "dataset",
        "openurl": "dc dataset", "schema.org": "Dataset",
    },
    "software": {
        "bibtex": "software", "csl": "software", "ris": "COMP", "zotero": "computerProgram",
        "openurl": "dc computerProgram", "schema.org": "SoftwareSourceCode",
    },
    "talk": {
        "bibtex": "unpublished", "csl": "speech", "ris": "SLIDE", "zotero": "presentation",
        "openurl": "dc presentation", "schema.org": "PresentationDigitalDocument",
    },
    "post": {
        "bibtex": "online", "csl": "post-weblog", "ris": "BLOG", "zotero": "blogPost",
        "openurl": "dc blogPost", "schema.org": "BlogPosting",
    },
}
"""What a work of each type is called in each format.

A paper's type is the kind of its venue, "published" where only a publisher's DOI says that it is, "other" where nothing
is known of its venue; the type of all other works is their kind. Zotero makes articles of a journal of the RIS types
that it does not know, among them UNPB and GEN; there is none for preprints.
"""

VENUES: Mapping[str, Mapping[str, str]] = {
    "journal": {
        "bibtex": "journal", "csl": "container-title", "meta": "citation_journal_title", "schema.org": "Periodical",
    },
    "conference": {
        "bibtex": "booktitle", "csl": "container-title", "meta": "citation_conference_title", "schema.org": "Book",
    },
    "workshop": {
        "bibtex": "booktitle", "csl": "container-title", "meta": "citation_conference_title", "schema.org": "Book",
    },
    "preprint": {"bibtex": "howpublished", "csl": "container-title", "meta": "citation_publisher", "schema.org": ""},
    "published": {"bibtex": "howpublished", "csl": "container-title", "meta": "", "schema.org": "CreativeWork"},
    "other": {
        "bibtex": "howpublished", "csl": "container-title", "meta": "citation_publisher", "schema.org": "CreativeWork",
    },
    "book": {
        "bibtex": "series", "csl": "collection-title", "meta": "citation_series_title", "schema.org": "BookSeries",
    },
    "chapter": {"bibtex": "booktitle", "csl": "container-title", "meta": "citation_inbook_title", "schema.org": "Book"},
    "thesis": {"bibtex": "series", "csl": "collection-title", "meta": "", "schema.org": "BookSeries"},
    "report": {"bibtex": "series", "csl": "collection-title", "meta": "", "schema.org": "CreativeWorkSeries"},
    "dataset": {"bibtex": "series", "csl": "container-title", "meta": "DC.source", "schema.org": "CreativeWorkSeries"},
    "software": {"bibtex": "howpublished", "csl": "container-title", "meta": "DC.source", "schema.org": ""},
    "talk": {"bibtex": "eventtitle", "csl": "event-title", "meta": "DC.source", "schema.org": ""},
    "post": {"bibtex": "organization", "csl": "container-title", "meta": "DC.source", "schema.org": "WebSite"},
}
"""What names the venue, and what schema.org calls it, as far as it has a word: a chapter's is its book, a book's its
series, a talk's the event, a post's the website. RIS has one tag for them all, T2."""

FIELDS: Mapping[str, Sequence[str]] = {
    "paper": ("editors", "publisher", "isbn"),
    "book": ("editors", "publisher", "isbn", "edition"),
    "chapter": ("editors", "publisher", "isbn", "edition"),
    "thesis": ("institution", "type", "isbn"),
    "report": ("institution", "type", "number"),
    "dataset": ("publisher", "version"),
    "software": ("publisher", "version"),
    "talk": (),
    "post": (),
}
"""The facts that an entry of each kind may state, beside those that all may."""

NAMES: Mapping[str, Mapping[str, str]] = {
    "publisher": {"bibtex": "publisher", "csl": "publisher", "ris": "PB", "meta": "citation_publisher"},
    "institution": {
        "bibtex": "institution", "csl": "publisher", "ris": "PB", "meta": "citation_technical_report_institution",
    },
    "isbn": {"bibtex": "isbn", "csl": "ISBN", "ris": "SN", "meta": "citation_isbn"},
    "edition": {"bibtex": "edition", "csl": "edition", "ris": "ET", "meta": ""},
    "version": {"bibtex": "version", "csl": "version", "ris": "ET", "meta": ""},
    "number": {"bibtex": "number", "csl": "number", "ris": "SN", "meta": "citation_technical_report_number"},
    "type": {"bibtex": "type", "csl": "genre", "ris": "M3", "meta": ""},
    "volume": {"bibtex": "volume", "csl": "volume", "ris": "VL", "meta": "citation_volume"},
    "issue": {"bibtex": "number", "csl": "issue", "ris": "IS", "meta": "citation_issue"},
}
"""What the formats call these facts; editors and pages are written in each in a way of its own."""
# fmt: on
