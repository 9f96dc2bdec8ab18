"""Crossref, where most publishers register their DOIs: its REST API, whose items are nearly CSL-JSON.

What became of a work stands in notices, which are works of their own. A notice names under `update-to` what it changes;
the work names under `updated-by` what changed it (Crossref, "Retrieving retraction notices"; the records of Retraction
Watch stand there too, with `source`: "retraction-watch"). Some notices stand in one of the two only, so both are asked.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from generator.contribute.candidate import UnreadableError
from generator.contribute.readers.csl_json import csl_date
from generator.contribute.sources import answer
from generator.model import PartialDate
from generator.text import identifiers

_WORKS = "https://api.crossref.org/works"
_WANTED = "DOI,title,subtitle,author,issued,published,container-title,abstract,type"
"""What is asked for of each work found: whole records hold all references."""
_MOST_NOTICES = 50
_RECORDERS = {"retraction-watch": "Retraction Watch"}
"""Who has told Crossref of a notice, where that was not the publisher."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What was published about a work: that it was retracted, or corrected."""

    kind: str
    """Crossref's word for it, in small letters joined by "_": "expression_of_concern"."""
    doi: str
    """Of the notice itself."""
    on: PartialDate | None
    recorder: str
    """Who has told Crossref of it, where that was not the publisher; else empty."""


def of_doi(doi: str) -> str:
    """Return where the work with a DOI is told about."""
    return f"{_WORKS}/{quote(doi, safe='')}"


def of_title(title: str, author: str) -> str:
    """Return where works with a title are looked for; `author` may be empty."""
    asked = {"query.bibliographic": title, "query.author": author, "rows": "5", "select": _WANTED}
    return f"{_WORKS}?{urlencode({key: value for key, value in asked.items() if value})}"


def of_notices(doi: str) -> str:
    """Return where the notices are told about that name a work; nowhere for a DOI with a comma, which ends a filter."""
    if "," in doi:
        return ""
    asked = {"filter": f"updates:{doi}", "rows": str(_MOST_NOTICES), "select": "DOI,update-to"}
    return f"{_WORKS}?{urlencode(asked)}"


def read_own_notices(text: str, doi: str) -> Iterator[Notice]:
    """Yield the notices that the record of a work names. Raises UnreadableError."""
    work = _message(text)
    for update in answer.items(work, "updated-by"):
        yield from _notice(update, answer.text(update, "DOI"))
    # A publisher may have put the notice in the place of the work, under the same DOI.
    yield from _updates(work, doi, answer.text(work, "DOI"))


def read_notices(text: str, doi: str) -> Iterator[Notice]:
    """Yield the notices in an answer that name a work. Raises UnreadableError."""
    for item in answer.items(_message(text), "items"):
        yield from _updates(item, doi, answer.text(item, "DOI"))


def read_published_as(text: str) -> Iterator[str]:
    """Yield the DOIs under which the preprint in an answer was published. Raises UnreadableError."""
    for relation in answer.items(_message(text), "relation", "is-preprint-of"):
        doi = identifiers.doi(answer.text(relation, "id")) if relation.get("id-type") == "doi" else None
        if doi:
            yield doi


def _message(text: str) -> answer.Item:
    message = answer.inner(answer.parse(text), "message")
    if not isinstance(message, dict):
        raise UnreadableError("it holds no work")
    return message


def _updates(item: answer.Item, doi: str, notice: str) -> Iterator[Notice]:
    """Yield what an item says of a work; of a notice that changes several, what it says of this one."""
    for update in answer.items(item, "update-to"):
        if (identifiers.doi(answer.text(update, "DOI")) or "").lower() == doi.lower():
            yield from _notice(update, notice)


def _notice(update: answer.Item, doi: str) -> Iterator[Notice]:
    kind = "_".join(answer.text(update, "type").lower().replace("-", " ").replace("_", " ").split())
    bare = identifiers.doi(doi)
    if kind and bare:
        source = answer.text(update, "source")
        yield Notice(kind, bare, csl_date(update.get("updated")), _RECORDERS.get(source, ""))
