"""Fills the blanks of entries with what sources tell.

What a person wrote stays as it is. A fact is taken from the work that has the entry's identifier, or from the one that
has its title and, where people are known, one of its authors; where two works could be meant, from none.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.content.disk import full_path, read_file, shown_path
from generator.content.drafts import missing
from generator.content.entries import Entry
from generator.content.fields import Record
from generator.content.kinds import shown
from generator.content.nodes import Table
from generator.content.own_fields import paper_record_of
from generator.content.parsing import parse
from generator.content.works import Work, is_another_paper, is_one_work
from generator.contribute.blanks import ASKED_FOR, blanks
from generator.contribute.candidate import Candidate, UnreadableError, bare_arxiv_id
from generator.contribute.completion import Completion, Completions, Fact
from generator.contribute.edit import Value, with_values
from generator.contribute.format import FormatError
from generator.contribute.listed import Listed, as_entry, written_entry
from generator.contribute.network.client import Client
from generator.contribute.sources.witnesses import WITNESSES, Witness
from generator.contribute.told import TOLD
from generator.model import Links
from generator.problems import FetchError
from generator.text import identifiers
from generator.text.likeness import person_key
from generator.text.prose import Prose

_WORDS_ENOUGH = 5
"""Words of a title that is one paper's alone even where no author is known."""


def complete(paths: Iterable[Path], content: Path, listed: Listed, client: Client) -> Completions:
    """Ask for the blanks of entries, and return what was found; nothing is written yet."""
    found, record = Completions(), paper_record_of(content)
    for path in paths:
        source = read_file(path)
        root, problems = parse(source, shown_path(path))
        found.failures += map(str, problems)
        entry = Entry(path.stem, root) if isinstance(root, Table) else None
        if entry and entry.title and ASKED_FOR.intersection(blanks(entry)):
            completion = Completion(path, source.decode("utf-8-sig"))
            _Search(entry, completion, listed, client, found.failures).run()
            _finish(entry, completion, content, record)
            found.entries.append(completion)
    return found


class _Search:
    """The search for what one entry lacks."""

    def __init__(
        self, entry: Entry, completion: Completion, listed: Listed, client: Client, failures: list[str]
    ) -> None:
        self._entry = entry
        self._work = Work(entry)
        self._blanks = blanks(entry)
        self._done = completion
        self._listed = listed
        self._client = client
        self._failures = failures

    def run(self) -> None:
        """Ask one source after the other, as long as anything is lacking that it might tell."""
        for witness in WITNESSES:
            self._ask(witness)

    def _ask(self, witness: Witness) -> None:
        author = next((node.text for node in self._entry.scalars("authors")), "")
        title = Prose(self._entry.title).plain
        for address, is_by_name in witness.addresses(self._link("arxiv"), self._link("doi"), title, author):
            if not ASKED_FOR & witness.tells & set(self._blanks):
                return
            choose = self._choose_by_name if is_by_name else self._choose_by_title
            try:
                work = choose(witness.ask(address, self._client), witness)
            except (FetchError, UnreadableError) as error:
                if str(error) not in self._failures:
                    self._failures.append(str(error))
                continue
            if work:
                self._take(work, witness, address)
                return

    def _link(self, key: str) -> str:
        """Return the identifier that the entry has for arXiv or as a DOI; it may have been found just now."""
        found = next((str(fact.value) for fact in self._done.facts if fact.key == f"links.{key}"), "")
        written = self._entry.scalar("links", key)
        text = found or (written.text if written else "")
        return (bare_arxiv_id(text) if key == "arxiv" else identifiers.doi(text)) or ""

    def _choose_by_name(self, works: Sequence[Candidate], witness: Witness) -> Candidate | None:
        """Return the work that has the entry's identifier, if its title is the entry's too."""
        work = next(iter(works), None)
        if work and not is_one_work(self._work, Work(as_entry(work))):
            self._warn(f'its identifier is that of "{shown(work.title)}" in {witness.title}; look which is right')
            return None
        return work

    def _choose_by_title(self, works: Sequence[Candidate], witness: Witness) -> Candidate | None:
        same = [work for work in works if self._is_same(Work(as_entry(work)))]
        if len({frozenset(map(person_key, work.authors)) for work in same}) > 1:
            self._warn(f"{witness.title} knows several works with this title")
            return None
        return next(iter(same), None)

    def _is_same(self, other: Work) -> bool:
        if not other.letters or other.letters != self._work.letters or is_another_paper(self._work, other):
            return False
        if self._work.people:
            return bool(self._work.people & other.people)
        return len(self._work.words) >= _WORDS_ENOUGH

    def _take(self, work: Candidate, witness: Witness, address: str) -> None:
        for key in [key for key in self._blanks if key in witness.tells]:
            value = None if key == "authors" and not work.has_all_authors else TOLD[key](work)
            if key == "published" and self._link("arxiv") and witness.title != "arXiv":
                continue  # a list gives the first public version, and arXiv knows when that was
            if value and self._fits(key, value, witness):
                self._done.facts.append(Fact(key, self._whole(key, value), witness.title, address))
                self._blanks.remove(key)

    def _fits(self, key: str, value: Value, witness: Witness) -> bool:
        """Say whether a value agrees with what is written; say so where it does not."""
        if key == "authors":
            written, told = self._names(), [person_key(name) for name in value or ()]
            if list(map(person_key, written)) != told[: len(written)]:
                self._warn(f'{witness.title} names other authors: "{shown(", ".join(value or ()))}"')
                return False
        if key.startswith("links."):
            sighting = self._listed.find_links(Links(**{key.removeprefix("links."): str(value)}))
            if sighting and sighting.position.path != self._entry.root.position.path:
                self._warn(f"{witness.title} says that it is the paper of {sighting.position} ({sighting.what})")
                return False
        return True

    def _whole(self, key: str, value: Value) -> Value:
        """Return a value with what stands there already: names stay as they are written, the others follow."""
        written = self._names() if key == "authors" else []
        return (*written, *list(value or ())[len(written) :]) if written else value

    def _names(self) -> list[str]:
        return [node.text for node in self._entry.scalars("authors")]

    def _warn(self, remark: str) -> None:
        if remark not in self._done.remarks:
            self._done.remarks.append(remark)


def _finish(entry: Entry, completion: Completion, content: Path, record: Record) -> None:
    """Put the facts into the file's text, and see whether it is a draft no more."""
    values: dict[str, Value] = {fact.key: fact.value for fact in completion.facts}
    if "authors" in values and entry.scalar("authors_complete"):
        values["authors_complete"] = None
    try:
        completion.after = with_values(completion.before, record, values) if values else completion.before
    except FormatError as error:
        completion.facts.clear()
        completion.remarks.append(f"left as it is: {error}")
        return
    shelf = content / "papers" / completion.path.name
    is_draft = full_path(completion.path).parent == full_path(content / "drafts")
    lacked, lacks = (any(missing(one, record)) for one in (entry, written_entry(completion.after)))
    if is_draft and lacked and not lacks and not shelf.exists():
        completion.place = shelf
