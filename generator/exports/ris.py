"""Papers in RIS, which nearly every reference manager imports."""

from collections.abc import Iterable, Iterator

from generator.exports.citation import cite, has_many_authors, remark
from generator.exports.format import Format
from generator.facts import kinds
from generator.model import Paper, PartialDate
from generator.text import names
from generator.text.escaping import printable
from generator.words.book import Book


def record(paper: Paper, book: Book) -> str:
    """Return the paper's whole record."""
    return _record([*_fields(paper, book), *_contents(paper)])


def entry(paper: Paper, book: Book) -> str:
    """Return the paper's record without its abstract and tags, as one cites it."""
    return _record(_fields(paper, book))


def _record(fields: Iterable[tuple[str, str]]) -> str:
    # The format asks for lines that end as on Windows.
    return "".join(f"{tag}  - {value}\r\n" for tag, value in fields) + "ER  - \r\n"


def _fields(paper: Paper, book: Book) -> Iterator[tuple[str, str]]:
    citation = cite(paper)
    yield "TY", kinds.TYPES[citation.type]["ris"]
    yield "ID", paper.id
    yield "TI", paper.title.plain
    yield from (("AU", _name(author.name)) for author in paper.authors)
    # Zotero takes a book's A2 for the editor of its series.
    yield from (("A3" if citation.type == "book" else "A2", _name(editor.name)) for editor in paper.editors)
    yield "PY", str(citation.issued.year)
    yield "DA", _date(citation.issued)
    first, _, last = (citation.pages or "").partition("-")
    single = {
        "T2": citation.venue,
        "PB": citation.preprint_server,
        **{kinds.NAMES[name]["ris"]: value for name, value in citation.details},
        "SP": first,
        "EP": last,
        "AN": paper.links.arxiv and f"arXiv:{paper.links.arxiv}",
        "DO": paper.links.doi,
        "UR": paper.links.paper_url,
        "L1": paper.links.pdf_url,
        "LA": paper.language,
        "N1": remark(paper, book),
    }
    yield from ((tag, value) for tag, value in single.items() if value)


def _contents(paper: Paper) -> Iterator[tuple[str, str]]:
    if paper.abstract:
        yield "AB", paper.abstract.plain
    yield from (("KW", tag) for tag in paper.tags)


def _name(name: str) -> str:
    parts = names.split(printable(name))
    return ", ".join(part for part in (parts.family, parts.given, parts.suffix) if part)


def _date(date: PartialDate) -> str:
    """Return "2024/12/23/": year, month, day, and a remark that is left out."""
    parts = (f"{part:02}" if part else "" for part in (date.month, date.day))
    return f"{date.year:04}/{'/'.join(parts)}/"


def citation(paper: Paper, book: Book) -> str | None:
    """Return the entry as a page shows it; none of very many authors, as RIS cannot say that there are others."""
    return None if has_many_authors(paper) else entry(paper, book)


FORMAT = Format("ris", record, citation=citation, media_type="application/x-research-info-systems", ending="ris")
