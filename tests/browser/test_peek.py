"""What a paper is, is shown where its name is pointed at or has the focus."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import reader
from tests.browser.conftest import Watched

pytestmark = pytest.mark.parametrize("tab", ["light"], indirect=True)

ASKED = ("peek", "known", "rows-")
"""What the files are called that this needs."""


@pytest.fixture
def name(tab: Watched) -> str:
    """The name of a related paper on a paper's page, of which the page says no more."""
    tab.open("papers/c-loom.html")
    return tab.page.locator("#related-papers + ul a").first.inner_text()


def _peek(page: Page) -> Locator:
    return page.get_by_role("tooltip")


def _asked(page: Page) -> list[str]:
    names = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1))")
    return [name for name in names if name.startswith(ASKED)]


def test_it_comes_with_the_pointer_and_stays_under_it(tab: Watched, name: str) -> None:
    page = tab.page
    link = page.get_by_role("link", name=name)
    if tab.root.startswith("http"):
        assert _asked(page) == [], "nobody has asked"
    link.hover()
    expect(_peek(page)).to_contain_text(name)
    assert len(_peek(page).locator("p").all()) == 3
    expect(link).to_have_attribute("aria-describedby", "ps-peek")
    _peek(page).hover()
    page.wait_for_timeout(500)
    expect(_peek(page)).to_be_visible()
    page.locator("h1").hover()
    expect(_peek(page)).to_have_count(0)
    assert tab.complaints == []


def test_it_goes_with_escape_and_comes_again(tab: Watched, name: str) -> None:
    page = tab.page
    page.get_by_role("link", name=name).hover()
    expect(_peek(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(_peek(page)).to_have_count(0)
    page.wait_for_timeout(500)
    expect(_peek(page)).to_have_count(0)
    page.locator("h1").hover()
    page.get_by_role("link", name=name).hover()
    expect(_peek(page)).to_be_visible()


def test_it_comes_and_goes_with_the_focus_and_tells_the_mark(tab: Watched, name: str) -> None:
    page = tab.page
    page.get_by_role("link", name=name).click()
    reader.own_mark(page).get_by_role("button", name="Reading", exact=True).click()
    tab.open("papers/c-loom.html")
    page.keyboard.press("Tab")
    page.get_by_role("link", name=name).focus()
    expect(_peek(page)).to_contain_text("Reading")
    page.keyboard.press("Tab")
    expect(_peek(page).filter(has_text=name)).to_have_count(0)


def test_in_a_picture_it_comes_with_the_pointer_alone(tab: Watched) -> None:
    page = tab.page
    tab.open("map.html")
    links = page.locator("figure svg.field a[href*='papers/']")
    links.first.focus()
    page.keyboard.press("Tab")
    expect(links.nth(1)).to_be_focused()
    page.wait_for_timeout(500)
    expect(_peek(page)).to_have_count(0)
    links.nth(1).hover()
    expect(_peek(page)).to_be_visible()
    page.keyboard.press("Tab")
    expect(_peek(page)).to_have_count(0)
    page.wait_for_timeout(500)
    expect(_peek(page)).to_have_count(0)
