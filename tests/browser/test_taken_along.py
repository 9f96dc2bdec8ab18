"""What is taken along in one file is read, searched and followed from disk."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.site.archive import archive_of
from generator.site.project import find_project
from generator.site.take_along import as_single_file
from tests.browser import reader
from tests.conftest import ROOT, SAMPLE


def test_the_archive_opens_and_searches_from_disk(browser: Browser, site: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(archive_of(site, "The sample"))) as packed:
        packed.extractall(tmp_path)
    context = browser.new_context(offline=True)
    page = context.new_page()
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    page.goto((tmp_path / "the-sample" / "index.html").as_uri())
    box = page.get_by_role("searchbox").or_(reader.search_box(page))
    box.fill("c-loom")
    reader.proposed(page).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("C-LooM")
    assert {url.partition(":")[0] for url in sent} == {"file"}
    context.close()


@dataclass
class Opened:
    """A tab with the page that holds everything, and what must not happen in it."""

    page: Page
    has_script: bool
    complaints: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def single_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("taken") / "list.html"
    path.write_bytes(as_single_file(find_project(SAMPLE, ROOT)))
    return path


@pytest.fixture(params=[True, False], ids=["with script", "without"])
def opened(request: pytest.FixtureRequest, browser: Browser, single_file: Path) -> Iterator[Opened]:
    context = browser.new_context(java_script_enabled=request.param)
    page = context.new_page()
    opened = Opened(page, request.param)
    page.on("console", lambda message: opened.complaints.append(message.text))
    page.on("pageerror", lambda error: opened.complaints.append(str(error)))
    page.goto(single_file.as_uri())
    page.on("request", lambda sent: opened.complaints.append(f"asked for {sent.url}"))
    yield opened
    context.close()


def test_the_single_file_is_read_with_and_without_script(opened: Opened) -> None:
    page = opened.page
    contents = page.get_by_role("navigation", name="Contents")
    contents.get_by_role("link").first.click()
    expect(page).to_have_url(re.compile("#theme-"))
    paper = page.get_by_role("article").filter(has=page.get_by_role("heading", name="C-LooM:"))
    words = paper.locator("details p").first
    expect(words).to_be_hidden()
    paper.get_by_text("Abstract", exact=True).click()
    expect(words).to_be_visible()
    assert page.locator("math").count() > 0
    expect(page.get_by_role("searchbox").or_(reader.search_box(page))).to_have_count(1 if opened.has_script else 0)
    assert opened.complaints == []


@pytest.mark.parametrize("opened", [True], indirect=True)
def test_the_search_of_the_single_file_leads_to_papers_in_it(opened: Opened) -> None:
    page = opened.page
    page.keyboard.press("/")
    reader.search_box(page).fill("c-loom wieghing")
    expect(reader.proposed(page).first).to_contain_text("C-LooM")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#paper-c-loom$"))
    expect(reader.proposals(page)).to_be_hidden()
    expect(page.get_by_role("heading", name="C-LooM:")).to_be_in_viewport()
    reader.search_box(page).fill("zzzzzz")
    expect(reader.proposed(page)).to_have_count(0)
    reader.search_box(page).press("Enter")
    assert opened.complaints == []


def test_nothing_but_its_own_program_runs_in_the_single_file(
    browser: Browser, single_file: Path, tmp_path: Path
) -> None:
    """Its policy holds even where markup should slip through."""
    broken = tmp_path / "broken.html"
    text = single_file.read_text("utf-8")
    evil = "<img src=x onerror='window.evil = 1'><script>window.evil = 2</script><h1 "
    broken.write_text(text.replace("<h1", evil, 1), "utf-8")
    context = browser.new_context()
    page = context.new_page()
    page.goto(broken.as_uri())
    assert page.evaluate("window.evil") is None
    context.close()
