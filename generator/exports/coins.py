"""Papers as ContextObjects in spans (COinS): what lets Zotero offer the papers of a list for choosing.

The formats are OpenURL's (ANSI/NISO Z39.88-2004): those of a journal, a book and a dissertation, and Dublin Core for
what is none of these.
"""

from collections.abc import Iterator
from urllib.parse import urlencode

from generator.exports.citation import Citation, cite, ends_of_authors
from generator.facts import kinds
from generator.model import Paper
from generator.text.escaping import printable

_Fields = Iterator[tuple[str, str | None]]


def context_object(paper: Paper) -> str:
    """Return the title of the paper's span: a query string."""
    citation = cite(paper)
    form, genre = kinds.TYPES[citation.type]["openurl"].split()
    fields = [("ctx_ver", "Z39.88-2004"), *_FORMATS[form](paper, citation, genre), *_identifiers(paper)]
    return urlencode([(name, printable(value).strip()) for name, value in fields if value])


def _journal(paper: Paper, citation: Citation, genre: str) -> _Fields:
    yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"
    yield "rft.genre", genre
    yield "rft.atitle", paper.title.plain
    yield "rft.jtitle", citation.venue
    yield from _of_print(paper, citation)


def _book(paper: Paper, citation: Citation, genre: str) -> _Fields:
    yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:book"
    yield "rft.genre", genre
    is_part = genre in ("proceeding", "bookitem")
    yield "rft.atitle" if is_part else "rft.btitle", paper.title.plain
    yield "rft.btitle" if is_part else "rft.series", citation.venue
    yield from _of_print(paper, citation)


def _dissertation(paper: Paper, citation: Citation, _: str) -> _Fields:
    yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:dissertation"
    yield "rft.title", paper.title.plain
    yield "rft.inst", paper.institution
    yield from _of_print(paper, citation)


def _document(paper: Paper, citation: Citation, genre: str) -> _Fields:
    yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"
    yield "rft.type", genre
    yield "rft.title", paper.title.plain
    yield "rft.source", citation.venue
    yield "rft.publisher", paper.publisher
    yield "rft.date", citation.issued.iso
    yield from (("rft.creator", author.name) for author in ends_of_authors(paper))


def _of_print(paper: Paper, citation: Citation) -> _Fields:
    said = dict(citation.details)
    yield "rft.date", citation.issued.iso
    yield "rft.volume", said.get("volume")
    yield "rft.issue", said.get("issue")
    yield "rft.pages", citation.pages
    yield "rft.pub", said.get("publisher")
    yield "rft.edition", said.get("edition")
    yield "rft.isbn", said.get("isbn")
    yield from (("rft.au", author.name) for author in ends_of_authors(paper))


def _identifiers(paper: Paper) -> _Fields:
    yield "rft_id", paper.links.doi and f"info:doi/{paper.links.doi}"
    yield "rft_id", paper.links.paper_url


_FORMATS = {"journal": _journal, "book": _book, "dissertation": _dissertation, "dc": _document}
