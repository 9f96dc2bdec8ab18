"""Whoever uses a keyboard, a finger, a magnified page or colours of their own sees where they are and what is on."""

import io
from collections.abc import Iterator

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, FloatRect, Locator, Page, expect

from tests.browser import reader
from tests.browser.conftest import Watched
from tests.browser.test_site import KINDS

pytestmark = pytest.mark.parametrize("root", ["http"], indirect=True)

PAGES = {**KINDS, "marks": "marks.html", "changes": "changes.html"}

CONTROLS = ":is(a[href], button, input, select, textarea, summary):not(.ps-skip, .skip, .ps-unseen)"
"""All but what is shown only while it has the focus, and a field that a button stands for."""
NUMBER = """(controls) => {
    const seen = new Set();
    controls.forEach((control, at) => {
        const kind = [control.tagName, control.className, control.type, control.parentElement.className].join(" ");
        if (control.checkVisibility({ visibilityProperty: true }) && !seen.has(kind)) control.dataset.tried = at;
        seen.add(kind);
    });
}"""
"""Numbers one control of every kind that can be seen."""

SMALL = """(controls) => controls
    .filter((control) => control.checkVisibility({ visibilityProperty: true }))
    .filter((control) => getComputedStyle(control).display !== "inline")
    .map((control) => [control.getBoundingClientRect(), control.outerHTML.slice(0, 90)])
    .filter(([box]) => Math.min(box.width, box.height) < 24)
    .map(([box, html]) => `${box.width.toFixed(0)} x ${box.height.toFixed(0)}: ${html}`)"""
"""What is smaller than WCAG 2.2 asks of targets (2.5.8), which lets alone what stands within lines of text."""


@pytest.fixture(params=["none", "active"], ids=["own colours", "forced colours"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(forced_colors=request.param, viewport={"width": 1300, "height": 900})
    yield context.new_page()
    context.close()


def _around(control: Locator) -> FloatRect:
    """Return the place of a control, with room for what is drawn around it."""
    box = control.bounding_box()
    assert box
    left, top = max(0, box["x"] - 6), max(0, box["y"] - 6)
    right, bottom = min(1300, box["x"] + box["width"] + 6), min(900, box["y"] + box["height"] + 6)
    return {"x": left, "y": top, "width": right - left, "height": bottom - top}


def _changed(before: bytes, after: bytes) -> int:
    """Return how many pixels are another colour than they were, by more than a shade."""
    one, other = (Image.open(io.BytesIO(picture)).convert("L") for picture in (before, after))
    return sum(ImageChops.difference(one, other).point(lambda shade: int(shade > 40)).histogram()[1:])


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_the_focus_is_seen_on_every_control(page: Page, root: str, address: str) -> None:
    page.goto(root + address)
    page.locator(CONTROLS).evaluate_all(NUMBER)
    page.keyboard.press("Tab")
    unseen = []
    for control in page.locator("[data-tried]").all():
        control.scroll_into_view_if_needed()
        page.evaluate("document.activeElement.blur()")
        place = _around(control)
        before = page.screenshot(clip=place, animations="disabled", caret="hide")
        control.evaluate("(control) => control.focus({ preventScroll: true })")
        after = page.screenshot(clip=place, animations="disabled", caret="hide")
        # A line all around, or along the lower edge at least.
        if _changed(before, after) < place["width"] - 12:
            unseen.append(control.evaluate("(control) => control.outerHTML.slice(0, 120)"))
    assert unseen == []


@pytest.mark.parametrize("tab", ["light"], indirect=True)
@pytest.mark.parametrize("width", [390, 1300])
@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_a_finger_hits_every_control(tab: Watched, address: str, width: int) -> None:
    tab.page.set_viewport_size({"width": width, "height": 900})
    tab.open(address)
    assert tab.page.locator(CONTROLS).evaluate_all(SMALL) == []


def test_what_is_chosen_is_told_in_any_colours(page: Page, root: str) -> None:
    def ground(part: Locator) -> str:
        return str(part.evaluate("(part) => getComputedStyle(part).backgroundColor"))

    page.goto(f"{root}papers/c-loom.html")
    states = reader.own_mark(page).get_by_role("button")
    states.first.click()
    assert ground(states.first) != ground(states.nth(1))
    here, other = page.locator(".ps-nav [aria-current]"), page.locator(".ps-nav a:not([aria-current])").first
    edges = {part.evaluate("(part) => getComputedStyle(part).borderInlineStartColor") for part in (here, other)}
    assert len(edges) == 2
    page.goto(f"{root}browse.html")
    labels = reader.filters(page).get_by_role("button", pressed=False)
    plain = ground(labels.nth(1))
    labels.first.click()
    assert ground(reader.filters(page).get_by_role("button", pressed=True).first) != plain


@pytest.mark.parametrize("tab", ["light"], indirect=True)
@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize(("width", "height"), [(650, 450), (640, 360), (390, 844)])
def test_the_header_leaves_the_screen_to_the_text(tab: Watched, address: str, width: int, height: int) -> None:
    """The first two are windows of 1300 by 900 and 1280 by 720 pixels at 200 %."""
    tab.page.set_viewport_size({"width": width, "height": height})
    tab.open(address)
    header = tab.page.locator("header").bounding_box()
    assert header
    assert header["height"] < height / 5
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("tab", ["light"], indirect=True)
def test_the_search_is_a_landmark(tab: Watched) -> None:
    tab.open("index.html")
    expect(tab.page.get_by_role("search").get_by_role("combobox", name="Search papers")).to_be_visible()


@pytest.mark.parametrize("script", [True, False], ids=["with scripts", "without"])
def test_on_a_phone_the_contents_are_a_drawer(browser: Browser, root: str, *, script: bool) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=script)
    page = context.new_page()
    page.goto(f"{root}papers/c-loom.html")
    contents = page.get_by_role("navigation", name="Contents")
    opening = page.get_by_role("button", name="Contents")
    expect(contents).to_be_hidden()
    opening.click()
    expect(contents).to_be_in_viewport()
    box = contents.bounding_box()
    assert box
    assert (box["x"], box["y"], box["height"]) == (0, 0, 844)
    page.keyboard.press("Escape")
    expect(contents).to_be_hidden()
    if script:
        expect(opening).to_be_focused()
    opening.click()
    contents.get_by_role("button", name="Close").click()
    expect(contents).to_be_hidden()
    opening.click()
    contents.get_by_role("link", name="Home", exact=True).click()
    expect(page).to_have_url(f"{root}index.html")
    context.close()
