"""The kind of value that is prose, with its formulas and links tried."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.content.kinds import (
    ANY_TEXT,
    TEXT_SCHEMA,
    JsonSchema,
    Mend,
    Problems,
    Vocabulary,
    few_of,
    mend_text,
    read_text,
    shown,
)
from generator.content.nodes import Node, Scalar
from generator.facts import limits
from generator.problems import Problem, Severity
from generator.text import addresses, blanks, formulas, prose
from generator.text.faults import Faults, first_fault
from generator.text.paper_links import paper_in

_ON_THE_WEB = re.compile("https?://", re.IGNORECASE)
# An address of mail as HTML has it for input elements (HTML Standard, "valid e-mail address"), without its subject.
_LEADS_ON = rf"{addresses.URL}|[Mm][Aa][Ii][Ll][Tt][Oo]:[A-Za-z0-9.!#$%&'*+/=?^_`{{|}}~-]+@[A-Za-z0-9.-]+"


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
        text = read_text(node, ANY_TEXT, problems)
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
