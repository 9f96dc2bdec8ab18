"""The form follows the schema: a field that is added there is asked and written without a word of the browser's."""

from dataclasses import replace
from enum import Enum
from typing import Any

import pytest

from generator.content import schema
from generator.content.fields import Field
from generator.content.kinds import Kind
from generator.content.lists import ListOf
from generator.content.prose import Prose
from generator.content.values import Choice, YesOrNo
from generator.scripts import form
from generator.words.entry import words_of
from tests.lists import BOOK

Prize = Enum("Prize", {"GOLD": "gold"})


@pytest.mark.parametrize(
    ("kind", "shape", "written", "choices"),
    [
        (Prose(), "line", "prose", {}),
        (Prose(folded=True), "paragraphs", "folded", {}),
        (Choice(Prize), "choice", "word", {"gold": "gold"}),
        (YesOrNo(), "yes-or-no", "word", {"true": "yes", "false": "no"}),
        (ListOf(Prose(), "prizes"), "words", "flow", {}),
        (ListOf(Prose(), "prizes", one_a_line=True), "lines", "block", {}),
    ],
)
def test_a_new_field_is_asked_in_its_place(kind: Kind, shape: str, written: str, choices: dict[str, str]) -> None:
    prize = Field("best_of", kind, "what it won", "gold")
    entry = replace(schema.PAPER, fields=(prize, *schema.PAPER.fields))
    book = replace(BOOK, words={**BOOK.words, **words_of(entry)})
    asked: dict[str, Any] = {"path": ("best_of",), "label": "Best of", "shape": shape, "hint": "what it won"}
    if choices:
        asked["choices"] = choices
    assert form.asked(book, entry) == [asked, *form.asked(BOOK)]
    assert next(iter(form.layout(entry).items())) == ("best_of", written)


def test_what_tools_write_is_not_asked() -> None:
    asked = {field["path"][0] for field in form.asked(BOOK)}
    assert asked.isdisjoint({"added", "added_by", "aliases", "status", "status_note"})
