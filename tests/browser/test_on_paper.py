"""On paper nothing is cut in two or off, and nothing stands that only a screen can use."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watched

pytestmark = [
    pytest.mark.parametrize("tab", ["light"], indirect=True),
    pytest.mark.parametrize("root", ["http"], indirect=True),
]


def test_the_timeline_and_its_numbers_are_whole(tab: Watched) -> None:
    tab.page.set_viewport_size({"width": 640, "height": 500})
    tab.open("timeline.html")
    tab.page.emulate_media(media="print")
    picture = tab.page.locator("figure.picture svg").first.bounding_box()
    assert picture
    assert picture["height"] < 500
    numbers = tab.page.get_by_role("region", name="The numbers as a table")
    numbers.locator("tr").first.evaluate(
        "(row) => row.append(...Array.from({length: 20}, (_, at) => row.lastElementChild.cloneNode(true)))"
    )
    room = numbers.evaluate("(box) => [box.scrollWidth, box.clientWidth]")
    assert room[0] <= room[1]


def test_the_first_page_has_no_examples_of_searches(tab: Watched) -> None:
    tab.page.set_viewport_size({"width": 640, "height": 900})
    tab.open("index.html")
    expect(tab.page.locator(".examples")).to_be_visible()
    tab.page.emulate_media(media="print")
    expect(tab.page.locator(".examples")).to_be_hidden()
