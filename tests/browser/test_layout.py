"""Nothing moves under the reader's eyes, and what is to be touched is large enough."""

import datetime
import time
from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser import reader
from tests.browser.conftest import Watched
from tests.browser.test_site import KINDS
from tests.lists import library, paper, records_of

PAGES = {
    **KINDS,
    "search": "browse.html?q=reward",
    "marks": "marks.html",
    "compare": "compare.html?paper=c-loom&paper=rein",
    "nothing to compare": "compare.html",
    "lost": "404.html",
}
WIDTHS = [390, 1300]
LATE = 0.08
"""Seconds by which each script is held up, so that the page is painted before it."""

WATCH = """
    window.shifts = [];
    new PerformanceObserver((list) => {
        for (const shift of list.getEntries()) {
            const moved = shift.sources.map(({ node }) => node && (node.className || node.nodeName));
            shifts.push(`${shift.value.toFixed(4)} ${moved}`);
        }
    }).observe({ type: "layout-shift", buffered: true });
"""
PLACES = """
    (rows) => rows.map((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return [top, bottom];
    })
"""


def _hold_up(route: Route) -> None:
    time.sleep(LATE)
    route.continue_()


@pytest.fixture(params=WIDTHS)
def slow(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A window whose scripts come late, and which notes what moves."""
    context = browser.new_context(viewport={"width": request.param, "height": 800})
    context.route("**/*.js", _hold_up)
    context.add_init_script(WATCH)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("root", ["http"], indirect=True)
@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_nothing_moves_while_a_page_comes(slow: Page, root: str, address: str) -> None:
    slow.goto(root + address, wait_until="load")
    slow.wait_for_timeout(400)
    assert slow.evaluate("shifts") == []


@pytest.mark.parametrize(("tab", "root"), [("light", "http")], indirect=True)
class TestBrowseOnAPhone:
    COUNT = 60
    """Papers, which is more than are drawn at once."""

    @pytest.fixture
    def phone(self, tab: Watched) -> Page:
        titles = [f"Number {number}" + " of papers with long titles" * (number % 5) for number in range(self.COUNT)]
        papers = [paper(f"p-{number}", "Somebody", title=title) for number, title in enumerate(titles)]
        listed, day = library(*papers), datetime.date(2026, 11, 23)
        data = records_of(listed, day)["assets/data/papers.js"]
        tab.page.route("**/data/papers.js", lambda route: route.fulfill(body=data, content_type="text/javascript"))
        tab.page.set_viewport_size({"width": 390, "height": 800})
        tab.open("browse.html")
        tab.page.get_by_role("checkbox").nth(self.COUNT - 1).wait_for()
        return tab.page

    def test_rows_stand_below_each_other_before_they_were_seen(self, phone: Page) -> None:
        rows = reader.rows(phone).evaluate_all(PLACES)
        assert len(rows) == self.COUNT
        assert all(below >= bottom for (_, bottom), (below, _) in pairwise(rows))

    def test_the_page_keeps_its_height_as_it_is_read(self, phone: Page) -> None:
        height = "document.documentElement.scrollHeight"
        before = phone.evaluate(height)
        for part in (0.2, 0.4, 0.6, 0.8, 1):
            phone.evaluate(f"scrollTo(0, {before * part})")
            phone.wait_for_timeout(100)
            assert phone.evaluate(height) == before

    def test_a_finger_finds_the_tick_boxes_and_the_search_button(self, phone: Page) -> None:
        for touched in (phone.get_by_role("checkbox").first, phone.get_by_role("button", name="Search", exact=True)):
            box = touched.bounding_box()
            assert box is not None
            assert min(box["width"], box["height"]) >= 24


@pytest.mark.parametrize(("tab", "root"), [("light", "http")], indirect=True)
def test_on_a_wide_screen_the_filters_stand_beside_the_papers(tab: Watched) -> None:
    tab.page.set_viewport_size({"width": 1300, "height": 800})
    tab.open("browse.html")
    filters = reader.filters(tab.page).bounding_box()
    papers = tab.page.get_by_role("list", name="Papers").bounding_box()
    assert filters
    assert papers
    assert filters["x"] > papers["x"] + papers["width"]
    assert filters["y"] < papers["y"]
