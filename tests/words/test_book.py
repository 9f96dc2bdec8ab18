import pytest

from generator.model import PartialDate
from generator.words.book import Book
from generator.words.language import Language
from tests.lists import BOOK

FORMS = {"one": "{count} praca", "few": "{count} prace", "many": "{count} prac", "other": "{count} pracy"}
POLISH = Book(
    Language("pl"),
    {
        "shared": {"papers": FORMS, "between": " i "},
        "moved": {"said": "{paper} przeniesiono, {paper}."},
        "dates": {"day": "d MMMM y", "month": "LLLL y", "year": "'rok' y"},
    },
)


def test_a_sentence_is_said_with_its_values() -> None:
    assert POLISH.say("moved.said", paper="To") == "To przeniesiono, To."
    assert list(POLISH.pieces("moved.said", paper=None)) == [None, " przeniesiono, ", None, "."]


@pytest.mark.parametrize(("count", "said"), [(1, "1 praca"), (3, "3 prace"), (5, "5 prac"), (22, "22 prace")])
def test_a_number_takes_the_form_that_the_language_has_for_it(count: int, said: str) -> None:
    assert POLISH.say("shared.papers", count=count) == said


@pytest.mark.parametrize(
    ("date", "english", "polish"),
    [
        (PartialDate(2024, 12, 3), "3 December 2024", "3 grudnia 2024"),
        (PartialDate(2024, 12), "December 2024", "grudzień 2024"),
        (PartialDate(824), "824", "rok 824"),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(date: PartialDate, english: str, polish: str) -> None:
    assert (BOOK.date(date), POLISH.date(date)) == (english, polish)


@pytest.mark.parametrize(
    ("tag", "number", "direction"), [("en", "12,345", "ltr"), ("de", "12.345", "ltr"), ("ar", "12,345", "rtl")]
)
def test_numbers_and_lines_run_as_the_language_has_them(tag: str, number: str, direction: str) -> None:
    book = Book(Language(tag), {"a": {"word": "{count}"}})
    assert (book.say("a.word", count=12345), book.language.direction) == (number, direction)


def test_names_are_parted_as_the_language_parts_them() -> None:
    assert BOOK.listed(["a", "b", "c"]) == "a, b, c"
    assert POLISH.listed(["a", "b"]) == "a i b"


@pytest.mark.parametrize(("name", "values"), [("moved.nothing", {}), ("no.group", {}), ("moved.said", {"papers": 1})])
def test_what_is_not_in_the_book_is_a_fault_of_ours(name: str, values: dict[str, object]) -> None:
    with pytest.raises(KeyError):
        POLISH.say(name, **values)
