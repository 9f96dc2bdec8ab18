"""Asks those who know of a list's papers what has become of them.

arXiv knows of withdrawals, versions and journals; Crossref of notices and of the published version of a preprint;
DataCite of arXiv's own DOIs; OpenReview of decisions; dblp of proceedings. What a source tells counts only if it speaks
of the entry's paper: its title is the entry's, or nearly. A source that gives no answer is named and spoils nothing.
"""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.content.watched import Record
from generator.content.works import Work, is_another_paper
from generator.contribute.candidate import Candidate
from generator.contribute.listed import as_entry
from generator.contribute.network.client import Client
from generator.contribute.sources import arxiv
from generator.contribute.watching import notices, publication
from generator.contribute.watching.finding import Finding, Weight
from generator.contribute.watching.places import Places
from generator.contribute.watching.services import Registered, Services
from generator.contribute.watching.subject import Subject, Told
from generator.model import Links
from generator.text import identifiers


@dataclass
class Outcome:
    """What was found of one paper."""

    subject: Subject
    findings: list[Finding] = field(default_factory=list)
    record: Record | None = None
    """What is kept of it from now on; absent where somebody who knows of it gave no answer."""

    def has(self, weight: Weight) -> bool:
        """Say whether there is a finding of a weight."""
        return any(finding.weight is weight for finding in self.findings)


class Watch:
    """One round of questions."""

    def __init__(
        self, client: Client, kept: Mapping[str, Record], today: datetime.date, *, with_archive: bool = False
    ) -> None:
        """`kept` is what earlier rounds found; with `with_archive`, copies are asked for of pages that have none."""
        self._kept = kept
        self._today = today
        self._services = Services(client)
        self._places = Places(client, with_archive=with_archive)
        self._standings: dict[str, arxiv.Standing] = {}
        self._unanswered: set[str] = set()

    @property
    def failures(self) -> list[str]:
        """Who gave no answer, each once."""
        return [*self._services.failures, *self._places.failures]

    @property
    def archived(self) -> list[str]:
        """The addresses of which an archive was asked to make a copy."""
        return self._places.archived

    def prepare(self, subjects: Sequence[Subject]) -> None:
        """Ask arXiv for all its papers, many at a time; to be done first."""
        names = tuple(dict.fromkeys(subject.arxiv for subject in subjects if subject.arxiv))
        for batch, standings in self._services.standings(names):
            self._standings |= {standing.identifier: standing for standing in standings or ()}
            self._unanswered |= set(batch) if standings is None else set()

    def look_after(self, subject: Subject) -> Outcome:
        """Return what has become of one paper."""
        self._services.are_whole = subject.arxiv not in self._unanswered
        outcome, gone = Outcome(subject), dict[str, str]()
        told = [*self._by_arxiv(outcome), *self._by_doi(outcome), *self._by_forum(outcome)]
        if subject.needs_venue and not outcome.has(Weight.PUBLISHED):
            outcome.findings += self._by_title(subject)
        outcome.findings += publication.renamed(subject, told)
        outcome.findings += self._places.look(subject, gone)
        if not outcome.has(Weight.GONE):
            outcome.findings += self._places.look_at_pdf(subject, gone, is_told=bool(told))
        outcome.findings = notices.with_one_status(outcome.findings)
        if self._services.are_whole:
            outcome.record = self._record(subject, gone)
        return outcome

    def _by_arxiv(self, outcome: Outcome) -> Iterator[Told]:
        """Yield what arXiv tells, if it tells it of this paper."""
        subject = outcome.subject
        standing = self._standings.get(subject.arxiv)
        if standing is None:
            return
        told = Told("arXiv", f"https://arxiv.org/abs/{standing.identifier}", standing.paper)
        if not subject.is_told_by(told.paper):
            outcome.findings.append(publication.is_another(subject, told, "arxiv"))
            return
        yield told
        outcome.findings += notices.by_arxiv(subject, standing)
        outcome.findings += publication.newer(subject, standing, self._known_version(subject))
        yield from self._by_doi_of(told, outcome)

    def _by_doi_of(self, told: Told, outcome: Outcome) -> Iterator[Told]:
        """Yield what is told under the DOI that arXiv has for the published version, else say what arXiv says of it."""
        subject = outcome.subject
        doi = identifiers.doi(told.paper.links.doi or "") or ""
        if publication.is_publishers(doi) and doi.lower() != subject.published_doi.lower():
            yield from self._by_published_doi(doi, told, outcome)
        elif subject.needs_venue and not subject.published_doi:
            for other in filter(publication.is_publishers, self._services.published_as(subject.arxiv)):
                yield from self._by_published_doi(other, replace(told, source="DataCite"), outcome)
        if not outcome.has(Weight.PUBLISHED):
            outcome.findings += publication.published(subject, replace(told, paper=replace(told.paper, published=None)))

    def _by_doi(self, outcome: Outcome) -> Iterator[Told]:
        """Yield what is told under the entry's own DOI, and under that of the version that was published later."""
        subject = outcome.subject
        doi = identifiers.doi(subject.links.doi or "") or ""
        found = self._services.registered(doi) if doi else None
        if found is None:
            return
        if not subject.is_told_by(found.told.paper):
            outcome.findings.append(publication.is_another(subject, found.told, "doi"))
            return
        yield found.told
        self._heed(doi, found, outcome)
        for other in filter(publication.is_publishers, found.published_as):
            yield from self._by_published_doi(other, found.told, outcome)

    def _by_published_doi(self, doi: str, named: Told, outcome: Outcome) -> Iterator[Told]:
        """Yield what is told under the DOI of a published version; `named` is who names it."""
        found = self._services.registered(doi)
        if found and outcome.subject.is_told_by(found.told.paper):
            yield found.told
            self._heed(doi, found, outcome)
        if self._services.are_whole and not found and not outcome.has(Weight.PUBLISHED):
            outcome.findings += publication.with_doi_alone(outcome.subject, doi, named)

    def _heed(self, doi: str, found: Registered, outcome: Outcome) -> None:
        """Say what the record of a DOI and the notices about it mean."""
        subject = outcome.subject
        all_notices = (*found.notices, *self._services.notices(doi))
        about = list(notices.by_notices(subject, all_notices))
        outcome.findings += about or publication.marked(subject, found.told)
        if publication.is_publishers(doi) and not outcome.has(Weight.PUBLISHED):
            outcome.findings += publication.published(subject, found.told)

    def _by_forum(self, outcome: Outcome) -> Iterator[Told]:
        """Yield what OpenReview tells of a paper that the entry links to there."""
        subject = outcome.subject
        found = self._services.submitted(subject.forum) if subject.forum else None
        if found is None or not subject.is_told_by(found.told.paper):
            return
        yield found.told
        if not outcome.has(Weight.PUBLISHED):
            outcome.findings += publication.published(subject, found.told)
        if found.is_withdrawn and not subject.arxiv and not subject.links.doi:
            outcome.findings += publication.withdrawn_submission(subject, found.told)

    def _by_title(self, subject: Subject) -> Iterator[Finding]:
        """Yield that dblp knows the paper as published."""
        for work in self._services.titled(subject.work.spaced):
            if _is_the_paper(subject, work):
                address = work.links.paper_url if work.links != Links() else "https://dblp.org/"
                found = next(publication.published(subject, Told("dblp", address, work)), None)
                if found:
                    yield found
                    return

    def _known_version(self, subject: Subject) -> int | None:
        """Return the version that is no news any more; a second round on one day says what the first one said."""
        record = self._kept.get(subject.entry.id)
        if record is None:
            return None
        return record.before if record.checked == self._today else record.version

    def _record(self, subject: Subject, gone: Mapping[str, str]) -> Record:
        standing = self._standings.get(subject.arxiv)
        return Record(self._today, standing.version if standing else None, self._known_version(subject), gone)


def _is_the_paper(subject: Subject, work: Candidate) -> bool:
    """Say whether a work that was found by its title is the entry's, which takes a common author too."""
    other = Work(as_entry(work))
    is_same = other.letters == subject.work.letters and bool(subject.work.people & other.people)
    return is_same and not is_another_paper(subject.work, other)
