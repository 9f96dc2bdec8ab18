"""Papers as references in plain text, nearly as the seventh edition of the APA's manual has them."""

import re
from collections.abc import Sequence

from generator.exports.citation import cite, remark
from generator.exports.format import Format
from generator.model import Paper
from generator.text import names
from generator.text.escaping import printable
from generator.words.book import Book

_MOST_AUTHORS = 20
"""How many authors are named; of more, the first 19 and the last (section 9.8)."""


def entry(paper: Paper, book: Book) -> str:
    """Return the paper's reference on one line."""
    citation = cite(paper)
    source = citation.venue or (f"arXiv:{paper.links.arxiv}" if paper.links.arxiv else None)
    parts = (
        _sentence(_authors([author.name for author in paper.authors]) + ("" if paper.authors_complete else ", et al")),
        f"({citation.issued.year}).",
        _sentence(paper.title.plain),
        source and _sentence(source),
        remark(paper, book),
        paper.links.doi_url or paper.links.paper_url,
    )
    return printable(" ".join(part for part in parts if part))


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
