"""One round of questions about the papers of a list, from its files to its files."""

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from generator.content.disk import full_path
from generator.content.entries import Entry
from generator.content.files import WATCHED, unlisted
from generator.content.list_format import refuse_later
from generator.content.own_fields import paper_record_of
from generator.content.reader import read_content
from generator.content.watched import read_watched, watched_text
from generator.content.works import Work
from generator.contribute.network.client import Client
from generator.contribute.replace import replace_text
from generator.contribute.watching.finding import Finding
from generator.contribute.watching.fixing import Fixed, fix
from generator.contribute.watching.report import Report
from generator.contribute.watching.subject import Subject
from generator.contribute.watching.watch import Outcome, Watch
from generator.text.identifiers import identity

Shown = Callable[[Sequence[Subject]], Iterable[Subject]]
"""Passes papers on while somebody is shown how far it has got."""


class Round:
    """The entries that are asked about, and what was found of each."""

    def __init__(self, content: Path, paths: Sequence[Path], today: datetime.date) -> None:
        """Read the list; of entries at or below `paths`, if any are named, these alone.

        Raises UsageError where there is no list, and ContentError for one of a later format or a broken watch.json.
        """
        refuse_later(content)
        self._content = content
        self._today = today
        self._kept = read_watched(content)
        entries = read_content(content, unlisted(content, paths)).entries
        self._listed = {entry.id for entry in entries if _path(entry).parent == full_path(content / "papers")}
        wanted = [full_path(path) for path in paths]
        asked = [entry for entry in entries if not wanted or any(map(_path(entry).is_relative_to, wanted))]
        self._owners = {name: entry for entry in entries for name in Work(entry).identities}
        self._subjects = [Subject(entry, entry.paper) for entry in asked if entry.paper]
        self._unsound = [entry.root.position.path for entry in asked if not entry.paper]
        self._outcomes: list[Outcome] = []

    def run(self, client: Client, shown: Shown, *, with_archive: bool = False) -> Report:
        """Ask about each paper, and return what was found."""
        watch = Watch(client, self._kept, self._today, with_archive=with_archive)
        watch.prepare(self._subjects)
        for subject in shown(self._subjects):
            outcome = watch.look_after(subject)
            outcome.findings = [self._or_listed(finding, subject.entry) for finding in outcome.findings]
            self._outcomes.append(outcome)
        findings = [finding for outcome in self._outcomes for finding in outcome.findings]
        unsound = (
            f'{path} has problems of its own and is not asked about; see "papershelf check"' for path in self._unsound
        )
        return Report(
            len(self._subjects),
            sorted(findings, key=lambda finding: finding.rank),
            (*unsound, *watch.failures),
            watch.archived,
        )

    def _or_listed(self, finding: Finding, entry: Entry) -> Finding:
        """Return a finding, or, if the published version that it names has an entry of its own, that it has."""
        doi = finding.changes.get("links.doi")
        owner = self._owners.get(identity(doi) or "", entry) if isinstance(doi, str) else entry
        if owner.id == entry.id:
            return finding
        claim = f"its published version (DOI {doi}) is listed too, in {owner.position}; keep one entry with both links"
        return replace(finding, claim=claim, changes={}, is_fact=False)

    def fix(self) -> list[Fixed]:
        """Write the facts that were found into the entries, and return what was done."""
        record = paper_record_of(self._content)
        done = (fix(_path(outcome.subject.entry), record, outcome.findings) for outcome in self._outcomes)
        return [fixed for fixed in done if fixed]

    def keep(self) -> None:
        """Keep in watch.json what was found, beside what is known of the list's other papers."""
        found = {outcome.subject.entry.id: outcome.record for outcome in self._outcomes if outcome.record}
        records = {paper: record for paper, record in {**self._kept, **found}.items() if paper in self._listed}
        text, path = watched_text(records), self._content / WATCHED
        if records and not (path.is_file() and path.read_text("utf-8") == text):
            replace_text(path, text)


def _path(entry: Entry) -> Path:
    return full_path(Path(entry.root.position.path))
