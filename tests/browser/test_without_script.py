"""With script off, what scripts would fill says what it is for, and the list is there."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import reader
from tests.browser.conftest import PAPERS


def test_without_script_the_plain_list_is_there(browser: Browser, root: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{root}browse.html")
    assert page.locator("#papers li:visible").count() == PAPERS
    assert page.locator("#results").is_hidden()
    context.close()


def test_without_script_the_pages_say_what_they_are_for(browser: Browser, root: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{root}marks.html")
    expect(page.locator("#marks")).to_contain_text("This page gathers your marks")
    page.goto(f"{root}compare.html")
    expect(page.locator("#comparison")).to_contain_text("all papers")
    page.goto(f"{root}papers/c-loom.html")
    expect(page.get_by_role("main")).to_be_visible()
    assert reader.own_mark(page).count() == 0
    assert page.get_by_role("button", name="Copy").count() == 0
    context.close()


@pytest.mark.parametrize("address", ["index.html", "papers/c-loom.html", "tags/index.html"])
def test_without_script_the_search_can_be_sent_by_mouse(browser: Browser, root: str, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(root + address)
    page.get_by_role("searchbox").fill("reward")
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page).to_have_url(f"{root}browse.html?q=reward")
    context.close()
