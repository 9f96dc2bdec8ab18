"""What a source tells about a paper, before it is an entry."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.facts import hosts
from generator.model import Links, PaperKind, PartialDate
from generator.text import addresses, formulas, identifiers
from generator.text.venues import Venue

if TYPE_CHECKING:
    from generator.words.language import Language

_NO_LINKS = Links()
_UNKNOWN_COMMAND = re.compile(r"\\[A-Za-z]{2,}")


class UnreadableError(Exception):
    """A record or an answer is not what it should be. The text says why, in a few words."""


class NoPaperError(UnreadableError):
    """A record is sound, but no paper: the volume that papers stand in, or data of theirs."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A paper as a source describes it. A fact that the source does not give is None or empty, never guessed."""

    title: str
    authors: tuple[str, ...] = ()
    has_all_authors: bool = True
    """False where the source says that there are others."""
    published: PartialDate | None = None
    kind: PaperKind = PaperKind.PAPER
    venue: Venue | None = None
    editors: tuple[str, ...] = ()
    details: Mapping[str, str] = field(default_factory=dict)
    """The facts that works of its kind have, by their keys in an entry (see `facts.kinds.FIELDS`)."""
    abstract: str | None = None
    links: Links = _NO_LINKS
    language: str | None = None
    """The tag of the language of title and abstract."""
    note: str | None = None
    """Words of whoever kept the source, about why the paper is worth reading."""
    remarks: tuple[str, ...] = ()
    """What a person should know of how the source was read."""
    left: tuple[tuple[str, str], ...] = ()
    """What the source says beside this, by the source's own names: an entry has no place for it."""

    def __post_init__(self) -> None:
        if not self.title:
            raise UnreadableError("there is no title")

    def on_list_in(self, language: "Language") -> "Candidate":
        """Return the paper as a list in a language tells of it, where that language goes without saying."""
        from generator.words.language import Language  # noqa: PLC0415 - slow to load, and only needed here

        is_told = self.language and not Language(self.language).is_kin_of(language)
        return self if is_told else replace(self, language=None)

    @property
    def warnings(self) -> tuple[str, ...]:
        """All that a person should know before they take the paper over."""
        texts = (self.title, *self.authors, self.venue.name if self.venue else "", self.abstract or "")
        plain = (piece for text in texts for piece, is_tex in formulas.split(text) if not is_tex)
        unknown = dict.fromkeys(command for piece in plain for command in _UNKNOWN_COMMAND.findall(piece))
        return (
            *self.remarks,
            *(f"the TeX command {command} is not known; it stands as written" for command in unknown),
        )


@dataclass(frozen=True, slots=True)
class Record:
    """One paper in a file, or why it cannot be read."""

    line: int
    """Where the record begins, 1-based."""
    outcome: Candidate | UnreadableError
    heading: str = ""
    """What the file says above it that may be a theme."""


def make_links(urls: Iterable[str], *, arxiv: str = "", doi: str = "") -> Links:
    """Sort what a record says about where a paper is under the keys that an entry has for it.

    The first address of a kind counts. A page that is neither arXiv's nor a DOI nor a PDF goes to `project`, the one
    key for a page.
    """
    return sort_links(urls, arxiv=arxiv, doi=doi)[0]


def sort_links(
    urls: Iterable[str], *, arxiv: str = "", doi: str = "", named: Mapping[str, str] | None = None
) -> tuple[Links, tuple[str, ...]]:
    """Return the links as `make_links` does, and the addresses that an entry has no place for.

    `named` holds addresses of which the record says what they are, by the key of an entry's links.
    """
    found: dict[str, str] = {
        key: _whole(url) for key, url in (named or {}).items() if re.fullmatch(addresses.URL, _whole(url))
    }
    left = [url for key, url in (named or {}).items() if url and key not in found]
    for text in (arxiv, doi, *urls):
        address = _whole(text)
        kinds = dict(_sort_link(address))
        taken = [found.setdefault(kind, value) == value for kind, value in kinds.items()]
        left += [address] if address and not any(taken) else []
    if "project" in found and ("arxiv" in found or "doi" in found) and "project" not in (named or {}):
        left.append(found.pop("project"))
    return Links(**found), tuple(dict.fromkeys(left))


# "2412.17256 [cs]" is how Zotero keeps the identifier.
_CATEGORY = re.compile(r"\s*\[[^]]*\]$")
_ARXIV_READERS = re.compile(
    r"https?://(?:(?:www\.)?huggingface\.co/papers|(?:www\.)?alphaxiv\.org/(?:abs|pdf|overview)|"
    r"ar5iv(?:\.labs\.arxiv|)\.org/(?:abs|html))/(.+)",
    re.IGNORECASE,
)
_NO_SCHEME = re.compile(r"(?:www\.|(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|io|ai|de|uk|fr|cn|jp)/)\S+", re.IGNORECASE)


def bare_arxiv_id(text: str) -> str | None:
    """Return the arXiv identifier in `text` without its version; None if there is none.

    Takes arXiv's own DOIs too, and the addresses of sites that show arXiv's papers.
    """
    reader = _ARXIV_READERS.fullmatch(text)
    return named_by("arXiv", _CATEGORY.sub("", reader[1] if reader else text))


def named_by(who: str, text: str) -> str | None:
    """Return the name that arXiv, OpenReview or the ACL Anthology has for the paper in `text`; None if it has none."""
    name = identifiers.identity(text) or ""
    return name.removeprefix(f"{who} ") if name.startswith(f"{who} ") else None


def _whole(text: str) -> str:
    address = text.strip()
    if _NO_SCHEME.fullmatch(address) and not identifiers.identity(address):
        address = f"http://{address}"
    return addresses.secure(address)


def _sort_link(text: str) -> Iterator[tuple[str, str]]:
    arxiv = bare_arxiv_id(text)
    doi = None if arxiv else identifiers.doi(text)
    if arxiv:
        yield "arxiv", arxiv
    elif doi:
        yield "doi", doi.rstrip(".,;")
    elif re.fullmatch(addresses.URL, text):
        yield from _sort_address(text)


def _sort_address(url: str) -> Iterator[tuple[str, str]]:
    doi = identifiers.doi_in_address(url)
    parts = urlsplit(url)
    is_pdf = parts.path.lower().endswith(".pdf") or parts.path.startswith("/pdf")
    if doi:
        yield "doi", doi
    if parts.hostname in hosts.CODE:
        yield "code", url
    elif is_pdf or not doi:
        yield ("pdf" if is_pdf else "project"), url
