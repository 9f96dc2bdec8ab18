"""The page of the editorial record: where there is one, and that it does not grow with the list."""

import datetime
from dataclasses import replace

import pytest

from generator.look import Feature, Look
from generator.model import Considered, Criterion, Decision, Library, Links, Site
from generator.pages.parts import PAPERS
from generator.pages.plan import plan_pages
from generator.text.prose import Prose
from tests.lists import BOOK, library, paper

TODAY = datetime.date(2026, 11, 23)
RULE = Criterion("no-surveys", Prose("A paper has a claim of its own."))


def _considered(number: int, decision: Decision = Decision.OUT) -> Considered:
    return Considered(
        f"paper-{number}",
        Prose(f"Paper {number}"),
        Links(doi=f"10.1000/{number}"),
        decision,
        TODAY - datetime.timedelta(days=number),
        Prose("A reason."),
        rule="no-surveys",
    )


def _addresses(found: Library) -> list[str]:
    return [page.address for page in plan_pages(found, BOOK, TODAY).pages if page.address.startswith("record")]


@pytest.mark.parametrize(
    ("found", "addresses"),
    [
        (library(paper("one")), []),
        (library(paper("one"), criteria=(RULE,)), ["record.md"]),
        (library(paper("one"), considered=(_considered(1),)), ["record.md"]),
        (library(paper("one"), criteria=(RULE,), considered=tuple(map(_considered, range(PAPERS + 1)))),
         ["record.md", "record--2.md"]),
    ],
)  # fmt: skip
def test_there_is_a_page_where_there_is_something_to_say(found: Library, addresses: list[str]) -> None:
    assert _addresses(found) == addresses
    quiet = replace(found, site=Site("A list", "Papers.", look=Look(without=frozenset({Feature.RECORD}))))
    assert _addresses(quiet) == []


def test_the_navigation_names_it_once() -> None:
    found = library(paper("one"), criteria=(RULE,), considered=tuple(map(_considered, range(PAPERS + 1))))
    nav = [page.address for section in plan_pages(found, BOOK, TODAY).nav for page in section.pages]
    assert [address for address in nav if address.startswith("record")] == ["record.md"]


def test_what_is_watched_comes_first_and_then_the_last_decision() -> None:
    found = library(considered=(_considered(1), _considered(3), _considered(2, Decision.WATCH)), criteria=(RULE,))
    (page,) = (page for page in plan_pages(found, BOOK, TODAY).pages if page.address == "record.md")
    assert [(run.decision, [str(one.title) for one in run.papers]) for run in page.view.decisions] == [
        ("watch", ["Paper 2"]),
        ("out", ["Paper 1", "Paper 3"]),
    ]
