"""axe-core finds nothing on any kind of page: light, dark and in forced colours, desktop and phone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.audit.node import PROGRAMS
from tests.browser.chromium import open_chromium


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_chromium() as chromium:
        yield chromium


COLOURS = {"light": {"color_scheme": "light"}, "dark": {"color_scheme": "dark"}, "forced": {"forced_colors": "active"}}


@pytest.mark.parametrize("colours", COLOURS.values(), ids=COLOURS)
@pytest.mark.parametrize("width", [390, 1300])
def test_axe_finds_nothing(browser: Browser, page_address: str, colours: dict[str, str], width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, **colours)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(page_address)
    page.evaluate((PROGRAMS / "axe-core" / "axe.min.js").read_text("utf-8"))
    violations = page.evaluate("axe.run().then(found => found.violations)")
    context.close()
    found = [(rule["id"], node["html"], node.get("failureSummary")) for rule in violations for node in rule["nodes"]]
    assert found == []
