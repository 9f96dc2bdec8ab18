"""BibTeX's own grammar: entries with their fields, abbreviations written out, and what is broken.

BibTeX counts braces and nothing else: an "@" inside of them begins nothing, and a value may be joined of many pieces.
Where an entry is broken, reading goes on at the next line that begins another.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.facts.months import MONTHS

BROKEN = "the BibTeX is broken here: check its braces, commas and quotation marks"
SWALLOWED = "the BibTeX is broken here: an entry begins inside another"

_BEGINNING = re.compile(r"@\s*([A-Za-z]\w*)\s*[{(]")
_BEGINNING_OF_LINE = re.compile(r"^[ \t]*@\s*[A-Za-z]\w*\s*[{(]", re.MULTILINE)
_KEY = re.compile(r"\s*(?:([^\s,={}\"()%#][^,={}\"\n]*?)\s*)?(?:,|(?=[})]))")
_BETWEEN = re.compile(r"(?:[\s,]|%[^\n]*(?:\n|$))*")
_NAME = re.compile(r"([^\s,=#{}\"()%]+)\s*=\s*")
_JOINT = re.compile(r"\s*#\s*")
_WORD = re.compile(r"[^\s,#{}\"()=]+")
_BRACE = re.compile(r"[{}]")
_QUOTE_OR_BRACE = re.compile(r"\\\"(?=[A-Za-z{\\])|[{}\"]")
# Inside a value, the beginning of an entry that looks whole: some brace before it has not been closed.
_ENTRY_IN_VALUE = re.compile(r"^[ \t]*@\w+\s*[{(]\s*[^\s,{}()]+\s*,\s*[\w-]+\s*=", re.MULTILINE)

_MONTH_NAMES = frozenset(month[:3] for month in MONTHS)


@dataclass(frozen=True, slots=True)
class BibtexEntry:
    """An entry as it is written, with its abbreviations written out."""

    line: int
    kind: str
    """In lower case: "article"."""
    key: str
    fields: Mapping[str, str]
    """By their names in lower case. Of a field that stands twice, BibTeX takes the first."""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BrokenEntry:
    """An entry that cannot be read."""

    line: int
    message: str


class _BrokenError(Exception):
    """What stands here is no BibTeX. The text says why."""


def read_entries(text: str) -> Iterator[BibtexEntry | BrokenEntry]:
    """Yield the entries of a file in their order, with those that are broken."""
    return _File(text).entries()


Pieces = Sequence[tuple[str, bool]]
"""The pieces of a value, each with whether it is an abbreviation."""


@dataclass
class _File:
    text: str
    place: int = 0
    abbreviations: dict[str, Pieces] = field(default_factory=dict)

    def entries(self) -> Iterator[BibtexEntry | BrokenEntry]:
        breaks = [found.start() for found in re.finditer("\n", self.text)]
        found: list[tuple[int, str, str, list[tuple[str, Pieces]]] | BrokenEntry] = []
        while beginning := _BEGINNING.search(self.text, self.place):
            line = bisect_right(breaks, beginning.start()) + 1
            self.place = beginning.end()
            try:
                block = self._block(beginning[1].lower())
            except _BrokenError as error:
                found.append(BrokenEntry(line, str(error)))
                following = _BEGINNING_OF_LINE.search(self.text, beginning.end())
                self.place = following.start() if following else len(self.text)
            else:
                found += [(line, *block)] if block else []
        for one in found:  # only now are all abbreviations known
            yield one if isinstance(one, BrokenEntry) else self._entry(*one)

    def _block(self, kind: str) -> tuple[str, str, list[tuple[str, Pieces]]] | None:
        """Read what stands behind "@kind{"; only an entry is returned."""
        if kind in ("comment", "preamble"):
            self._skip()
            return None
        if kind == "string":
            self.abbreviations.update((name, pieces) for name, pieces in self._fields())
            return None
        key = _KEY.match(self.text, self.place)
        self.place = key.end() if key else self.place
        return kind, (key and key[1]) or "", self._fields()

    def _skip(self) -> None:
        """Pass over a group; where it does not end, over the rest of the line."""
        start = self.place
        try:
            self._until_brace()
        except _BrokenError:
            self.place = (self.text.find("\n", start) + 1) or len(self.text)

    def _fields(self) -> list[tuple[str, Pieces]]:
        fields = []
        while True:
            self._take(_BETWEEN)
            name = _NAME.match(self.text, self.place)
            if name is None:
                break
            self.place = name.end()
            fields.append((name[1].lower(), self._value()))
        if self.text[self.place : self.place + 1] not in ("}", ")"):
            raise _BrokenError(SWALLOWED if self.text.startswith("@", self.place) else BROKEN)
        self.place += 1
        return fields

    def _value(self) -> Pieces:
        pieces = [self._piece()]
        while joint := _JOINT.match(self.text, self.place):
            self.place = joint.end()
            pieces.append(self._piece())
        if any(_ENTRY_IN_VALUE.search(piece) for piece, _ in pieces):
            raise _BrokenError(SWALLOWED)
        return pieces

    def _piece(self) -> tuple[str, bool]:
        mark = self.text[self.place : self.place + 1]
        if mark in ("{", '"'):
            self.place += 1
            return (self._until_brace() if mark == "{" else self._until_quote()), False
        word = _WORD.match(self.text, self.place)
        if word is None:
            if mark in (",", "}"):  # `title = ,` leaves the value out
                return "", False
            raise _BrokenError(BROKEN)
        self.place = word.end()
        return word[0], not word[0].isdigit()

    def _until_brace(self) -> str:
        start, depth = self.place, 1
        for found in _BRACE.finditer(self.text, start):
            depth += 1 if found[0] == "{" else -1
            if depth == 0:
                self.place = found.end()
                return self.text[start : found.start()]
        raise _BrokenError(BROKEN)

    def _until_quote(self) -> str:
        start, depth = self.place, 0
        for found in _QUOTE_OR_BRACE.finditer(self.text, start):
            if found[0] == '"' and depth <= 0:
                self.place = found.end()
                return self.text[start : found.start()]
            depth += (found[0] == "{") - (found[0] == "}")
        raise _BrokenError(BROKEN)

    def _take(self, pattern: re.Pattern[str]) -> None:
        found = pattern.match(self.text, self.place)
        self.place = found.end() if found else self.place

    def _entry(self, line: int, kind: str, key: str, written: list[tuple[str, Pieces]]) -> BibtexEntry:
        fields: dict[str, str] = {}
        remarks: list[str] = []
        for name, pieces in written:
            value = "".join(self._written_out(piece, is_short, remarks, ()) for piece, is_short in pieces)
            first = fields.setdefault(name, value)
            if first != value:
                remarks.append(f'the field "{name}" stands twice; the first was taken')
        return BibtexEntry(line, kind, key, fields, tuple(remarks))

    def _written_out(self, piece: str, is_short: bool, remarks: list[str], inside: tuple[str, ...]) -> str:
        name = piece.lower()
        if not is_short or name in _MONTH_NAMES - self.abbreviations.keys():
            return piece
        if name not in self.abbreviations or name in inside:
            remarks.append(f'the abbreviation "{piece}" is not defined')
            return piece
        pieces = self.abbreviations[name]
        return "".join(self._written_out(one, short, remarks, (*inside, name)) for one, short in pieces)
