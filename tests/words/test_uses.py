"""What the website says stands in the book, and what stands in the book is said."""

from collections.abc import Iterator

import pytest

from generator.content.schema import LINKS
from generator.exports.files import FORMATS
from generator.look import NavPart
from generator.model import Status
from generator.pages.changes import GROUPS
from generator.pictures.ties import KINDS, NEXT
from generator.words.book import Word, placeholders
from tests.lists import BOOK
from tests.words.uses import Use, uses

USES = uses()
WORDS: dict[str, Word] = {
    f"{group}.{name}": word for group, words in BOOK.words.items() for name, word in words.items()
}


def _meant(use: Use) -> list[str]:
    """Return the words that may be said there."""
    return [name for name in WORDS if name.startswith(use.name)] if use.name.endswith(".") else [use.name]


def test_every_word_that_is_said_stands_in_the_book() -> None:
    assert [use for use in USES if not _meant(use) or not set(_meant(use)) <= set(WORDS)] == []


def test_every_word_of_the_book_is_said() -> None:
    assert set(WORDS) - {name for use in USES for name in _meant(use)} == set()


def test_a_sentence_gets_the_values_for_which_it_has_a_place() -> None:
    said = [(use.place, name, use.values) for use in USES for name in _meant(use)]
    assert [(place, name) for place, name, values in said if values != _needed(WORDS[name])] == []


def _needed(word: Word) -> set[str]:
    if isinstance(word, str):
        return placeholders(word)
    return {"count", *(name for form in word.values() for name in placeholders(form))}


@pytest.mark.parametrize(
    ("group", "members"),
    [
        ("remarks", {status.value for status in Status}),
        ("formats", {form.id for form in FORMATS}),
        ("sources", {field.name for field in LINKS.fields}),
        ("relations", {*KINDS, NEXT}),
        ("inverse_relations", {*KINDS, NEXT}),
        ("lines", {*KINDS}),
        ("dates", {"day", "month", "year"}),
        ("navigation", {"home", *(part.value for part in NavPart)}),
        ("details", {"volume", "issue", "pages"}),
        ("what_changed", set(GROUPS)),
    ],
)
def test_a_group_has_a_word_for_each_of_its_kind(group: str, members: set[str]) -> None:
    assert set(BOOK.words[group]) == members


def _said_by_name() -> Iterator[str]:
    return (use.name for use in USES if use.name.endswith("."))


def test_the_groups_that_are_said_by_name_are_few_and_known() -> None:
    assert set(_said_by_name()) == {
        "choices.", "dates.", "details.", "entry.", "formats.", "hints.", "inverse_relations.", "kinds.", "labels.",
        "lines.", "navigation.", "places.", "relations.", "remarks.", "sources.", "what_changed.",
    }  # fmt: skip
