"""Answers of the services, in the shapes that their documentation gives them."""

import json
from collections.abc import Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

TITLE = "A Made-up Study of Several Examples"
AUTHORS = ("Ada Example", "Bjørn Ødegård")
DOI = "10.1000/made.up"
NOTICE = "10.1000/notice"
ARXIV = "2401.00011"


def arxiv_entry(  # noqa: PLR0913 - what an entry of arXiv's feed can say
    identifier: str = ARXIV,
    *,
    version: int = 1,
    title: str = TITLE,
    authors: Sequence[str] = AUTHORS,
    summary: str = "We make up several examples.",
    comment: str = "",
    journal_ref: str = "",
    doi: str = "",
    updated: str = "2024-01-05T10:00:00Z",
) -> str:
    names = "".join(f"<author><name>{escape(name)}</name></author>" for name in authors)
    told = {"comment": comment, "journal_ref": journal_ref, "doi": doi}
    own = "".join(
        f'<arxiv:{tag} xmlns:arxiv="http://arxiv.org/schemas/atom">{escape(text)}</arxiv:{tag}>'
        for tag, text in told.items()
        if text
    )
    return (
        f"<entry><id>http://arxiv.org/abs/{identifier}v{version}</id><updated>{updated}</updated>"
        f"<published>2024-01-05T10:00:00Z</published><title>{escape(title)}</title>"
        f"<summary>  {escape(summary)}\n</summary>{names}{own}"
        f'<link title="pdf" href="http://arxiv.org/pdf/{identifier}v{version}" rel="related" type="application/pdf"/>'
        "</entry>"
    )


def arxiv_feed(*entries: str) -> str:
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>ArXiv Query</title>'
    )
    return f"{head}{''.join(entries)}</feed>"


def update(doi: str, kind: str = "retraction", source: str = "publisher", day: str = "2024-05-04") -> dict[str, Any]:
    """One item of `update-to` or `updated-by`."""
    parts = [int(part) for part in day.split("-")]
    return {
        "DOI": doi,
        "type": kind,
        "label": kind.replace("_", " ").capitalize(),
        "source": source,
        "updated": {"date-parts": [parts], "date-time": f"{day}T00:00:00Z", "timestamp": 1714780800000},
        "record-id": 4711,
    }


def crossref_work(
    doi: str = DOI, title: str = TITLE, authors: Sequence[str] = AUTHORS, **more: Any
) -> Mapping[str, Any]:
    names = [dict(zip(("given", "family"), name.rsplit(" ", 1), strict=True)) for name in authors]
    return {
        "DOI": doi,
        "type": "journal-article",
        "title": [title],
        "author": [{**name, "sequence": "first", "affiliation": []} for name in names],
        "issued": {"date-parts": [[2024, 5, 4]]},
        "published": {"date-parts": [[2024, 5, 4]]},
        "container-title": ["Journal of Examples"],
        "URL": f"https://doi.org/{doi}",
        "reference-count": 40,
        "prefix": doi.partition("/")[0],
        "relation": {},
        **more,
    }


def crossref_answer(work: Mapping[str, Any]) -> str:
    return json.dumps({"status": "ok", "message-type": "work", "message-version": "1.0.0", "message": work})


def crossref_notices(*items: Mapping[str, Any]) -> str:
    """The answer to `filter=updates:…`."""
    message = {"facets": {}, "total-results": len(items), "items": list(items), "items-per-page": 50, "query": {}}
    return json.dumps({"status": "ok", "message-type": "work-list", "message-version": "1.0.0", "message": message})


def datacite_answer(doi: str, title: str = TITLE, authors: Sequence[str] = AUTHORS, published_as: str = "") -> str:
    related = {"relationType": "IsVersionOf", "relatedIdentifier": published_as, "relatedIdentifierType": "DOI"}
    work = {
        "doi": doi,
        "titles": [{"title": title}],
        "creators": [{"name": ", ".join(reversed(name.rsplit(" ", 1))), "nameType": "Personal"} for name in authors],
        "dates": [{"date": "2024-01-05", "dateType": "Issued"}],
        "relatedIdentifiers": [related] if published_as else [],
        "state": "findable",
    }
    return json.dumps({"data": {"id": doi, "type": "dois", "attributes": work}})


def openreview_notes(forum: str, venue: str, venueid: str, title: str = TITLE, authors: Sequence[str] = AUTHORS) -> str:
    content = {"title": title, "authors": list(authors), "venue": venue, "venueid": venueid}
    note = {
        "id": forum,
        "forum": forum,
        "content": {key: {"value": value} for key, value in content.items()},
        "odate": 1728700000000,
        "pdate": 1737500000000,
        "invitations": ["ICLR.cc/2025/Conference/-/Submission"],
    }
    return json.dumps({"notes": [note], "count": 1})


def dblp_hits(*works: Mapping[str, Any]) -> str:
    hits = [{"@score": "7", "@id": str(number), "info": work} for number, work in enumerate(works)]
    return json.dumps({"result": {"status": {"@code": "200"}, "hits": {"@total": str(len(hits)), "hit": hits}}})


def dblp_work(venue: str, title: str = TITLE, authors: Sequence[str] = AUTHORS, **more: str) -> dict[str, Any]:
    return {
        "authors": {"author": [{"@pid": "1/1", "text": name} for name in authors]},
        "title": f"{title}.",
        "venue": venue,
        "year": "2024",
        "type": "Conference and Workshop Papers",
        **more,
    }
