"""The nouns of a reading list as frozen values. Facts that follow from others are properties, never stored."""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from heapq import heappop, heappush
from urllib.parse import quote

from generator.look import Look
from generator.text.article import Article
from generator.text.prose import Note, Prose
from generator.text.venues import Venue

_NEW_FOR = datetime.timedelta(days=30)
"""How long a paper counts as new on the list."""

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


class Turn(Enum):
    """What can become of a paper between two issues of a digest."""

    PUBLISHED = "published"
    RETRACTED = "retracted"
    WITHDRAWN = "withdrawn"


class Decision(Enum):
    """What has been decided of a paper that does not stand on the list."""

    WATCH = "watch"
    """It may join the list later."""
    OUT = "out"
    """It is left out, by a rule of the list."""


class EngineName(Enum):
    """What lays out the pages of a list."""

    JINJA2 = "jinja2"
    MKDOCS = "mkdocs"
    PROPERDOCS = "properdocs"
    ZENSICAL = "zensical"


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


class OwnKind(Enum):
    """What sort of value a field of a list's own holds."""

    TEXT = "text"
    DATE = "date"
    NUMBER = "number"
    ADDRESS = "address"
    CHOICE = "choice"
    LIST = "list"
    COLUMNS = "columns"


class Shown(Enum):
    """Where a field of a list's own is shown, beside the list's JSON."""

    CARD = "card"
    PAGE = "page"
    THEME = "theme"
    FACET = "facet"
    SEARCH = "search"


@dataclass(frozen=True, slots=True)
class Column:
    """One of the texts that stand side by side under a key of the list's own."""

    name: str
    label: str
    """What readers see."""
    help: str
    """What it is for, for those who write entries."""


@dataclass(frozen=True, slots=True)
class OwnField:
    """A key of entries that the list itself has declared."""

    name: str
    label: str
    """What readers see."""
    help: str
    """What it is for, for those who write entries."""
    kind: OwnKind = OwnKind.TEXT
    choices: tuple[str, ...] = ()
    """What a choice is one of."""
    columns: tuple[Column, ...] = ()
    """What columns are made of."""
    shown: tuple[Shown, ...] = (Shown.PAGE,)


@dataclass(frozen=True, slots=True)
class OwnValue:
    """What an entry says under a key of the list's own."""

    field: OwnField
    values: tuple[str, ...]
    """As written; one, but for a list, and for columns: these have one each, which is empty where nothing is said."""

    def is_shown(self, where: Shown) -> bool:
        """Say whether readers see it in a place."""
        return where in self.field.shown


@dataclass(frozen=True, order=True, slots=True)
class PartialDate:
    """A date known to the year, the month or the day, as ISO 8601 writes them (2024, 2024-12, 2024-12-23)."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """The date as far as it is known: "2024-12"."""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part is not None)]
        return "-".join(parts)

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """Orders dates of different precision; the less precise one counts as earlier."""
        return (self.year, self.month or 0, self.day or 0)


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


@dataclass(frozen=True, slots=True)
class ThemePart:
    """A run of a theme's papers under a heading of its own, in the curator's order."""

    title: str
    papers: tuple[str, ...]
    """Their ids."""
    description: Prose | None = None


@dataclass(frozen=True, slots=True)
class Theme:
    """A shelf of the list."""

    id: str
    title: str
    description: Prose
    parent: str | None = None
    """The id of the theme that this one belongs to, which has no parent itself."""
    parts: tuple[ThemePart, ...] = ()
    """What of the shelf has headings; what no part names stands before them."""
    question: Prose | None = None
    """What its papers ask."""
    start: str | None = None
    """The id of the paper to read first."""
    state: Note | None = None
    """How far the question is answered: what is claimed and by whom, what speaks against it, what is open."""


ONLY_SHELF = Theme("papers", "Papers", Prose("All papers of the list."))
"""Where all papers of a list without themes stand. The website names it in its own words."""


def families_together(themes: Iterable[Theme]) -> tuple[Theme, ...]:
    """Return themes in their order, each followed by those that belong to it."""
    in_file = tuple(themes)
    rank = {theme.id: number for number, theme in enumerate(in_file)}
    return tuple(sorted(in_file, key=lambda theme: (rank.get(theme.parent or theme.id, -1), theme.parent is not None)))


@dataclass(frozen=True, slots=True)
class Step:
    """One stop on a reading path."""

    paper: str
    """The paper's id."""
    why: Prose
    """Why it comes next."""


@dataclass(frozen=True, slots=True)
class ReadingPath:
    """Papers in the order in which to read them."""

    id: str
    title: str
    description: Prose
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Criterion:
    """A rule by which papers are taken or left out."""

    id: str
    """The name by which decisions refer to it."""
    sentence: Prose


@dataclass(frozen=True, slots=True)
class Considered:
    """A paper that does not stand on the list, and what has been decided of it."""

    id: str
    """The file's name without its ending."""
    title: Prose
    links: Links
    decision: Decision
    decided: datetime.date
    reason: Prose
    authors: tuple[Author, ...] = ()
    published: PartialDate | None = None
    rule: str | None = None
    """The id of the criterion that decided; what is left out has one."""
    reconsider: Prose | None = None
    """What would change the decision."""


@dataclass(frozen=True, slots=True)
class Person:
    """How the list spells somebody whose name is printed in several ways."""

    name: str
    """The spelling that the list prefers."""
    also: tuple[str, ...] = ()
    """Other spellings of the same person, as papers print them."""


@dataclass(frozen=True, slots=True)
class News:
    """What has become of a paper that stood on the list already."""

    paper: str
    """The paper's id."""
    what: Turn


@dataclass(frozen=True, slots=True)
class Reread:
    """A paper of a reading path that an issue of a digest brings back to mind."""

    paper: str
    """The paper's id."""
    path: str
    """The path's id."""


@dataclass(frozen=True, slots=True)
class Digest:
    """One issue of what the list sends to its readers: which papers, and the curator's word to them."""

    id: str
    """Its day, and the theme where it is of one: "2026-11-28", "2026-11-28-planning". Its permanent address."""
    since: datetime.date | None = None
    """The day from which on it tells what is new."""
    theme: str | None = None
    """The id of the theme that it keeps to."""
    words: Note | None = None
    """What the curator says first."""
    added: tuple[str, ...] = ()
    """The ids of the papers that are new, in the order in which it names them."""
    news: tuple[News, ...] = ()
    reread: Reread | None = None

    @property
    def day(self) -> datetime.date:
        """The day of the issue."""
        return datetime.date.fromisoformat(self.id[: len("2026-11-28")])


@dataclass(frozen=True, slots=True)
class Mail:
    """How the list reaches mailboxes."""

    sender: str | None = None
    """The address that digests come from."""
    list: str | None = None
    """The address of a list server, which hands on what is sent there."""
    subscribe: str | None = None
    """Where a reader subscribes: the address of a page, or mailto: and one of mail."""
    unsubscribe: tuple[str, ...] = ()
    """Where a reader leaves, in the same forms; {address} in one stands for the reader's own."""
    server: str | None = None
    """What takes mail to be sent: smtp://host:port for STARTTLS, smtps://host:port for TLS from the start."""
    user: str | None = None
    """Under which name; None where the server asks for none."""


@dataclass(frozen=True, slots=True)
class Site:
    """The list itself: what it is called and where it lives."""

    name: str
    description: str
    url: str | None = None
    """The address of the hosted site, ending in a slash."""
    id: str | None = None
    """What feeds know the list by, whatever it is called and wherever it lives."""
    repository: str | None = None
    """The address of the repository that holds the content."""
    branch: str = "main"
    curators: tuple[str, ...] = ()
    engine: EngineName | None = None
    """What lays out the pages; None where the list does not say, and has it done as fits its settings."""
    language: str = "en"
    """The tag of the language in which the website speaks."""
    papers_language: str | None = None
    """The tag of the language of the papers that do not say their own, where it is not the website's."""
    mail: Mail = field(default_factory=Mail)
    look: Look = field(default_factory=Look)
    fields: tuple[OwnField, ...] = ()
    """Those that the list has declared."""


@dataclass(frozen=True, slots=True)
class OwnPage:
    """A page that the list adds to the website, such as the one that says how papers are chosen."""

    id: str
    """Its permanent address."""
    article: Article


@dataclass(frozen=True)
class Library:
    """The whole checked list: every reference in it resolves."""

    site: Site
    themes: tuple[Theme, ...]
    """In the curator's order, each followed by those that belong to it."""
    papers: tuple[Paper, ...] = field(repr=False)
    """By id."""
    paths: tuple[ReadingPath, ...] = ()
    """By id."""
    people: tuple[Person, ...] = ()
    """Those with several spellings, in the curator's order."""
    pages: tuple[OwnPage, ...] = ()
    """The list's own, by id."""
    digests: tuple[Digest, ...] = ()
    """Every issue, the last one first."""
    criteria: tuple[Criterion, ...] = ()
    """In the curator's order."""
    considered: tuple[Considered, ...] = ()
    """What does not stand on the list and has been thought about, by id."""
    citations: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    """The ids of the papers of the list that a paper cites, by its id, as far as that is known; in order."""
    assets: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """The files of content/assets/ by their names."""
    changed: Mapping[str, datetime.datetime] = field(default_factory=dict, repr=False)
    """When papers' entries were last changed, in UTC, by their ids; only where the list's history tells."""

    @cached_property
    def papers_by_id(self) -> Mapping[str, Paper]:
        """Every paper under its id."""
        return {paper.id: paper for paper in self.papers}

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The plain title of every paper under its id."""
        return {paper.id: paper.title.plain for paper in self.papers}

    @cached_property
    def themes_by_id(self) -> Mapping[str, Theme]:
        """Every theme under its id."""
        return {theme.id: theme for theme in self.themes}

    @cached_property
    def shelves(self) -> Mapping[str, tuple[Paper, ...]]:
        """The papers that stand under each theme, in the order in which to read them. Every theme has a shelf.

        The one to start with comes first, the others by age, each behind those that it comes after. Those that the
        theme's parts name come last, in the order of the parts.
        """
        place = {
            (theme.id, paper): number
            for theme in self.themes
            for number, paper in enumerate(paper for part in theme.parts for paper in part.papers)
        }
        start = {theme.id: theme.start for theme in self.themes}
        loose: dict[str, list[Paper]] = {theme.id: [] for theme in self.themes}
        in_parts: dict[str, list[Paper]] = {theme.id: [] for theme in self.themes}
        for paper in sorted(self.papers, key=lambda one: (one.id != start[one.shelf], shelf_order(one))):
            (in_parts if (paper.shelf, paper.id) in place else loose)[paper.shelf].append(paper)
        return {
            theme: (*reading_order(papers), *sorted(in_parts[theme], key=lambda one: place[theme, one.id]))
            for theme, papers in loose.items()
        }

    @cached_property
    def inner_themes(self) -> Mapping[str, tuple[Theme, ...]]:
        """The themes that belong to each theme. Every theme has its tuple, if an empty one."""
        inner: dict[str, list[Theme]] = {theme.id: [] for theme in self.themes}
        for theme in self.themes:
            if theme.parent:
                inner[theme.parent].append(theme)
        return {theme: tuple(themes) for theme, themes in inner.items()}

    @cached_property
    def guests(self) -> Mapping[str, int]:
        """How many papers look in on each theme, or on one that belongs to it, from other shelves."""
        family = {theme.id: {theme.id, theme.parent} for theme in self.themes}
        looking_in = Counter(
            theme for paper in self.papers for theme in self.touched[paper.id] if theme not in family[paper.shelf]
        )
        return {theme.id: looking_in[theme.id] for theme in self.themes}

    @cached_property
    def touched(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of each paper's themes, each followed by that which it belongs to, by the paper's id."""
        family = {theme.id: (theme.id, theme.parent) if theme.parent else (theme.id,) for theme in self.themes}
        return {
            paper.id: tuple(dict.fromkeys(one for theme in paper.themes for one in family[theme]))
            for paper in self.papers
        }

    @cached_property
    def leads_on_to(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the papers that come after each paper, by id. Every paper has its tuple, if an empty one."""
        following: dict[str, list[str]] = {paper.id: [] for paper in self.papers}
        for paper in self.papers:
            for first in paper.after:
                following[first].append(paper.id)
        return {paper: tuple(others) for paper, others in following.items()}

    @cached_property
    def standing_steps(self) -> Mapping[str, tuple[Step, ...]]:
        """The steps of each reading path, by its id, but for papers that were retracted or withdrawn."""
        gone = {paper.id for paper in self.papers if paper.status and paper.status.is_gone}
        return {path.id: tuple(step for step in path.steps if step.paper not in gone) for path in self.paths}

    @cached_property
    def cited_by(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the papers of the list that cite a paper, by its id, as far as that is known; in order."""
        citing: dict[str, list[str]] = {}
        for paper, others in sorted(self.citations.items()):
            for other in others:
                citing.setdefault(other, []).append(paper)
        return {paper: tuple(others) for paper, others in citing.items()}

    @cached_property
    def ties(self) -> Mapping[str, tuple[Tie, ...]]:
        """The relations of each paper, by id: those that it states, then those that others state, by their ids."""
        ties: dict[str, list[Tie]] = {
            paper.id: [Tie(one.to, one.kind, one.why, is_stated=True) for one in paper.relations]
            for paper in self.papers
        }
        for paper in self.papers:
            for one in paper.relations:
                ties[one.to].append(Tie(paper.id, one.kind, one.why, is_stated=False))
        return {paper: tuple(found) for paper, found in ties.items()}

    def new_on(self, day: datetime.date) -> frozenset[str]:
        """Return the ids of the papers added in the 30 days before a day. Where all are new, none stands out."""
        recent = {paper.id for paper in self.papers if paper.added and paper.added <= day <= paper.added + _NEW_FOR}
        return frozenset(recent) if len(recent) < len(self.papers) else frozenset()

    @cached_property
    def paths_through(self) -> Mapping[str, tuple[ReadingPath, ...]]:
        """The reading paths on which each paper is a step. Every paper has its tuple, if an empty one."""
        through: dict[str, list[ReadingPath]] = {paper.id: [] for paper in self.papers}
        for path in self.paths:
            for step in path.steps:
                through[step.paper].append(path)
        return {paper: tuple(paths) for paper, paths in through.items()}
