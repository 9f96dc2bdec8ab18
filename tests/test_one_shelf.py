"""A list without themes.yml: all papers stand on one shelf, which the website names in its own words."""

import json
import re
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.cli import run
from generator.content.again import read_again
from generator.content.reader import read_library
from generator.engines import engine
from generator.model import ONLY_SHELF
from generator.site.build import build
from generator.site.project import find_project
from generator.words.reader import read_book
from generator.words.shelf import with_named_shelf
from tests.conftest import TEMPLATES
from tests.lists import BOOK, THEME, library, paper


@pytest.fixture
def bare(toy_content: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The toy list without themes, seen from the folder above it."""
    (toy_content / "themes.yml").unlink()
    for path in (toy_content / "papers").iterdir():
        path.write_text(re.sub(r"^themes: .*\n", "", path.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    monkeypatch.chdir(toy_content.parent)
    return toy_content


def test_papers_need_name_no_theme(bare: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check"]) == 0
    assert capsys.readouterr().err == ""
    listed = read_library(bare)
    assert {one.themes for one in listed.papers} == {("papers",)}
    assert [one.id for one in listed.shelves["papers"]] == ["gone", "plain", "full"]


@pytest.mark.usefixtures("bare")
def test_editors_ask_for_no_theme(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    assert "themes" not in json.loads(capsys.readouterr().out)["required"]


def test_the_shelf_may_be_named(bare: Path) -> None:
    with (bare / "papers" / "plain.yml").open("a", encoding="utf-8") as entry:
        entry.write("themes: [papers]\n")
    assert run(["check"]) == 0


def test_the_file_of_themes_is_missed_once_where_papers_name_themes(
    toy_content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(toy_content.parent)
    (toy_content / "themes.yml").unlink()
    assert run(["check"]) == 1
    assert capsys.readouterr().err == (
        'content/themes.yml:1:1: this file is missing, and papers name themes, as "first" in '
        "content/papers/full.yml:7:10; "
        'write it, or remove "themes" from all papers, which then stand on one shelf\n1 problem found.\n'
    )
    assert run(["check", "content/papers/plain.yml"]) == 1


def test_a_draft_lacks_no_theme(bare: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (bare / "drafts").mkdir()
    (bare / "drafts" / "new.yml").write_text("title: New\nlinks:\n  arxiv: 2405.00001\n", "utf-8")
    assert run(["check", "content/drafts"]) == 0
    assert "still needs authors and published;" in capsys.readouterr().err


def test_the_website_names_the_shelf_in_its_language() -> None:
    listed = library(paper("a", themes=("papers",)), themes=(ONLY_SHELF,))
    german = read_book(TEMPLATES / "words", "de")
    assert [theme.title for theme in with_named_shelf(listed, german).themes] == ["Arbeiten"]
    own = library(paper("a"), themes=(THEME,))
    assert with_named_shelf(own, BOOK) is own


@pytest.mark.slow
def test_its_website_has_one_shelf(bare: Path, tmp_path: Path) -> None:
    (bare / "site.yml").write_text((bare / "site.yml").read_text("utf-8") + "language: de\n", "utf-8")
    build(find_project(bare, TEMPLATES.folders[0].parent), tmp_path / "site", engine(), lambda *_: None, proves=False)
    page = (tmp_path / "site" / "themes" / "papers.html").read_text("utf-8")
    assert ">Arbeiten</h1>" in page
    assert "Alle Arbeiten der Liste." in page


def test_themes_may_come_later(bare: Path, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    assert read_again(bare, cache).themes == (ONLY_SHELF,)
    (bare / "themes.yml").write_text("- {id: papers, title: All, description: All there is.}\n", "utf-8")
    for path in (bare / "papers").iterdir():
        path.write_text(path.read_text("utf-8") + "themes: [papers]\n", "utf-8")
    assert [theme.title for theme in read_again(bare, cache).themes] == ["All"]
