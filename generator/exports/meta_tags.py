"""The paper as <meta> tags of its page, which Zotero and search engines for scholars read.

Zotero's "Embedded Metadata" takes Highwire Press tags (`citation_*`), one for each author, and splits names right only
where they are written "Family, Given". Which type it makes of a page, the tag of the venue or of the institution says,
else `DC.type`; without either, every page would become a journal's article. Who reads Highwire's tags wants every
author; of very many, see `ends_of_authors`.
"""

from collections.abc import Iterator

from generator.exports.citation import Citation, cite, ends_of_authors
from generator.facts import kinds
from generator.model import Paper, PartialDate
from generator.text import names
from generator.text.escaping import printable


def meta_tags(paper: Paper) -> tuple[tuple[str, str], ...]:
    """Return the names and contents of the tags, as plain text."""
    return tuple((name, printable(content).strip()) for name, content in _tags(paper) if name and content)


def _tags(paper: Paper) -> Iterator[tuple[str, str | None]]:
    citation = cite(paper)
    links = paper.links
    venue_tag = kinds.VENUES[citation.type]["meta"]
    yield "citation_title", paper.title.plain
    yield from (("citation_author", names.split(author.name).inverted) for author in ends_of_authors(paper))
    yield from (("citation_editor", names.split(editor.name).inverted) for editor in paper.editors)
    yield "citation_publication_date", _date(citation.issued)
    if not (citation.venue and venue_tag.endswith("_title")):
        yield "DC.type", kinds.TYPES[citation.type]["zotero"]
    yield venue_tag, citation.venue or citation.preprint_server
    yield from _details(citation)
    yield "citation_doi", links.doi
    yield "citation_arxiv_id", links.arxiv
    yield "citation_language", paper.language
    yield "citation_pdf_url", links.pdf_url
    yield from (("citation_keywords", tag) for tag in paper.tags)
    yield "citation_abstract", paper.abstract.plain if paper.abstract else None


def _details(citation: Citation) -> Iterator[tuple[str, str | None]]:
    for name, value in citation.details:
        is_university = name == "institution" and citation.type == "thesis"
        yield "citation_dissertation_institution" if is_university else kinds.NAMES[name]["meta"], value
    first, _, last = (citation.pages or "").partition("-")
    yield "citation_firstpage", first
    yield "citation_lastpage", last


def _date(date: PartialDate) -> str:
    return date.iso.replace("-", "/")
