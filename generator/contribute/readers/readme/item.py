"""What an item of a README says of a paper.

Nothing in such an item says what is what, and every list has its own habits. What is taken is what can be told by its
place or form: the title is what is linked, set bold or quoted first; a link is known by its address or by what it is
called; a venue by its year; authors by being a row of names. The words that are left are the curator's note.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from urllib.parse import unquote

from generator.contribute.candidate import Candidate, sort_links
from generator.contribute.readers.dates import read_date
from generator.contribute.readers.markdown import Block, Piece
from generator.contribute.readers.mentions import is_preprint_server
from generator.contribute.readers.people import People, gather, in_order
from generator.contribute.readers.readme.forms import BRACKETS, SEPARATORS, VENUE, text_of
from generator.contribute.readers.readme.labels import LABELLED, as_sentence, labelled_note, part_of, plain_label
from generator.contribute.readers.readme.links import is_outside
from generator.contribute.readers.readme.people import looks_like_people, looks_like_person, names_in
from generator.contribute.readers.readme.titles import title_link, title_of
from generator.facts import readme
from generator.model import Links, PartialDate
from generator.text import identifiers, jats, tex, venues

_OPENING_BRACKETS = re.compile(r"\s*[\[(\u3010]([^\[\]()\u3010\u3011]*)[\])\u3011]\s*")
_SHORT_CODE = re.compile(r":[a-z0-9_+-]+:")
"""A picture as forges write it: ":star:"."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATE = re.compile(r"(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])(?:[-./]\d{1,2})?")
_BADGE = re.compile(r"/badge/([^?/]+)")
_EMPTY_BRACKETS = re.compile(r"[\[(\u3010]\s*(?:[|,/\u00b7\u2022]\s*)*[\])\u3011]")
_YEAR_IN_BRACKETS = re.compile(r"\s*\(((?:19|20)\d\d)\)")
_NEW_NUMBER = re.compile(r"(\d\d)(\d\d)\.\d+")


@dataclass
class Item:
    """A block, and what has been found in it."""

    block: Block
    title: str = ""
    people: People = field(default_factory=People)
    venue: str = ""
    venue_year: PartialDate | None = None
    date: PartialDate | None = None
    abstract: str = ""
    notes: list[str] = field(default_factory=list)
    named: dict[str, str] = field(default_factory=dict)
    urls: list[str] = field(default_factory=list)
    left: list[tuple[str, str]] = field(default_factory=list)

    def candidate(self) -> Candidate:
        """Return what the block tells. Raises UnreadableError."""
        if self.block.cells:
            self._read_cells()
        else:
            self._read_line(self.block.pieces, is_first=True)
        opening = _OPENING_BRACKETS.match(self.title)
        if opening and self._take_venue(opening[1]):
            self.title = self.title[opening.end() :]
        for number, pieces in enumerate(self.block.details):
            text = text_of(pieces).strip(SEPARATORS)
            is_plain = not any(piece.url for piece in pieces)
            if number == 0 and is_plain and not self.people.names and looks_like_person(text):
                self.people = gather([text])
            else:
                self._read_line(pieces)
        links, addresses = sort_links(self.urls, named=self.named)
        note = " ".join(filter(None, (as_sentence(note) for note in self.notes)))
        return Candidate(
            title=tex.one_line(jats.read(tex.mend(self.title))),
            authors=self.people.names,
            has_all_authors=self.people.are_all,
            published=self.date or _month_of(links) or self.venue_year,
            venue=venues.read(self.venue) if self.venue else None,
            abstract=tex.paragraphs(tex.mend(self.abstract)) or None,
            links=links,
            note=tex.paragraphs(tex.drawable(note)) or None,
            remarks=self.people.remarks,
            left=(*self.left, *(("link", address) for address in addresses)),
        )

    def _read_cells(self) -> None:
        parts = [part_of(column) for column in self.block.columns]
        if "title" not in parts:
            self.title = title_link(self.block.pieces) or next(
                (text for cell in self.block.cells if (text := text_of(cell).strip())), ""
            )
        for part, column, cell in zip(parts, self.block.columns, self.block.cells, strict=False):
            for piece in cell:
                self._take_link(piece, column)
            text = text_of(cell).strip()
            if part == "title" and not self.title:
                self.title = title_link(cell) or text
            elif part and part != "title":
                self._take_part(part, text)
            elif text.strip(SEPARATORS) and text != self.title and not any(piece.url for piece in cell):
                self.left.append((column, text))

    def _read_line(self, pieces: Sequence[Piece], *, is_first: bool = False) -> None:
        """Read a paragraph: its links, what it names by a label, and the words that are left."""
        if is_first:
            self.title = title_of(pieces)
        elif note := labelled_note(pieces):
            self.notes.append(note)
            return
        for piece in pieces:
            self._take_link(piece)
        rest = _SHORT_CODE.sub(" ", "".join(_without_links(pieces, self.title if is_first else "")))
        for line in rest.split("\n"):
            labelled = LABELLED.match(line)
            part = part_of(labelled[1]) if labelled else ""
            if labelled and (part or not is_first):
                self._take_part(part, labelled[2].strip(), labelled[1].strip())
            elif line.strip(SEPARATORS):
                self._take_words(line)

    def _take_part(self, part: str, text: str, label: str = "") -> None:
        plain = text.strip().strip("*_`").strip()
        if not plain:
            return
        match part:
            case "authors":
                names = plain.split(";") if ";" in plain else names_in(plain)
                self.people = gather(in_order(name.strip()) for name in names)
            case "date":
                self.date = self.date or read_date(plain)
            case "venue" if not self._take_venue(plain) and not is_preprint_server(plain):
                self.venue = self.venue or plain
            case "abstract":
                self.abstract = plain
            case "note":
                self.notes.append(plain)
            case "":
                self.left.append((label, plain))

    def _take_words(self, line: str) -> None:
        """Take venue, date and authors out of words; the others are the note."""
        for bracket in BRACKETS.findall(line):
            if self._take_venue(bracket):
                line = line.replace(bracket, "", 1)
        segments = [
            part
            for part in re.split(r"(?<=\w\w)[.!?]\s+|\s[-\u2013\u2014|]+\s|\n", _EMPTY_BRACKETS.sub(" ", line))
            if part
        ]
        for segment in segments:
            rest = segment.strip(SEPARATORS)
            *before, last = rest.rsplit(", ", 1)
            is_dated = bool(before) and self._take_venue(last)
            rest = before[0].strip(SEPARATORS) if is_dated else rest
            if not rest or self._take_venue(rest):
                continue
            if not self.people.names and (looks_like_people(rest) or (is_dated and looks_like_person(rest))):
                self.people = gather(in_order(name) for name in names_in(rest))
            else:
                self.notes.append(rest)

    def _take_venue(self, text: str) -> bool:
        """Take a text that is a venue with its year, or a date; say whether it is."""
        plain = text.strip(SEPARATORS + "'\u2019*_`")
        if _YEAR.fullmatch(plain) or _DATE.fullmatch(plain):
            self.date = self.date or read_date(plain)
            return True
        found = VENUE.fullmatch(plain)
        if not found:
            return False
        year = found["year"] if len(found["year"]) > 2 else f"20{found['year']}"  # noqa: PLR2004 - "'24"
        self.venue_year = self.venue_year or read_date(year)
        if not is_preprint_server(found["name"]):
            self.venue = self.venue or f"{found['name'].strip()} {year}"
        return True

    def _take_link(self, piece: Piece, column: str = "") -> None:
        if piece.type == "image":
            badge = _BADGE.search(piece.url)
            self._take_venue(re.sub(r"[-_]+", " ", unquote(badge[1]).rpartition("-")[0]) if badge else piece.text)
        if piece.type != "link" or not is_outside(piece.url):
            return
        label = plain_label(piece.text) or column.lower()
        self._take_venue(piece.text)
        if label in readme.CODE_LABELS or column.lower() in readme.CODE_LABELS:
            self.named.setdefault("code", piece.url)
        elif label in readme.PROJECT_LABELS:
            self.named.setdefault("project", piece.url)
        elif label in readme.OTHER_LABELS:
            self.left.append((label, piece.url))
        elif label == "pdf" and not identifiers.identity(piece.url) and not identifiers.doi_in_address(piece.url):
            self.named.setdefault("pdf", piece.url)
        else:
            self.urls.append(piece.url)


def _without_links(pieces: Sequence[Piece], title: str) -> Iterator[str]:
    """Yield the text of a line without its links and its title; what is a venue is put into brackets."""
    for piece, following in zip_longest(pieces, pieces[1:]):
        year = _YEAR_IN_BRACKETS.match(following.text) if following and piece.type == "em" else None
        if piece.url:
            yield " "
        elif title and title in piece.text:
            before, _, after = piece.text.partition(title)
            yield " | ".join((before.rstrip(' "\u201c'), after.lstrip(' ."\u201d')))
            title = ""
        elif year and not looks_like_people(piece.text):
            yield f"({piece.text} {year[1]})"
        elif piece.type in ("em", "code_inline") and VENUE.fullmatch(piece.text):
            yield f"({piece.text})"
        else:
            yield piece.text


def _month_of(links: Links) -> PartialDate | None:
    """Return the month that an arXiv identifier says."""
    found = _NEW_NUMBER.match(links.arxiv or "")
    return read_date(f"20{found[1]}-{found[2]}") if found else None
