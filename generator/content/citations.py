"""The file `content/citations.json`: which papers of the list cite which others of it.

`papershelf suggest` keeps it, from what sources on the network tell. It is never essential: whatever is wrong with it
is said, and the list is read without it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from generator.content.disk import is_plain, read_file, shown_path
from generator.content.files import CITATIONS
from generator.content.nodes import Scalar, Source
from generator.problems import ContentError, Position, Problem, Severity

_LARGEST = 64 * 1024 * 1024
"""Bytes: more than the citations among a hundred thousand papers take."""

Citations = Mapping[str, tuple[str, ...]]
"""The ids of the papers of the list that a paper cites, by its id; in order."""


def read_citations(content: Path, ids: Mapping[str, str]) -> tuple[Citations, Sequence[Problem]]:
    """Return what the file of a list says, and what is wrong with it: warnings and notes, no errors.

    `ids` has the id of each paper under its ids, former ones too: what names none of them is left out.
    """
    path = content / CITATIONS
    if not is_plain(path):
        return {}, ()
    try:
        source = Source(shown_path(path), read_file(path, _LARGEST))
        written = json.loads(source.text)
        pairs = [(paper, cited) for paper, others in written.items() for cited in _list_of_texts(others)]
    except (ContentError, ValueError, AttributeError, TypeError, RecursionError) as error:
        place = (error.lineno, error.colno) if isinstance(error, json.JSONDecodeError) else ()
        message = "this file has been edited or cut off; delete it, and papershelf suggest writes it anew"
        return {}, (Problem(Position(shown_path(path), *place), message, Severity.WARNING),)
    unknown = sorted({name for pair in pairs for name in pair} - ids.keys())
    known = ((ids[one], ids[other]) for one, other in pairs if one in ids and other in ids)
    return citations_of(known), [_unknown(source, name) for name in unknown]


def citations_of(pairs: Iterable[tuple[str, str]]) -> Citations:
    """Return the citations of which each is a pair of the paper that cites and the one that it cites."""
    found: dict[str, set[str]] = {}
    for paper, cited in pairs:
        if paper != cited:
            found.setdefault(paper, set()).add(cited)
    return {paper: tuple(sorted(found[paper])) for paper in sorted(found)}


def text_of(citations: Citations) -> str:
    """Return the text of the file: a line for each paper, in order, so that a change is a change of few lines."""
    lines = (f" {json.dumps(paper)}: {json.dumps(list(citations[paper]))}" for paper in sorted(citations))
    return "{\n" + ",\n".join(lines) + "\n}\n"


def check_order(steps: Sequence[Scalar], citations: Citations) -> Iterator[Problem]:
    """Yield the steps of a reading path that build on a later one, as far as citations tell that."""
    for number, step in enumerate(steps):
        for later in steps[number + 1 :]:
            if later.text in citations.get(step.text, ()) and step.text not in citations.get(later.text, ()):
                message = f'"{step.text}" builds on "{later.text}", which it cites, yet stands before it on this path'
                yield Problem(step.position, message, Severity.NOTE, others=(later.position,))


def _list_of_texts(value: object) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise TypeError
    return value


def _unknown(source: Source, name: str) -> Problem:
    place = source.position(max(0, source.text.find(json.dumps(name))))
    return Problem(place, f'"{name}" is not on the list any more; papershelf suggest removes it here', Severity.NOTE)
