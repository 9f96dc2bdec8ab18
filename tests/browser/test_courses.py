"""A theme as a course: its table of claims is read without script, sorted with one, and whole on paper."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.engines import engine
from generator.site.build import build
from generator.site.project import find_project
from tests.browser.conftest import address_of
from tests.cases import lay_out, read_case
from tests.conftest import ROOT, TOY

CASE = ROOT / "tests" / "cases" / "pages" / "course.txt"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a list whose first theme asks, and whose papers claim."""
    folder = tmp_path_factory.mktemp("course")
    content = Path(shutil.copytree(TOY, folder / "content"))
    lay_out(read_case(CASE)["content"], content)
    build(find_project(content, ROOT), folder / "site", engine(), lambda *_: None)
    return folder / "site"


def _names(page: Page) -> Locator:
    return page.locator("table.claims tbody th")


def test_a_table_is_sorted_by_what_stands_in_a_column(browser: Browser, course: Path) -> None:
    root = address_of("file", course)
    page = browser.new_page()
    page.goto(root + "themes/first.html")
    expect(_names(page)).to_have_text(["The start", "A plain paper"])
    page.get_by_role("button", name="Paper", exact=True).click()
    expect(_names(page)).to_have_text(["A plain paper", "The start"])
    expect(page.get_by_role("columnheader", name="Paper")).to_have_attribute("aria-sort", "ascending")
    page.get_by_role("button", name="Paper", exact=True).press("Enter")
    expect(_names(page)).to_have_text(["The start", "A plain paper"])
    for _ in range(2):  # what is blank comes last either way
        page.get_by_role("button", name="Who acts").click()
        expect(_names(page)).to_have_text(["The start", "A plain paper"])
    expect(page.get_by_role("columnheader", name="Paper")).not_to_have_attribute("aria-sort", "descending")
    page.close()


def test_without_script_the_course_is_all_there(browser: Browser, course: Path) -> None:
    root = address_of("file", course)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(root + "themes/first.html")
    expect(page.locator(".question")).to_have_text("What comes *first*?")
    expect(_names(page)).to_have_text(["The start", "A plain paper"])
    expect(page.locator("table.claims button")).to_have_count(0)
    page.locator(".course").get_by_role("link", name="The start").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The start")
    context.close()


def test_a_note_leads_to_the_papers_that_it_names_from_every_folder(browser: Browser, course: Path) -> None:
    root = address_of("file", course)
    page = browser.new_page()
    for address in ("themes/first.html", "papers/plain.html"):
        page.goto(root + address)
        page.get_by_role("link", name="the *late* one").first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("The start")
    page.close()


def test_on_a_telephone_a_long_title_leaves_room_for_the_other_columns(browser: Browser, course: Path) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(address_of("file", course) + "themes/first.html")
    _names(page).first.get_by_role("link").evaluate("(link) => { link.textContent = 'A long title '.repeat(9); }")
    page.locator(".wide").evaluate("(box) => box.scrollTo({left: box.scrollWidth})")
    first, last = _names(page).first.bounding_box(), page.locator("table.claims td").last.bounding_box()
    assert first
    assert last
    assert first["width"] < 390 / 2
    assert last["x"] + last["width"] > first["x"] + first["width"]
    page.close()


def test_on_paper_no_column_is_cut_off(browser: Browser, course: Path) -> None:
    root = address_of("file", course)
    page = browser.new_page(viewport={"width": 700, "height": 900})
    page.emulate_media(media="print")
    page.goto(root + "themes/first.html")
    room = page.locator(".wide").evaluate("(box) => [box.scrollWidth, box.clientWidth]")
    assert room[0] <= room[1]
    page.close()
