"""A list of thousands: only what is near the window is drawn, and keys and screen readers still reach all of it."""

import pytest
from playwright.sync_api import expect

from generator.model import Library
from tests.browser import reader
from tests.browser.conftest import Watched, give_papers
from tests.lists import library, paper

# What is drawn is the same in both schemes, and from wherever the page came.
pytestmark = pytest.mark.parametrize(("tab", "root"), [("light", "http")], indirect=True)

COUNT = 5000


@pytest.fixture(scope="module")
def long() -> Library:
    """A list whose titles say their place."""
    papers = (paper(f"p-{number:05}", f"Author {number % 700}", title=f"Number {number:05}") for number in range(COUNT))
    return library(*papers)


@pytest.fixture
def long_list(tab: Watched, long: Library) -> Watched:
    give_papers(tab, long)
    tab.open("browse.html")
    expect(reader.status(tab.page)).to_have_text("5,000 papers.")
    return tab


def test_only_what_is_near_is_drawn(long_list: Watched) -> None:
    page = long_list.page
    page.wait_for_timeout(500)
    assert 10 < reader.rows(page).count() < 300
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)")
    expect(reader.rows(page).filter(has_text="Number 025").first).to_be_visible()
    assert reader.rows(page).count() < 600
    assert long_list.complaints == []


def test_what_was_drawn_is_forgotten_when_it_is_far(long_list: Watched) -> None:
    page = long_list.page
    height = "document.documentElement.scrollHeight"
    for step in range(1, 41):
        page.evaluate(f"scrollTo(0, {height} * {step / 40})")
        page.wait_for_timeout(30)
    expect(reader.rows(page).filter(has_text=f"Number {COUNT - 1:05}")).to_be_visible()
    page.wait_for_timeout(200)
    assert reader.rows(page).count() <= 81 * 25
    before = page.evaluate(height)
    page.evaluate("scrollTo(0, 0)")
    expect(reader.rows(page).filter(has_text="Number 00000")).to_be_visible()
    assert abs(page.evaluate(height) - before) < before / 50, "boxes keep the height of their rows"


def test_keys_reach_the_end_and_rows_say_their_place(long_list: Watched) -> None:
    page = long_list.page
    page.keyboard.press("j")
    page.keyboard.press("End")
    last = reader.titles(page).filter(has_text=f"Number {COUNT - 1:05}")
    expect(last).to_be_focused()
    row = reader.rows(page).filter(has_text=f"Number {COUNT - 1:05}")
    expect(row).to_be_in_viewport()
    assert row.get_attribute("aria-posinset") == row.get_attribute("aria-setsize") == str(COUNT)
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.textContent") == f"Number {COUNT - 2:05}"


def test_a_facet_of_hundreds_shows_few_and_more_on_demand(long_list: Watched) -> None:
    page = long_list.page
    reader.facet_name(page, "Author").click()
    box = reader.facet(page, "Author")
    expect(box.get_by_role("listitem")).to_have_count(8)
    box.get_by_role("button", name="692 more").click()
    expect(box.get_by_role("listitem")).to_have_count(48)
    expect(box.get_by_role("listitem").nth(8).get_by_role("button")).to_be_focused()
