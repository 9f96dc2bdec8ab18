"""Programs get the words of a book in the places of their names, and say them as Python does."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model import PartialDate
from generator.scripts.words import spoken, with_words
from generator.words.book import Book
from generator.words.language import Language
from generator.words.reader import read_book
from tests.conftest import TEMPLATES
from tests.lists import BOOK
from tests.programs import BUILT, in_v8
from tests.words.uses import names_in_programs, uses

BOOKS = TEMPLATES / "words"
FORMS = {"one": "{count} praca", "few": "{count} prace", "many": "{count} prac", "other": "{count} pracy"}
POLISH = Book(
    Language("pl"),
    {
        **BOOK.words,
        "shared": {**BOOK.words["shared"], "papers": FORMS},
        "dates": {"day": "d MMMM y", "month": "LLLL y", "year": "'rok' y"},
    },
)


def test_a_name_becomes_its_word_and_other_texts_stay() -> None:
    book = replace(BOOK, words={"a": {"word": 'A "</script>"', "forms": {"one": "1", "other": "2"}}})
    program = 'say("a.word");say("a.forms",{count});load("data/papers");"a.other";"book.language"'
    assert spoken(program, book) == (
        'say("A \\"\\u003c/script>\\"");say({"one":"1","other":"2"},{count});load("data/papers");"a.other";"en"'
    )


def test_of_the_assets_only_programs_speak() -> None:
    assets = {"assets/programs/a.js": b'say("shared.new")', "assets/b.js": b'say("shared.new")'}
    assert with_words(assets, BOOK) == {"assets/programs/a.js": b'say("new")', "assets/b.js": b'say("shared.new")'}


@pytest.mark.parametrize("program", sorted(BUILT.iterdir()), ids=lambda path: path.stem)
def test_no_name_is_left_in_a_program(program: Path) -> None:
    names = {f"{group}.{name}" for group, words in BOOK.words.items() for name in words} | {"book.language"}
    left = re.findall(r"[\w-]+\.[\w-]+", spoken(program.read_text("utf-8"), BOOK))
    assert names & set(left) == set()


def test_no_other_text_of_a_program_looks_like_the_name_of_a_word() -> None:
    known = {f"{group}.{name}" for group, words in BOOK.words.items() for name in words}
    said = sorted(use.name for use in uses() if "/programs/" in use.place)
    assert sorted(name for name in names_in_programs() if name in known) == said


SHIPPED = [read_book(BOOKS, tag) for tag in ("ar", "de", "zh-Hans")]


@pytest.mark.parametrize("book", [BOOK, POLISH, *SHIPPED], ids=lambda book: book.language.tag)
def test_both_sides_say_alike(book: Book) -> None:
    dates = [PartialDate(2024, 12, 3), PartialDate(2024, 3), PartialDate(824)]
    counts = [0, 1, 2, 5, 22, 100, 12345]
    with in_v8("page/dates.js", "page/words.js", book=book) as context:
        told = context.eval(f"JSON.stringify({json.dumps([date.iso for date in dates])}.map(dateText))")
        papers = context.eval(spoken(f'{counts}.map((count) => say("shared.papers", {{ count }})).join("|")', book))
        listed = context.eval('listed(["a", "b", "c"])')
    assert json.loads(str(told)) == [book.date(date) for date in dates]
    assert papers == "|".join(book.say("shared.papers", count=count) for count in counts)
    assert listed == book.listed(["a", "b", "c"])
