"""A paper's page: what one came for is on the first screen, and what the reader makes of it stands beside."""

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from tests.browser import reader
from tests.browser.conftest import Watched

pytestmark = [
    pytest.mark.parametrize("tab", ["light"], indirect=True),
    pytest.mark.parametrize("root", ["http"], indirect=True),
]

PAPERS = ["papers/c-loom.html", "papers/slow-bandits.html", "papers/self-doubt.html"]


def _place(part: Locator) -> FloatRect:
    box = part.bounding_box()
    assert box
    return box


def _note(page: Page) -> Locator:
    return page.get_by_role("heading", name="Why it is here")


@pytest.mark.parametrize("address", PAPERS)
def test_why_it_is_here_stands_on_the_first_screen(tab: Watched, address: str) -> None:
    tab.page.set_viewport_size({"width": 1300, "height": 900})
    tab.open(address)
    note = _place(tab.page.locator(".note"))
    assert _place(_note(tab.page))["y"] < 400
    assert note["y"] + note["height"] < 900
    size = tab.page.locator("h1").evaluate("(title) => parseFloat(getComputedStyle(title).fontSize)")
    assert 28 <= size <= 30


def test_links_and_citations_stand_in_one_row(tab: Watched) -> None:
    tab.page.set_viewport_size({"width": 1300, "height": 900})
    tab.open("papers/c-loom.html")
    row = [*tab.page.locator(".links a").all(), tab.page.get_by_text("Cite", exact=True)]
    assert len(row) > 2
    middles = {round(box["y"] + box["height"] / 2) for box in map(_place, row)}
    assert max(middles) - min(middles) <= 1


def test_the_reader_s_marks_stand_beside_where_there_is_room_and_below_the_note_where_not(tab: Watched) -> None:
    for width in (1300, 1000, 390):
        tab.page.set_viewport_size({"width": width, "height": 900})
        tab.open("papers/c-loom.html")
        marks, note = _place(reader.own_mark(tab.page)), _place(tab.page.locator(".note"))
        if width == 1300:
            assert marks["x"] > note["x"] + note["width"]
            assert marks["y"] < note["y"]
        else:
            assert marks["y"] >= note["y"] + note["height"]


def test_the_reader_s_marks_keep_their_distance_from_the_links_of_a_paper_without_a_note(tab: Watched) -> None:
    tab.page.set_viewport_size({"width": 390, "height": 900})
    tab.open("papers/deep-rl-survey.html")
    expect(tab.page.locator(".note")).to_have_count(0)
    links, marks = _place(tab.page.locator(".links")), _place(reader.own_mark(tab.page))
    assert marks["y"] - links["y"] - links["height"] >= 12


def test_the_citations_cover_nothing_once_they_are_closed(tab: Watched) -> None:
    tab.open("papers/c-loom.html")
    cite = tab.page.get_by_text("Cite", exact=True)
    before = _place(_note(tab.page))
    cite.click()
    expect(tab.page.get_by_role("button", name="Copy Chicago")).to_be_visible()
    assert _place(_note(tab.page)) == before
    cite.click()
    expect(tab.page.get_by_role("button", name="Copy Chicago")).to_be_hidden()


def test_a_mistake_is_reported_with_what_the_entry_says(tab: Watched) -> None:
    tab.open("papers/c-loom.html")
    report = tab.page.get_by_role("link", name="Report a mistake")
    address = report.get_attribute("href") or ""
    assert address.startswith("https://github.com/example/sample/issues/new?title=")
    assert "c-loom.yml" in address
