"""Papers as the American Psychological Association has its references (Publication Manual, 7th edition).

Its sections 9.7 to 9.12 tell of authors, 9.13 of dates, 9.18 to 9.22 of titles, 9.23 to 9.37 of sources; chapter 10 has
an example of each kind.
"""

from collections.abc import Iterator, Sequence

from generator.exports.citation import Citation, cite, remark
from generator.exports.format import Format
from generator.exports.references.parts import (
    address,
    ended,
    initials,
    listed,
    month_and_day,
    on_one_line,
    people,
    span,
)
from generator.model import Author, Paper
from generator.text import names
from generator.words.book import Book

_MOST_AUTHORS = 20
"""How many authors are named; of more, the first 19 and the last (section 9.8)."""

_SORTS = {"dataset": "Data set", "software": "Computer software", "talk": "Conference presentation"}
"""What is said in brackets of works that readers would not expect (section 9.21)."""

_DATED = ("talk", "post")
"""Works that are known by their day (section 9.14)."""


def entry(paper: Paper, book: Book) -> str:
    """Return the paper's reference on one line."""
    citation = cite(paper)
    more = "" if paper.authors_complete else ", et al."
    return on_one_line(
        ended(f"{_authors(paper.authors)}{more}"),
        f"({_date(citation)}).",
        ended(listed(paper.title.plain.strip(), _edition(paper, citation), _sort(citation), between=" ")),
        *(ended(part) for part in _source(paper, citation) if part),
        remark(paper, book),
        address(paper),
    )


def _date(citation: Citation) -> str:
    day = month_and_day(citation.issued) if citation.type in _DATED else ""
    return listed(str(citation.issued.year), day)


def _edition(paper: Paper, citation: Citation) -> str:
    """Return what stands in parentheses behind a title: "(2nd ed.)", "(Report No. TR-7)", "(arXiv:2401.00001)"."""
    said = dict(citation.details)
    number = {
        "book": said.get("edition", "") and f"{said['edition']} ed.",
        "report": said.get("number", "") and f"Report No. {said['number']}",
        "dataset": _version(said.get("version")),
        "software": _version(said.get("version")),
        "preprint": paper.links.arxiv and f"arXiv:{paper.links.arxiv}",
    }.get(citation.type)
    return f"({number})" if number else ""


def _version(number: str | None) -> str:
    return f"Version {number}" if number else ""


def _sort(citation: Citation) -> str:
    said = dict(citation.details)
    if citation.type == "thesis":
        return f"[{listed(said.get('type', 'Thesis'), said.get('institution'))}]"
    return f"[{_SORTS[citation.type]}]" if citation.type in _SORTS else ""


def _source(paper: Paper, citation: Citation) -> Iterator[str]:
    """Yield where it was published, and by whom: "Nature, 9(7), 13-80", "In Proceedings (pp. 1-9)", "MIT Press"."""
    said = dict(citation.details)
    match citation.type:
        case "preprint":
            yield citation.preprint_server or ""
        case "conference" | "workshop" | "chapter":
            yield from _whole(paper, citation)
        case "thesis":
            pass
        case _:
            issue = f"({said['issue']})" if "issue" in said else ""
            yield listed(citation.venue, f"{said.get('volume', '')}{issue}", span(citation.pages))
    yield said.get("publisher") or (said.get("institution", "") if citation.type != "thesis" else "")


def _whole(paper: Paper, citation: Citation) -> Iterator[str]:
    """Yield the book that a part stands in: "In E. Itor (Ed.), The Book (2nd ed., pp. 1-9)" (section 9.28)."""
    if not citation.venue:
        return
    edited = [f"{initials(one.given)} {one.family}".strip() for one in people(paper.editors)]
    by = f"{_and(edited)} (Ed{'s' if len(edited) > 1 else ''}.)" if edited else ""
    edition = dict(citation.details).get("edition")
    place = listed(edition and f"{edition} ed.", citation.pages and f"pp. {span(citation.pages)}")
    yield f"In {listed(by, citation.venue)}{f' ({place})' if place else ''}"


def _authors(authors: Sequence[Author]) -> str:
    shown = [_name(one) for one in people(authors)]
    if len(shown) > _MOST_AUTHORS:
        return f"{', '.join(shown[: _MOST_AUTHORS - 1])}, … {shown[-1]}"
    return ", & ".join(part for part in (", ".join(shown[:-1]), shown[-1]) if part)


def _and(shown: Sequence[str]) -> str:
    """Return the names of editors, which stand as they are spoken: "A. One & B. Two"."""
    *others, last = shown
    return f"{', '.join(others)}{',' if len(others) > 1 else ''} & {last}" if others else last


def _name(name: names.Name) -> str:
    return listed(name.family, initials(name.given), name.suffix)


FORMAT = Format("apa", entry, citation=entry)
