"""The search box in a real browser: under a sub-path and from disk, with a strict Content-Security-Policy."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from playwright.sync_api import Browser, Page, Route, expect

from generator.model import Library
from generator.scripts.words import spoken
from generator.search import build_index
from tests.browser import reader
from tests.browser.conftest import address_of, quiet_tab
from tests.conftest import ROOT
from tests.lists import BOOK, records_of
from tests.programs import BUILT
from tests.search.conftest import library_of, paper

DAY = datetime.date(2026, 11, 23)

HOSTILE = "<img src=x onerror=alert(1)></script>"
POLICY = "default-src 'none'; script-src 'self' file:; style-src 'self' file:; font-src 'self' file:"
INDEX_OF_NOTHING = "(globalThis.papershelf ??= {})['search/index'] = { digest: '', content: 7 }"


def _library() -> Library:
    many = [paper(f"filler-{number}", f"Filler number {number}", "Some Body") for number in range(130)]
    return library_of(
        *many,
        paper("agent-r", "Agent-R: Training Agents to Reflect", "Jérémy Scheurer",
              venue="ICLR 2025", abstract="On self-play."),
        paper("hostile", f"Reflections {HOSTILE}", HOSTILE),
    )  # fmt: skip


def _page(up: str, body: str, *scripts: str) -> str:
    tags = "".join(f'<script src="{up}assets/{name}.js" defer></script>' for name in scripts or ("programs/reading",))
    theme = Environment(loader=FileSystemLoader(ROOT / "site_templates" / "theme"), autoescape=False)  # noqa: S701 - as MkDocs
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}; img-src data:">'
        f'<link rel="stylesheet" href="{up}assets/search/search.css">'
        + tags
        + theme.get_template("partials/search.html").render(root=up, words=BOOK.words)
        + body
    )


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    """A bare site with the search as it ships."""
    files = {f"assets/search/{name}": text for name, text in build_index(_library(), BOOK).items()}
    files |= {f"assets/programs/{path.name}": spoken(path.read_text("utf-8"), BOOK) for path in BUILT.iterdir()}
    files |= records_of(_library(), DAY)
    files["assets/search/search.css"] = (ROOT / "site_templates/assets/search/search.css").read_text("utf-8")
    files["index.html"] = _page("", "<h1>Home</h1>")
    files["papers/agent-r.html"] = _page("../", "<h1>Agent-R</h1>")
    places = '<section id="results" hidden></section><div id="papers">All papers</div>'
    files["browse.html"] = _page("", places, "data/papers", "programs/browse")
    return files


@pytest.fixture
def folder(tmp_path: Path, files: dict[str, str]) -> Path:
    """Where it stands, to be damaged."""
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture(params=["http", "file"])
def bare(request: pytest.FixtureRequest, folder: Path) -> str:
    """The bare site's address."""
    return address_of(request.param, folder)


@pytest.fixture
def page(browser: Browser, bare: str) -> Iterator[Page]:
    """A tab on the home page."""
    with quiet_tab(browser) as page:
        page.goto(f"{bare}index.html")
        yield page


def test_slash_types_and_enter_opens_the_paper(page: Page, bare: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type("agnet reflect")
    first = reader.proposed(page).first
    expect(first.get_by_role("link")).to_have_attribute("href", f"{bare}papers/agent-r.html")
    expect(first).to_contain_text("corrected to “agent”")
    page.keyboard.press("ArrowDown")
    expect(reader.search_box(page)).to_have_attribute("aria-activedescendant", "ps-option-0")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Agent-R")


def test_a_result_says_what_it_is_and_marks_the_words(page: Page) -> None:
    reader.search_box(page).fill("jeremy iclr")
    option = reader.proposed(page).first
    expect(option.locator("mark")).to_have_text(["Jérémy", "ICLR"])
    expect(option).to_contain_text("Agent-R: Training Agents to Reflect")
    expect(option).to_contain_text("2024 · ICLR 2025 · Agents that act")
    expect(option).to_contain_text("without accents")


def test_what_only_the_abstract_holds_is_quoted(page: Page) -> None:
    reader.search_box(page).fill("selfplay")
    expect(reader.proposed(page).first).to_contain_text("in the abstract: On self-play.")


def test_who_types_on_sees_a_few_results_for_the_words_that_are_finished(page: Page) -> None:
    page.clock.install(time=datetime.datetime(2026, 11, 23, 8))
    page.reload()
    reader.search_box(page).focus()
    expect(reader.proposals(page)).to_be_attached()
    page.clock.pause_at(datetime.datetime(2026, 11, 23, 9))
    for letter in "filler number 1":
        page.keyboard.press("Space" if letter == " " else letter)
        page.clock.run_for(120)
    expect(reader.proposed(page)).to_have_count(3)
    expect(page.get_by_role("status")).to_have_text("130 papers.")
    page.clock.run_for(200)
    expect(reader.proposed(page)).to_have_count(8)
    expect(page.get_by_role("status")).to_have_text("41 papers, 90 more with some of the words.")


def test_it_is_a_combobox(page: Page) -> None:
    box = page.get_by_role("combobox", name="Search papers")
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Control+k")
    expect(box).to_be_focused()
    box.fill("filler")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(reader.proposed(page)).to_have_count(8)
    expect(page.get_by_role("status")).to_have_text("130 papers.")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("option", selected=True)).to_contain_text("Filler")
    page.keyboard.press("Escape")
    expect(reader.proposals(page)).to_be_hidden()
    expect(box).to_have_value("filler")


def test_enter_without_a_choice_shows_all_results(page: Page, bare: str) -> None:
    reader.search_box(page).fill("filler number")
    expect(reader.proposed(page)).to_have_count(8)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{bare}browse.html?q=filler+number")
    expect(reader.search_box(page)).to_have_value("filler number")
    expect(page.locator("#papers")).to_be_hidden()
    expect(reader.rows(page)).to_have_count(130)
    reader.search_box(page).fill("reflect")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{bare}browse.html?q=reflect")
    expect(reader.rows(page).first).to_contain_text("Agent-R")


def test_hostile_text_is_shown_as_text(page: Page) -> None:
    reader.search_box(page).fill("reflections img")
    expect(reader.proposed(page).first).to_contain_text(HOSTILE)
    assert reader.proposed(page).locator("img").count() == 0


def test_no_result_offers_words(page: Page) -> None:
    reader.search_box(page).fill("reflaaxction")
    expect(page.get_by_role("search")).to_contain_text("Did you mean")


@pytest.mark.parametrize("query", ["???", "🙂", "__proto__", "שלום", "x" * 100_000])
def test_any_query_is_answered(page: Page, query: str) -> None:
    reader.search_box(page).fill(query)
    expect(page.get_by_role("status")).to_contain_text("Nothing found.")


@pytest.mark.parametrize("damage", ["", INDEX_OF_NOTHING, "not JavaScript at all ("])
@pytest.mark.parametrize("kind", ["index", "terms", "rows"])
def test_a_damaged_index_is_told_and_tried_again(
    browser: Browser, bare: str, folder: Path, kind: str, damage: str
) -> None:
    whole = {path: path.read_text("utf-8") for path in (folder / "assets" / "search").glob(f"{kind}*.js")}
    for path in whole:
        path.write_text(damage, encoding="utf-8")
    tab = browser.new_page()
    tab.goto(f"{bare}index.html")
    reader.search_box(tab).fill("filler")
    expect(tab.get_by_role("status")).to_contain_text("could not be read")
    for path, text in whole.items():
        path.write_text(text, encoding="utf-8")
    reader.search_box(tab).fill("filler number")
    expect(reader.proposed(tab)).to_have_count(8)
    tab.close()


def test_the_search_comes_when_a_reader_comes_near_the_box(page: Page) -> None:
    come: list[str] = []
    page.on("request", lambda sent: come.append(sent.url.rpartition("/")[2]))
    page.locator("h1").hover()
    page.wait_for_timeout(100)
    assert come == []
    reader.search_box(page).hover()
    page.wait_for_timeout(100)
    assert sorted(come) == ["index.js", "search.js"]


def test_what_is_typed_before_the_search_is_there_is_answered(page: Page) -> None:
    held: list[Route] = []
    page.route("**/programs/search.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright wants one
    page.reload()
    page.keyboard.press("/")
    page.keyboard.type("filler num", delay=20)
    page.wait_for_timeout(200)
    assert held
    expect(page.get_by_role("combobox")).to_have_attribute("aria-expanded", "false")
    held[0].continue_()
    page.keyboard.type("ber")
    expect(reader.proposed(page)).to_have_count(8)
    expect(reader.search_box(page)).to_have_value("filler number")


def test_enter_shows_all_results_before_the_search_is_there(page: Page, bare: str) -> None:
    page.route("**/programs/search.js", lambda route: None if "index" in page.url else route.continue_())
    page.reload()
    reader.search_box(page).fill("reflect")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{bare}browse.html?q=reflect")
    expect(reader.rows(page).first).to_contain_text("Agent-R")


def test_a_search_that_did_not_come_is_asked_for_again(browser: Browser, bare: str) -> None:
    tab = browser.new_page()
    tab.route("**/programs/search.js", lambda route: route.abort())
    tab.goto(f"{bare}index.html")
    reader.search_box(tab).fill("filler")
    tab.wait_for_timeout(200)
    tab.unroute("**/programs/search.js")
    reader.search_box(tab).press_sequentially(" number")
    expect(reader.proposed(tab)).to_have_count(8)
    tab.close()


def test_it_fits_a_phone(browser: Browser, bare: str) -> None:
    tab = browser.new_page(viewport={"width": 360, "height": 640})
    tab.goto(f"{bare}index.html")
    reader.search_box(tab).fill("reflections")
    expect(reader.proposed(tab).first).to_be_visible()
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360
    panel = reader.proposals(tab).bounding_box()
    assert panel is not None
    assert panel["x"] >= 0
    assert panel["x"] + panel["width"] <= 360
    tab.close()
