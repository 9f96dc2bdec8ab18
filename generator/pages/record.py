"""The page of the editorial record: by which rules the list takes papers, what it watches and what it has left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.facts.limits import NAMED_AUTHORS
from generator.look import Feature
from generator.model import Considered, Criterion, Decision, PartialDate
from generator.pages.catalogue import Catalogue, Date, date
from generator.pages.page import RECORD, Page
from generator.pages.parts import PAPERS, Position, in_parts
from generator.text.prose import Prose


@dataclass(frozen=True, slots=True)
class ConsideredView:
    """A paper that does not stand on the list."""

    title: Prose
    url: str
    names: tuple[str, ...]
    has_all_names: bool
    published: Date | None
    decided: Date
    rule: Prose | None
    """The sentence of the rule that decided."""
    reason: Prose
    reconsider: Prose | None


@dataclass(frozen=True, slots=True)
class DecisionView:
    """Papers of which the same has been decided."""

    decision: str
    """For the words: "watch"."""
    papers: tuple[ConsideredView, ...]


@dataclass(frozen=True, slots=True)
class RecordView:
    """What the template sees."""

    name: str
    criteria: tuple[Criterion, ...]
    decisions: tuple[DecisionView, ...]
    part: Position | None


def record_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Yield the page of the record, in parts where it is long; none where there is nothing to say."""
    library, book = catalogue.library, catalogue.book
    if not library.site.look.has(Feature.RECORD) or not (library.criteria or library.considered):
        return
    sentences = {criterion.id: criterion.sentence for criterion in library.criteria}
    title, description = book.say("record.title"), book.say("record.description", list=library.site.name)
    for part in in_parts(RECORD, sorted(library.considered, key=_order), PAPERS, _weight):
        decisions = tuple(
            DecisionView(
                decision.value, tuple(_view(paper, sentences.get(paper.rule or ""), catalogue) for paper in run)
            )
            for decision, run in groupby(part.items, lambda paper: paper.decision)
        )
        criteria = library.criteria if part.is_first else ()
        view = RecordView(library.site.name, criteria, decisions, part.position)
        yield Page(part.address, "record.md.j2", part.title(title, book), description, view, section=part.section)


def _order(paper: Considered) -> tuple[int, int, str]:
    """Put what is watched first, and of either the last decision first."""
    return list(Decision).index(paper.decision), -paper.decided.toordinal(), paper.id


def _weight(paper: Considered) -> int:
    return len(paper.reason.source) + (len(paper.reconsider.source) if paper.reconsider else 0)


def _view(paper: Considered, rule: Prose | None, catalogue: Catalogue) -> ConsideredView:
    names, day = tuple(author.name for author in paper.authors), paper.decided
    return ConsideredView(
        title=paper.title,
        url=paper.links.paper_url,
        names=names[:NAMED_AUTHORS],
        has_all_names=len(names) <= NAMED_AUTHORS,
        published=date(paper.published, catalogue.book) if paper.published else None,
        decided=date(PartialDate(day.year, day.month, day.day), catalogue.book),
        rule=rule,
        reason=paper.reason,
        reconsider=paper.reconsider,
    )
