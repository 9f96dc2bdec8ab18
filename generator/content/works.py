"""Which paper an entry is about, and how much two entries are alike in that."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.content.entries import Entry
from generator.content.nodes import Scalar
from generator.facts import words
from generator.facts.venues import PREPRINT_DOIS
from generator.problems import Severity
from generator.text.identifiers import doi_in_address, identity
from generator.text.likeness import person_key, plain_words, same_title_key

SLIGHTLY_CHANGED = 80.0
"""How alike two titles must be, of 100, to be nearly one when only small words, endings and slips of the pen differ."""
# The same when words were added on one side, when a word was replaced, and when each paper has an arXiv id of its own.
_ADDED_TO, _REPLACED_IN, _DESPITE_TWO_IDS = 88.0, 92.0, 96.0
_RENAMED_UNDER_ONE_ID = 60.0
_SAME_WORD = 70.0
"""How alike two words are that differ by their ending or a slip: "learning" and "learnt" are 71."""
_SAME_PEOPLE = 0.8
"""Which part of all authors of two papers must be authors of both for the authors to be the same."""
_SHORTEST_NEAR = 12
"""Letters of the shortest title that can be nearly another: "RAT" and "RATS" are two."""
_SHORTEST_PART = 3
"""Words before or behind the colon that can stand for the whole title: "B-STaR" alone cannot, being two."""

_SMALL_WORDS, _NUMBER_WORDS = frozenset(words.SMALL_WORDS), frozenset(words.NUMBER_WORDS)
_LINKS = ("arxiv", "doi", "pdf", "project")
_BETWEEN_PARTS = re.compile(r":\s|\s[-\u2013\u2014]\s|\?\s")


@dataclass(frozen=True, eq=False)
class Work:
    """What an entry says about which paper it is."""

    entry: Entry

    @cached_property
    def identities(self) -> dict[str, Scalar]:
        """What its links point at, each under one name, with the first link that does."""
        nodes = [node for key in _LINKS for node in self.entry.scalars("links", key)]
        named = ((identity(node.text) or _in_address(node.text), node) for node in reversed(nodes))
        return {name: node for name, node in named if name}

    @cached_property
    def preprints(self) -> frozenset[str]:
        """Those of its identities that arXiv gave."""
        return frozenset(name for name in self.identities if name.startswith("arXiv"))

    @cached_property
    def publications(self) -> frozenset[str]:
        """Those of its identities that a publisher gave."""
        dois = (name.removeprefix("DOI ") for name in self.identities if name.startswith("DOI "))
        return frozenset(doi for doi in dois if not doi.startswith(tuple(PREPRINT_DOIS)))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of its title without case and punctuation."""
        return plain_words(self.entry.title)

    @cached_property
    def spaced(self) -> str:
        """Its words as one text, for comparing."""
        return " ".join(self.words)

    @cached_property
    def letters(self) -> str:
        """What all printings of its title have in common."""
        return same_title_key(self.entry.title)

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The letters before and those behind the first colon, as far as these can stand for the whole title."""
        parts = _BETWEEN_PARTS.split(self.entry.title, maxsplit=1)
        long = [part for part in parts if len(plain_words(part)) >= _SHORTEST_PART]
        return tuple(map(same_title_key, long)) if len(parts) > 1 else ()

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """What tells the parts of a series apart."""
        found = (re.findall(r"\d+", word) or [word] * (word in _NUMBER_WORDS) for word in self.words)
        return tuple(sorted(number for numbers in found for number in numbers))

    @cached_property
    def people(self) -> frozenset[str]:
        """Its authors, each by a key that abbreviated names keep."""
        return frozenset(key for node in self.entry.scalars("authors") if (key := person_key(node.text)))


def _in_address(url: str) -> str | None:
    """Return the paper that the address of a publisher's page names."""
    doi = doi_in_address(url)
    return identity(doi) if doi else None


def is_one_work(one: Work, other: Work) -> bool:
    """Say whether two entries with one identifier also look like one paper: titles alike, or one within the other."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - slow to load, and only needed where papers are alike

    alike = fuzz.token_set_ratio(one.spaced, other.spaced)
    return alike >= (_RENAMED_UNDER_ONE_ID if one.people & other.people else _ADDED_TO)


def is_another_paper(one: Work, other: Work) -> bool:
    """Say whether two entries of one title are two papers: by other people, or under identifiers of their own."""
    are_other_people = one.people and other.people and not one.people & other.people
    return bool(are_other_people) or _have_two_preprints(one, other) or _have_two_publications(one, other)


def weigh_titles(one: Work, other: Work, alike: float) -> Severity | None:
    """Return how serious it is that two papers by a common author have titles that are `alike`, of 100."""
    if one.numbers != other.numbers or min(len(one.spaced), len(other.spaced)) < _SHORTEST_NEAR:
        return None
    fewer, more = sorted((_new_words(one.words, other.words), _new_words(other.words, one.words)), key=len)
    if not more:
        return Severity.ERROR if alike >= _DESPITE_TWO_IDS or not _have_two_preprints(one, other) else None
    if _have_two_preprints(one, other) or _common_people(one, other) < _SAME_PEOPLE:
        return None
    return Severity.WARNING if alike >= (_REPLACED_IN if fewer else _ADDED_TO) else None


def is_with_subtitle(one: Work, other: Work) -> bool:
    """Say whether a title of which the other is a part belongs to the same paper."""
    may_be_one = _parts_of_series(one) == _parts_of_series(other) and not _have_two_preprints(one, other)
    return may_be_one and _common_people(one, other) >= 1 / 2


def _parts_of_series(work: Work) -> list[str]:
    """Return its numbers without years, which a subtitle may hold."""
    return [number for number in work.numbers if not re.fullmatch(r"(?:19|20)\d\d", number)]


def _new_words(words: Sequence[str], others: Sequence[str]) -> list[str]:
    """Return the words that carry meaning and that have no counterpart among the others."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - as above

    left = (Counter(words) - Counter(others)).elements()
    rest = list((Counter(others) - Counter(words)).elements())
    return [
        word
        for word in left
        if word not in _SMALL_WORDS and not any(fuzz.ratio(word, other) >= _SAME_WORD for other in rest)
    ]


def _have_two_preprints(one: Work, other: Work) -> bool:
    return bool(one.preprints and other.preprints and one.preprints != other.preprints)


def _have_two_publications(one: Work, other: Work) -> bool:
    """Say whether publishers have given two names; a preprint's DOI is not a publisher's."""
    return bool(one.publications and other.publications and not one.publications & other.publications)


def _common_people(one: Work, other: Work) -> float:
    """Return which part of all their authors are authors of both."""
    return len(one.people & other.people) / max(1, len(one.people | other.people))
