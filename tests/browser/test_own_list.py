"""A list that was made by `init`, opened from its folder; and one whose site does without some features."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.cli import run
from generator.engines import engine
from generator.site.build import build
from generator.site.project import find_project
from tests.browser import reader
from tests.browser.conftest import address_of, quiet_tab
from tests.conftest import ROOT, TOY
from tests.site.test_look import dress


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A tab."""
    with quiet_tab(browser) as page:
        yield page


def test_a_new_list_opens_from_its_folder_and_is_searched(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["init", "shelf", "--theme", "old: Old papers"]) == 0
    monkeypatch.chdir(tmp_path / "shelf")
    assert run(["build", "--strict"]) == 0
    root = address_of("file", tmp_path / "shelf" / "site")
    page.goto(root + "index.html")
    reader.search_box(page).fill("watson deoxyribos")
    expect(reader.proposed(page).first).to_contain_text("Molecular Structure of Nucleic Acids")
    reader.search_box(page).press("Enter")
    expect(reader.titles(page).first).to_contain_text("Molecular Structure of Nucleic Acids")


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a look of its own that does without marks and comparison."""
    folder = tmp_path_factory.mktemp("bare")
    dress(Path(shutil.copytree(TOY, folder / "content")))
    build(find_project(folder / "content", ROOT), folder / "site", engine(), lambda *_: None)
    return folder / "site"


def test_without_marks_a_paper_cannot_be_marked_and_shows_no_mark(page: Page, bare: Path) -> None:
    root = address_of("http", bare)
    page.goto(root + "papers/full.html")
    page.get_by_text("Cite", exact=True).click()
    expect(page.get_by_role("button", name="Copy").first).to_be_visible()  # what scripts add is there
    expect(reader.own_mark(page)).to_have_count(0)
    page.goto(root + "paths/tour.html")
    expect(reader.progress(page)).to_have_count(0)


def test_without_comparison_it_is_not_offered(page: Page, bare: Path) -> None:
    root = address_of("http", bare)
    page.goto(root + "browse.html")
    expect(reader.taking(page)).to_be_visible()
    expect(reader.taking(page).get_by_text("to compare them")).to_be_hidden()
    for box in page.get_by_role("checkbox").all()[:2]:
        box.check()
    expect(reader.taking(page)).to_contain_text("2 papers ticked")
    expect(reader.taking(page).get_by_role("link", name="Compare")).to_be_hidden()
    expect(reader.taking(page).get_by_text("to compare them")).to_be_hidden()


@pytest.mark.parametrize(("scheme", "accent"), [("light", "rgb(11, 94, 79)"), ("dark", "rgb(127, 209, 189)")])
def test_its_colours_are_the_lists_own(scheme: str, accent: str, browser: Browser, bare: Path) -> None:
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    root = address_of("http", bare)
    page.goto(root + "index.html")
    expect(page.get_by_role("main").get_by_role("link").first).to_have_css("color", accent)
    expect(page.locator("img.ps-logo")).to_have_js_property("naturalHeight", 150)
    context.close()


@pytest.fixture(scope="module")
def declared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with pages and fields of its own."""
    folder = tmp_path_factory.mktemp("declared")
    content = Path(shutil.copytree(TOY, folder / "content"))
    with (content / "site.yml").open("a", encoding="utf-8") as file:
        file.write(FIELDS)
    with (content / "papers" / "plain.yml").open("a", encoding="utf-8") as file:
        file.write("pdb: 1ABC\nsize: very large\n")
    (content / "pages").mkdir()
    (content / "pages" / "about.md").write_text("# About us\n\nWe began with [[plain]].\n", "utf-8")
    build(find_project(content, ROOT), folder / "site", engine(), lambda *_: None)
    return folder / "site"


FIELDS = """
fields:
  - {name: pdb, label: PDB, help: the entry of the Protein Data Bank, shown: [card, search]}
  - {name: size, label: Size, help: how large it is, kind: choice, choices: [small, very large], shown: [facet]}
"""


@pytest.mark.parametrize("by", ["http", "file"])
def test_its_own_fields_filter_and_are_asked(by: str, page: Page, declared: Path) -> None:
    root = address_of(by, declared)
    page.goto(root + "browse.html?size=very+large")
    expect(reader.titles(page)).to_have_count(1)
    expect(page.get_by_role("main")).to_contain_text("PDB: 1ABC")
    reader.label(page, "very large").click()
    reader.label(page, "very large").click()
    expect(reader.titles(page)).to_have_count(3)
    expect(page).to_have_url(root + "browse.html")
    reader.search_box(page).fill("1abc")
    expect(reader.proposed(page).first).to_contain_text("A plain paper")
    page.goto(root + "contribute.html")
    expect(page.get_by_label("Size").locator("option")).to_contain_text(["small", "very large"])
    expect(page.get_by_label("PDB")).to_be_attached()


def test_its_own_page_stands_in_the_navigation(page: Page, declared: Path) -> None:
    root = address_of("http", declared)
    page.goto(root + "index.html")
    page.get_by_role("navigation").get_by_role("link", name="About us").click()
    page.get_by_role("main").get_by_role("link", name="A plain paper").click()
    expect(page).to_have_url(root + "papers/plain.html")
