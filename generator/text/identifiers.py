"""Identifiers of papers as people paste them: bare, with a prefix, or as an address."""

import re

# arXiv, "Understanding the arXiv identifier": since 2007-04 YYMM.number, before that archive[.class]/YYMMnumber.
_ARXIV = re.compile(
    r"(?:(?:https?://)?(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)/|arxiv:\s*)?"
    r"(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?)(?:\.pdf)?/?",
    re.IGNORECASE,
)
# DOI Handbook, section 2.2: a prefix "10." with a registrant code, a slash, and a suffix of any printable characters.
_DOI = re.compile(r"(?:(?:https?://)?(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}(?:\.\d+)*/[^\s\"<>]+)", re.IGNORECASE)


def arxiv_id(text: str) -> str | None:
    """Return the arXiv identifier in `text`, with its version if it names one; None if `text` is something else."""
    found = _ARXIV.fullmatch(text.strip())
    return found[1] if found else None


def doi(text: str) -> str | None:
    """Return the bare DOI in `text`; None if `text` is something else."""
    found = _DOI.fullmatch(text.strip())
    return found[1] if found else None
