"""What a source tells about a paper, before it is an entry."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.content.fields import URL
from generator.model import Links, PartialDate
from generator.text import identifiers

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


def make_links(addresses: Iterable[str], *, arxiv: str = "", doi: str = "") -> Links:
    """Sort what a record says about where a paper is under the keys that an entry has for it.

    The first address of a kind counts. A page that is neither arXiv's nor a DOI nor a PDF goes to `project`, the one
    key for a page.
    """
    found: dict[str, str] = {}
    for address in (arxiv, doi, *addresses):
        kind, value = _sort_link(address.strip())
        if value:
            found.setdefault(kind, value)
    if "arxiv" in found or "doi" in found:
        found.pop("project", None)
    return Links(**found)


_ARXIV_DOI = re.compile(r"10\.48550/arxiv\.(.+)", re.IGNORECASE)
_VERSION = re.compile(r"v\d+$")
# "2412.17256 [cs]" is how Zotero keeps the identifier; pages add "?context=cs" or a fragment.
_AFTER_IDENTIFIER = re.compile(r"\s*\[[^]]*\]$|[?#].*$")
_CODE_HOSTS = frozenset({"github.com", "gitlab.com", "codeberg.org", "bitbucket.org"})


def bare_arxiv_id(text: str) -> str | None:
    """Return the arXiv identifier in `text` without its version, also from arXiv's own DOIs; None if there is none."""
    text = _AFTER_IDENTIFIER.sub("", text.strip())
    doi = identifiers.doi(text)
    own_doi = _ARXIV_DOI.fullmatch(doi) if doi else None
    found = identifiers.arxiv_id(own_doi[1] if own_doi else text)
    return _VERSION.sub("", found) if found else None


def _sort_link(text: str) -> tuple[str, str | None]:
    arxiv = bare_arxiv_id(text)
    if arxiv:
        return "arxiv", arxiv
    doi = identifiers.doi(text)
    if doi:
        return "doi", doi
    if URL.convert(text) is None:
        return "", None
    parts = urlsplit(text)
    if parts.hostname in _CODE_HOSTS:
        return "code", text
    return ("pdf" if parts.path.lower().endswith(".pdf") or parts.path.startswith("/pdf") else "project"), text
