"""A paper: who wrote it, where it is read, how it stands to others, and the orders of several."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from heapq import heappop, heappush
from urllib.parse import quote

from generator.model.dates import PartialDate
from generator.model.own import OwnValue
from generator.text.prose import Note, Prose
from generator.text.venues import Venue

_SHORT_NAME = 24
"""Characters of the longest name that stands before the colon of a title; what is longer is half of the title."""


_PLAIN_IN_DOI = "/:;()@!$&'*+,=~"
"""What may stand in an address as it is, beside letters, digits and what `quote` never encodes."""


class Level(Enum):
    """How much a paper asks of its reader."""

    INTRODUCTORY = "introductory"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


class PaperKind(Enum):
    """What sort of work an entry is about; "paper" stands for all of them where nothing else is said."""

    PAPER = "paper"
    BOOK = "book"
    CHAPTER = "chapter"
    THESIS = "thesis"
    REPORT = "report"
    DATASET = "dataset"
    SOFTWARE = "software"
    TALK = "talk"
    POST = "post"


class Status(Enum):
    """What became of a paper after it was listed."""

    RETRACTED = "retracted"
    WITHDRAWN = "withdrawn"
    CONCERN = "expression-of-concern"
    CORRECTED = "corrected"

    @property
    def is_gone(self) -> bool:
        """Whether nobody stands by the paper any more; else readers should know of something, and it stands."""
        return self in (Status.RETRACTED, Status.WITHDRAWN)


class RelationKind(Enum):
    """How a paper stands to another one of the list, as the curator reads the two."""

    EXTENDS = "extends"
    """It takes the other one's idea further, whether or not it names it."""
    ANSWERS = "answers"
    """It offers something for what the other one leaves open."""
    CONTRASTS = "contrasts"
    """It goes another way to a like end, or finds something else; so does the other one."""
    TESTS = "tests"
    """It tries by experiment or proof what the other one says or relies on."""
    USES = "uses"
    """It works with the other one's method, program or data."""
    SURVEYS = "surveys"
    """It reviews the other one among works of its kind."""


@dataclass(frozen=True, slots=True)
class Author:
    """A person as the paper names them."""

    name: str


@dataclass(frozen=True, slots=True)
class Links:
    """Where a paper and what belongs to it can be found. At least one is set."""

    arxiv: str | None = None
    """The identifier, such as "2412.17256" or "cs/9901001v2"."""
    doi: str | None = None
    """The bare name, such as "10.1145/3503161.3547905"."""
    pdf: str | None = None
    code: str | None = None
    project: str | None = None
    archive: str | None = None
    """A copy that somebody keeps of one of the others."""

    @property
    def arxiv_url(self) -> str | None:
        """The abstract page on arXiv."""
        return f"https://arxiv.org/abs/{self.arxiv}" if self.arxiv else None

    @property
    def doi_url(self) -> str | None:
        """The page that the DOI resolves to."""
        return f"https://doi.org/{quote(self.doi, safe=_PLAIN_IN_DOI)}" if self.doi else None

    @property
    def pdf_url(self) -> str | None:
        """The paper's PDF: the one named in the entry, else arXiv's."""
        if self.pdf:
            return self.pdf
        return f"https://arxiv.org/pdf/{self.arxiv}" if self.arxiv else None

    @property
    def paper_url(self) -> str:
        """The best address of the paper itself."""
        found = self.arxiv_url or self.doi_url or self.pdf or self.project or self.code or self.archive
        assert found is not None, "an entry has at least one link"
        return found


@dataclass(frozen=True, slots=True)
class Checked:
    """What is known of an entry's facts since a tool looked after them."""

    on: datetime.date
    """The day on which they were checked last."""
    gone: tuple[tuple[str, str], ...] = ()
    """The addresses that lead nowhere any more, each with that of a copy, which may be empty."""


@dataclass(frozen=True, slots=True)
class Relation:
    """How a paper stands to another one."""

    to: str
    """The other one's id."""
    kind: RelationKind
    why: Prose
    """What of the two the kind rests on."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation as one of its two papers has it."""

    paper: str
    """The other one's id."""
    kind: RelationKind
    why: Prose
    is_stated: bool
    """Whether this paper's entry states it, rather than the other one's."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One entry of the list. Texts are as written: plain, with TeX between dollar signs where `tex` is said."""

    id: str
    """The file's name without its ending, and the permalink."""
    title: Prose
    authors: tuple[Author, ...]
    published: PartialDate
    """The first public version."""
    themes: tuple[str, ...]
    """Theme ids; the first is the shelf that the paper stands on."""
    links: Links
    authors_complete: bool = True
    """False where the paper has more authors than are named."""
    kind: PaperKind = PaperKind.PAPER
    venue: Venue | None = None
    editors: tuple[Author, ...] = ()
    publisher: str | None = None
    institution: str | None = None
    """The university of a thesis, or who gave out a report."""
    isbn: str | None = None
    edition: str | None = None
    version: str | None = None
    number: str | None = None
    """Of a report."""
    type: str | None = None
    """What sort of thesis or report it is: "PhD thesis"."""
    tags: tuple[str, ...] = ()
    abstract: Prose | None = None
    note: Note | None = None
    """Why the paper is on this list."""
    level: Level | None = None
    after: tuple[str, ...] = ()
    """Ids of the papers to read first."""
    relations: tuple[Relation, ...] = ()
    """Those that its entry states; `Library.ties` has those that other papers state too."""
    short: str | None = None
    """The name under which it is known, where its title does not begin with it."""
    added: datetime.date | None = None
    added_by: str | None = None
    aliases: tuple[str, ...] = ()
    """Former ids; their addresses lead here."""
    status: Status | None = None
    status_note: str | None = None
    status_source: str | None = None
    """The address of the notice that says so."""
    language: str | None = None
    """The tag of the language of title and abstract, where something says it."""
    own: tuple[OwnValue, ...] = ()
    """What the list's own fields say, in the order in which they are declared."""
    checked: Checked | None = None
    """Absent where nobody has looked yet."""

    @property
    def gist(self) -> Prose:
        """What is said of the paper where there is room for a text: its note, else its abstract, else its title."""
        return self.note or self.abstract or self.title

    @property
    def first_id(self) -> str:
        """The id under which the paper entered the list."""
        return self.aliases[0] if self.aliases else self.id

    @property
    def short_name(self) -> str:
        """What it is called where there is little room: "B-STaR"; its title if that is all."""
        before, colon, _ = self.title.plain.partition(": ")
        return self.short or (before if colon and len(before) <= _SHORT_NAME else self.title.plain)

    @property
    def shelf(self) -> str:
        """The id of the theme that the paper stands under."""
        return self.themes[0]


def shelf_order(paper: Paper) -> tuple[tuple[int, int, int], str]:
    """Oldest first, then by id: `min(papers, key=shelf_order)` is the first paper on a shelf."""
    return (paper.published.sort_key, paper.id)


def reading_order(papers: Sequence[Paper]) -> list[Paper]:
    """Return papers in their order, but each behind those among them that it comes after."""
    place = {paper.id: number for number, paper in enumerate(papers)}
    awaited = {paper.id: {other for other in paper.after if other in place} for paper in papers}
    following: dict[str, list[str]] = {paper.id: [] for paper in papers}
    for paper, others in awaited.items():
        for other in others:
            following[other].append(paper)
    ready = [number for paper, number in place.items() if not awaited[paper]]
    ordered: list[Paper] = []
    while ready:
        paper_read = papers[heappop(ready)]
        ordered.append(paper_read)
        for other in following[paper_read.id]:
            awaited[other].discard(paper_read.id)
            if not awaited[other]:
                heappush(ready, place[other])
    return ordered


def newest_first(paper: Paper) -> tuple[int, int, int, int, str]:
    """Last added first, then last published: `min(papers, key=newest_first)` is the latest news of the list."""
    year, month, day = paper.published.sort_key
    return (-(paper.added.toordinal() if paper.added else 0), -year, -month, -day, paper.id)
