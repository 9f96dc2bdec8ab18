"""Copying a citation or an address: by the clipboard, where it is refused by selection, else by telling the keys."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser import reader
from tests.browser.conftest import Watched, record_copies

# What scripts do is the same in both schemes.
pytestmark = pytest.mark.parametrize("tab", ["light"], indirect=True)

REFUSED = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
DENIED = "navigator.clipboard && (navigator.clipboard.writeText = () => Promise.reject(new DOMException('no')))"
LISTEN = "document.addEventListener('copy', () => (window.copied = document.activeElement.value))"
NOTHING_WORKS = "document.execCommand = () => false"


def _open(tab: Watched) -> None:
    tab.open("papers/c-loom.html")
    tab.page.get_by_text("Cite", exact=True).click()


def _citation(tab: Watched) -> str:
    return str(tab.page.locator("[data-format=bibtex]").text_content())


@pytest.mark.parametrize("hindrance", [REFUSED, DENIED], ids=["no clipboard", "denied"])
def test_a_citation_is_copied_where_the_clipboard_is_refused(tab: Watched, hindrance: str) -> None:
    tab.page.add_init_script(hindrance)
    _open(tab)
    tab.page.evaluate(LISTEN)
    button = tab.page.get_by_role("button", name="Copy BibTeX")
    button.click()
    expect(reader.announced(tab.page).filter(has_text="Copied.")).to_be_visible()
    expect(tab.page.get_by_role("button", name="Copied")).to_be_focused()
    assert tab.page.evaluate("copied") == _citation(tab)
    assert tab.complaints == []


def test_a_citation_is_copied_by_the_clipboard(tab: Watched) -> None:
    tab.page.add_init_script(
        "navigator.clipboard && (navigator.clipboard.writeText = async (text) => { window.copied = text; })"
    )
    _open(tab)
    tab.page.get_by_role("button", name="Copy BibTeX").click()
    expect(tab.page.get_by_role("button", name="Copied")).to_be_visible()
    assert tab.page.evaluate("copied") == _citation(tab)


def test_where_nothing_works_the_text_is_selected_and_the_keys_are_told(tab: Watched) -> None:
    tab.page.add_init_script(REFUSED)
    tab.page.add_init_script(NOTHING_WORKS)
    _open(tab)
    tab.page.get_by_role("button", name="Copy BibTeX").click()
    expect(reader.announced(tab.page)).to_contain_text("The text is selected: press")
    assert str(tab.page.evaluate("getSelection().toString()")).strip() == _citation(tab).strip()


def test_every_citation_has_its_button(tab: Watched) -> None:
    _open(tab)
    names = tab.page.get_by_role("button", name="Copy").all_inner_texts()
    assert names == ["Copy APA", "Copy IEEE", "Copy Chicago", "Copy BibTeX", "Copy RIS"]


def test_the_address_of_a_feed_is_copied_as_the_list_says_it(tab: Watched, site: Path) -> None:
    """From a disk too, where nothing else knows it."""
    tab.open("subscribe.html")
    record_copies(tab.page)
    buttons = tab.page.get_by_role("button", name="Copy the address")
    expect(buttons).to_have_count(tab.page.locator("a.feed").count())
    buttons.nth(1).click()
    expect(reader.announced(tab.page).filter(has_text="Copied.")).to_be_visible()
    whole, _, feed = tab.page.evaluate("copied").partition("/sample/")
    assert whole == "https://lists.example.org"
    assert (site / feed).read_text("utf-8").startswith('<?xml version="1.0" encoding="utf-8"?>\n<feed ')
    assert tab.complaints == []
