"""Choosing papers: side by side, as a table for another document, and as references."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser import reader
from tests.browser.conftest import Watched, record_copies

# What scripts do is the same in both schemes.
pytestmark = pytest.mark.parametrize("tab", ["light"], indirect=True)

THREE = "compare.html?paper=c-loom&paper=rein&paper=red-button-game"
KEYS: dict[str, Callable[[str], list[str]]] = {
    "bib": lambda text: re.findall(r"^@\w+\{(.+),$", text, re.MULTILINE),
    "ris": lambda text: re.findall(r"^ID  - (.+)\r$", text, re.MULTILINE),
    "csl.json": lambda text: [entry["id"] for entry in json.loads(text)],
}


def test_ticking_leads_to_a_comparison(tab: Watched) -> None:
    tab.open("browse.html?theme=safety")
    boxes = tab.page.get_by_role("checkbox")
    compare = tab.page.get_by_role("link", name="Compare")
    boxes.nth(0).check()
    expect(compare).to_be_hidden()
    boxes.nth(1).check()
    chosen = reader.titles(tab.page).all_text_contents()[:2]
    compare.click()
    tab.page.wait_for_url("**/compare.html*")
    heads = reader.comparison(tab.page).get_by_role("columnheader")
    assert [head.get_by_role("link").first.inner_text() for head in heads.all()] == chosen
    tab.page.go_back()
    assert [box.is_checked() for box in boxes.all()[:3]] == [True, True, False], "the address remembers"
    assert tab.complaints == []


def test_papers_stand_side_by_side(tab: Watched) -> None:
    tab.open(THREE)
    table = reader.comparison(tab.page)
    table.wait_for()
    facts = table.get_by_role("rowheader").all_inner_texts()
    assert facts == ["Authors", "Year", "Venue", "Themes", "Tags", "Level", "Code", "Why it is here"]
    years = table.get_by_role("row", name="Year").get_by_role("cell").all_inner_texts()
    assert years == ["2024", "2023", "2016"]
    expect(table.get_by_role("row").last).to_contain_text("Puts gauges on the self-training loop")
    tab.page.get_by_role("link", name="Leave out REIN").click()
    expect(table.get_by_role("columnheader")).to_have_count(2)


@pytest.mark.parametrize("address", ["", "?paper=c-loom", "?paper=%3Cb%3E&paper=c-loom"])
def test_too_few_papers_are_told_how(tab: Watched, address: str) -> None:
    tab.open(f"compare.html{address}")
    expect(tab.page.locator("#comparison")).to_contain_text("Tick two to six")
    assert tab.complaints == []


def test_no_more_than_six(tab: Watched) -> None:
    names = ["c-loom", "rein", "quill", "pivot", "otter", "reed", "brisk", "stacked"]
    tab.open("compare.html?" + "&".join(f"paper={name}" for name in names))
    expect(reader.comparison(tab.page).get_by_role("columnheader")).to_have_count(6)
    expect(tab.page.locator("#comparison")).to_contain_text("2 papers left out")


def test_the_table_is_copied_in_each_spelling(tab: Watched) -> None:
    tab.open(THREE)
    record_copies(tab.page)
    starts = {"Markdown": "|  | C\\-LooM: ", "LaTeX": "\\begin{tabular}{l", "CSV": '"Title","Authors","Year"'}
    for name, start in starts.items():
        tab.page.get_by_role("button", name=f"Copy {name}").click()
        expect(reader.announced(tab.page)).to_have_text("Copied.")
        assert str(tab.page.evaluate("copied")).startswith(start)


@pytest.mark.parametrize(("button", "ending"), [("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "csl.json")])
def test_a_filter_is_taken_as_the_build_wrote_it(
    tab: Watched, button: str, ending: str, tmp_path: Path, site: Path
) -> None:
    tab.open("browse.html?theme=safety")
    ids = [row.get_attribute("href") for row in reader.titles(tab.page).all()]
    with tab.page.expect_download() as download:
        tab.page.get_by_role("button", name=button, exact=True).click()
    assert download.value.suggested_filename == f"papers.{ending}"
    download.value.save_as(tmp_path / "taken")
    taken = (tmp_path / "taken").read_bytes().decode()
    names = [str(address).rpartition("/")[2].removesuffix(".html") for address in ids]
    assert KEYS[ending](taken) == names
    whole = (site / f"papers.{ending}").read_bytes().decode()
    first = taken.removeprefix("[\n")[:300]
    assert first in whole, "what the build has written is not formatted anew"
    assert tab.complaints == []


def test_only_what_is_ticked_is_taken(tab: Watched, tmp_path: Path) -> None:
    tab.open("browse.html?theme=safety&pick=rein&pick=c-loom")
    with tab.page.expect_download() as download:
        tab.page.get_by_role("button", name="BibTeX", exact=True).click()
    assert download.value.suggested_filename == "chosen-papers.bib"
    download.value.save_as(tmp_path / "taken")
    taken = (tmp_path / "taken").read_text("utf-8")
    assert taken.count("\n@") == 1
    assert taken.index("{rein,") < taken.index("{c-loom,")


def test_a_missing_file_of_citations_is_said(tab: Watched) -> None:
    tab.page.route("**/assets/data/ris-*.js*", lambda route: route.abort())
    tab.open("browse.html?pick=rein")
    tab.page.get_by_role("button", name="RIS", exact=True).click()
    expect(reader.announced(tab.page)).to_contain_text("Nothing was taken")


def test_a_comparison_scrolls_in_its_own_frame(tab: Watched) -> None:
    tab.page.set_viewport_size({"width": 320, "height": 700})
    tab.open(THREE)
    frame = reader.comparison(tab.page)
    assert frame.evaluate("node => node.scrollWidth > node.clientWidth")
    assert frame.get_attribute("tabindex") == "0"
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= 320
