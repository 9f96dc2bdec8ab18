"""What a source tells about a paper, before it is an entry."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.facts import hosts
from generator.model import Links, PartialDate
from generator.text import addresses, identifiers

_NO_LINKS = Links()


class UnreadableError(Exception):
    """A record or an answer is not what it should be. The text says why, in a few words."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A paper as a source describes it. A fact that the source does not give is None or empty, never guessed."""

    title: str
    authors: tuple[str, ...] = ()
    published: PartialDate | None = None
    venue: str | None = None
    abstract: str | None = None
    links: Links = _NO_LINKS

    def __post_init__(self) -> None:
        if not self.title:
            raise UnreadableError("there is no title")


@dataclass(frozen=True, slots=True)
class Record:
    """One paper in a file, or why it cannot be read."""

    line: int
    """Where the record begins, 1-based."""
    outcome: Candidate | UnreadableError


def make_links(urls: Iterable[str], *, arxiv: str = "", doi: str = "") -> Links:
    """Sort what a record says about where a paper is under the keys that an entry has for it.

    The first address of a kind counts. A page that is neither arXiv's nor a DOI nor a PDF goes to `project`, the one
    key for a page.
    """
    found: dict[str, str] = {}
    for address in (arxiv, doi, *urls):
        kind, value = _sort_link(addresses.secure(address.strip()))
        if value:
            found.setdefault(kind, value)
    if "arxiv" in found or "doi" in found:
        found.pop("project", None)
    return Links(**found)


# "2412.17256 [cs]" is how Zotero keeps the identifier.
_CATEGORY = re.compile(r"\s*\[[^]]*\]$")
_URL = re.compile(addresses.URL)


def bare_arxiv_id(text: str) -> str | None:
    """Return the arXiv identifier in `text` without its version, also from arXiv's own DOIs; None if there is none."""
    return named_by("arXiv", _CATEGORY.sub("", text))


def named_by(who: str, text: str) -> str | None:
    """Return the name that arXiv, OpenReview or the ACL Anthology has for the paper in `text`; None if it has none."""
    name = identifiers.identity(text) or ""
    return name.removeprefix(f"{who} ") if name.startswith(f"{who} ") else None


def _sort_link(text: str) -> tuple[str, str | None]:
    arxiv = bare_arxiv_id(text)
    if arxiv:
        return "arxiv", arxiv
    doi = identifiers.doi(text)
    if doi:
        return "doi", doi
    if not _URL.fullmatch(text):
        return "", None
    parts = urlsplit(text)
    if parts.hostname in hosts.CODE:
        return "code", text
    return ("pdf" if parts.path.lower().endswith(".pdf") or parts.path.startswith("/pdf") else "project"), text
