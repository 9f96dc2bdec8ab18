"""The kinds of values that are one word: dates and identifiers, references, choices."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from generator.content.kinds import (
    TEXT_SCHEMA,
    JsonSchema,
    Mend,
    Problems,
    Vocabulary,
    enumeration,
    mend_text,
    nearest,
    read_text,
    shown,
    suggestion,
)
from generator.content.nodes import Node, Scalar
from generator.problems import Problem
from generator.text import blanks
from generator.text.faults import Faults, first_fault


def _same(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Word:
    """A scalar of one form, which a function turns into a value."""

    what: str
    """What it is, for the message: "a date"."""
    how: str
    """How to write it: "write 2024, 2024-12 or 2024-12-23"."""
    pattern: str
    """What the whole text must match. JSON Schema gets it too: only what Python and ECMAScript read alike."""
    convert: Callable[[str], Any] = _same
    """Takes a text that matches."""
    mend: Callable[[str], str] = blanks.tidy
    """Returns what means the same in the form to be written; anything else as it is."""
    guess: Callable[[str], str] = _same
    """Returns what may have been meant, for the message alone."""
    faults: Faults = ()
    """What is wrong with texts that do not match, where more can be said than how to write it."""
    number: tuple[int, int] | None = None
    """The numbers (from, below) that are such a word, when an editor takes the text for one."""
    vocabulary: str = ""
    """Where editors find the words already in use: "tag"."""
    is_text: bool = False
    """Whether it stands in quotation marks where a program may take it for a number, and lose a zero at its end."""

    @property
    def fault(self) -> str:
        """What editors and forms say of a text that is none."""
        return f"This is not {self.what}; {self.how}."

    def read(self, node: Node, problems: Problems) -> Any:
        """Return what `convert` makes of the text."""
        text = read_text(node, self.what, problems, self.how)
        if text is None:
            return None
        if not self._fits(text):
            assert isinstance(node, Scalar), "it has a text"
            mended = self.mend(text)
            better = next((form for form in (mended, self.guess(text)) if self._fits(form)), "")
            why = "" if better == mended else first_fault(text, self.faults)
            message = f'"{shown(text)}" is not {self.what}; {why or self.how}'
            problems.append(Problem(node.position, message, correction=node.line_with(better)))
            return None
        return self.convert(text)

    def mends(self, node: Node) -> Iterator[Mend]:
        """Yield the word in its own form."""
        text = self.mend(node.text) if isinstance(node, Scalar) else ""
        if self._fits(text):
            yield from mend_text(node, text)

    def json_schema(self, known: Vocabulary) -> JsonSchema:
        """Return the pattern, with the words already in use or the numbers that an editor may see beside it."""
        form = {"type": "string", "pattern": f"^(?:{self.pattern})$", "patternErrorMessage": self.fault}
        if self.number:
            numeral = {"type": "number", "minimum": self.number[0], "exclusiveMaximum": self.number[1]}
            return {"anyOf": [form, numeral]}
        words = known.get(self.vocabulary)
        return {"anyOf": [enumeration(words), form]} if words else form

    def _fits(self, text: str) -> bool:
        return re.fullmatch(self.pattern, text, re.ASCII) is not None


@dataclass(frozen=True, slots=True)
class Reference:
    """The id of a theme, a paper or a rule. Whether there is such a one is asked where all of them are known."""

    to: str
    """What it is the id of: "theme", "paper" or "rule"."""

    def read(self, node: Node, problems: Problems) -> str | None:
        """Return the text."""
        return read_text(node, f"the id of a {self.to}", problems)

    def mends(self, node: Node) -> Iterator[Mend]:
        """Yield the id without odd blanks."""
        if isinstance(node, Scalar):
            yield from mend_text(node, blanks.tidy(node.text))

    def json_schema(self, known: Vocabulary) -> JsonSchema:
        """Return the ids that the list knows."""
        ids = known.get(self.to)
        return enumeration(ids) if ids else dict(TEXT_SCHEMA)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    options: type[Enum]

    def read(self, node: Node, problems: Problems) -> Enum | None:
        """Return the option that the text names."""
        allowed = self._allowed()
        text = read_text(node, "one of " + ", ".join(allowed), problems)
        if text is None:
            return None
        if text not in allowed:
            assert isinstance(node, Scalar), "it has a text"
            near = nearest(text, allowed)
            message = f'"{shown(text)}" is not one of {", ".join(allowed)}{suggestion(near)}'
            problems.append(Problem(node.position, message, correction=node.line_with(near or "")))
            return None
        return self.options(text)

    def mends(self, node: Node) -> Iterator[Mend]:
        """Yield the word in lower case."""
        text = blanks.tidy(node.text).lower() if isinstance(node, Scalar) else ""
        if text in self._allowed():
            yield from mend_text(node, text)

    def json_schema(self, known: Vocabulary) -> JsonSchema:  # noqa: ARG002 - the same for every list
        """Return the options."""
        return {"enum": self._allowed()}

    def _allowed(self) -> list[str]:
        return [option.value for option in self.options]


@dataclass(frozen=True, slots=True)
class YesOrNo:
    """true or false, as YAML writes them."""

    def read(self, node: Node, problems: Problems) -> bool | None:
        """Return which of the two it is."""
        text = read_text(node, "true or false", problems)
        if text is None:
            return None
        if text not in ("true", "false"):
            assert isinstance(node, Scalar), "it has a text"
            problems.append(Problem(node.position, f'"{shown(text)}" is neither true nor false; write one of the two'))
            return None
        return text == "true"

    def mends(self, node: Node) -> Iterator[Mend]:
        """Yield the word in lower case."""
        text = blanks.tidy(node.text).lower() if isinstance(node, Scalar) else ""
        if text in ("true", "false"):
            yield from mend_text(node, text)

    def json_schema(self, known: Vocabulary) -> JsonSchema:  # noqa: ARG002 - the same for every list
        """Return the two, as words and as what YAML 1.2 makes of them."""
        return {"enum": [True, False, "true", "false"]}
