"""The site that Zensical lays out, in a real browser: what a reader does on it works."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from generator.engines import engine
from generator.model import EngineName
from generator.site.build import build
from generator.site.project import find_project
from tests.browser import reader
from tests.browser.conftest import PAPERS, Watched, address_of
from tests.conftest import ROOT, SAMPLE

pytestmark = [pytest.mark.engine, pytest.mark.parametrize("tab", ["light"], indirect=True)]


@pytest.fixture(scope="module")
def zensical_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The website of the sample, by Zensical."""
    folder = tmp_path_factory.mktemp("zensical") / "site"
    build(find_project(SAMPLE, ROOT), folder, engine(EngineName.ZENSICAL), lambda *_: None)
    return folder


@pytest.fixture(scope="module", params=["http", "file"])
def root(request: pytest.FixtureRequest, zensical_site: Path) -> str:
    """The address of that site's root: on a web server's sub-path, and in a folder."""
    return address_of(request.param, zensical_site)


def test_a_mistyped_search_finds_the_paper(tab: Watched) -> None:
    tab.open("papers/c-loom.html")
    reader.search_box(tab.page).fill("slow lineer bandts")
    first = reader.proposed(tab.page).first.get_by_role("link")
    expect(first).to_have_attribute("href", f"{tab.root}papers/slow-bandits.html")
    assert tab.complaints == []


def test_a_facet_narrows_the_list(tab: Watched) -> None:
    tab.open("browse.html")
    label = reader.label(tab.page, "Robots that learn by doing")
    promised = reader.count_of(label)
    label.click()
    expect(reader.status(tab.page)).to_have_text(f"{promised} of {PAPERS} papers.")
    assert tab.complaints == []


def test_a_mark_is_kept(tab: Watched) -> None:
    tab.open("papers/c-loom.html")
    marks = reader.own_mark(tab.page)
    marks.get_by_role("button", name="Reading", exact=True).click()
    tab.open("papers/c-loom.html")
    expect(marks.get_by_role("button", pressed=True)).to_have_text("Reading")
    assert tab.complaints == []


def test_a_formula_is_drawn(tab: Watched) -> None:
    tab.open("papers/slow-bandits.html")
    box = tab.page.locator("math mfrac").first.bounding_box()
    assert box is not None
    assert box["height"] > 15  # a fraction is higher than a line of text
    assert tab.complaints == []
