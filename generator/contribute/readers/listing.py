"""A listing page saved as text: titles, each followed by its abstract, between the furniture of a website.

Nothing in such a text says what is what. An abstract is told by its length, its title by standing right before it;
whatever else is short is the site's furniture: buttons, dates, counts, names of lists.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.contribute.candidate import Candidate, Record, UnreadableError
from generator.facts.months import MONTHS
from generator.text import tex

_SHORTEST_ABSTRACT = 30
"""Words. The shortest real abstracts have about fifty, the longest titles about twenty-five."""

_WRAPPED_LINE = range(50, 121)
"""Characters. A paragraph that a program has wrapped consists of lines of about one length, except for the last."""

_MONTHS = "|".join(name[:3].title() for name in MONTHS)
_DATE = rf"(?:(?:{_MONTHS})[a-z]*\.? \d{{1,2}}|\d{{1,2}} (?:{_MONTHS})[a-z]*\.?)(?:,? \d{{4}})?|\d{{4}}-\d\d-\d\d"
_COUNT = r"[\d.,]+ ?[kKM]?(?: (?:upvotes?|comments?|likes?|votes?|points?|authors?|stars?|citations?))?"
_CREDIT = r"(?:Submitted |Posted |Published )?by ?[A-Z].*|(?:Submitted|Posted|Published|Updated) .*"
_FURNITURE = re.compile(rf"(?:{_DATE}|{_COUNT}|{_CREDIT}|[^\w]*)(?: ?[·•|] ?.*)?")
_ENDS_A_SENTENCE = re.compile(r"[.:;,][\"”’')\]]*$|https?://\S+$")  # noqa: RUF001 - typographic marks of sources


@dataclass(frozen=True, slots=True)
class _Paragraph:
    text: str
    line: int

    @property
    def is_abstract(self) -> bool:
        return len(self.text.split()) >= _SHORTEST_ABSTRACT

    @property
    def is_furniture(self) -> bool:
        return _FURNITURE.fullmatch(self.text) is not None


def read_file(text: str) -> Iterator[Record]:
    """Yield every title that is followed by an abstract; an abstract without a title is what cannot be read."""
    title: _Paragraph | None = None
    abstract: list[_Paragraph] = []
    waiting: list[_Paragraph] = []
    for paragraph in _paragraphs(text):
        if not paragraph.is_abstract:
            waiting += [] if paragraph.is_furniture else [paragraph]
            continue
        if waiting or not abstract:
            yield from _finish(title, [*abstract, *_continuation(abstract, waiting[:-1])])
            title, abstract = (waiting[-1] if waiting else None), []
        abstract.append(paragraph)
        waiting = []
    yield from _finish(title, [*abstract, *_continuation(abstract, waiting)])


def _continuation(abstract: list[_Paragraph], short: list[_Paragraph]) -> list[_Paragraph]:
    """Return the short sentences that stand right after an abstract: its last paragraphs, such as "Code: https://…"."""
    ends = next((place for place, item in enumerate(short) if not _ENDS_A_SENTENCE.search(item.text)), len(short))
    return short[:ends] if abstract else []


def _finish(title: _Paragraph | None, abstract: list[_Paragraph]) -> Iterator[Record]:
    if not abstract:
        return
    if title is None:
        yield Record(abstract[0].line, UnreadableError("here is an abstract without a title before it"))
        return
    text = "\n".join(tex.one_line(tex.mend(paragraph.text)) for paragraph in abstract)
    yield Record(title.line, Candidate(title=tex.one_line(tex.mend(title.text)), abstract=text))


def _paragraphs(text: str) -> Iterator[_Paragraph]:
    block: list[_Paragraph] = []
    for number, line in enumerate((*text.splitlines(), ""), start=1):
        words = " ".join(line.split())
        if words:
            block.append(_Paragraph(words, number))
        else:
            yield from _unwrap(block)
            block = []


def _unwrap(block: list[_Paragraph]) -> Iterator[_Paragraph]:
    """Yield a block's lines as one paragraph where they are wrapped, else each for itself."""
    if len(block) > 1 and all(len(line.text) in _WRAPPED_LINE for line in block[:-1]):
        yield _Paragraph(" ".join(line.text for line in block), block[0].line)
    else:
        yield from block
