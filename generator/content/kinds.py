"""What every kind of value has in common, and how a text is shown and corrected in a message.

A kind is a small frozen value. It reads a node, or says what is wrong with it; it knows which other spellings it can
mend; and it describes itself as a JSON Schema. What is allowed is said once, so the three cannot disagree.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from generator.content.advice import quoted_line
from generator.content.nodes import Listing, Node, Scalar, Table
from generator.facts.limits import SAID_ALIKE
from generator.facts.unseen import DIRECTION_MARKS, INVISIBLE
from generator.problems import Problem, Severity
from generator.text import blanks, unseen

T = TypeVar("T")

Problems = list[Problem]

Vocabulary = Mapping[str, Mapping[str, str]]
"""For "theme", "paper", "tag" and "rule" the ids that the list knows, each with what it stands for."""

JsonSchema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Mend:
    """A text that means what is written, in the form in which it should be written."""

    node: Scalar
    text: str


class Kind(Protocol):
    """A kind of value."""

    def read(self, node: Node, problems: Problems) -> Any:
        """Return the value in `node`, or None after adding what is wrong with it to `problems`."""

    def mends(self, node: Node) -> Iterator[Mend]:
        """Yield the texts in `node` whose form can safely be bettered."""

    def json_schema(self, known: Vocabulary) -> JsonSchema:
        """Return the JSON Schema of all that `read` takes."""


_NEAR = 60
"""How alike two words must be, of 100, for one to be meant by the other: "venu" and "venue" are 89."""

_SHOWN = 60
"""Longest text that is quoted in full; about what fits on a line with its message."""

ANY_TEXT = "text"
"""What is expected where any text will do."""

_IN_BRACES = re.compile(r"\{[^\W\d_][^{}:]*\}")
_HASH = re.compile(r"\s*#\S")

# JSON Schema's patterns are those of ECMAScript, in which "." and "\\s" mean other things than in Python.
# Characters are named by number, so that a schema stays readable as text.
_SPELLED_UNSEEN, _SPELLED_BLANK = (
    re.sub("[^!-~]", lambda found: f"\\u{ord(found[0]):04x}", marks) for marks in (INVISIBLE, blanks.BLANK)
)
TEXT_SCHEMA: JsonSchema = {
    "type": ["string", "number"],  # an editor takes `venue: 2024` for a number; here it is read as it is written
    "pattern": f"^(?=[\\s\\S]*[^{_SPELLED_BLANK}])[^{_SPELLED_UNSEEN}]*$",
}
"""Any text that shows something."""


def read_text(node: Node, expected: str, problems: Problems, how: str = "") -> str | None:
    """Return the text in `node`; None, with a problem, where there is none or it holds what nobody can see.

    The problem says what is `expected`, such as "a date", and `how` it is written.
    """
    advice = f"; {how}" if how else ""
    if not isinstance(node, Scalar):
        message = f"{expected} is needed here, but here is {kind_of(node)}{advice}"
        problems.append(Problem(node.position, message, correction=_in_marks(node) if expected == ANY_TEXT else ""))
        return None
    if not node.text.strip():
        advice = (
            'what follows "#" is a comment; put the value in quotation marks'
            if _HASH.search(node.source.line(node.position.line), node.position.column - 1)
            else "fill it in, or remove the key if it is optional"
        )
        message = f"{expected} is needed here, but nothing stands here; {advice}"
        problems.append(Problem(node.position, message))
        return None
    odd = unseen.out_of_place(node.text)
    if odd:
        message = f"the text holds the invisible character U+{ord(odd):04X}{_where_right(odd)}; remove it"
        correction = node.line_with(unseen.visible(node.text))
        problems.append(Problem(node.place_of(odd), message, correction=correction))
        return None
    _warn_of_odd_blanks(node, problems)
    _warn_of_lost(node, problems)
    return node.text


def _in_marks(node: Node) -> str:
    """Return the line of a text in braces, as BibTeX writes titles, that is taken for a mapping."""
    place = node.position
    line = node.source.line(place.line)
    return quoted_line(line, place.column - 1) if _IN_BRACES.match(line, place.column - 1) else ""


def _where_right(mark: str) -> str:
    if mark in DIRECTION_MARKS:
        return ", which is right only beside letters that run to the left"
    return ", which changes nothing where it stands" if unseen.can_be_right(mark) else ""


def enumeration(ids: Mapping[str, str]) -> JsonSchema:
    """Return the schema of one of some ids, with what each stands for, as editors show it."""
    return {"enum": list(ids), "enumDescriptions": list(ids.values())}


def mend_text(node: Node, text: str) -> Iterator[Mend]:
    """Yield the mend that puts `text` in the place of a scalar, if it is another text."""
    if isinstance(node, Scalar) and text and text != node.text:
        yield Mend(node, text)


def nearest(text: str, allowed: Sequence[str]) -> str | None:
    """Return the word of `allowed` that was probably meant."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - slow to load, and only needed where a word is wrong

    found = process.extractOne(text.lower(), allowed, scorer=fuzz.ratio, score_cutoff=_NEAR)
    return found[0] if found else None


def suggestion(word: str | None) -> str:
    """Return ` (did you mean "venue"?)`, or nothing for None."""
    return f' (did you mean "{word}"?)' if word else ""


def few_of(items: Sequence[T], fault: Callable[[T], Problem], what: str) -> Iterator[Problem]:
    """Yield what is wrong with some items: with each of the first ones, and in one line `what` is with all others."""
    yield from map(fault, items[:SAID_ALIKE])
    if others := items[SAID_ALIKE:]:
        first, last = fault(others[0]), fault(others[-1]).position
        yield Problem(first.position, f"{len(others):,} more from here to line {last.line:,}: {what}", first.severity)


def kind_of(node: Node) -> str:
    """Return what a node is, in the words of the messages."""
    if isinstance(node, Scalar) and not node.text.strip():
        return "nothing"
    return {Scalar: "a single value", Listing: "a list", Table: "a mapping"}[type(node)]


def shown(text: str) -> str:
    """Return a text as a message quotes it: on one line and not too long."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def _warn_of_lost(node: Scalar, problems: Problems) -> None:
    lost = "" if node.text.isascii() else unseen.lost(node.text)
    if lost:
        where = "stands where a character was lost" if lost == "\ufffd" else "means something in one font alone"
        message = f"the text holds U+{ord(lost):04X}, which {where}; write the character that is meant"
        problems.append(Problem(node.place_of(lost), message, Severity.WARNING))


def _warn_of_odd_blanks(node: Scalar, problems: Problems) -> None:
    odd = None if node.text.isascii() else blanks.ODD_BLANK.search(node.text)
    if odd:
        message = (
            f'the text holds the odd blank U+{ord(odd[0]):04X}; write a plain space, or run "papershelf check --fix"'
        )
        correction = node.line_with(blanks.tidy(node.text))
        problems.append(Problem(node.place_of(odd[0]), message, Severity.WARNING, correction))
