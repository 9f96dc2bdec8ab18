"""Papers as references in plain text, nearly as the seventh edition of the APA's manual has them."""

import re
from collections.abc import Iterator, Sequence

from generator.exports.citation import Citation, cite, remark
from generator.exports.format import Format
from generator.model import Paper, PaperKind
from generator.text import names
from generator.text.escaping import printable
from generator.words.book import Book

_MOST_AUTHORS = 20
"""How many authors are named; of more, the first 19 and the last (section 9.8)."""

_TOLD_BY_SOURCE = {PaperKind.PAPER, PaperKind.BOOK, PaperKind.CHAPTER}
"""Kinds of which a reference does not say what they are (section 9.21 names the others in brackets)."""


def entry(paper: Paper, book: Book) -> str:
    """Return the paper's reference on one line."""
    citation = cite(paper)
    parts = (
        _sentence(_authors([author.name for author in paper.authors]) + ("" if paper.authors_complete else ", et al")),
        f"({citation.issued.year}).",
        _title(paper, citation, book),
        *map(_sentence, _sources(paper, citation)),
        remark(paper, book),
        paper.links.doi_url or paper.links.paper_url,
    )
    return printable(" ".join(part for part in parts if part))


def _title(paper: Paper, citation: Citation, book: Book) -> str:
    """Return the title, with what tells its edition from others, and what it is where its source does not tell."""
    said = dict(citation.details)
    edition = f"{said['edition']} ed." if "edition" in said else said.get("version") or said.get("number")
    sort = None if paper.kind in _TOLD_BY_SOURCE else said.get("type") or book.say(f"choices.{paper.kind.value}")
    marks = (edition and f"({edition})", sort and f"[{sort[0].upper()}{sort[1:]}]")
    if not any(marks):
        return _sentence(paper.title.plain)
    return _sentence(" ".join(part for part in (paper.title.plain.strip(), *marks) if part))


def _sources(paper: Paper, citation: Citation) -> Iterator[str]:
    """Yield where it was published, and by whom: "Nature, 9(7), 13-80"."""
    said = dict(citation.details)
    issue = f"({said['issue']})" if "issue" in said else ""
    editors = _authors([editor.name for editor in paper.editors]) if citation.venue and paper.editors else ""
    in_it = (editors and f"{editors} (ed.)", citation.venue, f"{said.get('volume', '')}{issue}", citation.pages)
    arxiv = f"arXiv:{paper.links.arxiv}" if paper.links.arxiv else ""
    source = ", ".join(part for part in in_it if part)
    publisher = said.get("publisher") or said.get("institution")
    yield from (part for part in (source or ("" if publisher else arxiv), publisher) if part)


def _authors(written: Sequence[str]) -> str:
    shown = [_name(name) for name in written]
    if len(shown) > _MOST_AUTHORS:
        return f"{', '.join(shown[: _MOST_AUTHORS - 1])}, … {shown[-1]}"
    return ", & ".join(part for part in (", ".join(shown[:-1]), shown[-1]) if part)


def _name(name: str) -> str:
    parts = names.split(name)
    return ", ".join(part for part in (parts.family, _initials(parts.given), parts.suffix) if part)


def _initials(given: str) -> str:
    """Return "J.-P. M." of "Jean-Paul Marie"."""
    return re.sub(r"(\w)[^\s-]*", lambda word: f"{word[1].upper()}.", given)


def _sentence(text: str) -> str:
    stripped = text.strip()
    return stripped if stripped.endswith((".", "?", "!")) else f"{stripped}."


FORMAT = Format("text", entry, citation=entry)
