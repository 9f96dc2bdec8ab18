"""Papers as the Chicago Manual of Style has the lists of its author-date references (18th edition).

Its chapter 13 tells of authors and dates, its chapter 14 has an example of each kind.
"""

from collections.abc import Callable, Iterator, Mapping

from generator.exports.citation import Citation, cite, remark
from generator.exports.format import Format
from generator.exports.references.parts import (
    address,
    ended,
    in_order,
    joined,
    listed,
    month_and_day,
    on_one_line,
    people,
    quoted,
    span,
)
from generator.model import Paper
from generator.words.book import Book

_MOST_AUTHORS, _NAMED_OF_MANY = 6, 3
"""How many authors are named; of more, the first three and "et al." (section 13.107)."""

_WHOLE = ("book", "report", "dataset", "software")
"""Works that are no part of another, and whose titles stand in no quotation marks."""


def entry(paper: Paper, book: Book) -> str:
    """Return the paper's reference on one line."""
    citation = cite(paper)
    title = paper.title.plain
    return on_one_line(
        ended(_authors(paper)),
        f"{citation.issued.year}.",
        ended(title) if citation.type in _WHOLE else quoted(title, "."),
        *(ended(part) for part in _SOURCES.get(citation.type, _periodical)(paper, citation) if part),
        ended(remark(paper, book) or "") if paper.status else "",
        f"{address(paper)}.",
    )


def _periodical(paper: Paper, citation: Citation) -> Iterator[str]:
    """Yield "Nature 9 (7): 13-80"."""
    said = dict(citation.details)
    volume = listed(said.get("volume"), said.get("issue") and f"({said['issue']})", between=" ")
    journal = listed(citation.venue or said.get("publisher"), volume, between=" ")
    yield listed(journal, span(citation.pages), between=": " if volume else ", ")


def _part(paper: Paper, citation: Citation) -> Iterator[str]:
    """Yield "In The Book, 2nd ed., edited by Ed Itor, 1-9" and who published it."""
    said = dict(citation.details)
    editors = [in_order(one, one.given) for one in people(paper.editors)]
    by = f"edited by {joined(editors)}" if editors else ""
    edition = said.get("edition") and f"{said['edition']} ed."
    place = listed(citation.venue, edition, by, span(citation.pages))
    yield f"In {place}" if place else ""
    yield said.get("publisher", "")


def _preprint(paper: Paper, citation: Citation) -> Iterator[str]:
    yield listed("Preprint", citation.preprint_server, month_and_day(citation.issued))


def _book(paper: Paper, citation: Citation) -> Iterator[str]:
    said = dict(citation.details)
    yield said.get("edition", "") and f"{said['edition']} ed."
    yield said.get("publisher", "")


def _thesis(paper: Paper, citation: Citation) -> Iterator[str]:
    said = dict(citation.details)
    yield listed(said.get("type", "Thesis"), said.get("institution"))


def _report(paper: Paper, citation: Citation) -> Iterator[str]:
    said = dict(citation.details)
    yield listed(said.get("type", "Report"), said.get("number"), between=" ") if "number" in said else ""
    yield said.get("institution", "")


def _release(paper: Paper, citation: Citation) -> Iterator[str]:
    said = dict(citation.details)
    yield said.get("version", "") and f"Version {said['version']}"
    yield said.get("publisher") or citation.venue or ""


def _talk(paper: Paper, citation: Citation) -> Iterator[str]:
    yield listed(citation.venue and f"Presented at {citation.venue}", month_and_day(citation.issued))


def _post(paper: Paper, citation: Citation) -> Iterator[str]:
    yield listed(citation.venue, month_and_day(citation.issued))


_SOURCES: Mapping[str, Callable[[Paper, Citation], Iterator[str]]] = {
    "conference": _part, "workshop": _part, "chapter": _part, "preprint": _preprint, "book": _book, "thesis": _thesis,
    "report": _report, "dataset": _release, "software": _release, "talk": _talk, "post": _post,
}  # fmt: skip
"""Where works of each type say that they are from; all others as articles do."""


def _authors(paper: Paper) -> str:
    first, *others = people(paper.authors)
    shown = [listed(first.family, first.given, first.suffix), *(in_order(one, one.given) for one in others)]
    if len(shown) > _MOST_AUTHORS:
        return f"{', '.join(shown[:_NAMED_OF_MANY])}, et al."
    return joined(shown, comma_for_two=True) if paper.authors_complete else f"{', '.join(shown)}, et al."


FORMAT = Format("chicago", entry, citation=entry)
