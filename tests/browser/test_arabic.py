"""A website in Arabic: its lines run to the left, nothing stands out of the window, and its words are found."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.engines import engine
from generator.site.build import build
from generator.site.project import find_project
from tests.conftest import ROOT

PAGES = [
    "index.html", "browse.html", "browse.html?q=كتاب", "themes/learning.html", "papers/taallum.html",
    "papers/otters.html", "papers/kitab.html", "paths/first.html", "authors/index.html", "tags/language.html",
    "venues/index.html", "years/2024.html", "timeline.html", "map.html", "marks.html",
    "compare.html?paper=otters&paper=taallum", "contribute.html",
]  # fmt: skip
OUTSIDE = """
    () => [...document.querySelectorAll("body *")].filter((node) => {
        const { left, right, width, height } = node.getBoundingClientRect();
        const scrolls = node.parentElement.closest(".picture, .routes, .ps-compared, .ps-unseen, .ps-skip, pre");
        return width && height && !scrolls && (left < -1 || right > innerWidth + 1)
            && !node.matches(".ps-unseen, .ps-skip, .skip");
    }).map((node) => node.outerHTML.slice(0, 80))
"""


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the site's root."""
    folder: Path = tmp_path_factory.mktemp("arabic") / "site"
    build(find_project(ROOT / "tests" / "arabic", ROOT), folder, engine(), lambda *_: None)
    return f"{folder.as_uri()}/"


@pytest.fixture(params=[390, 1300])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A window as narrow as a phone, or wide."""
    context = browser.new_context(viewport={"width": request.param, "height": 800})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", PAGES)
def test_lines_run_to_the_left_and_stay_in_the_window(page: Page, arabic: str, address: str) -> None:
    page.goto(arabic + address)
    page.wait_for_timeout(200)
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).direction") == "rtl"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(OUTSIDE) == []


def test_the_map_begins_with_the_first_shelf(page: Page, arabic: str) -> None:
    page.goto(f"{arabic}map.html")
    shelf = page.locator(".field .shelf").first.bounding_box()
    window = page.viewport_size
    assert shelf
    assert window
    assert window["width"] / 2 < shelf["x"] + shelf["width"] <= window["width"]


def test_titles_names_and_abstracts_say_their_language_where_it_is_another(page: Page, arabic: str) -> None:
    page.goto(f"{arabic}papers/otters.html")
    assert page.locator("h1 bdi[lang=en][dir=ltr]").count() == 1
    assert page.locator("div[lang=en][dir=ltr] p").inner_text().startswith("Otters try again.")
    assert page.locator(".byline bdi").all_inner_texts() == ["Ada Lovelace", "Charles Babbage"]
    page.goto(f"{arabic}papers/taallum.html")
    assert page.locator("h1 bdi, main > div[lang]").count() == 0
    page.goto(f"{arabic}browse.html")
    assert page.locator("#results .title bdi[lang=en]").inner_text().startswith("Otters")
    assert page.locator("#results .title bdi[lang='']").inner_text() == "Häuser ohne Türen"


@pytest.mark.parametrize(
    ("typed", "found"), [("الكتاب المدرسي", "الكتاب"), ("للكتاب", "الكتاب"), ("كتا", "الكتاب"), ("otter", "Otters")]
)
def test_words_are_found(page: Page, arabic: str, typed: str, found: str) -> None:
    page.goto(arabic + "index.html")
    page.locator("input[type=search]").fill(typed)
    option = page.get_by_role("option").first
    option.wait_for()
    assert found in option.inner_text()


def test_another_script_is_told_the_languages(page: Page, arabic: str) -> None:
    page.goto(arabic + "index.html")
    page.locator("input[type=search]").fill("обучение")
    page.get_by_text("لغة هذه القائمة: العربية، الإنجليزية").wait_for()
