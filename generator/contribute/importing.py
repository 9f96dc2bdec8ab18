"""Takes papers over from a file: a bibliography, the README of a list, or a listing page saved as text."""

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.content.disk import shown_path
from generator.content.identity import near_titles
from generator.content.works import Work
from generator.contribute import different
from generator.contribute.account import Account, Fate, Line
from generator.contribute.candidate import Candidate, NoPaperError, Record, UnreadableError
from generator.contribute.entry import Entry, entry_text
from generator.contribute.list_settings import read_language, require_themes, themes_or_only
from generator.contribute.listed import Listed, read_list, written_entry
from generator.contribute.naming import make_id
from generator.contribute.readers import bibtex, csl_json, listing, readme, tagged
from generator.contribute.shelving import place, write_new
from generator.model import Theme
from generator.problems import Position, UsageError
from generator.text.likeness import same_title_key

_LARGEST_FILE = 64 * 1024 * 1024

Format = Callable[[str], Iterator[Record]]

_FORMATS: tuple[tuple[re.Pattern[str], Format], ...] = (
    (re.compile(r"\s*[\[{]\s*[{\"\]}]"), csl_json.read_items),
    (re.compile(r"(?:.*\n)*?[ \t]*(?:[-*+|]|\d+[.)]|#{1,6})\s.*\]\(https?:"), readme.read_file),
    (re.compile(r"(?:.*\n)*?TY {0,3}-"), tagged.read_ris),
    (re.compile(r"(?:.*\n)*?PMID *- "), tagged.read_pubmed),
    (re.compile(r"(?:.*\n)*?%0 "), tagged.read_endnote),
    (re.compile(r"(?:.*\n)*?[ \t]*@\w+\s*[{(]"), bibtex.read_file),
    (re.compile(r""), listing.read_file),
)
"""How a file of each format begins, after which it is known; whatever is none of the others is a listing."""

READABLE = "BibTeX, RIS, CSL-JSON, PubMed's and EndNote's files, a list's README and listings saved as text"


def import_file(
    path: Path, content: Path, themes: tuple[str, ...], today: datetime.date, *, is_partial: bool = False
) -> Account:
    """Write an entry for every paper in a file that is not listed yet, and return what has become of each record.

    Where one record cannot be read, nothing is written, unless `is_partial` takes over the others. Raises UsageError.
    """
    listed, known = read_list(content)
    require_themes(themes, known)
    records = list(read_records(read_source(path)))
    if not records:
        raise UsageError(f"no paper was found in {path}; {READABLE} can be read")
    shelf = Shelf(content, themes, known, today, listed)
    for record in records:
        shelf.take(record, Position(shown_path(path), record.line))
    shelf.set_doubtful_aside()
    is_written = is_partial or not any(line.fate is Fate.UNREADABLE for line in shelf.lines)
    if is_written:
        shelf.write()
    return Account(shelf.lines, is_written)


def read_records(text: str) -> Iterator[Record]:
    """Yield the papers in a file's text, whatever its format."""
    read = next(read for beginning, read in _FORMATS if beginning.match(text))
    return read(text)


def read_source(path: Path) -> str:
    """Return the text of a file to be taken over. Raises UsageError for what cannot be one."""
    if path.stat().st_size > _LARGEST_FILE:
        raise UsageError(f"{path} is larger than {_LARGEST_FILE // 1024 // 1024} MB; split it")
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(
            f"{path} is not text in UTF-8 (byte {error.start + 1}); save it in the encoding UTF-8"
        ) from error


@dataclass
class _New:
    """An entry that is to be written."""

    number: int
    """Of its record's line in the account."""
    text: str
    work: Work
    namesakes: Sequence[Work]
    """The papers that have its title too."""


class Shelf:
    """A list, and the entries that are about to join it."""

    def __init__(
        self, content: Path, themes: Sequence[str], known: Sequence[Theme], today: datetime.date, listed: Listed
    ) -> None:
        self.lines: list[Line] = []
        self._content = content
        self._themes = themes_or_only(themes, known)
        self._known = {same_title_key(name): theme.id for theme in known for name in (theme.id, theme.title)}
        self._today = today
        self._language = read_language(content)
        self._listed = listed
        self._new: list[_New] = []

    def take(self, record: Record, position: Position) -> None:
        """Decide what becomes of a record."""
        outcome = record.outcome
        line = Line(position, Fate.UNREADABLE, heading=record.heading)
        if isinstance(outcome, UnreadableError):
            fate = Fate.LEFT_OUT if isinstance(outcome, NoPaperError) else Fate.UNREADABLE
            self.lines.append(replace(line, fate=fate, why=str(outcome)))
            return
        line = replace(line, title=outcome.title, warnings=outcome.warnings, not_taken=outcome.left)
        try:
            self._place(outcome, line)
        except UnreadableError as error:
            self.lines.append(replace(line, fate=Fate.UNREADABLE, why=str(error)))

    def _place(self, outcome: Candidate, line: Line) -> None:
        theme = self._known.get(same_title_key(line.heading))
        themes = tuple(dict.fromkeys((*self._themes, *((theme,) if theme else ()))))
        entry = Entry(outcome.on_list_in(self._language), themes, outcome.note, added=self._today)
        text = entry_text(entry)
        path = place(entry, make_id(outcome.title, self._listed.ids), self._content)
        work = Work(written_entry(text, shown_path(path)))
        sighting = self._listed.find(outcome, work)
        if sighting:
            if sighting.verdict:
                why = f"{sighting.position} ({sighting.what}): {sighting.verdict}"
                self.lines.append(replace(line, fate=Fate.CONSIDERED, why=why))
                return
            news = self._listed.also(outcome, sighting)
            lacking = f"; that entry lacks {' and '.join(news)}" if news else ""
            why = f"{sighting.position} ({sighting.what}){lacking}"
            self.lines.append(replace(line, fate=Fate.LISTED, why=why))
        else:
            new = _New(len(self.lines), text, work, self._listed.namesakes(outcome))
            self._add(new, replace(line, entry=path, missing=entry.missing))

    def _add(self, new: _New, line: Line) -> None:
        if new.namesakes:
            other = new.namesakes[0].entry.position
            warning = f"the same title stands in {other}; other authors or identifiers say that it is another paper"
            line = replace(line, warnings=(*line.warnings, warning))
        self._listed.add(new.work)
        self._new.append(new)
        self.lines.append(replace(line, fate=Fate.DRAFT if line.missing else Fate.WRITTEN))

    def set_doubtful_aside(self) -> None:
        """Make drafts of the entries that `check` would take for other versions of papers on the list."""
        new = {new.work: new for new in self._new}
        places = {work: place for place, work in enumerate(self._listed.works)}
        apart = {frozenset({new.work, other}) for new in self._new for other in new.namesakes}
        for finding in near_titles(self._listed.works):
            pair = sorted((finding.work, finding.other), key=lambda work: places[work])
            if pair[1] not in new or frozenset(pair) in apart:
                continue
            doubt = f"nearly the same title by a common author stands in {pair[0].entry.position}"
            number = new[pair[1]].number
            line = self.lines[number]
            if finding.problem.is_error and line.entry:
                why = f"{doubt}; if they are two papers, say so in different.yml and move the file to papers/"
                line = replace(line, fate=Fate.DRAFT, entry=self._content / "drafts" / line.entry.name, why=why)
            else:
                line = replace(line, warnings=(*line.warnings, doubt))
            self.lines[number] = line

    def write(self) -> None:
        """Write the new entries, and into different.yml which of those on the list have a title in common.

        Where one of them cannot be written, none of them is.
        """
        written: list[Path] = []
        try:
            for new in self._new:
                path = self.lines[new.number].entry
                assert path is not None, "every new entry has its place"
                written.append(write_new(path, new.text))
        except BaseException:
            for path in written:
                path.unlink()
            raise
        papers = [new for new in self._new if self.lines[new.number].fate is Fate.WRITTEN]
        pairs = ((other.entry.id, new.work.entry.id) for new in papers for other in new.namesakes)
        different.tell_apart(pairs, self._content)
