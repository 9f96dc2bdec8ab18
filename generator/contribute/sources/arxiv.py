"""arXiv's answers: an Atom feed with one entry for each identifier that was asked for.

The format is described in "arXiv API User's Manual", section 3.3.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode
from xml.etree import ElementTree

from generator.contribute.candidate import Candidate, UnreadableError, make_links
from generator.contribute.readers.dates import read_date
from generator.contribute.sources import withdrawal
from generator.model import PartialDate
from generator.text import identifiers, tex, venues

_ATOM = "{http://www.w3.org/2005/Atom}"
_ARXIV = "{http://arxiv.org/schemas/atom}"


_VERSION = re.compile(r"v([1-9]\d*)$")


@dataclass(frozen=True, slots=True)
class Standing:
    """A paper as it stands on arXiv."""

    identifier: str
    """Without its version."""
    paper: Candidate
    version: int
    """The latest."""
    updated: PartialDate | None
    """The day of that version."""
    withdrawal: str
    """The words that say that it has been withdrawn; empty where it has not."""


def address(identifier: str) -> str:
    """Return where arXiv tells about the paper."""
    return of_many((identifier,))


def of_many(identifiers_: Sequence[str]) -> str:
    """Return where arXiv tells about several papers at once."""
    return f"https://export.arxiv.org/api/query?id_list={','.join(identifiers_)}&max_results={len(identifiers_)}"


def for_programs(url: str) -> str:
    """Return where programs look at a page of arXiv (arXiv, "Full Text via Access"); any other address as it is."""
    return re.sub(r"^https://(?:www\.)?arxiv\.org/", "https://export.arxiv.org/", url)


def of_title(title: str, _: str) -> str:
    """Return where papers with a title are looked for. Marks are left out, since one of them would end the phrase."""
    phrase = " ".join(re.sub(r"[^\w\s-]", " ", title).split())
    asked = {"search_query": f'ti:"{phrase}"', "max_results": "5"}
    return f"https://export.arxiv.org/api/query?{urlencode(asked)}"


def read_feed(text: str, identifier: str) -> Candidate | None:
    """Return the paper in an answer, or None where arXiv does not know it. Raises UnreadableError."""
    entry = _parse(text).find(f"{_ATOM}entry")
    if entry is None or "/api/errors" in _text(entry, f"{_ATOM}id") or not _text(entry, f"{_ATOM}title"):
        return None
    return _candidate(entry, identifier)


def read_all(text: str) -> Iterator[Candidate]:
    """Yield the papers in an answer. Raises UnreadableError."""
    for entry in _parse(text).iterfind(f"{_ATOM}entry"):
        identifier = identifiers.identity(_text(entry, f"{_ATOM}id")) or ""
        if identifier.startswith("arXiv ") and _text(entry, f"{_ATOM}title"):
            yield _candidate(entry, identifier.removeprefix("arXiv "))


def read_standings(text: str) -> Iterator[Standing]:
    """Yield how the papers in an answer stand. Raises UnreadableError."""
    for entry in _parse(text).iterfind(f"{_ATOM}entry"):
        place = _text(entry, f"{_ATOM}id")
        identifier = (identifiers.identity(place) or "").removeprefix("arXiv ")
        version = _VERSION.search(place)
        if identifier and version and _text(entry, f"{_ATOM}title"):
            yield Standing(
                identifier,
                _candidate(entry, identifier),
                int(version[1]),
                read_date(_text(entry, f"{_ATOM}updated")[:10]),
                _withdrawal(entry),
            )


def _candidate(entry: ElementTree.Element, identifier: str) -> Candidate:
    reference = tex.one_line(tex.mend(_text(entry, f"{_ARXIV}journal_ref")))
    return Candidate(
        title=tex.one_line(tex.mend(_text(entry, f"{_ATOM}title"))),
        authors=tuple(_authors(entry)),
        published=read_date(_text(entry, f"{_ATOM}published")),
        venue=venues.read(reference) if reference else None,
        abstract=tex.paragraphs(tex.mend(_text(entry, f"{_ATOM}summary"))) or None,
        links=make_links((), arxiv=identifier, doi=_text(entry, f"{_ARXIV}doi")),
        remarks=tuple(_withdrawn(entry)),
    )


def _parse(text: str) -> ElementTree.Element:
    if "<!DOCTYPE" in text or "<!ENTITY" in text:  # Atom has none; in XML they are how a small file becomes a big one
        raise UnreadableError("it is no Atom feed")
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - what is dangerous in XML has been refused above
    except (ElementTree.ParseError, ValueError) as error:
        raise UnreadableError(f"it is no Atom feed ({error})") from error
    if root.tag != f"{_ATOM}feed":
        raise UnreadableError("it is no Atom feed")
    return root


def _authors(entry: ElementTree.Element) -> Iterator[str]:
    seen = set()
    for author in entry.iterfind(f"{_ATOM}author/{_ATOM}name"):
        name = tex.one_line(tex.mend(author.text or ""))
        # arXiv puts a ":" between a collaboration's name and its members.
        if any(map(str.isalpha, name)) and name not in seen:
            seen.add(name)
            yield name


def _withdrawn(entry: ElementTree.Element) -> Iterator[str]:
    said = _withdrawal(entry)
    if said:
        yield f'arXiv says that this paper has been withdrawn: "{said}"; if it stays, give it status: withdrawn'


def _withdrawal(entry: ElementTree.Element) -> str:
    said = withdrawal.notice(_text(entry, f"{_ARXIV}comment"), _text(entry, f"{_ATOM}summary"))
    return tex.one_line(tex.mend(said))


def _text(entry: ElementTree.Element, tag: str) -> str:
    return (entry.findtext(tag) or "").strip()
