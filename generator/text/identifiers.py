"""Identifiers of papers as people paste them: bare, with a prefix, or as an address.

The patterns serve JSON Schema too: they are read alike by Python and by ECMAScript, which has no flags inside.
"""

import re
from urllib.parse import unquote, urlsplit

from generator.facts import dois

_SCHEME = r"(?:[Hh][Tt][Tt][Pp][Ss]?://)?"
# arXiv, "Understanding the arXiv identifier": since 2007-04 YYMM.number, with four digits until 2014-12 and five
# after; before that archive[.class]/YYMMnumber.
ARXIV_ID = (
    r"(?:(?:0[0-9]|1[0-4])[0-9]{2}\.[0-9]{4,5}|(?:1[5-9]|[2-9][0-9])[0-9]{2}\.[0-9]{5}"
    r"|[a-z-]+(?:\.[A-Z]{2})?/[0-9]{7})(?:v[1-9][0-9]*)?"
)
"""The pattern of an arXiv identifier alone."""
_ARXIV_PREFIX = rf"(?:{_SCHEME}(?:www\.|export\.)?[Aa][Rr][Xx][Ii][Vv]\.org/(?:abs|pdf|html)/|[Aa][Rr][Xx][Ii][Vv]: ?)?"
_VERSION = re.compile(r"v\d+$")

ARXIV = rf"{_ARXIV_PREFIX}{ARXIV_ID}(?:\.pdf)?(?:[/?#][!-~]*)?"
"""The pattern of an arXiv identifier or of an address that holds one."""

# DOI Handbook, section 2.2: a prefix "10." with a registrant code, a slash, and a suffix of any printable characters.
_DOI_PREFIX = rf"(?:{_SCHEME}(?:dx\.|www\.)?[Dd][Oo][Ii]\.org/|[Dd][Oo][Ii]: ?)?"
DOI_ID = r'10\.[0-9]{4,9}(?:\.[0-9]+)*/[^\x00-\x20\x7f-\xa0"]+'
DOI = f"{_DOI_PREFIX}{DOI_ID}"
"""The pattern of a DOI or of an address that holds one."""

_ARXIV_PARTS = re.compile(rf"{_ARXIV_PREFIX}({ARXIV_ID})(?:\.pdf)?(?:[/?#][!-~]*)?", re.ASCII)
_DOI_PARTS = re.compile(f"{_DOI_PREFIX}({DOI_ID})", re.ASCII)
# arXiv gives every paper a DOI of its own: "10.48550/arXiv." and the identifier.
_ARXIV_DOI = "10.48550/arxiv."
_OPENREVIEW = re.compile(
    rf"{_SCHEME}(?:www\.)?openreview\.net/(?:forum|pdf|attachment)\?(?:.*&)?id=([\w-]+)(?:[&#].*)?", re.ASCII
)
_ANTHOLOGY = re.compile(
    rf"{_SCHEME}(?:www\.)?(?:aclanthology\.org|aclweb\.org/anthology)/([A-Z]\d\d-\d{{4}}|\d{{4}}\.[\w-]+\.\d+)"
    r"(?:v\d+)?(?:\.pdf|\.bib)?/?(?:[?#].*)?",
    re.ASCII,
)
# What browsers put behind an address. A mark of that kind in the DOI itself is written by its number there (DOI
# Handbook, section 2.5.2.4).
_PLACE_ON_PAGE = re.compile(r"(?<=\S)(?:#[A-Za-z][\w-]*|\?utm_\S*)$")
_LAST_OF_CENTURY, _MONTHS = 90, 12
_CODED = re.compile(r"%[0-9A-Fa-f]{2}")
_DOI_IN_ADDRESS = re.compile(dois.IN_ADDRESS)
_VIEW = re.compile(dois.VIEW, re.IGNORECASE)
_PREPRINT_VERSION = re.compile(dois.PREPRINT_VERSION)
_VIEW_OF_A_PREPRINT = re.compile(dois.VIEW_OF_A_PREPRINT)
_EARLY_PREPRINT = re.compile(dois.EARLY_PREPRINT)
# An archive's name as its older identifiers hold it, with a class that is no part of the name.
_CLASS = re.compile(r"\.[A-Z]{2}/")


def arxiv_id(text: str) -> str | None:
    """Return the arXiv identifier in `text`, with its version if it names one; None if `text` is something else."""
    found = _ARXIV_PARTS.fullmatch(text.strip())
    return found[1] if found else None


def arxiv_month(text: str) -> tuple[int, int] | None:
    """Return the year and month in which arXiv gave the identifier in `text`; None if it is none.

    Both its schemes begin the number with YYMM; the older one, to 2007-03, began in 1991.
    """
    number = _VERSION.sub("", arxiv_id(text) or "").rpartition("/")[2]
    if not number:
        return None
    year, month = int(number[:2]), int(number[2:4])
    return (year + (1900 if year > _LAST_OF_CENTURY else 2000), month) if 1 <= month <= _MONTHS else None


def doi(text: str) -> str | None:
    """Return the bare DOI in `text`, percent-encoded or not; None if `text` is something else."""
    plain = text.strip()
    plain = _PLACE_ON_PAGE.sub("", plain) if "://" in plain else plain
    found = _DOI_PARTS.fullmatch(unquote(plain) if _CODED.search(plain) else plain)
    return _PREPRINT_VERSION.sub(r"\1", found[1]) if found else None


def doi_in_address(url: str) -> str | None:
    """Return the DOI in the address of a publisher's page, such as https://dl.acm.org/doi/abs/10.1145/3503161.3547905."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https"):
        return None
    preprint = _EARLY_PREPRINT.fullmatch(f"{parts.hostname}{parts.path}")
    found = _DOI_IN_ADDRESS.search(unquote(f"{parts.path}?{parts.query}"))
    if preprint or not found:
        return f"10.1101/{preprint[1]}" if preprint else None
    view = _VIEW_OF_A_PREPRINT if (parts.hostname or "").endswith("rxiv.org") else _VIEW
    return doi(view.sub("", found[1], count=1))


def identity(text: str) -> str | None:
    """Return one name for all ways to point at the same paper, such as "arXiv 2412.17256"; None for anything else.

    Takes identifiers and addresses of arXiv, DOIs, OpenReview and the ACL Anthology. Versions count as one.
    """
    number = arxiv_id(text)
    if number:
        return _arxiv_identity(number)
    name = doi(text)
    if name:
        name = name.lower()
        number = arxiv_id(name.removeprefix(_ARXIV_DOI)) if name.startswith(_ARXIV_DOI) else None
        return _arxiv_identity(number) if number else f"DOI {name}"
    forum = _OPENREVIEW.fullmatch(text.strip())
    if forum:
        return f"OpenReview {forum[1]}"
    anthology = _ANTHOLOGY.fullmatch(text.strip())
    return f"ACL Anthology {anthology[1]}" if anthology else None


def _arxiv_identity(number: str) -> str:
    return f"arXiv {_CLASS.sub('/', _VERSION.sub('', number))}"
