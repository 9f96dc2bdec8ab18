"""The list's own pages among the others."""

import datetime

from generator.content.reader import read_library
from generator.facts.addresses import PAGES_AT_ROOT
from generator.pages.page import Address, NavPage
from generator.pages.plan import plan_pages
from tests.conftest import SAMPLE
from tests.lists import BOOK

PAGES = {page.address: page for page in plan_pages(read_library(SAMPLE), BOOK, datetime.date(2026, 11, 23)).pages}


def test_no_page_of_a_lists_own_can_take_the_place_of_another() -> None:
    at_root = {address.partition("--")[0].removesuffix(".md") for address in PAGES if "/" not in address}
    assert at_root - {"about", "glossary"} <= set(PAGES_AT_ROOT)


def test_they_stand_in_the_navigation_with_their_title_and_say_what_they_hold() -> None:
    nav = plan_pages(read_library(SAMPLE), BOOK, datetime.date(2026, 11, 23)).nav
    assert NavPage("About <this> list & what it holds", Address("about.md")) in nav[0].pages
    assert str(PAGES[Address("about.md")].description).startswith("Papers are chosen with care, by two people: BRISK")
