"""Identifiers of papers as people paste them: bare, with a prefix, or as an address.

The patterns serve JSON Schema too: they are read alike by Python and by ECMAScript, which has no flags inside.
"""

import re

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
DOI_ID = r"10\.[0-9]{4,9}(?:\.[0-9]+)*/[^\x00-\x20\x7f-\xa0\"<>]+"
DOI = f"{_DOI_PREFIX}{DOI_ID}"
"""The pattern of a DOI or of an address that holds one."""

_ARXIV_PARTS = re.compile(rf"{_ARXIV_PREFIX}({ARXIV_ID})(?:\.pdf)?(?:[/?#][!-~]*)?", re.ASCII)
_DOI_PARTS = re.compile(f"{_DOI_PREFIX}({DOI_ID})", re.ASCII)
# arXiv gives every paper a DOI of its own: "10.48550/arXiv." and the identifier.
_ARXIV_DOI = "10.48550/arxiv."
_OPENREVIEW = re.compile(rf"{_SCHEME}(?:www\.)?openreview\.net/(?:forum|pdf)\?(?:.*&)?id=([\w-]+)(?:[&#].*)?", re.ASCII)
_ANTHOLOGY = re.compile(
    rf"{_SCHEME}(?:www\.)?(?:aclanthology\.org|aclweb\.org/anthology)/([A-Z]\d\d-\d{{4}}|\d{{4}}\.[\w-]+\.\d+)"
    r"(?:v\d+)?(?:\.pdf|\.bib)?/?",
    re.ASCII,
)


def arxiv_id(text: str) -> str | None:
    """Return the arXiv identifier in `text`, with its version if it names one; None if `text` is something else."""
    found = _ARXIV_PARTS.fullmatch(text.strip())
    return found[1] if found else None


def doi(text: str) -> str | None:
    """Return the bare DOI in `text`; None if `text` is something else."""
    found = _DOI_PARTS.fullmatch(text.strip())
    return found[1] if found else None


def identity(text: str) -> str | None:
    """Return one name for all ways to point at the same paper, such as "arXiv 2412.17256"; None for anything else.

    Takes identifiers and addresses of arXiv, DOIs, OpenReview and the ACL Anthology. Versions count as one.
    """
    number = arxiv_id(text)
    if number:
        return f"arXiv {_VERSION.sub('', number)}"
    name = doi(text)
    if name:
        name = name.lower()
        number = arxiv_id(name.removeprefix(_ARXIV_DOI)) if name.startswith(_ARXIV_DOI) else None
        return f"arXiv {_VERSION.sub('', number)}" if number else f"DOI {name}"
    forum = _OPENREVIEW.fullmatch(text.strip())
    if forum:
        return f"OpenReview {forum[1]}"
    anthology = _ANTHOLOGY.fullmatch(text.strip())
    return f"ACL Anthology {anthology[1]}" if anthology else None
