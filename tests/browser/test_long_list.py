"""A list of thousands: only what is near the window is drawn, and keys and screen readers still reach all of it."""

import pytest
from playwright.sync_api import expect

from generator.model import Library
from tests.browser import reader
from tests.browser.conftest import Watched, give_papers
from tests.lists import library, paper

# What is drawn is the same in both schemes, and from wherever the page came.
pytestmark = pytest.mark.parametrize(("tab", "root"), [("light", "http")], indirect=True)

COUNT = 5000


@pytest.fixture(scope="module")
def long() -> Library:
    """A list whose titles say their place."""
    papers = (paper(f"p-{number:05}", f"Author {number % 700}", title=f"Number {number:05}") for number in range(COUNT))
    return library(*papers)


@pytest.fixture
def long_list(tab: Watched, long: Library) -> Watched:
    give_papers(tab, long)
    tab.open("browse.html")
    expect(reader.status(tab.page)).to_have_text("5,000 papers.")
    return tab


def test_only_what_is_near_is_drawn(long_list: Watched) -> None:
    page = long_list.page
    page.wait_for_timeout(500)
    assert 10 < reader.rows(page).count() < 300
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)")
    expect(reader.rows(page).filter(has_text="Number 025").first).to_be_visible()
    assert reader.rows(page).count() < 600
    assert long_list.complaints == []


def test_what_was_drawn_is_forgotten_when_it_is_far(long_list: Watched) -> None:
    page = long_list.page
    height = "document.documentElement.scrollHeight"
    for step in range(1, 41):
        page.evaluate(f"scrollTo(0, {height} * {step / 40})")
        page.wait_for_timeout(30)
    # The end moves on as rows are drawn, and to ask for roles among thousands of them takes seconds.
    last = f"Number {COUNT - 1:05}"
    page.wait_for_function(f"() => {{ scrollTo(0, {height}); return document.body.textContent.includes('{last}') }}")
    page.wait_for_timeout(200)
    assert reader.rows(page).count() <= 81 * 25
    before = page.evaluate(height)
    page.evaluate("scrollTo(0, 0)")
    expect(reader.rows(page).filter(has_text="Number 00000")).to_be_visible()
    assert abs(page.evaluate(height) - before) < before / 50, "boxes keep the height of their rows"


def test_keys_reach_the_end_and_rows_say_their_place(long_list: Watched) -> None:
    page = long_list.page
    page.keyboard.press("j")
    page.keyboard.press("End")
    last = reader.titles(page).filter(has_text=f"Number {COUNT - 1:05}")
    expect(last).to_be_focused()
    row = reader.rows(page).filter(has_text=f"Number {COUNT - 1:05}")
    expect(row).to_be_in_viewport()
    assert row.get_attribute("aria-posinset") == row.get_attribute("aria-setsize") == str(COUNT)
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.textContent") == f"Number {COUNT - 2:05}"


def test_a_facet_of_hundreds_shows_few_and_more_on_demand(long_list: Watched) -> None:
    page = long_list.page
    reader.facet_name(page, "Author").click()
    box = reader.facet(page, "Author")
    expect(box.get_by_role("listitem")).to_have_count(8)
    box.get_by_role("button", name="692 more").click()
    expect(box.get_by_role("listitem")).to_have_count(48)
    expect(box.get_by_role("listitem").nth(8).get_by_role("button")).to_be_focused()


def _loaded(tab: Watched, address: str) -> set[str]:
    """Open a page, and return which data it loads."""
    loaded: set[str] = set()
    tab.page.on("request", lambda sent: loaded.add(sent.url.partition("assets/data/")[2].partition(".js")[0]))
    tab.open(address)
    expect(reader.rows(tab.page).first).to_be_visible()
    tab.page.wait_for_timeout(500)
    return loaded - {""}


def test_no_more_is_loaded_than_is_shown(tab: Watched, long: Library) -> None:
    give_papers(tab, long)
    loaded = _loaded(tab, "browse.html")
    assert {"papers", "newest"} <= loaded
    assert all(name.startswith("rows-") for name in loaded - {"papers", "newest"})
    assert len(loaded) < 8
    with tab.page.expect_request("**/facet-author.js*"):
        reader.facet_name(tab.page, "Author").click()
    assert tab.complaints == []


def test_an_address_is_fulfilled_with_what_it_needs(tab: Watched, long: Library) -> None:
    give_papers(tab, long)
    loaded = _loaded(tab, "browse.html?author=Author+7&sort=newest&pick=p-04321")
    expect(reader.status(tab.page)).to_have_text("8 of 5,000 papers.")
    expect(reader.titles(tab.page)).to_have_text([f"Number {7 + 700 * number:05}" for number in range(8)])
    expect(reader.taking(tab.page)).to_contain_text("1 paper ticked. Take as")
    rest = {name for name in loaded if not name.startswith(("rows-", "known-"))}
    assert rest == {"papers", "newest", "known", "facet-author", "order-newest"}
    assert tab.complaints == []


def test_what_cannot_be_read_is_said(tab: Watched, long: Library) -> None:
    give_papers(tab, long)
    tab.page.route("**/order-title.js*", lambda route: route.abort())
    tab.open("browse.html")
    reader.order(tab.page).select_option("title")
    expect(reader.status(tab.page)).to_have_text("a file of this site is missing: assets/data/order-title.js")
    reader.order(tab.page).select_option("shelf")
    expect(reader.status(tab.page)).to_have_text("5,000 papers.")
    tab.open("browse.html?sort=title")
    expect(reader.status(tab.page)).to_contain_text("order-title.js")


def test_a_print_says_what_it_leaves_out(long_list: Watched) -> None:
    page = long_list.page
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.get_by_text("Printed is what this page had read so far.")).to_be_visible()
    assert 25 <= reader.rows(page).count() < COUNT


def test_papers_of_a_long_list_are_compared(tab: Watched, long: Library) -> None:
    give_papers(tab, long)
    tab.open("compare.html?paper=p-00001&paper=p-04999")
    for number in ("00001", "04999"):
        expect(reader.comparison(tab.page).get_by_role("link", name=f"Number {number}", exact=True)).to_be_visible()
