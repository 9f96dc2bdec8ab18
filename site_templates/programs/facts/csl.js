// Made by "make programs" from generator/facts/csl.py: do not edit.

/** @type {Array<string>} */
export const DATES = ["issued", "published", "published-online", "published-print", "posted"];

/** @type {Array<string>} */
export const VENUES = ["container-title", "event-title", "event"];

/** @type {Array<string>} */
export const ARXIV_PLACES = ["number", "archive_location", "note", "container-title", "genre"];

/** @type {Array<string>} */
export const REMARKS = ["note"];

/** @type {Record<string, Array<string>>} */
export const FOREIGN = {"openalex": ["authorships", "abstract_inverted_index"], "semantic-scholar": ["paperId", "externalIds"], "zotero": ["creators", "itemType"], "hugging-face": ["publishedAt", "paper"], "others": ["authors"]};

/** @type {Array<string>} */
export const ENVELOPES = ["items", "results", "data", "papers"];

/** @type {Record<string, string>} */
export const KINDS = {"book": "book", "monograph": "book", "edited-book": "book", "reference-book": "book", "chapter": "chapter", "book-chapter": "chapter", "book-section": "chapter", "book-part": "chapter", "thesis": "thesis", "dissertation": "thesis", "report": "report", "dataset": "dataset", "software": "software", "speech": "talk", "post-weblog": "post"};

/** @type {Record<string, string>} */
export const VENUE_KINDS = {"article-journal": "journal", "journal-article": "journal", "journalArticle": "journal", "paper-conference": "conference", "proceedings-article": "conference", "conferencePaper": "conference"};

/** @type {Record<string, Array<string>>} */
export const DETAILS = {"publisher": ["publisher"], "institution": ["publisher", "institution"], "isbn": ["ISBN"], "edition": ["edition", "edition-number"], "version": ["version"], "number": ["number"], "type": ["genre"]};

/** @type {Array<string>} */
export const PAPERS = ["article", "article-journal", "article-magazine", "article-newspaper", "paper-conference", "manuscript", "document", "journal-article", "proceedings-article", "posted-content", "preprint", "conferencePaper", "journalArticle", "webpage", "review"];

/** @type {Array<string>} */
export const HOUSEKEEPING = ["id", "type", "citation-key", "citation-label", "source", "accessed", "title-short", "shortTitle", "journalAbbreviation", "container-title-short", "short-container-title", "archive", "indexed", "reference-count", "references-count", "is-referenced-by-count", "content-domain", "created", "deposited", "score", "resource", "member", "prefix", "original-title", "short-title", "relation", "reference", "license", "link", "journal-issue", "alternative-id", "update-policy", "assertion", "funder", "copyright", "categories", "subject", "categories", "issn-type", "isbn-type", "published-other", "content-created", "content-updated", "aliases", "institution", "update-to", "abstract-note", "submitted", "approved", "accepted"];
