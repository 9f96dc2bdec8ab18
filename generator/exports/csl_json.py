"""Papers as CSL-JSON, the input of citeproc and of Pandoc (CSL 1.0.2, csl-data.json)."""

from collections.abc import Mapping
from typing import Any

from generator.exports.citation import cite, remark
from generator.exports.format import Format
from generator.exports.laid_out import laid_out
from generator.facts import kinds
from generator.model import Paper, PartialDate
from generator.text import names
from generator.text.escaping import printable
from generator.words.book import Book


def record(paper: Paper, book: Book) -> str:
    """Return the paper's record as it stands in a list."""
    return laid_out(entry(paper, book), " ")


def entry(paper: Paper, book: Book) -> Mapping[str, Any]:
    """Return the paper's record."""
    citation = cite(paper)
    arxiv = paper.links.arxiv and f"arXiv:{paper.links.arxiv}"
    details = {kinds.NAMES[name]["csl"]: value for name, value in citation.details}
    fields = {
        "id": paper.id,
        "type": kinds.TYPES[citation.type]["csl"],
        "title": paper.title.plain,
        "author": [_name(author.name) for author in paper.authors],
        "editor": [_name(editor.name) for editor in paper.editors],
        "issued": {"date-parts": [_date_parts(citation.issued)]},
        kinds.VENUES[citation.type]["csl"]: citation.venue,
        "genre": "preprint" if citation.preprint_server else None,
        "publisher": citation.preprint_server,
        "number": arxiv,
        **details,
        "page": citation.pages,
        "DOI": paper.links.doi,
        "URL": paper.links.paper_url,
        "language": paper.language,
        "abstract": paper.abstract and paper.abstract.plain,
        "keyword": ", ".join(paper.tags),
        "note": remark(paper, book),
    }
    return {name: value for name, value in fields.items() if value}


def _name(name: str) -> Mapping[str, str]:
    parts = names.split(printable(name))
    if not parts.is_split:
        return {"literal": parts.family}
    fields = {"family": parts.family, "given": parts.given, "suffix": parts.suffix}
    return {part: value for part, value in fields.items() if value}


def _date_parts(date: PartialDate) -> list[int]:
    return [part for part in (date.year, date.month, date.day) if part is not None]


FORMAT = Format(
    "csl-json",
    record,
    media_type="application/vnd.citationstyles.csl+json",
    ending="csl.json",
    opening="[\n",
    between=",\n",
    closing="\n]\n",
)
