"""Each language that is shipped: its book is a translation, and a website that speaks it says nothing in English."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel import Locale

from generator.engines import engine
from generator.site.build import build
from generator.site.project import find_project
from generator.words.book import Book, Words
from generator.words.reader import read_book
from tests.conftest import ROOT, TEMPLATES
from tests.lists import BOOK
from tests.words.made_up import GREEK, read_texts, unmarked

BOOKS = TEMPLATES / "words"
LANGUAGES = [name.removesuffix(".yml") for name in BOOKS.files() if name != "en.yml"]
SAME_EVERYWHERE = {
    "formats", "sources", "feeds", "dates", "shared.between", "home.extent_of_none", "browse.wish", "paper.place",
    "collection.group", "contribute.fault", "search.every_word", "timeline.dot", "keys.back_key",
    "browse.code", "facets.code", "facts.code", "facts.status", "labels.arxiv", "labels.doi", "labels.pdf",
    "labels.code", "labels.links", "labels.status", "labels.isbn",
    "labels.version", "paper.detail", "choices.software", "labels.institution", "taking_marks.link",
    "downloads.feed", "contribute.links",
    "entry.doi", "browse.all_shown", "keys.open_key", "search.word",
}  # fmt: skip
"""Groups and words that may say in another language what they say in English: names, marks, and words in common."""


NAMES = {"GitHub", "content", "papers"}
"""Of the forge, and of the folder in which the entries stand."""


@pytest.fixture(scope="module", params=LANGUAGES)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Book, Path]:
    """The Greek list in one of the languages, and the book that it speaks from."""
    folder = tmp_path_factory.mktemp(request.param)
    content = Path(shutil.copytree(GREEK, folder / "content"))
    settings = content / "site.yml"
    settings.write_text(settings.read_text("utf-8").replace("language: pl", f"language: {request.param}"), "utf-8")
    build(find_project(content, ROOT), folder / "site", engine(), lambda *_: None)
    return read_book(BOOKS, request.param), folder / "site"


def _texts(words: Words) -> Iterator[tuple[str, str]]:
    for group, members in words.items():
        for name, word in members.items():
            yield f"{group}.{name}", word if isinstance(word, str) else "|".join(word.values())


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_book_says_nothing_as_english_does(tag: str) -> None:
    english = dict(_texts(BOOK.words))
    same = {name for name, text in _texts(read_book(BOOKS, tag).words) if text == english[name]}
    assert {name for name in same if not {name, name.partition(".")[0]} & SAME_EVERYWHERE} == set()


def test_no_word_is_left_in_english(site: tuple[Book, Path]) -> None:
    book, folder = site
    own = {*NAMES, *Locale.parse(book.language.tag, sep="-").months["format"]["wide"].values()}
    own |= {word for _, text in _texts(book.words) for word in re.findall("[A-Za-z]{2,}", text)}
    left = {
        (path.relative_to(folder).as_posix(), word)
        for path in folder.rglob("*.html")
        for text in read_texts(path.read_text("utf-8"))
        for word in unmarked(text)
    }
    assert {(page, word) for page, word in left if word not in own} == set()


def test_every_page_says_its_language_and_where_its_lines_run(site: tuple[Book, Path]) -> None:
    book, folder = site
    said = f'<html lang="{book.language.tag}" dir="{book.language.direction}">'
    assert [path.name for path in folder.rglob("*.html") if said not in path.read_text("utf-8")] == []
