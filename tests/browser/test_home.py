"""The first page: where to start, where to go on, what is new, and questions that the search answers."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser import reader
from tests.browser.conftest import Watched

pytestmark = [
    pytest.mark.parametrize("tab", ["light"], indirect=True),
    pytest.mark.parametrize("root", ["http"], indirect=True),
]

BEFORE = {"at": "2020-01-01T00:00:00.000Z", "added": "2020-01-01", "ids": ["none"]}
RETURN = f"""(() => {{
    const key = "papershelf-visit /deep/list/";
    localStorage.getItem(key) ?? localStorage.setItem(key, {json.dumps(json.dumps({"seen": BEFORE}))});
}})()"""
"""A reader who was here long ago."""
TOPS = "(parts) => parts.map((part) => part.getBoundingClientRect().top)"


def test_each_example_has_an_answer(tab: Watched) -> None:
    tab.open("index.html")
    examples = tab.page.locator(".examples a").evaluate_all("(links) => links.map((link) => link.href)")
    assert len(examples) == 3
    for example in examples:
        tab.page.goto(example)
        expect(reader.rows(tab.page).first).to_be_visible()


@pytest.mark.parametrize("width", [390, 1300])
def test_what_is_new_pushes_the_facts_nowhere(tab: Watched, width: int) -> None:
    tab.page.set_viewport_size({"width": width, "height": 900})
    tab.page.add_init_script(RETURN)
    tab.open("index.html")
    news = tab.page.get_by_text("new since your last visit on 1 January 2020")
    expect(news).to_be_visible()
    parts = tab.page.locator("main > :is(h1, .lede, .facts, .ps-news:not([hidden]), .examples, .halves, #the-shelves)")
    tops = parts.evaluate_all(TOPS)
    assert len(tops) == 7
    assert tops == sorted(tops)
    if width == 1300:
        halves = tab.page.locator(".halves > div").evaluate_all(TOPS)
        assert len(halves) == 2
        assert len(set(halves)) == 1


def _mark(page: Page, root: str, paper: str, state: str) -> None:
    page.goto(f"{root}papers/{paper}.html")
    reader.own_mark(page).get_by_role("button", name=state, exact=True).click()


def test_a_path_that_is_begun_is_continued(tab: Watched, root: str) -> None:
    tab.open("index.html")
    going_on = tab.page.get_by_role("link", name="Continue")
    expect(going_on).to_have_count(0)
    _mark(tab.page, root, "self-doubt", "Read")
    tab.open("index.html")
    expect(going_on).to_have_text("Continue “First steps”: step 2 of 3")
    going_on.click()
    expect(tab.page).to_have_url(f"{root}papers/red-button-game.html#path-first-steps")
    _mark(tab.page, root, "steady-gaits", "Reading")
    tab.open("index.html")
    expect(going_on).to_have_text("Continue “First steps”: step 3 of 3")


def test_the_first_page_names_who_keeps_the_list_and_one_paper_to_start_with(tab: Watched) -> None:
    tab.open("index.html")
    expect(tab.page.locator(".facts")).to_contain_text("Kept by")
    expect(tab.page.locator(".start p")).to_have_count(2)
    expect(tab.page.locator("#new-on-the-list + ul time").first).to_be_visible()
