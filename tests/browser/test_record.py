"""What is on a list and what is not, and who cites whom on it, in a real browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.engines import engine
from generator.site.build import build
from generator.site.project import find_project
from tests.browser.conftest import address_of, quiet_tab
from tests.conftest import ROOT, TOY

FILES = {
    "criteria.yml": "- id: no-surveys\n  sentence: A paper has a claim of its own.\n",
    "candidates/all-of-it.yml": (
        "title: All of <b>it</b>, with an-extraordinarily-long-word-that-nobody-would-break-by-hand-but-browsers-must\n"
        "authors: [Ada Lovelace]\npublished: 2023-05\nlinks: {doi: 10.1000/all}\ndecision: out\nrule: no-surveys\n"
        "decided: 2026-03-01\nreason: It surveys four hundred papers.\nreconsider: A part of it that stands alone.\n"
    ),
    "candidates/soon.yml": (
        "title: Soon\nlinks: {arxiv: 2411.00002}\ndecision: watch\ndecided: 2026-03-02\nreason: A second part is due.\n"
    ),
    "citations.json": '{"full": ["plain"], "gone": ["plain"]}',
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a list that says what it leaves out."""
    folder = tmp_path_factory.mktemp("record")
    content = Path(shutil.copytree(TOY, folder / "content"))
    (content / "candidates").mkdir()
    for name, text in FILES.items():
        (content / name).write_text(text, "utf-8")
    build(find_project(content, ROOT), folder / "site", engine(), lambda *_: None)
    return folder / "site"


@pytest.fixture(params=[1300, 390])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A tab of a width."""
    with quiet_tab(browser, viewport={"width": request.param, "height": 900}, color_scheme="dark") as page:
        yield page


def _overflow(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


@pytest.mark.parametrize("way", ["http", "file"])
def test_the_record_is_a_page_that_the_navigation_names(page: Page, site: Path, way: str) -> None:
    root = address_of(way, site)
    page.goto(root + "record.html")
    expect(page.locator("main h1")).to_have_text("What is on this list, and what is not")
    expect(page.locator("main h2")).to_have_text(["The rules", "Being watched", "Left out"])
    expect(page.locator("main")).to_contain_text("A paper has a claim of its own. no-surveys")
    left_out = page.locator("main li").filter(has_text="All of <b>it</b>")
    expect(left_out).to_contain_text("left out on 1 March 2026")
    expect(left_out).to_contain_text("What would change that: A part of it that stands alone.")
    expect(left_out.get_by_role("link")).to_have_attribute("href", "https://doi.org/10.1000/all")
    assert _overflow(page) == 0
    page.goto(root + "index.html")
    expect(page.locator("a[href='record.html']").first).to_have_text("What is on this list, and what is not")


def test_the_form_says_what_was_decided(page: Page, site: Path) -> None:
    root = address_of("file", site)
    page.goto(root + "contribute.html")
    page.get_by_label("arXiv").fill("2411.00002")
    warning = page.get_by_role("status").filter(has_text="It is being watched")
    expect(warning).to_contain_text("What is on this list, and what is not says why (the same arXiv id)")
    expect(warning.get_by_role("link")).to_have_attribute("href", f"{root}record.html")
    page.get_by_label("arXiv").fill("")
    page.get_by_label("DOI").fill("10.1000/ALL")
    expect(page.get_by_text("It was left out before")).to_be_visible()


def test_a_paper_leads_to_those_that_it_cites_and_that_cite_it(page: Page, site: Path) -> None:
    root = address_of("file", site)
    page.goto(root + "papers/full.html")
    cites = page.locator("main h2", has_text="Cites on this list").locator("xpath=following-sibling::ul[1]")
    expect(cites.get_by_role("link")).to_have_text(["A plain paper"])
    cites.get_by_role("link").click()
    cited = page.locator("main h2", has_text="Cited on this list").locator("xpath=following-sibling::ul[1]")
    expect(cited.get_by_role("link")).to_have_count(2)
    assert _overflow(page) == 0
