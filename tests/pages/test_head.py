"""What the heads of pages tell programs."""

import datetime
from typing import Any

from generator.look import Licence, Look
from generator.model import Library, Links, Site
from generator.pages.head import metadata
from generator.pages.plan import plan_pages
from tests.lists import BOOK, library, paper

LICENCE = Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")
ONE = paper("one", "Ada Lovelace", "Alan Turing", links=Links("2401.00001", "10.1000/182"))
TWO = paper("two", "Ada Lovelace", note="word " * 100)
HOSTED = library(ONE, TWO, site=Site("A list", "Papers.", url="https://lists.example.org/", look=Look(LICENCE)))


def _told(papers: Library) -> dict[str, dict[str, Any]]:
    plan = plan_pages(papers, BOOK, datetime.date(2026, 11, 28))
    return {page.address.built: metadata(page, papers.site, BOOK) for page in plan.pages if page.is_markdown}


def _links(told: dict[str, Any]) -> list[tuple[str, str]]:
    return [(link["rel"], link["href"]) for link in told["links"]]


def test_a_papers_page_has_typed_links() -> None:
    assert _links(_told(HOSTED)["papers/one.html"]) == [
        ("alternate", "one.md"),
        ("cite-as", "https://doi.org/10.1000/182"),
        ("type", "https://schema.org/ScholarlyArticle"),
        ("author", "../authors/ada-lovelace.html"),
        ("describedby", "../themes/shelf.bib"),
        ("describedby", "../themes/shelf.ris"),
        ("describedby", "../themes/shelf.csl.json"),
        ("license", LICENCE.url),
        ("search", "../opensearch.xml"),
    ]


def test_a_list_says_that_it_is_one() -> None:
    told = _told(library(ONE, TWO))
    assert {name for name, facts in told.items() if ("type", "https://schema.org/CollectionPage") in _links(facts)} == {
        "index.html",
        "themes/shelf.html",
        "authors/ada-lovelace.html",
        "years/2024.html",
    }
    assert _links(told["browse.html"]) == [("alternate", "browse.md")]


def test_previews_are_told_what_they_have_room_for() -> None:
    summary = _told(HOSTED)["papers/two.html"]["summary"]
    assert len(summary) <= 300
    assert summary.endswith("word…")
