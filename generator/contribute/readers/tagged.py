"""Formats with a tag on every line: RIS, PubMed's (.nbib) and EndNote's (.enw).

They differ in how a tag is written and in what the tags are called, which `facts.tagged` says.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.contribute.candidate import Candidate, Record, UnreadableError, bare_arxiv_id, sort_links
from generator.contribute.readers.dates import read_date
from generator.contribute.readers.details import read_details, read_venue
from generator.contribute.readers.languages import language_tag
from generator.contribute.readers.mentions import Mentions, is_preprint_server, mentions, own_mentions
from generator.contribute.readers.people import gather, in_order
from generator.facts import tagged as facts
from generator.facts.kinds import FIELDS
from generator.model import Links, PaperKind, PartialDate
from generator.text import jats, tex
from generator.text.venues import Venue, VenueKind

_SHORT_NAME = re.compile(r"([^,]+) ([A-Z]{1,3})")
"""A name as PubMed abbreviates it: "Lovelace A"."""
_FULL_STOP = re.compile(r"(?<=[^.])\.$")


@dataclass(frozen=True, slots=True)
class _Form:
    """How one of the formats is written."""

    tag: re.Pattern[str]
    """A line with a tag, and its value."""
    first: str
    """The tag that begins a record."""
    last: str
    """The tag that ends it; none where the next record does."""
    names: Mapping[str, Sequence[str]]
    type_tag: str


RIS = _Form(re.compile(r"([A-Z][A-Z0-9])  -(?: (.*)|$)"), "TY", "ER", facts.RIS, "TY")
LOOSE_RIS = _Form(re.compile(r"([A-Z][A-Z0-9]) {0,3}-(?:\s(.*)|$)"), "TY", "ER", facts.RIS, "TY")
"""As some programs write it, with one blank or three before the hyphen."""
PUBMED = _Form(re.compile(r"([A-Z]{2,4}) {0,2}- (.*)"), "PMID", "", facts.PUBMED, "")
ENDNOTE = _Form(re.compile(r"%([0-9A-Z@\[~+>!?&$#*<(^]) (.*)"), "0", "", facts.ENDNOTE, "0")


def read_ris(text: str) -> Iterator[Record]:
    """Yield every record of a RIS file."""
    return _records(text, RIS if re.search(r"^TY  - ", text, re.MULTILINE) else LOOSE_RIS)


def read_pubmed(text: str) -> Iterator[Record]:
    """Yield every record of a file in PubMed's format."""
    return _records(text, PUBMED)


def read_endnote(text: str) -> Iterator[Record]:
    """Yield every record of a file in EndNote's format."""
    return _records(text, ENDNOTE)


Tags = dict[str, list[str]]


def _records(text: str, form: _Form) -> Iterator[Record]:
    """Yield every record, each read by itself, so that a broken one does not hide the others."""
    for line, tags in _cut(text, form):
        try:
            if form.last and form.last not in tags:
                raise UnreadableError(f'the record has no end, which is a line "{form.last}  - "')  # noqa: TRY301 - told as what the fields tell
            yield Record(line, _Reading(tags, form).candidate())
        except UnreadableError as error:
            yield Record(line, error)


def _cut(text: str, form: _Form) -> Iterator[tuple[int, Tags]]:
    """Yield the tags of each record with the line it begins on; a line without a tag goes on with the one before."""
    start = 0
    tags: Tags = {}
    last: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        found = form.tag.match(line)
        if found and found[1] == form.first:
            if start:
                yield start, tags
            start, tags = number, {}
        if not start or (form.last in tags if form.last else False):
            continue
        if found:
            last = tags.setdefault(found[1], [])
            last.append((found[2] or "").strip())
        elif last and line.strip():
            last[-1] = f"{last[-1]}\n{line.strip()}"
    if start:
        yield start, tags


class _Reading:
    """A record, and which of its tags have been read."""

    def __init__(self, tags: Tags, form: _Form) -> None:
        self._tags = tags
        self._form = form
        self._read = set(form.names["keep"])

    def candidate(self) -> Candidate:
        """Return what the record tells. Raises UnreadableError."""
        people = gather((*self._authors(), *map(_line, self._named("groups"))))
        title = _line(next(iter(self._first("title")), ""))
        links, addresses = self._links()
        kind = PaperKind(facts.KINDS.get(self._type, "paper"))
        return Candidate(
            title=_FULL_STOP.sub("", title) if self._form is PUBMED else title,
            authors=people.names,
            has_all_authors=people.are_all,
            published=self._published(),
            kind=kind,
            venue=self._venue(kind),
            editors=self._editors(kind),
            details=read_details(kind, self._form.names, self._unread, self._read),
            abstract=tex.paragraphs(_prose("\n\n".join(self._first("abstract"))), indented=False) or None,
            links=links,
            language=language_tag(next(iter(self._named("language")), "")),
            remarks=people.remarks,
            left=(*self._left(), *(("address", address) for address in addresses)),
        )

    def _authors(self) -> Iterator[str]:
        for written in self._first("authors"):
            for name in _line(written).split(";"):
                short = _SHORT_NAME.fullmatch(name) if self._form is PUBMED else None
                yield f"{short[2]} {short[1]}" if short else in_order(name)

    def _first(self, what: str) -> list[str]:
        """Return the values of the first tag for something that is there."""
        name = next((name for name in self._form.names[what] if any(self._tags.get(name, ()))), "")
        self._read.add(name)
        return [value for value in self._tags.get(name, ()) if value]

    def _named(self, what: str) -> list[str]:
        """Return the values of all tags for something."""
        names = self._form.names.get(what, ())
        self._read.update(names)
        return [value for name in names for value in self._tags.get(name, ()) if value]

    def _left(self) -> Iterator[tuple[str, str]]:
        if self._type and self._type not in (*facts.PAPERS, *facts.KINDS):
            yield self._form.type_tag, self._type
        for name, values in self._tags.items():
            if name not in self._read:
                yield from ((name, _line(value)) for value in values if value and value.lower() != "arxiv")

    def _published(self) -> PartialDate | None:
        known = [date for text in self._named("dates") if (date := read_date(text))]
        return max(known, key=lambda date: len(date.iso), default=None)

    @property
    def _type(self) -> str:
        return next(iter(self._tags.get(self._form.type_tag, ())), "")

    def _editors(self, kind: PaperKind) -> tuple[str, ...]:
        if "editors" not in FIELDS[kind.value]:
            return ()
        return gather(in_order(_line(name)) for name in self._named("editors")).names

    def _unread(self, name: str) -> str:
        """Return the first value of a tag that nothing has been read from yet."""
        return "" if name in self._read else _line(next(iter(self._tags.get(name, ())), ""))

    def _venue(self, kind: PaperKind) -> Venue | None:
        named = map(_line, self._named("venue"))
        name = next((venue for venue in named if not is_preprint_server(venue)), None)
        if name is None:
            return None
        own = facts.VENUE_KINDS.get(self._type) if kind is PaperKind.PAPER else None
        first, last = self._part("first page"), self._part("last page")
        return read_venue(
            name,
            VenueKind(own) if own else None,
            volume=self._part("volume"),
            issue=self._part("issue"),
            pages=f"{first}-{last}" if last and last != first else first,
        )

    def _part(self, what: str) -> str:
        name = next((name for name in self._form.names.get(what, ()) if self._unread(name)), "")
        text = self._unread(name)
        self._read.add(name)
        return text

    def _links(self) -> tuple[Links, tuple[str, ...]]:
        addresses = self._named("addresses")
        found = [self._mentioned(name) for name in (*self._form.names["doi"], *self._form.names["arxiv"])]
        remarks = [own_mentions(remark) for name in self._form.names["remarks"] for remark in self._tags.get(name, ())]
        if all(remarks):
            self._read.update(self._form.names["remarks"])
        urls = [*addresses, *(url for one in (*found, *remarks) for url in one.addresses)]
        doi = next((one.doi for one in (*found, *remarks) if one.doi), "")
        arxiv = next((one.arxiv for one in (*found, *remarks) if one.arxiv), "")
        return sort_links(urls, arxiv=arxiv or next(filter(None, map(bare_arxiv_id, addresses)), ""), doi=doi)

    def _mentioned(self, name: str) -> Mentions:
        found = mentions(tex.verbatim("\n".join(self._tags.get(name, ()))))
        if found:
            self._read.add(name)
        return found


def _prose(text: str) -> str:
    return jats.read(tex.mend(text))


def _line(text: str) -> str:
    return tex.one_line(_prose(text))
