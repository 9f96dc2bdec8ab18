// Made by "make programs" from generator/facts/bibtex.py: do not edit.

/** @type {Array<string>} */
export const VENUES = ["journaltitle", "journal", "booktitle", "eventtitle"];

/** @type {Array<string>} */
export const LANGUAGES = ["langid", "language"];

/** @type {Array<string>} */
export const ADDRESSES = ["url", "ee", "link", "howpublished", "note", "annote", "annotation", "addendum"];

/** @type {Record<string, string>} */
export const NAMED_ADDRESSES = {"pdf": "pdf", "code": "code", "github": "code", "project": "project", "website": "project", "homepage": "project"};

/** @type {Array<string>} */
export const ARXIV_PLACES = ["journal", "journaltitle", "volume", "number", "pages", "eid", "pubstate", "publisher"];

/** @type {Array<string>} */
export const REMARKS = ["note", "howpublished", "annote", "annotation", "addendum", "comment"];

/** @type {Record<string, string>} */
export const KINDS = {"book": "book", "mvbook": "book", "collection": "book", "mvcollection": "book", "inbook": "chapter", "incollection": "chapter", "bookinbook": "chapter", "suppbook": "chapter", "suppcollection": "chapter", "phdthesis": "thesis", "mastersthesis": "thesis", "bachelorsthesis": "thesis", "thesis": "thesis", "techreport": "report", "report": "report", "dataset": "dataset", "software": "software"};

/** @type {Record<string, string>} */
export const VENUE_KINDS = {"article": "journal", "suppperiodical": "journal", "inproceedings": "conference", "conference": "conference"};

/** @type {Record<string, Array<string>>} */
export const DETAILS = {"publisher": ["publisher", "organization"], "institution": ["institution", "school", "organization", "publisher"], "isbn": ["isbn"], "edition": ["edition"], "version": ["version"], "number": ["number"], "type": ["type"]};

/** @type {Array<string>} */
export const PAPERS = ["article", "inproceedings", "conference", "misc", "unpublished", "online", "electronic", "www", "preprint", "suppperiodical"];

/** @type {Array<string>} */
export const VOLUMES = ["proceedings", "mvproceedings", "periodical", "xdata", "set"];

/** @type {Array<string>} */
export const HOUSEKEEPING = ["abstract", "added-at", "author", "bdsk-file-1", "bdsk-url-1", "bdsk-url-2", "biburl", "bibsource", "citation-key", "crossref", "xref", "xdata", "date-added", "date-modified", "eprinttype", "archiveprefix", "primaryclass", "eprintclass", "file", "groups", "ids", "interhash", "intrahash", "hyphenation", "localfile", "mendeley-groups", "mendeley-tags", "owner", "options", "keyword", "presort", "relevance", "shorttitle", "sortkey", "sorttitle", "timestamp", "urldate", "lastchecked", "access-date", "unique-id", "username", "version-date", "web-of-science-categories", "research-areas", "times-cited", "number-of-cited-references", "da", "doc-delivery-number", "usage-count-last-180-days", "usage-count-since-2013", "journal-iso", "keywords-plus", "affiliation", "affiliations", "author-email", "orcid-numbers", "researcherid-numbers", "funding-acknowledgement", "funding-text", "cited-references", "web-of-science-index", "art_number", "source", "document_type", "abbrev_source_title", "__markedentry", "creationdate", "modificationdate", "readstatus", "ranking", "priority", "qualityassured"];

/** @type {Array<string>} */
export const NOT_INHERITED = ["abstract", "annotation", "annote", "author", "code", "crossref", "doi", "eprint", "eprinttype", "archiveprefix", "file", "ids", "isbn", "keywords", "label", "note", "options", "pages", "pdf", "related", "shorthand", "shorttitle", "sortkey", "sorttitle", "subtitle", "title", "titleaddon", "url", "xref"];

/** @type {Record<string, string>} */
export const THESES = {"PhD thesis": "phdthesis", "Master's thesis": "mastersthesis"};

/** @type {Record<string, string>} */
export const SORTS = {"talk": "Talk", "post": "Blog post"};

/** @type {Record<string, string>} */
export const NAMED_SORTS = {"phdthesis": "PhD thesis", "mathesis": "Master's thesis", "bathesis": "Bachelor's thesis", "candthesis": "Candidate thesis", "techreport": "Technical report", "resreport": "Research report"};
