"""The ACL Anthology gives a BibTeX entry beside every paper's page."""

import re
from dataclasses import replace
from urllib.parse import urlsplit

from generator.contribute import bibtex
from generator.contribute.candidate import Candidate, UnreadableError, make_links
from generator.model import Links

_HOSTS = frozenset({"aclanthology.org", "www.aclanthology.org", "aclweb.org", "www.aclweb.org"})
# "2024.acl-long.1" since 2020, "P19-1001" before (ACL Anthology, "Information for Submitters").
_PAPER = re.compile(
    r"(?:/anthology)?/((?:\d{4}\.[a-z0-9_]+-[a-z0-9]+\.\d+)|(?:[A-Z]\d{2}-\d{4,5}))(?:v\d+)?(?:\.pdf|\.bib)?/?"
)


def recognise(text: str) -> str | None:
    """Return the paper that an address in the Anthology names."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or parts.hostname not in _HOSTS:
        return None
    found = _PAPER.fullmatch(parts.path)
    return found[1] if found else None


def address(paper: str) -> str:
    """Return where the paper's BibTeX entry stands."""
    return f"https://aclanthology.org/{paper}.bib"


def links(paper: str) -> Links:
    """Return the paper's links, as far as its name in the Anthology gives them."""
    return Links(pdf=f"https://aclanthology.org/{paper}.pdf")


def read_entry(text: str, paper: str) -> Candidate:
    """Return the paper in an answer. Raises UnreadableError."""
    record = next(bibtex.read_file(text), None)
    if record is None:
        raise UnreadableError("it holds no BibTeX entry")
    if isinstance(record.outcome, UnreadableError):
        raise record.outcome
    found = record.outcome
    return replace(found, links=make_links([links(paper).pdf or ""], doi=found.links.doi or ""))
