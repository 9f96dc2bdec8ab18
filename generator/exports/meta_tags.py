"""The paper as <meta> tags of its page, which Zotero and search engines for scholars read.

Zotero's "Embedded Metadata" takes Highwire Press tags (`citation_*`), one for each author, and splits names right only
where they are written "Family, Given". A page without a venue would become a journal's article, unless `DC.type` says
what it is.
"""

from collections.abc import Iterator

from generator.exports.citation import Kind, cite
from generator.model import Paper, PartialDate
from generator.text import names
from generator.text.escaping import printable

_VENUES = {Kind.CONFERENCE: "citation_conference_title", Kind.JOURNAL: "citation_journal_title"}


def meta_tags(paper: Paper) -> tuple[tuple[str, str], ...]:
    """Return the names and contents of the tags, as plain text."""
    return tuple((name, printable(content).strip()) for name, content in _tags(paper) if content)


def _tags(paper: Paper) -> Iterator[tuple[str, str | None]]:
    citation = cite(paper)
    links = paper.links
    yield "citation_title", paper.title.plain
    yield from (("citation_author", names.split(author.name).inverted) for author in paper.authors)
    yield "citation_publication_date", _date(citation.issued)
    if citation.kind in _VENUES:
        yield _VENUES[citation.kind], citation.venue
    else:
        yield "DC.type", "preprint" if links.arxiv else "document"
        yield "citation_publisher", citation.venue or ("arXiv" if links.arxiv else None)
    yield "citation_doi", links.doi
    yield "citation_arxiv_id", links.arxiv
    yield "citation_language", paper.language
    yield "citation_pdf_url", links.pdf_url
    yield from (("citation_keywords", tag) for tag in paper.tags)
    yield "citation_abstract", paper.abstract.plain if paper.abstract else None


def _date(date: PartialDate) -> str:
    return date.iso.replace("-", "/")
