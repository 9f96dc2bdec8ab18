"""Whether a note says what its paper says: every number and quotation in it should occur in the abstract.

A note is written by hand, from memory or by a machine, and its figures are what goes wrong first. What is compared:

- numbers in digits, whatever their spelling ("10,000", "10k", "12 %"), and those from three on in words;
- quotations in double quotation marks, without regard to case and punctuation.

What is no claim about the paper is left alone: names that begin with a letter (GPT-4, LMA3), dimensions (3D), years
after a word such as "in", parts of the paper (Table 2), addresses, and quoted titles of papers on the list.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from decimal import Decimal
from functools import cache, cached_property

from generator.content.entries import Entry
from generator.content.kinds import few_of
from generator.content.nodes import Node, Scalar, tables_in
from generator.problems import Problem, Severity
from generator.text.likeness import plain_words
from generator.text.paper_links import without_links
from generator.text.prose import Note, Prose
from generator.text.quantities import Quantity, claims, quantities

_ADDRESS = re.compile(r"\]\([^)\s]{0,2000}\)|<?https?://\S+")
_QUOTATION = re.compile(
    '"([^"]+)"|\u201c([^\u201c\u201d]+)\u201d|\u201e([^\u201e\u201c\u201d]+)[\u201c\u201d]|«([^«»]+)»'
)
_ELLIPSIS = re.compile(r"\[?(?:…|\.\.\.)\]?")


def check_notes(entries: Sequence[Entry], titles: Iterable[str] = ()) -> Iterator[Problem]:
    """Yield the numbers and quotations in notes that do not occur in the title or abstract of their papers.

    A title may be quoted of any of the entries and of `titles`.
    """

    @cache
    def known() -> frozenset[tuple[str, ...]]:
        return frozenset(map(plain_words, (*titles, *(entry.title for entry in entries))))

    for entry in entries:
        note = entry.scalar("note")
        if note:
            abstract = entry.scalar("abstract")
            yield from _check_note(note, _Evidence(entry.title, abstract.text if abstract else None), known)


def check_states(themes: Node | None, entries: Sequence[Entry]) -> Iterator[Problem]:
    """Yield the numbers and quotations in what themes say of their question that no paper has to which they link.

    A theme is left alone where one of these papers has not been read.
    """
    by_id = {entry.id: entry for entry in entries}
    for theme in tables_in(themes):
        state = theme.find("state")
        papers = Note(state.text).papers if isinstance(state, Scalar) else []
        if isinstance(state, Scalar) and by_id.keys() >= set(papers):
            linked = [by_id[paper] for paper in papers]
            abstracts = [node.text for entry in linked for node in entry.scalars("abstract")]
            titles = "\n".join(entry.title for entry in linked)
            yield from _check_note(state, _Evidence(titles, "\n".join(abstracts), _OF_A_STATE), frozenset)


_OF_A_NOTE = ("note", "the abstract")
_OF_A_STATE = ("state", "an abstract of a paper to which it links")


class _Evidence:
    """What the paper itself says."""

    def __init__(self, title: str, abstract: str | None, words: tuple[str, str] = _OF_A_NOTE) -> None:
        self._has_abstract = abstract is not None
        self.what, self._where = words
        self._text = f"{title}\n{abstract or ''}"

    @cached_property
    def _words(self) -> str:
        return f" {' '.join(plain_words(self._text))} "

    @cached_property
    def _numbers(self) -> frozenset[Decimal]:
        text = Prose(self._text).plain
        return frozenset(value for number in quantities(text) for value in number.values)

    def has_number(self, number: Quantity) -> bool:
        return not self._numbers.isdisjoint(number.values)

    def has_quotation(self, text: str) -> bool:
        """Look for the pieces between ellipses in their order."""
        place = 0
        for piece in _ELLIPSIS.split(text):
            words = " ".join(plain_words(piece))
            place = self._words.find(f" {words} ", place) if words else place
            if place < 0:
                return False
        return True

    @property
    def complaint(self) -> str:
        if self._has_abstract:
            return f"does not occur in {self._where}; correct it or leave it out"
        return "has nothing to rest on, since the entry has no abstract; add the abstract or leave it out"


def _check_note(note: Scalar, evidence: _Evidence, titles: Callable[[], Set[tuple[str, ...]]]) -> Iterator[Problem]:
    text = _ADDRESS.sub(" ", without_links(note.text))
    quotations = [
        (found[0], f"the quotation {found[0]}")
        for found in _QUOTATION.finditer(text)
        for quoted in filter(None, found.groups())
        if plain_words(quoted) not in titles() and not evidence.has_quotation(quoted)
    ]
    numbers = [
        (number.text, f'the number "{number.text}"')
        for number in claims(Prose(_QUOTATION.sub(" ", text)).plain)
        if not evidence.has_number(number)
    ]

    def unfounded(claim: tuple[str, str]) -> Problem:
        message = f"{claim[1]} of the {evidence.what} {evidence.complaint}"
        return Problem(note.place_of(claim[0]), " ".join(message.split()), Severity.WARNING)

    yield from few_of(quotations + numbers, unfounded, "these quotations and numbers have nothing to rest on either")
