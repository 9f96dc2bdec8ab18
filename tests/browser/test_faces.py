"""The faces that come with Papershelf are shown, and titles in ink, however a site is opened."""

import pytest
from playwright.sync_api import Page

from generator.facts.fonts import FACES
from tests.browser.conftest import Watched

TRIES = 5
"""A face that comes later than a moment is not shown on that page: a machine at work may need another try."""


def shown_faces(page: Page, selector: str) -> set[str]:
    """Return the families in which an element's own letters are drawn."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    session.detach()
    return {font["familyName"] for font in fonts}


@pytest.mark.parametrize("tab", ["light"], indirect=True)
def test_they_are_shown(tab: Watched) -> None:
    for _ in range(TRIES):
        tab.open("papers/c-loom.html")
        shown = [shown_faces(tab.page, part) for part in ("h1", ".byline p")]
        if shown == [{FACES["serif"]}, {FACES["sans"]}]:
            break
    assert shown == [{FACES["serif"]}, {FACES["sans"]}]
    assert tab.complaints == []


@pytest.mark.parametrize("root", ["http"], indirect=True)
@pytest.mark.parametrize("address", ["themes/reward-design.html", "browse.html", "papers/c-loom.html"])
def test_titles_stand_in_ink(tab: Watched, address: str) -> None:
    tab.open(address)
    titles = tab.page.locator("main h1, main .title, main li a:has(~ .byline)")
    colours = titles.evaluate_all("(titles) => titles.map((title) => getComputedStyle(title).color)")
    assert colours
    assert {*colours} == {tab.page.evaluate("getComputedStyle(document.body).color")}
