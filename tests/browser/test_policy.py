"""A host may forbid inline scripts, inline styles and every other host: everything works all the same."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from generator.facts.policy import BY_HOSTS
from tests.browser import reader
from tests.browser.conftest import Watched

pytestmark = pytest.mark.parametrize(("tab", "root"), [("light", "http")], indirect=True)


def _forbid(tab: Watched) -> None:
    def answer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "content-security-policy": BY_HOSTS})

    tab.page.route("**/*.html*", answer)


@pytest.mark.parametrize(
    ("address", "drawn"),
    [
        ("browse.html?q=reward&theme=-safety&pick=rein", reader.rows),
        ("marks.html", reader.status),
        ("compare.html?paper=rein&paper=c-loom", reader.comparison),
        ("papers/c-loom.html", reader.own_mark),
        ("paths/whose-goals.html", reader.progress),
        ("index.html", reader.search_box),
    ],
)
def test_a_strict_policy_forbids_nothing_that_is_needed(
    tab: Watched, address: str, drawn: Callable[[Page], Locator]
) -> None:
    _forbid(tab)
    tab.open(address)
    expect(drawn(tab.page).first).to_be_visible()
    assert tab.complaints == []


def test_files_can_be_taken_under_a_strict_policy(tab: Watched) -> None:
    _forbid(tab)
    tab.open("browse.html?theme=safety")
    with tab.page.expect_download() as download:
        tab.page.get_by_role("button", name="BibTeX", exact=True).click()
    assert download.value.suggested_filename == "papers.bib"
    assert tab.complaints == []
