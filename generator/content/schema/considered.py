"""The rules of the list, and what does not stand on it."""

from dataclasses import replace
from functools import partial
from typing import Any

from generator.content.fields import Field, Record
from generator.content.lists import ListOf
from generator.content.schema.paper import PAPER
from generator.content.values import Choice
from generator.content.words import DATE, ID, LONG_PROSE, RULE_ID
from generator.model import Author, Considered, Criterion, Decision

CRITERION = Record(
    "a rule",
    (
        Field("id", ID, "the name by which decisions refer to it", "no-surveys", required=True),
        Field("sentence", LONG_PROSE, "what it asks of a paper", "A paper makes a claim of its own.", required=True,
              also_called=("rule", "text", "description")),
    ),
    Criterion,
)  # fmt: skip


CRITERIA = ListOf(CRITERION, "rules", one_a_line=True)


def _as_in_papers(name: str, *, required: bool = False) -> Field:
    (field,) = (field for field in PAPER.fields if field.name == name)
    return replace(field, required=required)


def _considered(authors: tuple[str, ...] = (), **values: Any) -> partial[Considered]:
    return partial(Considered, authors=tuple(map(Author, authors)), **values)


CANDIDATE = Record(
    "a candidate",
    (
        _as_in_papers("title", required=True),
        _as_in_papers("authors"),
        _as_in_papers("published"),
        _as_in_papers("links", required=True),
        Field("decision", Choice(Decision), "whether it is watched or left out", "out", required=True),
        Field("rule", RULE_ID, "the id of the rule in criteria.yml that decided; needed where it is left out",
              "no-surveys", also_called=("criterion",)),
        Field("decided", DATE, "the day of the decision", "2026-03-01", required=True, also_called=("date", "on")),
        Field("reason", LONG_PROSE, "why it was decided so", "Text.", required=True,
              also_called=("why", "note", "comment")),
        Field("reconsider", LONG_PROSE, "what would change the decision", "Text.",
              also_called=("until", "unless")),
    ),
    _considered,
)  # fmt: skip
"""Builds a `partial[Considered]` that still lacks the id, which is the file's name."""
