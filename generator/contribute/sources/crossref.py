"""Crossref, where most publishers register their DOIs: its REST API, whose items are nearly CSL-JSON."""

from urllib.parse import quote, urlencode

_WORKS = "https://api.crossref.org/works"
_WANTED = "DOI,title,subtitle,author,issued,published,container-title,abstract,type"
"""What is asked for of each work found: whole records hold all references."""


def of_doi(doi: str) -> str:
    """Return where the work with a DOI is told about."""
    return f"{_WORKS}/{quote(doi, safe='')}"


def of_title(title: str, author: str) -> str:
    """Return where works with a title are looked for; `author` may be empty."""
    asked = {"query.bibliographic": title, "query.author": author, "rows": "5", "select": _WANTED}
    return f"{_WORKS}?{urlencode({key: value for key, value in asked.items() if value})}"
