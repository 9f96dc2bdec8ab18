"""The kinds of values that stand under one key of an entry: words, prose, choices, and lists of them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from generator.content.kinds import (
    TEXT_SCHEMA,
    JsonSchema,
    Kind,
    Mend,
    Problems,
    Vocabulary,
    enumeration,
    few_of,
    kind_of,
    mend_text,
    nearest,
    read_text,
    shown,
    suggestion,
)
from generator.content.nodes import Listing, Node, Scalar
from generator.facts import limits
from generator.problems import Problem, Severity
from generator.text import addresses, blanks, formulas, prose
from generator.text.faults import Faults, first_fault
from generator.text.paper_links import paper_in
from generator.text.quoting import quote


def _same(text: str) -> str:
    return text


_ON_THE_WEB = re.compile("https?://", re.IGNORECASE)
# An address of mail as HTML has it for input elements (HTML Standard, "valid e-mail address"), without its subject.
_LEADS_ON = rf"{addresses.URL}|[Mm][Aa][Ii][Ll][Tt][Oo]:[A-Za-z0-9.!#$%&'*+/=?^_`{{|}}~-]+@[A-Za-z0-9.-]+"


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
class Prose:
    """Text of any form."""

    read_as: Callable[[str], Any] = str
    """What the text becomes: `str`, or a type of text.prose, whose formulas are tried."""
    folded: bool = False
    """Whether it is so long that `papershelf format` folds it."""
    counts: bool = False
    """Whether a whole number is written without quotation marks, as it means the same to those who take it for one."""
    longest: int = limits.TEXT_LENGTH
    """Most characters that it may have."""
    faults: Faults = ()
    """What is probably wrong with some texts."""

    def read(self, node: Node, problems: Problems) -> Any:
        """Return the text. What is probably wrong is a warning, as a formula whose source pages show undrawn."""
        text = read_text(node, "text", problems)
        if text is None:
            return None
        assert isinstance(node, Scalar), "it has a text"
        if len(text) > self.longest:
            message = f"the text has {len(text):,} characters, and at most {self.longest:,} are read; shorten it"
            problems.append(Problem(node.position, message))
            return None
        if fault := first_fault(text, self.faults):
            problems.append(Problem(node.position, f'"{shown(text)}": {fault}', Severity.WARNING))
        read = self.read_as(text)
        if isinstance(read, prose.Prose):
            problems.extend(_undrawable(read, node))
        if isinstance(read, prose.Note):
            problems.extend(_excess(read, node) or _astray(read, node))
        return read

    def mends(self, node: Node) -> Iterator[Mend]:
        """Yield the text with plain spaces."""
        if isinstance(node, Scalar):
            yield from mend_text(node, blanks.tidy(node.text))

    def json_schema(self, known: Vocabulary) -> JsonSchema:  # noqa: ARG002 - the same for every list
        """Return the schema of any text of that length."""
        return {**TEXT_SCHEMA, "maxLength": self.longest}


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


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list whose items are all of one kind and, as far as they are texts, different."""

    item: Kind
    what: str
    """What the items are, in the plural: "authors"."""
    one_a_line: bool = False
    """Whether `papershelf format` gives each item its line, rather than [a, b]."""
    most: int = limits.ITEMS
    """How many items it may have."""
    instead: str = "keep those that matter"
    """What to do where it would have more."""

    def read(self, node: Node, problems: Problems) -> tuple[Any, ...] | None:
        """Return the items; none at all is a problem, as is one that stands twice."""
        if not isinstance(node, Listing):
            message = f'a list of {self.what} is needed here, each on a line with "- ", but here is {kind_of(node)}'
            problems.append(Problem(node.position, message, correction=_as_list(node)))
            return None
        if not node.items:
            message = f"the list of {self.what} is empty; fill it, or remove the key if it is optional"
            problems.append(Problem(node.position, message))
        if len(node.items) > self.most:
            message = f"here are {len(node.items):,} {self.what}, and at most {self.most:,} are read; {self.instead}"
            problems.append(Problem(node.position, message))
            return None
        self._refuse_repeats(node, problems)
        return tuple(self.item.read(item, problems) for item in node.items)

    def mends(self, node: Node) -> Iterator[Mend]:
        """Yield the mends of its items."""
        for item in node.items if isinstance(node, Listing) else ():
            yield from self.item.mends(item)

    def json_schema(self, known: Vocabulary) -> JsonSchema:
        """Return the schema of a list of at least one item, all different."""
        bounds = {"minItems": 1, "maxItems": self.most, "uniqueItems": True}
        return {"type": "array", "items": self.item.json_schema(known), **bounds}

    def _refuse_repeats(self, node: Listing, problems: Problems) -> None:
        seen: dict[str, Scalar] = {}
        again = [
            item for item in node.items if isinstance(item, Scalar) and seen.setdefault(item.text, item) is not item
        ]
        problems += few_of(again, lambda item: _repeated(item, seen[item.text]), "these stand here twice; remove them")


def _repeated(item: Scalar, first: Scalar) -> Problem:
    message = f'"{shown(item.text)}" is already on line {first.position.line}; remove one of the two'
    return Problem(item.position, message)


_LONGEST_LIST = 2000
"""Characters of the longest text that is taken apart for a message."""


def _as_list(node: Node) -> str:
    """Return the line of a single value as a list: `authors: A, B and C` becomes `authors: [A, B, C]`."""
    if not isinstance(node, Scalar) or len(node.text) > _LONGEST_LIST:
        return ""
    if node.text.startswith("-"):
        return node.line_with_raw(f"- {quote(node.text[1:].strip())}")
    items = [item for item in re.split(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+", node.text.strip()) if item]
    return node.line_with_raw(f"[{', '.join(quote(item, in_flow=True) for item in items)}]") if items else ""


def _excess(note: prose.Note, node: Scalar) -> list[Problem]:
    if not note.excess:
        return []
    count, most = note.source.count(note.excess), limits.MARKUP_SIGN_COUNT
    message = f'the text holds "{note.excess}" {count:,} times, and at most {most} times is it read; leave some out'
    return [Problem(node.position, message)]


def _astray(note: prose.Note, node: Scalar) -> Iterator[Problem]:
    """Yield the links that lead nowhere, or elsewhere than they seem: a note stands on pages in several folders.

    Whether the papers that it names are on the list is asked where all of them are known.
    """
    odd = [target for target in note.targets if paper_in(target) is None and not re.fullmatch(_LEADS_ON, target)]
    return few_of(
        odd, lambda target: _leads_astray(target, node), "these links lead astray too; correct or remove them"
    )


def _leads_astray(target: str, node: Scalar) -> Problem:
    how = (
        "write a whole address, as in https://example.org/page or mailto:someone@example.org, or a paper's id, as in "
        "[[an-id]]"
    )
    why = first_fault(target, addresses.FAULTS) if _ON_THE_WEB.match(target) else how
    return Problem(node.place_of(target), f'a link leads to "{shown(target)}"; {why}')


def _undrawable(text: prose.Prose, node: Scalar) -> Iterator[Problem]:
    for tex in text.formulas:
        try:
            formulas.to_mathml(tex)
        except formulas.FormulaError as error:
            message = (
                rf"the formula ${shown(tex)}$ cannot be drawn, so that its source is shown ({error}); correct the TeX, "
                r"or write \$ for a dollar sign"
            )
            yield Problem(node.place_of(f"${tex}$"), message, Severity.WARNING)
