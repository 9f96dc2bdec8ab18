"""Identifiers of papers as people paste them: bare, with a prefix, or as an address.

The patterns serve JSON Schema too: they are read alike by Python and by ECMAScript, which has no flags inside.
"""

import re
from urllib.parse import unquote, urlsplit

from generator.facts import dois
from generator.facts.arxiv import ARCHIVES
from generator.facts.limits import ADDRESS_LENGTH
from generator.text.faults import Faults

_SCHEME = r"(?:[Hh][Tt][Tt][Pp][Ss]?://)?"
# arXiv, "Understanding the arXiv identifier": since 2007-04 YYMM.number, with four digits until 2014-12 and five
# after; before that archive[.class]/YYMMnumber, since 1991.
_MONTH = "(?:0[1-9]|1[0-2])"
_FOUR, _FIVE, _THREE = "(?!0000)[0-9]{4}", "(?!00000)[0-9]{5}", "(?!000)[0-9]{3}"
_ARCHIVE = rf"(?:{'|'.join(ARCHIVES)})(?:\.[A-Z]{{2}})?"
ARXIV_ID = (
    rf"(?:07(?:0[4-9]|1[0-2])\.{_FOUR}|(?:0[89]|1[0-4]){_MONTH}\.{_FOUR}|(?:1[5-9]|[2-9][0-9]){_MONTH}\.{_FIVE}"
    rf"|{_ARCHIVE}/(?:9[1-9]|0[0-7]){_MONTH}{_THREE})(?:v[1-9][0-9]{{0,2}})?"
)
"""The pattern of an arXiv identifier alone."""
_ARXIV_PREFIX = rf"(?:{_SCHEME}(?:www\.|export\.)?[Aa][Rr][Xx][Ii][Vv]\.org/(?:abs|pdf|html)/|[Aa][Rr][Xx][Ii][Vv]: ?)?"
_VERSION = re.compile(r"v\d+$")

ARXIV = rf"{_ARXIV_PREFIX}{ARXIV_ID}(?:\.pdf)?(?:[/?#][!-~]*)?"
"""The pattern of an arXiv identifier or of an address that holds one."""
_BEGINS = f"^{_ARXIV_PREFIX}"
ARXIV_FAULTS: Faults = (
    (
        rf"{_BEGINS}(?:[^/]+/)?[0-9]{{2}}(?:00|1[3-9]|[2-9][0-9])(?:\.[0-9]{{4,5}}|[0-9]{{3}})(?:v|$)",
        "its third and fourth digits name no month",
    ),
    (
        rf"{_BEGINS}(?:0[0-6][0-9]{{2}}|070[1-3])\.",
        "identifiers of this form begin with 0704; write an older one as hep-th/9901001",
    ),
    (rf"{_BEGINS}(?:0[7-9]|1[0-4])[0-9]{{2}}\.[0-9]{{5}}(?:v|$)", "until 2014 four digits stand behind the point"),
    (rf"{_BEGINS}(?:1[5-9]|[2-9][0-9])[0-9]{{2}}\.[0-9]{{4}}(?:v|$)", "since 2015 five digits stand behind the point"),
    (rf"{_BEGINS}(?:[0-9]{{4}}\.0{{4,5}}|[^/]+/[0-9]{{4}}000)(?:v|$)", "numbers begin with 1"),
    (
        rf"{_BEGINS}[a-z-]+(?:\.[A-Z]{{2}})?/(?:[1-8]|90|0[89])[0-9]",
        "those of this form are from 1991 to March 2007",
    ),
    ("v0$", "versions begin with v1"),
    (
        rf"{_BEGINS}(?!(?:{'|'.join(ARCHIVES)})[./])[a-z-]+(?:\.[A-Za-z-]+)?/[0-9]{{7}}",
        "arXiv never had an archive of this name",
    ),
)
"""Why a text is none, beside how one is written: see `generator.text.faults`."""

# DOI Handbook, section 2.2: a prefix "10." with a registrant code, a slash, and a suffix of any printable characters.
_DOI_PREFIX = rf"(?:{_SCHEME}(?:dx\.|www\.)?[Dd][Oo][Ii]\.org/|[Dd][Oo][Ii]: ?)?"
DOI_ID = rf'10\.[0-9]{{4,9}}(?:\.[0-9]+)*/[^\x00-\x20\x7f-\xa0"]{{1,{ADDRESS_LENGTH}}}'
DOI = f"{_DOI_PREFIX}{DOI_ID}"
"""The pattern of a DOI or of an address that holds one."""
DOI_FAULTS: Faults = (
    (r"[\x00-\x20\x7f-\xa0]", "it holds a blank"),
    (f"^{_DOI_PREFIX}10/[A-Za-z0-9]+$", "it is a short one; write the whole one, as the page to which it leads has it"),
    (rf"^{_DOI_PREFIX}10(?:\.[0-9.]*)?/?$", "it lacks its end, behind the slash"),
    (rf"^{_DOI_PREFIX}10\.(?![0-9]{{4,9}}(?:\.[0-9]+)*/)", '"10." and four to nine digits stand before its slash'),
    ('"', "it holds a quotation mark; copy it again"),
    (f"^{_DOI_PREFIX}10.{{{ADDRESS_LENGTH}}}", f"it has more than {ADDRESS_LENGTH:,} characters; copy it again"),
    (f"^{_DOI_PREFIX}$", "nothing stands behind the address of the resolver"),
    ("^[Hh][Tt][Tt][Pp][Ss]?:", "it is the address of a page; write the DOI that stands there"),
    ("^(?!10)", 'it must begin with "10.", as in 10.1145/3503161.3547905'),
)
"""Why a text is none, beside how one is written."""

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
