# ruff: noqa: RUF001 - letters of other scripts look like Latin ones
"""A text in another language than the page's says which, and where its lines run."""

import re
from datetime import date
from pathlib import Path

import pytest

from generator.content.reader import read_library
from generator.model import Paper
from generator.pages.plan import plan_pages
from generator.pages.render import renderer
from generator.words.book import Book
from generator.words.reader import read_book
from tests.conftest import TEMPLATES
from tests.lists import BOOK, library, paper

ARABIC = "التعلم العميق"
TODAY = date(2026, 11, 23)


def _pages(book: Book, *papers: Paper) -> dict[str, str]:
    render = renderer(TEMPLATES / "pages", book)
    return {str(page.address): render(page) for page in plan_pages(library(*papers), book, TODAY).pages}


@pytest.mark.parametrize(
    ("title", "language", "written"),
    [
        (ARABIC, "ar", f'<bdi lang="ar" dir="rtl">{ARABIC}</bdi>'),
        (ARABIC, None, f'<bdi lang="" dir="rtl">{ARABIC}</bdi>'),
        ("GPT بالعربية: تعلم عميق", "ar", '<bdi lang="ar" dir="rtl">GPT بالعربية: تعلم عميق</bdi>'),
        ("Häuser ohne Türen", "de", '<bdi lang="de" dir="ltr">Häuser ohne Türen</bdi>'),
        ("Ancient words", "grc", '<bdi lang="grc" dir="ltr">Ancient words</bdi>'),
        ("Colours", "en-GB", "Colours"),
        ("Otters", None, "Otters"),
    ],
)
def test_a_title_in_another_language_says_which(title: str, language: str | None, written: str) -> None:
    pages = _pages(BOOK, paper("a", title=title, language=language, abstract=title, aliases=("b",)))
    assert pages["papers/a.md"].startswith(f"# {written}\n")
    assert f"[{written}](papers/a.md)" in pages["browse.md"]
    assert ('<div lang="' in pages["papers/a.md"]) == written.startswith("<bdi")
    assert written in pages["papers/b.html"]


def test_a_name_that_runs_against_the_page_is_ordered_by_itself() -> None:
    english = _pages(BOOK, paper("a", "Ada Lovelace", "محمد الأحمد"))["papers/a.md"]
    assert 'Ada Lovelace, <bdi dir="rtl">محمد الأحمد</bdi>' in english
    arabic = _pages(read_book(TEMPLATES / "words", "ar"), paper("a", "Ada Lovelace", "محمد الأحمد"))["papers/a.md"]
    assert '<bdi dir="ltr">Ada Lovelace</bdi>، محمد الأحمد' in arabic


def test_a_list_says_once_in_which_language_its_papers_are(toy_content: Path) -> None:
    site = toy_content / "site.yml"
    site.write_text(site.read_text("utf-8") + "papers_language: ar\n", "utf-8")
    full = toy_content / "papers" / "full.yml"
    full.write_text(full.read_text("utf-8") + "language: de\n", "utf-8")
    assert {each.id: each.language for each in read_library(toy_content).papers} == {
        "full": "de",
        "gone": "ar",
        "plain": "ar",
    }


def test_names_stand_under_the_letters_of_the_list() -> None:
    names = ("محمد الأحمد", "Ada Lovelace", "سارة خالد", "王伟", "Ἀθηνᾶ Ἥρα")
    index = _pages(read_book(TEMPLATES / "words", "ar"), paper("a", *names))["authors/index.md"]
    assert re.findall(r'<h2 id="letter-(.)">', index) == ["ا", "خ", "e", "l", "w"]
