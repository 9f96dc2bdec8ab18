"""Keeps a list in step with the reference library that it comes from, such as one of Zotero's.

New items become entries or drafts, changed facts are taken over, and what has left the library is named. What the
curator wrote stays: note, themes, tags and, marked in the entry, every fact that differs from the library's.
"""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.content.disk import read_file, shown_path
from generator.content.own_fields import paper_record_of
from generator.content.works import Work, is_another_paper, is_one_work
from generator.contribute.account import Fate
from generator.contribute.candidate import Candidate, NoPaperError, Record, UnreadableError, make_links
from generator.contribute.edit import with_values
from generator.contribute.entry import Entry as NewEntry
from generator.contribute.entry import entry_text
from generator.contribute.format import FormatError
from generator.contribute.importing import Shelf, read_records, read_source
from generator.contribute.list_settings import require_themes
from generator.contribute.listed import Listed, as_entry, read_list, written_entry
from generator.contribute.merging import OTHERS, merge
from generator.contribute.replace import replace_text
from generator.contribute.synced import read_synced, write_synced
from generator.contribute.told import Fact, told
from generator.problems import ContentError, Position, Problem, UsageError
from generator.text.escaping import escape

TITLES = {
    "new": "New in the library",
    "changed": "Changed in the library",
    "kept": "The list's own word, which the library does not share",
    "removed": "No longer in the library",
    "left": "Left out",
}
"""The sections of the summary, in their order."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that a sync does, or leaves to the curator."""

    section: str
    """A key of TITLES."""
    place: str
    """The file that it is about."""
    what: str

    def __str__(self) -> str:
        return f"{self.place}: {TITLES[self.section].lower()}: {self.what}"


@dataclass
class Sync:
    """What a meeting of list and library comes to; nothing is written yet."""

    content: Path
    library: str
    shelf: Shelf
    remarks: list[Remark] = field(default_factory=list)
    texts: dict[Path, str] = field(default_factory=dict)
    """The entries that change."""
    papers: dict[str, Mapping[str, Fact]] = field(default_factory=dict)
    """What the library tells now."""

    @property
    def lines(self) -> str:
        """Everything that happens, a line each, then the counts."""
        numbers = (f"{len(self._of(section))} {section}" for section in TITLES)
        return "\n".join((*map(str, self.remarks), f"{self.library}: {', '.join(numbers)}."))

    @property
    def summary(self) -> str:
        """The same in Markdown, for a pull request."""
        sections = [f"Brings the list in step with {escape(self.library)}."]
        for section, title in TITLES.items():
            rows = [f"- {escape(one.place)}: {escape(one.what)}" for one in self._of(section)]
            sections += [f"## {title}: {len(rows)}\n\n" + "\n".join(rows)] if rows else []
        return "\n\n".join(sections) + "\n"

    def write(self) -> None:
        """Write the entries and what the library told. A second run finds nothing to do, also after a broken one."""
        self.shelf.write()
        for path, text in self.texts.items():
            replace_text(path, text)
        write_synced(self.content, self.library, self.papers)

    def _of(self, section: str) -> list[Remark]:
        return [one for one in self.remarks if one.section == section]


def sync(path: Path, content: Path, themes: Sequence[str], today: datetime.date) -> Sync:
    """Return what a library's file changes in the list in `content`.

    Raises ContentError for a file with records that cannot be read, since their papers would seem to have left the
    library, and UsageError for one that holds none.
    """
    listed, known = read_list(content)
    require_themes(themes, known)
    items, others = _read_items(path)
    meeting = _Meeting(path, Sync(content, path.name, Shelf(content, themes, known, today, listed)), listed)
    meeting.bring_together(items, others)
    return meeting.done


@dataclass(frozen=True, slots=True)
class _Item:
    """A paper of the library."""

    record: Record
    place: str
    """Where it stands in its file."""
    found: Candidate
    work: Work


def _read_items(path: Path) -> tuple[list[_Item], list[Record]]:
    """Return the papers of a library, and its records that are none."""
    items, others, problems = [], [], []
    for record in read_records(read_source(path)):
        position = Position(shown_path(path), record.line)
        try:
            if isinstance(record.outcome, Candidate):
                items.append(_Item(record, str(position), record.outcome, Work(as_entry(record.outcome))))
            elif isinstance(record.outcome, NoPaperError):
                others.append(record)
            else:
                problems.append(Problem(position, str(record.outcome)))
        except UnreadableError as error:
            problems.append(Problem(position, str(error)))
    if problems:
        raise ContentError(problems)
    if not items:
        raise UsageError(f"no paper was found in {path}, so nothing is brought in step with it")
    return items, others


class _Meeting:
    """A list and a library, record by record."""

    def __init__(self, path: Path, done: Sync, listed: Listed) -> None:
        self.done = done
        self._path = path
        self._listed = listed
        self._before = read_synced(done.content, done.library)
        """What the library told when they last met."""
        self._works = {work.entry.root.position.path: work for work in listed.works}
        self._record = paper_record_of(done.content)
        self._met: set[str] = set()

    def bring_together(self, items: Sequence[_Item], others: Iterable[Record]) -> None:
        """Find the entry of each paper, and do what there is to do; `others` are no papers."""
        rest = [item for item in items if not self._meet_listed(item)]
        rest = [item for item in rest if not self._meet_renamed(item)]
        gone = self._gone()
        for item in rest:
            sighting = gone.find(item.found, item.work)
            if sighting:
                name = sighting.position.path
                self.done.papers[name] = self._before[name]
                self._say("left", item.place, f"{name} was taken off the list; it does not come back")
            elif entry := self._shelve(item.record):
                self.done.papers[entry.stem] = _facts(item.found)
        for record in others:
            self._shelve(record)
        self.done.shelf.set_doubtful_aside()
        self.done.remarks += self._new()
        self.done.remarks += self._removed()

    def _meet_listed(self, item: _Item) -> bool:
        sighting = self._listed.find(item.found, item.work)
        if sighting is None or sighting.verdict:
            return False
        self._merge(item, self._works[sighting.position.path])
        return True

    def _meet_renamed(self, item: _Item) -> bool:
        """Find the entry of a paper whose title has changed, which no identifier tells: by authors and likeness."""
        for path, other in self._works.items():
            is_free = path not in self._met and self._id_before(other) in self._before
            is_alike = item.work.people & other.people and is_one_work(item.work, other)
            if is_free and is_alike and not is_another_paper(item.work, other):
                self._merge(item, other)
                return True
        return False

    def _merge(self, item: _Item, work: Work) -> None:
        path = work.entry.root.position.path
        if path in self._met:
            self._say("left", item.place, f"a second record of {path}")
            return
        self._met.add(path)
        before = self._before.get(self._id_before(work))
        merged = merge(work.entry, _facts(item.found), before)
        try:
            if merged.values:
                text = read_file(Path(path)).decode("utf-8-sig")
                self.done.texts[Path(path)] = with_values(text, self._record, merged.values)
        except FormatError as error:
            self._say("left", path, f"left as it is, since {error}")
            self.done.papers |= {work.entry.id: before} if before else {}
            return
        self.done.papers[work.entry.id] = _facts(item.found)
        for section, remarks in (("changed", merged.changed), ("kept", merged.kept)):
            for what in remarks:
                self._say(section, path, what)

    def _shelve(self, record: Record) -> Path | None:
        """Take a record over as `import` does, and return its entry, if there is one."""
        self.done.shelf.take(record, Position(shown_path(self._path), record.line))
        return self.done.shelf.lines[-1].entry

    def _new(self) -> Iterator[Remark]:
        no_papers: Counter[str] = Counter()
        for line in self.done.shelf.lines:
            if line.fate in (Fate.WRITTEN, Fate.DRAFT) and line.entry:
                lacking = f"; it lacks {' and '.join(line.missing)}" if line.missing else ""
                doubt = f"; {line.why}" if line.why else ""
                yield Remark("new", shown_path(line.entry), f'"{line.title}"{lacking}{doubt}')
            elif line.fate is Fate.LEFT_OUT:
                no_papers[line.why] += 1
            else:
                yield Remark("left", str(line.position), line.why)
        for why, number in no_papers.items():  # Zotero keeps an attachment or two beside every paper
            yield Remark("left", shown_path(self._path), f"{why}{f' ({number:,} records)' if number > 1 else ''}")

    def _removed(self) -> Iterator[Remark]:
        """Yield the papers that the library told of before and does not now."""
        by_name = {self._id_before(work): path for path, work in self._works.items()}
        for name in sorted(self._before):
            if name in by_name and by_name[name] not in self._met:
                yield Remark("removed", by_name[name], "it stays on the list until someone deletes it")

    def _id_before(self, work: Work) -> str:
        """Return the id under which the library met an entry, which may have been renamed since."""
        names = (work.entry.id, *(alias.text for alias in work.entry.scalars("aliases")))
        return next((name for name in names if name in self._before), work.entry.id)

    def _gone(self) -> Listed:
        """Return the papers that the library has and the curator has taken off the list."""
        gone = Listed()
        for name, facts in self._before.items():
            if name not in self._listed.ids:
                gone.add(Work(written_entry(entry_text(NewEntry(_candidate(facts))), name)))
        return gone

    def _say(self, section: str, place: str, what: str) -> None:
        self.done.remarks.append(Remark(section, place, what))


def _facts(found: Candidate) -> dict[str, Fact]:
    facts = told(found)
    names = facts.get("authors")
    if isinstance(names, tuple) and not found.has_all_authors:
        facts["authors"] = (*names, OTHERS)
    return facts


def _candidate(facts: Mapping[str, Fact]) -> Candidate:
    """Return the paper that some facts are of, as far as it takes to know it again."""
    links = {key: str(facts.get(f"links.{key}", "")) for key in ("arxiv", "doi", "pdf")}
    names = tuple(name for name in facts.get("authors", ()) if name != OTHERS)
    return Candidate(
        str(facts["title"]), names, links=make_links((links["pdf"],), arxiv=links["arxiv"], doi=links["doi"])
    )
