"""CSL-JSON: what doi.org answers, and what Zotero exports; and what other programs say in JSON, put into its words.

Its schema is csl-data.json of the Citation Style Language.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.contribute.candidate import Candidate, Record, UnreadableError, bare_arxiv_id, sort_links
from generator.contribute.readers.dates import partial_date, read_date
from generator.contribute.readers.details import read_details, read_venue
from generator.contribute.readers.languages import language_tag
from generator.contribute.readers.mentions import Mentions, is_preprint_server, mentions, own_mentions
from generator.contribute.readers.other_json import envelope_key, translated
from generator.contribute.readers.people import People, gather
from generator.facts import csl
from generator.facts.kinds import FIELDS, VENUES
from generator.model import Links, PaperKind, PartialDate
from generator.text import jats, tex
from generator.text.venues import Venue, VenueKind

Item = Mapping[str, Any]

_HEADING = re.compile(r"^\s*(?:Abstract|ABSTRACT)\b[.:\s]*")
_SPACES = re.compile(r"[\s,\[\]]*")
_QUOTED = re.compile(r'"([^"\n]+)"')
_NAME_PARTS = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")


def read_answer(text: str) -> Candidate:
    """Return the paper in the answer to one DOI. Raises UnreadableError."""
    try:
        item = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("it is no JSON") from error
    return read_item(item)


def read_items(text: str) -> Iterator[Record]:
    """Yield every paper of a file that holds a list of items or one. What is not JSON ends the reading."""
    decoder = json.JSONDecoder()
    start = 0
    while (start := _SPACES.match(text, start).end()) < len(text):  # type: ignore[union-attr]  # it matches nothing too
        line = text.count("\n", 0, start) + 1
        try:
            item, start = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            yield Record(line, UnreadableError("from here on it is no JSON"))
            return
        key = envelope_key(item)
        if key:
            yield from _in_envelope(text, line, item, key)
        else:
            yield _record(line, item)


def _in_envelope(text: str, line: int, envelope: Any, key: str) -> Iterator[Record]:
    """Yield the items of an envelope, each with its line where they stand on lines of their own."""
    for part in key.split("."):
        envelope = envelope[part]
    lines = _lines_of_items(text, key.rpartition(".")[2])
    for item in envelope if isinstance(envelope, list) else [envelope]:
        yield _record(next(lines, line), item)


def _lines_of_items(text: str, key: str) -> Iterator[int]:
    """Yield the lines on which the items of a list begin that stands under a key."""
    found = re.search(rf'"{key}"\s*:\s*\[', text)
    place = found.end() if found else len(text)
    decoder = json.JSONDecoder()
    while (place := _SPACES.match(text, place).end()) < len(text):  # type: ignore[union-attr]  # it matches nothing too
        yield text.count("\n", 0, place) + 1
        try:
            place = decoder.raw_decode(text, place)[1]
        except (ValueError, RecursionError):
            return


def _record(line: int, item: object) -> Record:
    try:
        return Record(line, read_item(item))
    except UnreadableError as error:
        return Record(line, error)


def read_item(item: object) -> Candidate:
    """Return one item as a candidate. Raises UnreadableError."""
    if not isinstance(item, dict):
        raise UnreadableError("it is no CSL-JSON item, which is written in braces")
    return _Reading(translated(item)).candidate()


def csl_date(value: object) -> PartialDate | None:
    """Return the date that a variable of CSL holds, as far as it is known; None if it holds none."""
    if isinstance(value, str | int) and not isinstance(value, bool):
        return read_date(str(value))
    if not isinstance(value, dict):
        return None
    parts = value.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        found = partial_date([_number(part) for part in parts[0]])
        if found:
            return found
    texts = (value.get(key) for key in ("raw", "literal", "date-time", "year"))
    return next((date for text in texts if text and (date := read_date(str(text)))), None)


class _Reading:
    """An item, and which of its variables have been read."""

    def __init__(self, item: Item) -> None:
        self._item = item
        self._read = set(csl.HOUSEKEEPING)

    def candidate(self) -> Candidate:
        """Return what the item tells. Raises UnreadableError."""
        people = self._people("author")
        links, addresses = self._links()
        kind = PaperKind(csl.KINDS.get(self._type, "paper"))
        return Candidate(
            title=self._title(),
            authors=people.names,
            has_all_authors=people.are_all,
            published=self._published(),
            kind=kind,
            venue=self._venue(kind),
            editors=self._people("editor").names if "editors" in FIELDS[kind.value] else (),
            details=read_details(kind, csl.DETAILS, self._unread, self._read),
            abstract=tex.paragraphs(_HEADING.sub("", jats.read(tex.mend(self._text("abstract"))).strip())) or None,
            links=links,
            language=self._language(),
            remarks=people.remarks,
            left=(*self._left(), *(("URL", address) for address in addresses)),
        )

    def _text(self, key: str) -> str:
        """Return the text under `key`; Crossref's own form has a list of them."""
        self._read.add(key)
        value = self._item.get(key)
        if isinstance(value, list) and value:
            value = value[0]
        return value if isinstance(value, str) else ""

    def _line(self, key: str) -> str:
        return tex.one_line(jats.read(tex.mend(self._text(key))))

    def _title(self) -> str:
        title, subtitle = self._line("title"), self._line("subtitle")
        return f"{title}: {subtitle}" if title and subtitle and not title.endswith(subtitle) else title

    @property
    def _type(self) -> str:
        type_ = self._item.get("type")
        return type_ if isinstance(type_, str) else ""

    def _people(self, role: str) -> People:
        self._read.add(role)
        people = self._item.get(role)
        persons = [person for person in people if isinstance(person, dict)] if isinstance(people, list) else []
        return gather(map(_name, persons))

    def _published(self) -> PartialDate | None:
        self._read.update(csl.DATES)
        return next((date for key in csl.DATES if (date := csl_date(self._item.get(key)))), None)

    def _language(self) -> str | None:
        tag = language_tag(self._text("language"))
        self._read.discard("" if tag else "language")
        return tag

    def _venue(self, kind: PaperKind) -> Venue | None:
        name = self._venue_name(kind)
        if not name:
            return None
        own = csl.VENUE_KINDS.get(self._type) if kind is PaperKind.PAPER else None
        parts = {"volume": self._unread("volume"), "issue": self._unread("issue"), "pages": self._unread("page")}
        self._read.update(("volume", "issue", "page"))
        return read_venue(name, VenueKind(own) if own else None, **parts)

    def _venue_name(self, kind: PaperKind) -> str | None:
        """Return where the work was published; a preprint server is not a venue."""
        for key in csl.VENUES if kind is PaperKind.PAPER else (VENUES[kind.value]["csl"],):
            venue = self._line(key) if self._item.get(key) else ""
            if venue:
                return None if is_preprint_server(venue) else venue
        return None

    def _unread(self, key: str) -> str:
        """Return the text of a variable that nothing has been read from yet."""
        value = self._item.get(key)
        value = value[0] if isinstance(value, list) and value else value
        if key in self._read or not isinstance(value, str | int | float) or isinstance(value, bool):
            return ""
        return tex.one_line(jats.read(tex.mend(str(value))))

    def _links(self) -> tuple[Links, tuple[str, ...]]:
        doi, url, pdf = self._text("DOI"), self._text("URL"), self._text("PDF")
        found = [self._mentions(key) for key in csl.ARXIV_PLACES]
        arxiv = next((one.arxiv for one in found if one.arxiv), "") or bare_arxiv_id(url) or ""
        urls = (url, *(address for one in found for address in one.addresses))
        named = {"pdf": pdf} if pdf else {}
        doi = mentions(doi).doi or doi or next((one.doi for one in found if one.doi), "")
        return sort_links(urls, arxiv=arxiv, doi=doi, named=named)

    def _mentions(self, key: str) -> Mentions:
        was_read = key in self._read
        text = self._text(key)
        found = own_mentions(text) if key in csl.REMARKS else mentions(text)
        if not found and not was_read:
            self._read.discard(key)
        return found

    def _left(self) -> Iterator[tuple[str, str]]:
        if self._type and self._type not in (*csl.PAPERS, *csl.KINDS):
            yield "type", self._type
        for key, value in self._item.items():
            if key not in self._read and (said := _said(value)):
                yield key, said


def _said(value: object) -> str:
    """Return a value as a message can name it."""
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return tex.one_line(str(value))
    if isinstance(value, list):
        return ", ".join(filter(None, map(_said, value)))
    return _name(value) if isinstance(value, dict) else ""


def _name(person: Item) -> str:
    parts = [_of_name(person, key) for key in _NAME_PARTS]
    name = " ".join(filter(None, parts)) or _of_name(person, "literal") or _of_name(person, "name")
    return tex.one_line(jats.read(name))


def _of_name(person: Item, key: str) -> str:
    """Return a part of a name; quotation marks around it keep programs from taking it apart, and print nothing."""
    value = person.get(key)
    text = value.strip() if isinstance(value, str) else ""
    quoted = _QUOTED.fullmatch(text)
    return quoted[1] if quoted else text


def _number(part: object) -> int | None:
    if isinstance(part, int) and not isinstance(part, bool):
        return part
    return int(part) if isinstance(part, str) and part.isascii() and part.isdigit() and len(part) <= 4 else None  # noqa: PLR2004 - a year
