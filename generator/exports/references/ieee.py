"""Papers as the Institute of Electrical and Electronics Engineers has its references (IEEE Reference Guide, 2023).

They are numbered where they stand together, which these do not. Months are said only where they are the work's own.
"""

from collections.abc import Callable, Mapping, Sequence

from generator.exports.citation import Citation, cite, remark
from generator.exports.format import Format
from generator.exports.references.parts import (
    ended,
    in_order,
    initials,
    joined,
    listed,
    month_and_day,
    on_one_line,
    people,
    quoted,
    span,
)
from generator.model import Author, Paper
from generator.words.book import Book

_MOST_AUTHORS = 6
"""How many names stand there; of more, the first and "et al." (section I.A)."""

_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


def entry(paper: Paper, book: Book) -> str:
    """Return the paper's reference on one line."""
    citation = cite(paper)
    source = _SOURCES.get(citation.type, _periodical)(paper, citation)
    # A book's title is none of a part, and stands in no quotation marks.
    title = f"{paper.title.plain.strip()}," if citation.type == "book" else quoted(paper.title.plain, ",")
    found = listed(source, paper.links.doi and f"doi: {paper.links.doi}")
    return on_one_line(f"{_authors(paper)},", title, ended(found), remark(paper, book), _online(paper, citation))


def _periodical(paper: Paper, citation: Citation) -> str:
    said = dict(citation.details)
    return listed(
        citation.venue or said.get("publisher"),
        _numbered("vol.", said.get("volume")),
        _numbered("no.", said.get("issue")),
        _pages(citation),
        str(citation.issued.year),
    )


def _proceedings(paper: Paper, citation: Citation) -> str:
    """Return "in ICLR 2025, pp. 1-9": a year that the title names is not said again."""
    year = str(citation.issued.year)
    venue = citation.venue or ""
    volume = _numbered("vol.", dict(citation.details).get("volume"))
    return f"in {listed(venue, _editors(paper.editors), volume, '' if year in venue else year, _pages(citation))}"


def _preprint(paper: Paper, citation: Citation) -> str:
    year = str(citation.issued.year)
    return listed(year, f"arXiv:{paper.links.arxiv}") if paper.links.arxiv else listed(citation.preprint_server, year)


def _book(paper: Paper, citation: Citation) -> str:
    return _volume(paper, citation, "")


def _chapter(paper: Paper, citation: Citation) -> str:
    return f"in {_volume(paper, citation, citation.venue or '')}"


def _volume(paper: Paper, citation: Citation, title: str) -> str:
    """Return "The Book, 2nd ed., E. Itor, Ed. MIT Press, 2024, pp. 1-9"."""
    said = dict(citation.details)
    edition = said.get("edition") and f"{said['edition']} ed."
    what = listed(title, edition, _editors(paper.editors))
    imprint = listed(said.get("publisher"), str(citation.issued.year), _pages(citation))
    return f"{ended(what)} {imprint}" if what else imprint


def _thesis(paper: Paper, citation: Citation) -> str:
    said = dict(citation.details)
    return listed(said.get("type", "thesis"), said.get("institution"), str(citation.issued.year))


def _report(paper: Paper, citation: Citation) -> str:
    said = dict(citation.details)
    return listed(said.get("institution"), _numbered("Rep.", said.get("number")), str(citation.issued.year))


def _release(paper: Paper, citation: Citation) -> str:
    said = dict(citation.details)
    where = said.get("publisher") or citation.venue
    return listed(_numbered("version", said.get("version")), where, str(citation.issued.year))


def _talk(paper: Paper, citation: Citation) -> str:
    return listed(citation.venue and f"presented at {citation.venue}", _day(citation))


def _post(paper: Paper, citation: Citation) -> str:
    return listed(citation.venue, _day(citation))


_SOURCES: Mapping[str, Callable[[Paper, Citation], str]] = {
    "conference": _proceedings, "workshop": _proceedings, "preprint": _preprint, "book": _book, "chapter": _chapter,
    "thesis": _thesis, "report": _report, "dataset": _release, "software": _release, "talk": _talk, "post": _post,
}  # fmt: skip
"""Where works of each type say that they are from; all others as articles do."""


def _online(paper: Paper, citation: Citation) -> str:
    # A DOI says where a work is found, and of what arXiv alone has, so does its number.
    is_told = paper.links.doi or (citation.type == "preprint" and paper.links.arxiv)
    return "" if is_told else f"[Online]. Available: {paper.links.paper_url}"


def _authors(paper: Paper) -> str:
    shown = [in_order(name, initials(name.given)) for name in people(paper.authors)]
    if len(shown) > _MOST_AUTHORS:
        return f"{shown[0]} et al."
    return joined(shown) if paper.authors_complete else f"{', '.join(shown)}, et al."


def _editors(editors: Sequence[Author]) -> str:
    shown = [in_order(name, initials(name.given)) for name in people(editors)]
    return f"{joined(shown)}, Ed{'s' if len(shown) > 1 else ''}." if shown else ""


def _day(citation: Citation) -> str:
    return listed(month_and_day(citation.issued, _MONTHS), str(citation.issued.year))


def _pages(citation: Citation) -> str:
    several = "-" in (citation.pages or "")
    return _numbered("pp." if several else "p.", span(citation.pages))


def _numbered(what: str, number: str | None) -> str:
    return f"{what} {number}" if number else ""


FORMAT = Format("ieee", entry, citation=entry)
