"""A book that lacks something, or has something odd, is refused with file, line and what to do."""

from pathlib import Path

import pytest

from generator.content.disk import shown_path
from generator.layers import Layers
from generator.problems import ContentError, UsageError
from generator.words.book import Words
from generator.words.entry import words_of
from generator.words.reader import read_book
from tests.conftest import TEMPLATES

BOOKS = TEMPLATES / "words"
ENGLISH = """\
home:
  newest: New on the list
  kept_by: Kept by {curators}.
  papers:
    one: "{count} paper"
    other: "{count} papers"
"""
POLISH = """\
home:
  newest: Nowe na liście
  kept_by: "Prowadzi: {curators}."
  papers:
    one: "{count} praca"
    few: "{count} prace"
    many: "{count} prac"
    other: "{count} pracy"
"""
FAULTS = [
    ("Nowe na liście", "[Nowe]", "2:11: a text is needed here, but here is a list"),
    ("Nowe na liście", "", "2:10: a text is needed here, but here is nothing"),
    ("newest", "newst", '2:3: "newst" is no word of this website (did you mean "newest"?)'),
    ("  newest: Nowe na liście\n", "", '2:3: "newest" is missing; in English it says "New on the list"'),
    ("kept_by:", "newest:", '3:3: "newest" stands twice; remove one of the two'),
    ("{curators}", "{curator}", '3:23: the placeholder {curator} is not known here (did you mean "curators"?)'),
    ("{curators}", "kto", "3:12: the placeholder {curators} is missing; the text must show what it stands for"),
    ("{curators}", "{Curators}", "3:12: a brace stands alone; braces enclose a placeholder, as in {count}"),
    ('    few: "{count} prace"\n', "", "5:5: plural forms are needed here, just these: one, few, many, other"),
    ("    few:", "    one:", "5:5: plural forms are needed here, just these: one, few, many, other"),
    ("{count} prac\"", "{cont} prac\"", '7:12: the placeholder {cont} is not known here (did you mean "count"?)'),
    ("home:", "hom:", '1:1: "hom" is no word of this website (did you mean "home"?)'),
]  # fmt: skip


def _lay_out(folder: Path, polish: str, english: str = ENGLISH) -> Path:
    (folder / "en.yml").write_text(english, "utf-8")
    (folder / "pl.yml").write_text(polish, "utf-8")
    return folder


def _polish(text: str = POLISH) -> str:
    """Return a book with all that the schema says, so that it is whole."""
    groups = (f"{group}:\n" + "".join(f"  {name}: Tekst\n" for name in words) for group, words in words_of().items())
    return text + "".join(groups)


def test_a_book_holds_what_its_file_says(tmp_path: Path) -> None:
    book = read_book(Layers((_lay_out(tmp_path, _polish()),)), "pl")
    assert book.language.tag == "pl"
    assert book.words["home"] == {
        "newest": "Nowe na liście",
        "kept_by": "Prowadzi: {curators}.",
        "papers": {
            "one": "{count} praca",
            "few": "{count} prace",
            "many": "{count} prac",
            "other": "{count} pracy",
        },
    }
    assert set(book.words) == {"home", *words_of()}


def test_a_form_may_leave_out_its_number(tmp_path: Path) -> None:
    folder = _lay_out(tmp_path, _polish(POLISH.replace('"{count} praca"', "jedna praca")))
    assert read_book(Layers((folder,)), "pl").say("home.papers", count=1) == "jedna praca"


@pytest.mark.parametrize(("wrong", "instead", "message"), FAULTS)
def test_what_is_wrong_is_said_by_file_and_line(wrong: str, instead: str, message: str, tmp_path: Path) -> None:
    assert wrong in POLISH
    folder = _lay_out(tmp_path, _polish(POLISH.replace(wrong, instead, 1)))
    with pytest.raises(ContentError) as caught:
        read_book(Layers((folder,)), "pl")
    assert f"{shown_path(folder / 'pl.yml')}:{message}" in str(caught.value).split("\n")


@pytest.mark.parametrize(
    ("wrong", "instead", "message"),
    [
        ("    other:", "    others:", "5:5: plural forms are needed here, just these: one, other"),
        ('"{count} paper"', '"{cunt} paper"', "5:11: the placeholder {cunt} is not known here"),
        ("{curators}", "{ curators}", "3:12: a brace stands alone; braces enclose a placeholder, as in {count}"),
        ("home:", "home: x\nother:", "1:7: words are needed here, each as `name: text`, but here is a single value"),
        ("home:", "entry:", '1:1: "entry" stands in the schema of an entry; remove it here'),
        ("  newest: New on the list", "  - New", '3:3: this line of a list lacks its "- "'),
    ],
)
def test_english_is_held_to_its_own_forms(wrong: str, instead: str, message: str, tmp_path: Path) -> None:
    folder = _lay_out(tmp_path, _polish(), ENGLISH.replace(wrong, instead, 1))
    with pytest.raises(ContentError) as caught:
        read_book(Layers((folder,)), "en")
    assert f"{shown_path(folder / 'en.yml')}:{message}" in str(caught.value)


@pytest.mark.parametrize("tag", ["de", "xx", "pl-Cyrl"])
def test_a_language_without_a_book_is_refused(tag: str, tmp_path: Path) -> None:
    (tmp_path / "xx.yml").write_text("", "utf-8")
    _lay_out(tmp_path, _polish())
    with pytest.raises(UsageError, match=rf'no book of words for the language "{tag}" in .*; found: en, pl$'):
        read_book(Layers((tmp_path,)), tag)


def test_the_books_that_are_shipped_are_whole() -> None:
    names = [name.removesuffix(".yml") for name in BOOKS.files()]
    shipped: dict[str, Words] = {name: read_book(BOOKS, name).words for name in names}
    assert {"ar", "de", "en", "zh-Hans"} <= set(shipped)


@pytest.mark.parametrize(
    ("tag", "book", "said"),
    [
        ("en-GB", "en", "2 papers"),
        ("de-AT", "de", "2 Arbeiten"),
        ("zh", "zh-Hans", "2 篇论文"),
        ("ar-EG", "ar", "ورقتان"),
    ],
)
def test_a_language_has_the_book_of_its_next_of_kin(tag: str, book: str, said: str) -> None:
    found = read_book(BOOKS, tag)
    assert (found.language.tag, found.say("shared.papers", count=2)) == (tag, said)
    assert found.words == read_book(BOOKS, book).words


def test_traditional_characters_are_no_simplified_ones() -> None:
    with pytest.raises(UsageError, match='no book of words for the language "zh-TW"'):
        read_book(BOOKS, "zh-TW")
