"""BibTeX and BibLaTeX files: what Zotero, Google Scholar and the ACL Anthology give away."""

import re
from collections.abc import Iterator

from generator.contribute.candidate import Candidate, NoPaperError, Record, UnreadableError, sort_links
from generator.contribute.readers.bibtex_file import BibtexEntry, BrokenEntry, read_entries
from generator.contribute.readers.dates import partial_date, read_date, read_month
from generator.contribute.readers.details import read_details, read_venue
from generator.contribute.readers.inheritance import volumes, with_inherited
from generator.contribute.readers.languages import language_tag
from generator.contribute.readers.mentions import Mentions, is_preprint_server, mentions, own_mentions
from generator.contribute.readers.people import read_people
from generator.facts import bibtex as facts
from generator.facts.kinds import FIELDS, TYPES, VENUES
from generator.model import Links, PaperKind, PartialDate
from generator.text import identifiers, jats, tex
from generator.text.venues import Venue, VenueKind

_HOW_IT_IS_REACHED = re.compile(
    r"\W*(?:accessed|available|github|last|on-?line|pre-?print|retrieved|url|web)", re.IGNORECASE
)
_PARTS = {"volume": "volume", "issue": "number", "pages": "pages"}
_OLD_NUMBER = re.compile(r"\d{7}(?:v\d+)?")


def read_file(text: str) -> Iterator[Record]:
    """Yield every entry of a BibTeX file, and what cannot be read as one."""
    blocks = list(read_entries(text))
    entries = [block for block in blocks if isinstance(block, BibtexEntry)]
    by_key = {entry.key.lower(): entry for entry in reversed(entries)}
    parents = volumes(entries)
    for block in blocks:
        if isinstance(block, BrokenEntry):
            yield Record(block.line, UnreadableError(block.message))
        elif block.kind in facts.VOLUMES or block.key.lower() in parents:
            yield Record(block.line, NoPaperError(f"{_shown(block)} is a volume or data of other entries, not a paper"))
        else:
            yield Record(block.line, _read_entry(with_inherited(block, by_key)))


def _read_entry(entry: BibtexEntry) -> Candidate | UnreadableError:
    try:
        return _Reading(entry).candidate()
    except UnreadableError as error:
        return UnreadableError(f"{error} in the entry {_shown(entry)}")


class _Reading:
    """An entry, and which of its fields have been read."""

    def __init__(self, entry: BibtexEntry) -> None:
        self._entry = entry
        self._fields = entry.fields
        self._read = set(facts.HOUSEKEEPING)

    def candidate(self) -> Candidate:
        people = read_people(self._fields.get("author", ""))
        links, addresses = self._links()  # before the venue: what names an address is no venue
        kind = self._kind()
        return Candidate(
            title=": ".join(filter(None, map(self._line, ("title", "subtitle")))),
            authors=people.names,
            has_all_authors=people.are_all,
            published=self._published(),
            kind=kind,
            venue=self._venue(kind),
            editors=self._editors(kind),
            details=self._details(kind),
            abstract=tex.paragraphs(_prose(self._fields.get("abstract", "")), indented=False) or None,
            links=links,
            language=self._language(),
            remarks=(*self._entry.remarks, *people.remarks),
            left=(*self._left(), *(("url", address) for address in addresses)),
        )

    def _line(self, name: str) -> str:
        """Return a field on one line, as it prints."""
        self._read.add(name)
        return tex.one_line(_prose(self._fields.get(name, "")))

    def _left(self) -> Iterator[tuple[str, str]]:
        if self._entry.kind not in (*facts.PAPERS, *facts.KINDS):
            yield "type", self._entry.kind
        for name in self._fields:
            said = tex.one_line(tex.read(self._fields[name]))
            if name not in self._read and said:
                yield name, said

    def _published(self) -> PartialDate | None:
        date = read_date(self._line("date"))
        year = read_date(self._line("year"))
        month, day = read_month(self._line("month"))
        day = day or _number(self._line("day"))
        if year and month and not year.month:
            year = partial_date([year.year, month, day])
        known = [found for found in (date, year) if found]
        return max(known, key=lambda found: len(found.iso), default=None)

    def _language(self) -> str | None:
        tags = (language_tag(self._fields.get(name, "")) for name in facts.LANGUAGES)
        tag = next(filter(None, tags), None)
        self._read.update(facts.LANGUAGES if tag else ())
        return tag

    def _kind(self) -> PaperKind:
        """Return what its type says. Talks and posts share theirs with manuscripts and with pages of the web."""
        for kind, sort in facts.SORTS.items():
            is_sort = self._unread("type") == sort
            is_named = self._fields.get(VENUES[kind]["bibtex"]) and "eprint" not in self._fields
            if self._entry.kind == TYPES[kind]["bibtex"] and (is_sort or is_named):
                self._read.update(["type"] * is_sort)
                return PaperKind(kind)
        return PaperKind(facts.KINDS.get(self._entry.kind, "paper"))

    def _editors(self, kind: PaperKind) -> tuple[str, ...]:
        if "editors" not in FIELDS[kind.value] or not self._fields.get("editor"):
            return ()
        self._read.add("editor")
        return read_people(self._fields["editor"]).names

    def _details(self, kind: PaperKind) -> dict[str, str]:
        found = read_details(kind, facts.DETAILS, self._unread, self._read)
        theses = {type_: sort for sort, type_ in facts.THESES.items()}
        sort = found.get("type") or theses.get(self._entry.kind)
        return {**found, "type": facts.NAMED_SORTS.get(sort, sort)} if sort else found

    def _unread(self, name: str) -> str:
        """Return a field that nothing has been read from yet."""
        return "" if name in self._read else tex.one_line(_prose(self._fields.get(name, "")))

    def _venue(self, kind: PaperKind) -> Venue | None:
        name = self._venue_name(kind)
        if not name:
            return None
        parts = {part: self._unread(field) for part, field in _PARTS.items()}
        if kind is PaperKind.REPORT:
            parts["issue"] = ""
        self._read.update(_PARTS[part] for part, text in parts.items() if text)
        own = facts.VENUE_KINDS.get(self._entry.kind) if kind is PaperKind.PAPER else None
        return read_venue(name, VenueKind(own) if own else None, **parts)

    def _venue_name(self, kind: PaperKind) -> str | None:
        for name in facts.VENUES if kind is PaperKind.PAPER else (VENUES[kind.value]["bibtex"],):
            venue = self._line(name) if self._fields.get(name) else ""
            if is_preprint_server(venue):
                continue
            if venue:
                addition = self._line("booksubtitle") if name == "booktitle" else ""
                return f"{venue}: {addition}" if addition else venue
        if self._entry.kind == "misc" and "howpublished" not in self._read:
            published = tex.one_line(_prose(self._fields.get("howpublished", "")))
            if published and not _HOW_IT_IS_REACHED.match(published):
                self._read.add("howpublished")
                return published
        return None

    def _links(self) -> tuple[Links, tuple[str, ...]]:
        found = [self._mentions(name) for name in (*facts.ARXIV_PLACES, *facts.ADDRESSES) if self._fields.get(name)]
        eprint, doi = self._eprint(), self._identifier("doi")
        arxiv = next(filter(None, (eprint, *(one.arxiv for one in found))), "")
        doi = next(filter(None, (doi, *(one.doi for one in found))), "")
        named = {
            facts.NAMED_ADDRESSES[name]: self._identifier(name)
            for name in facts.NAMED_ADDRESSES
            if name in self._fields
        }
        return sort_links((url for one in found for url in one.addresses), arxiv=arxiv, doi=doi, named=named)

    def _mentions(self, name: str) -> Mentions:
        text = tex.verbatim(self._fields[name])
        found = own_mentions(text) if name in facts.REMARKS else mentions(_unwrapped(text) if name == "url" else text)
        if name == "url" and not found:
            found = Mentions(addresses=(text,))  # without its scheme, or no address: then it is named
        if name in facts.ARXIV_PLACES:  # the volume "10.1000/x" would be a strange one, and pages hold no addresses
            found = Mentions(found.arxiv)
        if found:
            self._read.add(name)
        return found

    def _eprint(self) -> str:
        """Return the arXiv identifier that the fields for it hold, also in the two parts of older ones."""
        archive = self._fields.get("archiveprefix", self._fields.get("eprinttype", "arxiv")).strip("{} ").lower()
        number = self._identifier("eprint")
        primary = self._fields.get("primaryclass", self._fields.get("eprintclass", "")).strip("{} ")
        if _OLD_NUMBER.fullmatch(number):
            group = primary if archive.startswith("arxiv") else archive
            number = f"{group.partition('.')[0]}/{number}"
        if identifiers.arxiv_id(number) and (archive.startswith("arxiv") or archive == number.partition("/")[0]):
            return number
        self._read.discard("eprint")
        return ""

    def _identifier(self, name: str) -> str:
        self._read.add(name)
        text = _unwrapped(tex.verbatim(self._fields.get(name, "")))
        return mentions(text).doi or text if name == "doi" else text


def _prose(source: str) -> str:
    return jats.read(tex.read(source))


def _unwrapped(address: str) -> str:
    """Return one address whole that lines or blanks have parted; of two, both as they are."""
    return "".join(address.split()) if address.count("://") < 2 else address  # noqa: PLR2004 - two are not one


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 2 else None  # noqa: PLR2004 - of a day


def _shown(entry: BibtexEntry) -> str:
    return f'"{tex.one_line(entry.key)[:40]}"'
