"""The map in a browser: by keyboard, without script, on a telephone, with routes and with the reader's marks."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Watched
from tests.browser.test_marks import KEEP

TOUCHING = """(picture) => {
  const rooms = [...picture.querySelectorAll("a text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
  const whole = picture.getBoundingClientRect();
  const meet = (one, other) => one.left < other.right && other.left < one.right
    && one.top + 3 < other.bottom && other.top + 3 < one.bottom;
  return rooms.flatMap(([name, room], at) => [
    ...(room.left < whole.left || room.right > whole.right ? [name] : []),
    ...rooms.slice(at + 1).filter(([, other]) => meet(room, other)).map(([other]) => `${name} / ${other}`),
  ]);
}"""
"""Names that leave the picture or touch others; the room above and below letters, which fonts keep, may be shared."""

# What scripts do is the same in both schemes.
light = pytest.mark.parametrize("tab", ["light"], indirect=True)


def _point(page: Page, name: str) -> Locator:
    return page.get_by_role("main").locator("svg.field").get_by_role("link", name=name)


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A telephone that runs no scripts."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", ["map.html", "timeline.html"])
def test_no_name_touches_another_in_the_fonts_of_this_machine(tab: Watched, address: str) -> None:
    tab.open(address)
    assert tab.page.locator("svg.field").first.evaluate(TOUCHING) == []
    assert tab.complaints == []


@light
def test_the_keyboard_goes_from_shelf_to_paper_and_follows_the_link(tab: Watched) -> None:
    tab.open("map.html")
    links = tab.page.locator("figure svg.field a")
    links.first.focus()
    tab.page.keyboard.press("Tab")
    expect(links.nth(1)).to_be_focused()
    ring = links.nth(1).locator(".hit")
    assert ring.evaluate("(one) => getComputedStyle(one).strokeWidth") == "2px"
    assert links.nth(2).locator(".hit").evaluate("(one) => getComputedStyle(one).stroke") == "none"
    target = links.nth(1).get_attribute("href") or ""
    tab.page.keyboard.press("Enter")
    expect(tab.page).to_have_url(tab.root + target)


@light
def test_what_is_focused_stands_out_with_its_lines(tab: Watched) -> None:
    tab.open("map.html")
    point = _point(tab.page, "Retrace-R")
    point.focus()
    expect(tab.page.locator("svg.field .lit")).to_have_count(1)
    point.blur()
    expect(tab.page.locator("svg.field .lit")).to_have_count(0)


@light
def test_marks_colour_the_points_and_are_said(tab: Watched) -> None:
    tab.open("map.html")
    point, signs = _point(tab.page, "Retrace-R"), tab.page.get_by_role("list", name="your marks")
    before = point.locator("circle").evaluate("(one) => getComputedStyle(one).fill")
    expect(signs).to_be_hidden()
    tab.page.evaluate(KEEP, {"retrace-r": {"state": "to-read"}})
    expect(point).to_have_accessible_name("Retrace-R: Training Language Agents to Find Their Own Slips (To read)")
    assert point.locator("circle").evaluate("(one) => getComputedStyle(one).fill") != before
    expect(signs).to_be_visible()


@light
def test_a_route_is_shown_where_the_address_names_it(tab: Watched) -> None:
    tab.open("map.html")
    routes = tab.page.get_by_role("navigation", name="reading path")
    routes.get_by_role("link", name="First steps").click()
    expect(tab.page.locator("#route-first-steps")).to_be_visible()
    expect(tab.page.locator("#route-whose-goals")).to_be_hidden()
    expect(routes.get_by_role("link", name="First steps")).to_have_attribute("aria-current", "true")


def test_without_script_routes_are_shown_and_the_list_says_what_lines_say(plain: Page, root: str) -> None:
    plain.goto(f"{root}map.html")
    route = plain.locator("#route-first-steps")
    expect(route).to_be_hidden()
    plain.get_by_role("link", name="First steps").first.click()
    expect(route).to_be_visible()
    plain.get_by_role("link", name="None").click()
    expect(route).to_be_hidden()
    shelf = plain.locator("details.shelf", has_text="Read first")
    shelf.first.locator("summary").click()
    expect(shelf.first.get_by_text("Read first").first).to_be_visible()


def test_on_a_telephone_the_picture_scrolls_and_the_page_does_not(plain: Page, root: str) -> None:
    plain.goto(f"{root}map.html")
    assert plain.evaluate("document.documentElement.scrollWidth <= innerWidth")
    room = plain.locator("figure.field").evaluate("(box) => [box.scrollWidth, box.clientWidth, box.scrollLeft]")
    assert room[0] > room[1]
    assert room[2] == 0
    plain.goto(f"{root}papers/rein.html")
    assert plain.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("address", ["map.html", "timeline.html", "papers/rein.html"])
def test_a_finger_finds_every_name(plain: Page, root: str, address: str) -> None:
    plain.goto(root + address)
    rooms = plain.locator("svg.field a .hit").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height))"
    )
    assert min(rooms) >= 24


@light
def test_the_timeline_shows_marks_and_lines_too(tab: Watched) -> None:
    tab.open("timeline.html")
    point = _point(tab.page, "Retrace-R")
    tab.page.evaluate(KEEP, {"retrace-r": {"state": "read"}})
    expect(point).to_have_attribute("data-state", "read")
    point.focus()
    expect(tab.page.locator("svg.field .lit")).to_have_count(1)
    point.press("Enter")
    expect(tab.page).to_have_url(f"{tab.root}papers/retrace-r.html")
