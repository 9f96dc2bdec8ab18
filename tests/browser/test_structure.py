"""What folds and what belongs together, as a browser lays it out, without script."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.engines import engine
from generator.site.build import build
from generator.site.project import find_project
from tests.conftest import ROOT, TOY

NAMES = [f"Ada N. Lovelace{n}" for n in range(3000)]


@pytest.fixture(scope="module")
def pages(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Page, str]]:
    """A tab without script, and the address of the toy list with a paper of many authors and a theme in another."""
    content = Path(shutil.copytree(TOY, tmp_path_factory.mktemp("many") / "content"))
    plain = (content / "papers" / "plain.yml").read_text("utf-8")
    authors = "".join(f"  - {name}\n" for name in NAMES)
    huge = plain.replace("A plain paper", "A huge paper").replace("2401.00010", "2401.00011")
    (content / "papers" / "huge.yml").write_text(huge.replace("  - Ada Example\n", authors), "utf-8")
    themes = (content / "themes.yml").read_text("utf-8")
    (content / "themes.yml").write_text(themes.replace("- id: second", "- id: second\n  parent: first"), "utf-8")
    site = content.parent / "site"
    build(find_project(content, ROOT), site, engine(), lambda *_: None, proves=False)
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1000, "height": 800})
    yield context.new_page(), site.as_uri()
    context.close()


def _height(page: Page) -> float:
    box = page.locator(".ps-page").bounding_box()
    assert box
    return box["height"]


def test_a_paper_of_three_thousand_authors_has_a_page_of_ordinary_height(pages: tuple[Page, str]) -> None:
    page, root = pages
    page.goto(f"{root}/papers/plain.html")
    ordinary = _height(page)
    page.goto(f"{root}/papers/huge.html")
    folded = _height(page)
    assert folded < ordinary + 1000
    page.locator("details.authors > summary").click()
    assert page.get_by_text(f"{NAMES[1500]},").is_visible()
    assert _height(page) > folded + 5000


def test_a_theme_stands_below_the_one_that_it_belongs_to(pages: tuple[Page, str]) -> None:
    page, root = pages
    page.goto(f"{root}/themes/first.html")
    first, second = (page.locator(".ps-nav bdi", has_text=name).bounding_box() for name in ("First", "Second"))
    assert first
    assert second
    assert second["x"] > first["x"]
    assert second["y"] > first["y"]
    assert page.locator("main").get_by_role("link", name="Second", exact=True).is_visible()
