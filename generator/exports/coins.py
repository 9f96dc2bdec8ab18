"""Papers as ContextObjects in spans (COinS): what lets Zotero offer the papers of a list for choosing.

The formats are OpenURL's (ANSI/NISO Z39.88-2004): a book's item for a conference, a journal's article, and Dublin Core
for what has neither.
"""

from collections.abc import Iterator
from urllib.parse import urlencode

from generator.exports.citation import Citation, Kind, cite
from generator.model import Paper
from generator.text.escaping import printable


def context_object(paper: Paper) -> str:
    """Return the title of the paper's span: a query string."""
    citation = cite(paper)
    fields = [("ctx_ver", "Z39.88-2004"), *_FORMATS[citation.kind](paper, citation), *_identifiers(paper)]
    return urlencode([(name, printable(value).strip()) for name, value in fields if value])


def _conference(paper: Paper, citation: Citation) -> Iterator[tuple[str, str | None]]:
    yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:book"
    yield "rft.genre", "proceeding"
    yield "rft.atitle", paper.title.plain
    yield "rft.btitle", citation.venue
    yield "rft.date", citation.issued.iso
    yield from (("rft.au", author.name) for author in paper.authors)


def _journal(paper: Paper, citation: Citation) -> Iterator[tuple[str, str | None]]:
    yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"
    yield "rft.genre", "article"
    yield "rft.atitle", paper.title.plain
    yield "rft.jtitle", citation.venue
    yield "rft.date", citation.issued.iso
    yield from (("rft.au", author.name) for author in paper.authors)


def _document(paper: Paper, citation: Citation) -> Iterator[tuple[str, str | None]]:
    yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"
    yield "rft.type", "preprint" if paper.links.arxiv else "document"
    yield "rft.title", paper.title.plain
    yield "rft.source", citation.venue
    yield "rft.date", citation.issued.iso
    yield from (("rft.creator", author.name) for author in paper.authors)


def _identifiers(paper: Paper) -> Iterator[tuple[str, str | None]]:
    yield "rft_id", paper.links.doi and f"info:doi/{paper.links.doi}"
    yield "rft_id", paper.links.paper_url


_FORMATS = {
    Kind.CONFERENCE: _conference,
    Kind.JOURNAL: _journal,
    Kind.PREPRINT: _document,
    Kind.OTHER: _document,
}
