"""A whole site in a real browser: over http under a sub-path and from disk, light and dark."""

import html
import re
from pathlib import Path

import pytest

from tests.browser import reader
from tests.browser.conftest import Watched

KINDS = {
    "home": "index.html",
    "browse": "browse.html",
    "theme": "themes/reward-design.html",
    "paper": "papers/slow-bandits.html",
    "path": "paths/whose-goals.html",
    "index": "authors/index.html",
    "term": "venues/iclr.html",
    "timeline": "timeline.html",
    "map": "map.html",
    "contribute": "contribute.html",
}


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
def test_a_page_asks_nobody_and_complains_of_nothing(tab: Watched, address: str) -> None:
    tab.open(address)
    assert tab.complaints == []
    assert tab.page.locator("h1").count() == 1
    assert reader.search_box(tab.page).is_visible()


GLOBALS = """() => {
  const frame = document.body.appendChild(document.createElement("iframe"));
  const known = new Set(Object.getOwnPropertyNames(frame.contentWindow));
  const names = Object.getOwnPropertyNames(window).filter((name) => !known.has(name) && name !== "0");
  frame.remove();
  return names;
}"""
"""What a page's window has that one without any script has not; "0" is the frame of that one."""


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
def test_programs_share_one_name_and_leave_no_other(tab: Watched, address: str) -> None:
    tab.open(address)
    reader.search_box(tab.page).fill("reward")
    reader.proposed(tab.page).first.wait_for()
    assert tab.page.evaluate(GLOBALS) == ["papershelf"]


def test_a_formula_is_drawn(tab: Watched) -> None:
    tab.open("papers/slow-bandits.html")
    box = tab.page.locator("math mfrac").first.bounding_box()
    assert box is not None
    assert box["width"] > 10
    assert box["height"] > 15  # a fraction is higher than a line of text


def test_the_scheme_is_the_systems_until_the_reader_chooses(tab: Watched) -> None:
    tab.open("index.html")
    ground = "getComputedStyle(document.body).backgroundColor"
    before = tab.page.evaluate(ground)
    tab.page.get_by_role("button", name=re.compile("^Show the (light|dark) colours$")).click()
    assert tab.page.evaluate(ground) != before
    tab.open("browse.html")
    assert tab.page.evaluate(ground) != before, "the choice holds on the next page"


@pytest.mark.parametrize(("tab", "root"), [("light", "http")], indirect=True)
@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
def test_nothing_is_wider_than_the_window(tab: Watched, address: str) -> None:
    for width in (320, 390, 1300):
        tab.page.set_viewport_size({"width": width, "height": 800})
        tab.open(address)
        assert tab.page.evaluate("document.documentElement.scrollWidth") <= width


def test_every_page_has_its_content_without_script(site: Path) -> None:
    page = html.unescape((site / "papers" / "c-loom.html").read_text("utf-8"))
    for needed in ("Wei-Han Zheng", "Why it is here", "arxiv.org/abs/2412.90256", "archiveprefix"):
        assert needed in page
