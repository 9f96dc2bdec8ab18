"""What an item of a README says of a paper.

Nothing in such an item says what is what, and every list has its own habits. What is taken is what can be told by its
place or form: the title is what is linked, set bold or quoted first; a link is known by its address or by what it is
called; a venue by its year; authors by being a row of names. The words that are left are the curator's note.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from urllib.parse import unquote, urlsplit

from generator.contribute.candidate import Candidate, sort_links
from generator.contribute.readers.dates import read_date
from generator.contribute.readers.markdown import Block, Piece
from generator.contribute.readers.mentions import is_preprint_server
from generator.contribute.readers.people import People, gather, in_order
from generator.facts import hosts, readme
from generator.facts.names import PARTICLES
from generator.model import Links, PartialDate
from generator.text import identifiers, jats, tex, venues

_LABEL = re.compile(r"[\W_]*([\w.;][\w .;/-]*?)[\W_]*")
_LABELLED = re.compile(r"^[\W_]*([^\W\d_][\w .;]{1,20}?)\s*[:\uff1a]\s*(.+)$", re.DOTALL)
_BRACKETS = re.compile(r"[\[(\u3010]([^\[\]()\u3010\u3011]*)[\])\u3011]")
_OPENING_BRACKETS = re.compile(r"\s*[\[(\u3010]([^\[\]()\u3010\u3011]*)[\])\u3011]\s*")
_SHORT_CODE = re.compile(r":[a-z0-9_+-]+:")
"""A picture as forges write it: ":star:"."""
_QUOTED = re.compile(r"[\u201c\"]([^\u201d\"]{8,})[\u201d\"]")
_VENUE = re.compile(
    r"(?:(?:in|at|accepted (?:at|to|by))\s+)?(?P<name>[A-Z][\w&/.+\u2019 :-]{1,80}?)[\s,'\u2019-]*"
    r"(?P<year>(?:19|20)\d\d|(?<=[a-zA-Z\s'\u2019])\d\d)"
    r"(?:[\s,-]*\(?(?:oral|spotlight|poster|workshops?|best paper|highlight|findings|notable|main|demo)"
    r"[\w\s-]*\)?)?[.,]?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATE = re.compile(r"(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])(?:[-./]\d{1,2})?")
_BADGE = re.compile(r"/badge/([^?/]+)")
_NAME_WORD = re.compile(rf"(?:[A-Z][\w.'\u2019-]*|{'|'.join(PARTICLES)})")
_ET_AL = re.compile(r",?\s*(?:and others|et\.? al\.?)$", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*(?:,\s*(?:and\s+)?|;|\s+and\s+|\s*&\s*)\s*")
_EMPTY_BRACKETS = re.compile(r"[\[(\u3010]\s*(?:[|,/\u00b7\u2022]\s*)*[\])\u3011]")
_END_OF_TITLE = re.compile(r"(?<=\w\w)\.\s|\s[-\u2013\u2014|]\s")
_YEAR_IN_BRACKETS = re.compile(r"\s*\(((?:19|20)\d\d)\)")
_SEPARATORS = " \t\n.,;:|/\\-\u2013\u2014\u00b7\u2022*[]()\u3010\u3011"
_LONGEST_NAME = 4
"""Words of one person."""
_MARKS = {"em": "*", "strong": "**", "code_inline": "`"}
_SHORTEST_TITLE = 8
"""Characters: shorter ones are names of links."""
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
            text = text_of(pieces).strip(_SEPARATORS)
            is_plain = not any(piece.url for piece in pieces)
            if number == 0 and is_plain and not self.people.names and _looks_like_person(text):
                self.people = gather([text])
            else:
                self._read_line(pieces)
        links, addresses = sort_links(self.urls, named=self.named)
        note = " ".join(filter(None, (_words(note) for note in self.notes)))
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
        parts = [_part(column) for column in self.block.columns]
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
            elif text.strip(_SEPARATORS) and text != self.title and not any(piece.url for piece in cell):
                self.left.append((column, text))

    def _read_line(self, pieces: Sequence[Piece], *, is_first: bool = False) -> None:
        """Read a paragraph: its links, what it names by a label, and the words that are left."""
        if is_first:
            self.title = title_of(pieces)
        elif note := _labelled_note(pieces):
            self.notes.append(note)
            return
        for piece in pieces:
            self._take_link(piece)
        rest = _SHORT_CODE.sub(" ", "".join(_without_links(pieces, self.title if is_first else "")))
        for line in rest.split("\n"):
            labelled = _LABELLED.match(line)
            part = _part(labelled[1]) if labelled else ""
            if labelled and (part or not is_first):
                self._take_part(part, labelled[2].strip(), labelled[1].strip())
            elif line.strip(_SEPARATORS):
                self._take_words(line)

    def _take_part(self, part: str, text: str, label: str = "") -> None:
        plain = text.strip().strip("*_`").strip()
        if not plain:
            return
        match part:
            case "authors":
                names = plain.split(";") if ";" in plain else _names(plain)
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
        for bracket in _BRACKETS.findall(line):
            if self._take_venue(bracket):
                line = line.replace(bracket, "", 1)
        segments = [
            part
            for part in re.split(r"(?<=\w\w)[.!?]\s+|\s[-\u2013\u2014|]+\s|\n", _EMPTY_BRACKETS.sub(" ", line))
            if part
        ]
        for segment in segments:
            rest = segment.strip(_SEPARATORS)
            *before, last = rest.rsplit(", ", 1)
            is_dated = bool(before) and self._take_venue(last)
            rest = before[0].strip(_SEPARATORS) if is_dated else rest
            if not rest or self._take_venue(rest):
                continue
            if not self.people.names and (looks_like_people(rest) or (is_dated and _looks_like_person(rest))):
                self.people = gather(in_order(name) for name in _names(rest))
            else:
                self.notes.append(rest)

    def _take_venue(self, text: str) -> bool:
        """Take a text that is a venue with its year, or a date; say whether it is."""
        plain = text.strip(_SEPARATORS + "'\u2019*_`")
        if _YEAR.fullmatch(plain) or _DATE.fullmatch(plain):
            self.date = self.date or read_date(plain)
            return True
        found = _VENUE.fullmatch(plain)
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
        label = _plain_label(piece.text) or column.lower()
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


def title_of(pieces: Sequence[Piece]) -> str:
    """Return the title in a line: what is linked, bold or quoted first, else the words before or behind the link."""
    marked = title_link(pieces)
    text = "".join(piece.text for piece in pieces if not piece.url)
    quoted = _QUOTED.search(text)
    if marked:
        return marked.strip(" .,:*")
    if quoted:
        return quoted[1].strip(" .,")
    opening = next((piece for piece in pieces if piece.text.strip(_SEPARATORS)), None)
    if opening and opening.type == "em" and _may_be_title(opening):
        return opening.text.strip(" .,")
    before, after = "".join(_before_link(pieces)), "".join(piece.text for piece in pieces if not piece.url)
    plain = _first_words(before)
    return plain if len(plain) >= _SHORTEST_TITLE else _first_words(after) or _short_title(pieces)


def _short_title(pieces: Sequence[Piece]) -> str:
    """Return what is linked first, where it is neither called what it is nor an address."""
    first = next((piece.text for piece in pieces if piece.type == "link"), "")
    return "" if _plain_label(first) or first.startswith("http") or _VENUE.fullmatch(first) else first.strip(" .,:*")


def _first_words(text: str) -> str:
    return _END_OF_TITLE.split(_BRACKETS.sub(" ", text))[0].strip(_SEPARATORS)


def title_link(pieces: Sequence[Piece]) -> str:
    """Return what is linked or set bold, if it may be a title; else nothing."""
    return next((piece.text for piece in pieces if piece.type in ("link", "strong") and _may_be_title(piece)), "")


def _may_be_title(piece: Piece) -> bool:
    text = piece.text.strip(_SEPARATORS)
    is_named = _plain_label(text) != "" or _VENUE.fullmatch(text) is not None or _part(text.rstrip(":")) != ""
    return len(text) >= _SHORTEST_TITLE and not is_named and not text.startswith("http") and any(map(str.isalpha, text))


def _before_link(pieces: Sequence[Piece]) -> Iterator[str]:
    for piece in pieces:
        if piece.url:
            return
        yield piece.text


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
        elif piece.type in ("em", "code_inline") and _VENUE.fullmatch(piece.text):
            yield f"({piece.text})"
        else:
            yield piece.text


def _plain_label(text: str) -> str:
    """Return what a link is called, if it is only called what it is: "[PDF]" as "pdf"; else nothing."""
    found = _LABEL.fullmatch(text)
    word = found[1].lower() if found else ""
    labels = (*readme.PAPER_LABELS, *readme.CODE_LABELS, *readme.PROJECT_LABELS, *readme.OTHER_LABELS)
    last = word.rsplit(" ", 1)[-1]
    return word if word in labels else last if last in labels and word.count(" ") == 1 else ""


def _labelled_note(pieces: Sequence[Piece]) -> str:
    """Return the note in a line that is called one, with its links, if it says more than these; else nothing."""
    plain = _LABELLED.match("".join(piece.text for piece in pieces if not piece.url))
    if not plain or _part(plain[1]) != "note" or not _words(plain[2]):
        return ""
    return "".join(map(_as_written, pieces)).partition(":")[2]


def _as_written(piece: Piece) -> str:
    """Return a piece as Markdown has it."""
    mark = _MARKS.get(piece.type, "")
    return f"[{piece.text}]({piece.url})" if piece.type == "link" else f"{mark}{piece.text}{mark}"


def _part(label: str) -> str:
    """Return what stands under a label or a column's head, nothing where that is not known."""
    word = re.sub(r"[^\w .;]", "", label).strip().lower()
    return next((part for part, names in readme.PARTS.items() if word in names), "")


def _names(text: str) -> list[str]:
    others = ["et al."] if _ET_AL.search(text) else []
    return [*filter(None, _BETWEEN_NAMES.split(_ET_AL.sub("", text.strip(_SEPARATORS)))), *others]


def looks_like_people(text: str) -> bool:
    """Say whether a text is a row of names."""
    names = _names(text)
    people = [name for name in names if name != "et al."]
    is_list = len(people) > 1 or len(names) > len(people) or re.match(r"[A-Z]\. ", text) is not None
    return bool(people) and is_list and all(_looks_like_person(name) for name in people)


def _looks_like_person(name: str) -> bool:
    words = name.split()
    return 1 < len(words) <= _LONGEST_NAME + 1 and all(map(_NAME_WORD.fullmatch, words))


def _month_of(links: Links) -> PartialDate | None:
    """Return the month that an arXiv identifier says."""
    found = _NEW_NUMBER.match(links.arxiv or "")
    return read_date(f"20{found[1]}-{found[2]}") if found else None


def has_paper(pieces: Sequence[Piece]) -> bool:
    """Say whether a line holds a link to a paper."""
    return any(piece.type == "link" and _is_paper(piece) for piece in pieces)


def names_authors(pieces: Sequence[Piece]) -> bool:
    """Say whether a line names the authors of something under a label."""
    found = _LABELLED.match(text_of(pieces))
    return found is not None and _part(found[1]) == "authors"


def _is_paper(piece: Piece) -> bool:
    try:
        parts = urlsplit(piece.url)
    except ValueError:
        return False
    if not is_outside(piece.url):
        return False
    host = (parts.hostname or "").removeprefix("www.")
    is_host = host in hosts.PAPERS or host.endswith(tuple(f".{one}" for one in hosts.PAPERS))
    is_named = _plain_label(piece.text) in readme.PAPER_LABELS and host not in hosts.CODE
    is_mirror = host == "huggingface.co" and parts.path.startswith("/papers/")
    return is_host or is_named or is_mirror or parts.path.lower().endswith(".pdf")


def is_outside(url: str) -> bool:
    """Say whether an address leads out of the page and its repository."""
    return url.lower().startswith(("http://", "https://"))


def text_of(pieces: Sequence[Piece]) -> str:
    """Return the words of a line, those of its links included."""
    return "".join(piece.text for piece in pieces if piece.type != "image")


def _words(text: str) -> str:
    """Return a note of at least two words as a sentence of its own; what is less is a mark."""
    plain = " ".join(text.split()).strip(" ,;:|-\u2013\u2014")
    if plain.count(" ") < 1:
        return ""
    return plain if plain.endswith((".", "!", "?")) else f"{plain}."
