"""The browse page: facets, orders, query, address, keys, and the plain list without script."""

import re

import pytest
from playwright.sync_api import Page, expect

from generator.text.folding import fold
from tests.browser import reader
from tests.browser.conftest import PAPERS, Watched, record_copies

# What scripts do is the same in both schemes.
pytestmark = pytest.mark.parametrize("tab", ["light"], indirect=True)

# What the page does once it is there is the same from wherever it came.
SHOWN_ONCE = pytest.mark.parametrize("root", ["http"], indirect=True)


def _titles(page: Page) -> list[str]:
    """Return the titles once all that the status promises are drawn, which happens while the browser is idle."""
    promised = int(reader.status(page).inner_text().split()[0])
    expect(reader.titles(page)).to_have_count(promised)
    return reader.titles(page).all_text_contents()


def _address(page: Page) -> str:
    return page.url.partition("browse.html")[2]


def test_a_facet_cycles_through_wanted_left_out_and_off(tab: Watched) -> None:
    tab.open("browse.html")
    label = reader.label(tab.page, "Robots that learn by doing")
    expect(label).to_have_attribute("aria-pressed", "false")
    promised = reader.count_of(label)
    label.click()
    expect(label).to_have_attribute("aria-pressed", "true")
    assert _address(tab.page) == "?theme=robot-learning"
    expect(reader.status(tab.page)).to_have_text(f"{promised} of {PAPERS} papers.")
    assert len(_titles(tab.page)) == promised
    label.click()
    expect(label).to_have_attribute("aria-pressed", "mixed")
    expect(label).to_contain_text("not Robots")
    assert _address(tab.page) == "?theme=-robot-learning"
    assert len(_titles(tab.page)) == PAPERS - promised
    label.click()
    expect(label).to_have_attribute("aria-pressed", "false")
    assert _address(tab.page) == ""
    assert len(_titles(tab.page)) == PAPERS
    assert tab.complaints == []


@SHOWN_ONCE
def test_counts_follow_the_filter_and_keep_what_they_promise(tab: Watched) -> None:
    tab.open("browse.html?theme=robot-learning")
    year = reader.label(tab.page, "2023")
    promised = reader.count_of(year)
    assert 0 < promised < len(_titles(tab.page))
    year.click()
    assert len(_titles(tab.page)) == promised
    assert all("2023" in text for text in reader.dates(tab.page).all_text_contents())


def test_the_back_button_takes_choices_back_one_by_one(tab: Watched) -> None:
    tab.open("browse.html")
    reader.label(tab.page, "Robots that learn by doing").click()
    reader.label(tab.page, "2023").click()
    reader.order(tab.page).select_option("title")
    assert _address(tab.page) == "?theme=robot-learning&year=2023&sort=title"
    tab.page.go_back()
    expect(reader.order(tab.page)).to_have_value("shelf")
    tab.page.go_back()
    expect(reader.label(tab.page, "2023")).to_have_attribute("aria-pressed", "false")
    tab.page.go_back()
    expect(reader.status(tab.page)).to_have_text(f"{PAPERS} papers.")
    assert tab.complaints == []


def test_an_address_says_everything(tab: Watched) -> None:
    tab.open("browse.html?q=reward&year=-2023&code=yes&sort=oldest&pick=c-loom")
    reader.rows(tab.page).first.wait_for()
    assert reader.search_box(tab.page).input_value() == "reward"
    assert reader.order(tab.page).input_value() == "oldest"
    years = [int(text[-4:]) for text in reader.dates(tab.page).all_text_contents()]
    assert years
    assert years == sorted(years)
    assert 2023 not in years
    assert all("Code" in text for text in reader.rows(tab.page).all_text_contents())
    expect(reader.taking(tab.page)).to_contain_text("1 paper ticked. Take as")


@pytest.mark.parametrize("address", ["?theme=nowhere", "?pick=nobody&sort=no", "?year=-", "?q=%22%3Cb%3E&tag=%2B-x"])
def test_a_strange_address_is_no_error(tab: Watched, address: str) -> None:
    tab.open(f"browse.html{address}")
    expect(reader.status(tab.page)).to_contain_text(f"{PAPERS} papers")
    assert tab.complaints == []


@SHOWN_ONCE
def test_orders(tab: Watched) -> None:
    tab.open("browse.html?sort=title")
    titles = _titles(tab.page)
    words = [_first_word(title) for title in titles]
    latin = [word for word in words if word.isascii()]
    assert latin == sorted(latin)
    assert len(latin) > len(words) / 2
    reader.order(tab.page).select_option("newest")
    assert set(_titles(tab.page)) == set(titles)
    dates = [time.get_attribute("datetime") for time in reader.dates(tab.page).all()]
    assert dates == sorted(dates, key=str, reverse=True)


def _first_word(title: str) -> str:
    """Return what two titles are ordered by first; what comes after is the collator's affair."""
    return str(re.findall(r"\w+", fold(title))[0])


def test_the_search_box_is_the_query(tab: Watched) -> None:
    tab.open("browse.html?theme=-robot-learning")
    box = reader.search_box(tab.page)
    box.fill("exploraton")
    box.press("Enter")
    expect(reader.rows(tab.page).first).to_contain_text("corrected")
    assert reader.order(tab.page).input_value() == "relevance"
    assert reader.rows(tab.page).locator("mark").count() > 0
    assert "q=exploraton" in tab.page.url
    assert "theme=-robot-learning" in tab.page.url
    expect(reader.proposals(tab.page)).to_be_hidden()
    tab.page.get_by_role("button", name="Take back: “exploraton”").click()
    expect(box).to_have_value("")
    assert _address(tab.page) == "?theme=-robot-learning"
    assert tab.complaints == []


@SHOWN_ONCE
def test_an_exact_title_comes_first(tab: Watched) -> None:
    title = "C-LooM: Watching and Weighing Exploration in Self-Taught Solvers"
    tab.open("browse.html")
    reader.search_box(tab.page).fill(title)
    reader.search_box(tab.page).press("Enter")
    expect(reader.titles(tab.page).first).to_have_text(title)


@SHOWN_ONCE
def test_a_page_of_the_lists_own_is_found_as_a_page(tab: Watched) -> None:
    tab.open("browse.html")
    reader.search_box(tab.page).fill("nobody reads everything")
    option = reader.proposed(tab.page).first
    expect(option).to_contain_text("About <this> list & what it holdsPage")
    expect(option).to_contain_text("on the page: ")
    reader.search_box(tab.page).press("Enter")
    expect(reader.status(tab.page)).to_contain_text("Pages of this list: About <this> list & what it holds")
    reader.status(tab.page).get_by_role("link").first.click()
    expect(tab.page.locator("h1")).to_have_text("About <this> list & what it holds")
    assert tab.complaints == []


def test_nothing_found_says_so_and_offers_a_way_on(tab: Watched) -> None:
    tab.open("browse.html?q=zzzzqqqq&theme=robot-learning")
    expect(reader.status(tab.page)).to_contain_text(f"0 of {PAPERS} papers. Nothing found.")
    tab.page.get_by_role("button", name="Show all papers").click()
    expect(reader.status(tab.page)).to_have_text(f"{PAPERS} papers.")


@SHOWN_ONCE
def test_where_nothing_is_found_each_wish_says_what_dropping_it_brings(tab: Watched) -> None:
    tab.open("browse.html?q=reward&theme=robot-learning&year=1999")
    expect(reader.status(tab.page)).to_contain_text("0 of")
    offer = tab.page.get_by_role("button", name="Without Year: 1999: ")
    promised = reader.count_of(offer)
    expect(tab.page.get_by_role("button", name="Without ")).to_have_count(1)
    offer.click()
    expect(reader.status(tab.page)).to_contain_text(f"{promised} of {PAPERS} papers")
    assert _address(tab.page) == "?q=reward&theme=robot-learning"


@SHOWN_ONCE
def test_the_dense_view_has_eight_papers_on_a_screen(tab: Watched) -> None:
    tab.page.set_viewport_size({"width": 1300, "height": 900})
    tab.open("browse.html")
    reader.rows(tab.page).first.wait_for()
    whole = (
        "rows => rows.map(row => row.getBoundingClientRect()).filter(({ top, bottom }) => top >= 0 && bottom <= 900)"
    )
    assert len(reader.rows(tab.page).evaluate_all(whole)) >= 8


def test_the_view_is_kept_and_stands_in_the_address(tab: Watched) -> None:
    tab.open("browse.html")
    rest = tab.page.locator(".ps-row__rest").first
    expect(reader.view(tab.page, "Dense")).to_have_attribute("aria-pressed", "true")
    expect(rest).to_be_hidden()
    reader.view(tab.page, "Comfortable").click()
    expect(rest).to_be_visible()
    assert _address(tab.page) == "?view=comfortable"
    tab.open("browse.html")
    expect(reader.view(tab.page, "Comfortable")).to_have_attribute("aria-pressed", "true")
    tab.open("browse.html?view=dense")
    expect(reader.view(tab.page, "Dense")).to_have_attribute("aria-pressed", "true")
    tab.open("browse.html?view=nonsense")
    expect(reader.view(tab.page, "Comfortable")).to_have_attribute("aria-pressed", "true")
    assert tab.complaints == []


def test_ones_own_marks_tell_papers_apart(tab: Watched) -> None:
    tab.open("papers/c-loom.html")
    reader.own_mark(tab.page).get_by_role("button", name="Reading").click()
    tab.open("browse.html")
    reader.facet_name(tab.page, "Your mark").click()
    assert reader.count_of(reader.label(tab.page, "Not marked")) == PAPERS - 1
    reader.label(tab.page, "Reading").click()
    expect(reader.titles(tab.page)).to_have_count(1)
    expect(reader.titles(tab.page)).to_contain_text("C-LooM")
    assert _address(tab.page) == "?mark=reading"
    tab.open("browse.html?mark=-reading")
    expect(reader.status(tab.page)).to_have_text(f"{PAPERS - 1} of {PAPERS} papers.")
    assert tab.complaints == []


@SHOWN_ONCE
def test_the_view_is_copied_as_a_link(tab: Watched) -> None:
    tab.open("browse.html?theme=robot-learning&view=comfortable")
    record_copies(tab.page)
    tab.page.get_by_role("button", name="Copy link").click()
    expect(reader.announced(tab.page)).to_have_text("Copied.")
    assert tab.page.evaluate("window.copied") == tab.page.url


def test_one_papers_reference_is_copied_from_its_row(tab: Watched) -> None:
    tab.open("browse.html")
    record_copies(tab.page)
    row = reader.rows(tab.page).filter(has_text="C-LooM")
    expect(row.get_by_role("link", name="PDF: C-LooM")).to_have_attribute("href", "https://arxiv.org/pdf/2412.90256")
    row.get_by_role("button", name="Copy BibTeX: C-LooM").click()
    expect(reader.announced(tab.page)).to_have_text("Copied.")
    copied = tab.page.evaluate("window.copied")
    assert copied.startswith("@")
    assert copied.count("@") == 1
    assert "C-LooM" in copied


@SHOWN_ONCE
def test_filters_and_what_can_be_done_stay_in_sight(tab: Watched) -> None:
    tab.page.set_viewport_size({"width": 1300, "height": 900})
    tab.open("browse.html")
    _titles(tab.page)
    tab.page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)")
    expect(reader.taking(tab.page)).to_be_in_viewport(ratio=1)
    expect(reader.status(tab.page)).to_be_in_viewport(ratio=1)
    expect(reader.label(tab.page, "Robots that learn by doing")).to_be_in_viewport(ratio=1)


@SHOWN_ONCE
def test_on_paper_two_columns_have_what_was_found_and_no_filters(tab: Watched) -> None:
    tab.open("browse.html?theme=self-improvement")
    titles = _titles(tab.page)
    tab.page.set_viewport_size({"width": 700, "height": 1000})
    tab.page.emulate_media(media="print")
    tab.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert reader.titles(tab.page).locator("visible=true").count() == len(titles)
    edges = reader.rows(tab.page).evaluate_all("rows => rows.map(row => Math.round(row.getBoundingClientRect().left))")
    assert len(set(edges)) == 2
    expect(tab.page.locator(".ps-row__rest").first).to_be_visible()
    assert tab.page.locator("main :is(input, select, summary, .ps-row__links):visible").count() == 0
    expect(tab.page.locator(".ps-browse__printed")).to_be_hidden()


@SHOWN_ONCE
def test_operators_are_told_where_one_types(tab: Watched) -> None:
    tab.open("index.html")
    reader.search_box(tab.page).focus()
    told = tab.page.get_by_role("search").get_by_role("status")
    expect(told).to_contain_text("author:name")
    reader.search_box(tab.page).press_sequentially("rob")
    expect(reader.proposed(tab.page).first).to_be_visible()
    expect(told).not_to_contain_text("author:name")


@SHOWN_ONCE
def test_keys_move_through_the_list(tab: Watched) -> None:
    tab.open("browse.html")
    focused = "document.activeElement.textContent"
    page, titles = tab.page, _titles(tab.page)
    page.keyboard.press("j")
    assert page.evaluate(focused) == titles[0]
    page.keyboard.press("j")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focused) == titles[2]
    page.keyboard.press("k")
    assert page.evaluate(focused) == titles[1]
    page.keyboard.press("End")
    assert page.evaluate(focused) == titles[-1]
    page.keyboard.press("x")
    expect(reader.taking(page)).to_contain_text("1 paper ticked. Take as")
    page.keyboard.press("Home")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.press("Escape")
    page.keyboard.type("jjk")
    assert reader.search_box(page).input_value() == "jjk", "keys typed into the box are text"


@SHOWN_ONCE
def test_the_help_opens_and_gives_the_focus_back(tab: Watched) -> None:
    tab.open("browse.html")
    tab.page.keyboard.press("j")
    tab.page.keyboard.press("?")
    dialog = tab.page.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_visible()
    tab.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(reader.titles(tab.page).first).to_be_focused()


def test_enter_opens_a_paper_and_back_returns_to_the_same_list(tab: Watched) -> None:
    tab.open("browse.html?theme=robot-learning&sort=title")
    first = _titles(tab.page)[0]
    tab.page.keyboard.press("j")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url("**/papers/*")
    expect(tab.page.locator("h1")).to_contain_text(first)
    tab.page.go_back()
    expect(reader.titles(tab.page).first).to_have_text(first)


@SHOWN_ONCE
def test_a_press_keeps_the_focus_for_the_keyboard(tab: Watched) -> None:
    tab.open("browse.html")
    label = reader.label(tab.page, "Robots that learn by doing")
    label.focus()
    tab.page.keyboard.press("Enter")
    tab.page.keyboard.press("Enter")
    expect(label).to_have_attribute("aria-pressed", "mixed")
    expect(label).to_be_focused()


@SHOWN_ONCE
def test_authors_can_be_sought(tab: Watched) -> None:
    tab.open("browse.html")
    reader.facet_name(tab.page, "Author").click()
    tab.page.get_by_role("textbox", name="Find an author").fill("jonna")
    label = reader.label(tab.page, "Jonna Lindqvist")
    expect(label).to_have_count(1)
    label.click()
    assert all("Jonna Lindqvist" in text for text in reader.rows(tab.page).all_text_contents())


@SHOWN_ONCE
@pytest.mark.parametrize("width", [320, 390, 800])
def test_the_page_is_never_wider_than_the_window(tab: Watched, width: int) -> None:
    tab.page.set_viewport_size({"width": width, "height": 800})
    tab.open("browse.html?q=reward&theme=-robot-learning&pick=c-loom&pick=rein")
    reader.filters(tab.page).locator("details").first.evaluate("node => (node.open = true)")
    reader.rows(tab.page).first.wait_for()
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_its_data_the_plain_list_stays(tab: Watched) -> None:
    tab.page.route("**/assets/data/papers.js", lambda route: route.abort())
    tab.open("browse.html")
    expect(tab.page.locator("#papers li a").first).to_be_visible(timeout=8000)
    assert tab.page.locator("#papers li").count() == PAPERS
    tab.open("browse.html?q=c-loom")
    expect(tab.page.get_by_role("option").first).to_contain_text("C-LooM")
