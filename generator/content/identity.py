"""Whether two entries are one paper, or one identifier stands under two titles.

Three questions, each asked of few pairs, so that ten thousand entries take seconds:

- Do two entries point at one paper? Same arXiv id whatever the version, DOI, OpenReview or ACL Anthology id: an error.
  If their titles are unlike, the entries are probably right and one of the links is wrong, and the message says so.
- Is it one title? Same letters and digits: an error, whoever the authors are.
- Is it nearly one title, and do they share an author? That is a preprint beside its published version: an error too,
  since a duplicate must not slip in. Only papers with a common author are compared.

Titles that differ in a number (part I, part II; v2, v3) are two titles. So are near ones whose entries each carry an
arXiv id, and not the same: nobody submits a paper to arXiv twice, so there only a slip of the pen counts as near.

What looks like one paper but is two is recorded in different.yml, which silences the last two questions for that pair:

    - papers: [options-of-interest, options-of-interest-2]
      why: The second part has the title of the first.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from rapidfuzz import fuzz, process

from generator.content.entries import Entry
from generator.content.kinds import shown
from generator.content.nodes import Listing, Node, Scalar, Table
from generator.problems import Position, Problem
from generator.text.identifiers import identity
from generator.text.likeness import person_key, plain_words, same_title_key

_LINKS = ("arxiv", "doi", "pdf", "project")

_NEAR = 88.0
"""How alike near titles are, of 100: two changed letters in a short title, two changed small words in a long one."""
_SLIP = 96.0
"""How alike they are when only a letter or two were mistyped."""
_SHORTEST_MAIN_TITLE = 3
"""Words in the part before the colon that can stand for the whole title: "B-STaR" alone cannot, being two."""

_ROMAN = frozenset(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"])
_NUMBER_WORDS = frozenset(["one", "two", "three", "four", "five", "six", "first", "second", "third", "fourth"])


def check_identity(entries: Sequence[Entry], different: Node | None) -> Iterator[Problem]:
    """Yield every pair of entries that is one paper, on the later of the two by path.

    `different` is the root of different.yml.
    """
    works = [_Work(entry) for entry in entries]
    told_apart = set(_pairs_told_apart(different))
    first_of: dict[str, str] = {}
    for problem, one, other in (
        *_same_identifier(works),
        *_same_title(works, told_apart),
        *_near_title(works, told_apart),
    ):
        if _first(one, first_of) != _first(other, first_of):  # said once, by the surest sign
            first_of[_first(one, first_of)] = _first(other, first_of)
            yield problem


def _first(paper: str, first_of: dict[str, str]) -> str:
    """Return the id that stands for all entries found to be one paper with this one."""
    while paper in first_of:
        paper = first_of[paper]
    return paper


Finding = tuple[Problem, str, str]
"""What is wrong, and the ids of the two papers."""


@dataclass(frozen=True, eq=False)
class _Work:
    """What an entry says about which paper it is."""

    entry: Entry

    @cached_property
    def identities(self) -> dict[str, Scalar]:
        """What its links point at, each under one name."""
        nodes = [node for key in _LINKS for node in self.entry.scalars("links", key)]
        named = ((identity(node.text), node) for node in reversed(nodes))
        return {name: node for name, node in named if name}

    @cached_property
    def words(self) -> tuple[str, ...]:
        return plain_words(self.entry.title)

    @cached_property
    def letters(self) -> str:
        return same_title_key(self.entry.title)

    @cached_property
    def spaced(self) -> str:
        return " ".join(self.words)

    @cached_property
    def main_title(self) -> str:
        """The part before the colon."""
        return same_title_key(re.split(r":\s|\s[-–—]\s|\?\s", self.entry.title, maxsplit=1)[0])  # noqa: RUF001

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """What tells the parts of a series apart."""
        numerals = (
            re.findall(r"\d+", word) or ([word] if word in _ROMAN | _NUMBER_WORDS else []) for word in self.words
        )
        return tuple(sorted(number for found in numerals for number in found))

    @cached_property
    def people(self) -> frozenset[str]:
        return frozenset(key for node in self.entry.scalars("authors") if (key := person_key(node.text)))

    @cached_property
    def preprints(self) -> frozenset[str]:
        return frozenset(name for name in self.identities if name.startswith("arXiv"))


def _same_identifier(works: Sequence[_Work]) -> Iterator[Finding]:
    owners: dict[str, tuple[_Work, Scalar]] = {}
    for work in works:
        for name, node in work.identities.items():
            other, other_node = owners.setdefault(name, (work, node))
            if other is not work:
                yield _one_identifier(name, work, node, other, other_node.position), work.entry.id, other.entry.id


def _one_identifier(name: str, work: _Work, node: Scalar, other: _Work, place: Position) -> Problem:
    if _is_same_work(work, other):
        advice = "keep one of the two entries"
        return Problem(
            node.position,
            f'{name} is also listed in {place}, "{shown(other.entry.title)}"; {advice}',
            others=(place,),
        )
    titles = f'"{shown(work.entry.title)}" here, "{shown(other.entry.title)}" in {place}'
    return Problem(
        node.position, f"{name} stands under two titles: {titles}; correct the link that is wrong", others=(place,)
    )


def _same_title(works: Sequence[_Work], told_apart: set[frozenset[str]]) -> Iterator[Finding]:
    owners: dict[str, _Work] = {}
    for work in works:
        other = owners.setdefault(work.letters, work) if work.letters else work
        if other is not work and _pair(work, other) not in told_apart:
            yield _one_title(work, other, "the same title is also listed"), work.entry.id, other.entry.id


def _near_title(works: Sequence[_Work], told_apart: set[frozenset[str]]) -> Iterator[Finding]:
    blocks: dict[str, list[_Work]] = defaultdict(list)
    for work in works:
        for person in work.people:
            blocks[person].append(work)
    for _, block in sorted(blocks.items()):
        for other, work in _near_pairs(block):
            if _pair(work, other) not in told_apart:
                yield (
                    _one_title(work, other, "nearly the same title by a common author is also listed"),
                    work.entry.id,
                    other.entry.id,
                )


def _near_pairs(block: Sequence[_Work]) -> Iterator[tuple[_Work, _Work]]:
    titles = [work.spaced for work in block]
    for index, work in enumerate(block[:-1], start=1):
        for _, _, offset in process.extract_iter(work.spaced, titles[index:], scorer=fuzz.ratio, score_cutoff=_NEAR):
            if _is_near(work, block[index + offset]):
                yield work, block[index + offset]
    whole = {work.letters: work for work in block if len(work.words) >= _SHORTEST_MAIN_TITLE}
    for work in block:
        other = whole.get(work.main_title, work)
        if other is not work and _has_same_people(work, other) and _is_near(work, other):
            yield (other, work) if other.entry.id < work.entry.id else (work, other)


def _has_same_people(one: _Work, other: _Work) -> bool:
    return len(one.people & other.people) * 2 >= min(len(one.people), len(other.people))


def _is_near(one: _Work, other: _Work) -> bool:
    if one.numbers != other.numbers:
        return False
    if one.preprints and other.preprints:
        return fuzz.ratio(one.spaced, other.spaced) >= _SLIP
    return True


def _is_same_work(one: _Work, other: _Work) -> bool:
    """Say whether two entries with one identifier also look like one paper: titles alike, or one within the other."""
    alike = fuzz.token_set_ratio(one.spaced, other.spaced)
    return alike >= (_ALIKE_WITH_AUTHOR if one.people & other.people else _NEAR)


_ALIKE_WITH_AUTHOR = 60.0
"""How alike two titles under one identifier and a common author are when the paper was renamed."""


def _one_title(work: _Work, other: _Work, finding: str) -> Problem:
    message = (
        f'{finding} in {other.entry.position}, "{shown(other.entry.title)}"; '
        "keep one of the two entries, or, if they are two papers, say so in different.yml"
    )
    return Problem(work.entry.position, message, others=(other.entry.position,))


def _pair(one: _Work, other: _Work) -> frozenset[str]:
    return frozenset({one.entry.id, other.entry.id})


def _pairs_told_apart(different: Node | None) -> Iterator[frozenset[str]]:
    for record in different.items if isinstance(different, Listing) else ():
        papers = record.find("papers") if isinstance(record, Table) else None
        ids = _ids(papers.items) if isinstance(papers, Listing) else []
        yield from map(frozenset, combinations(ids, 2))


def _ids(nodes: Iterable[Node]) -> list[str]:
    return [node.text for node in nodes if isinstance(node, Scalar)]
