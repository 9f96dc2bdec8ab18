"""The pages of the map: on one page where there is room, by shelves where there is not, and as a list beside it."""

import datetime
from collections.abc import Iterator, Mapping

import pytest

from generator.look import Feature, Look
from generator.model import Library, ReadingPath, Relation, RelationKind, Site, Step
from generator.pages import map as map_module
from generator.pages.catalogue import make_catalogue
from generator.pages.map import map_pages
from generator.pages.map_view import PaperMapView
from generator.pages.page import Page
from generator.pages.plan import plan_pages
from generator.pages.render import renderer
from generator.text.prose import Prose
from tests.conftest import TEMPLATES
from tests.lists import BOOK, THEME, library, paper, theme

DAY = datetime.date(2026, 11, 23)
WHY = Prose("It does.")
SIDE = theme("side", "Side", "More.")
LISTED = library(
    paper("a", title="Alpha: first"),
    paper("b", title="Beta: second", after=("a",)),
    paper("c", short="Gamma", themes=("side",), relations=(Relation("a", RelationKind.ANSWERS, WHY),)),
    themes=(THEME, SIDE, theme("bare", "Bare", "None.")),
    paths=(ReadingPath("tour", "A tour", Prose("."), (Step("a", WHY), Step("c", WHY))),),
)


def _pages(listed: Library) -> Mapping[str, Page]:
    return {page.address: page for page in map_pages(make_catalogue(listed, BOOK, DAY))}


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A map has room for two papers."""
    monkeypatch.setattr(map_module, "PLACES", 2)


def _said(view: PaperMapView) -> Iterator[tuple[str, str, list[str]]]:
    for shelf in view.shelves:
        for line in shelf.papers:
            yield from ((line.paper.id, one.how, [link.title for link in one.others]) for one in line.said)


def test_below_the_map_the_same_is_said_in_words() -> None:
    (page,) = _pages(LISTED).values()
    assert [(shelf.theme.title, len(shelf.papers)) for shelf in page.view.shelves] == [("The shelf", 2), ("Side", 1)]
    assert list(_said(page.view)) == [
        ("a", "Leads on to", ["Beta"]),
        ("a", "Answered by", ["Gamma"]),
        ("b", "Read first", ["Alpha"]),
        ("c", "Answers", ["Alpha"]),
    ]
    text = renderer(TEMPLATES / "pages", BOOK)(page)
    assert "[Paper c](papers/c.md)<br>\n    <small>Answers [Alpha](papers/a.md)</small>" in text
    assert '<a href="#route-tour">A tour</a>' in text
    assert 'id="route-tour"' in text


def test_the_legend_has_the_kinds_that_are_drawn() -> None:
    (page,) = _pages(LISTED).values()
    assert [sign.says for sign in page.view.signs] == ["answers", "is read before"]


@pytest.mark.usefixtures("small")
def test_of_a_long_list_shelves_come_first_and_papers_by_need() -> None:
    pages = _pages(LISTED)
    assert list(pages) == ["map.md", "map/shelf.md", "map/side.md"]
    whole = pages["map.md"].view
    assert [(shelf.theme.title, shelf.count, shelf.map and shelf.map.address) for shelf in whole.shelves] == [
        ("The shelf", 2, "map/shelf.md"),
        ("Side", 1, "map/side.md"),
    ]
    assert [(one.how, [link.title for link in one.others]) for one in whole.shelves[0].said] == [
        ("1 relation with", ["Side"])
    ]
    assert 'href="map/side.html"' in whole.picture
    assert 'href="../papers/c.html"' in pages["map/side.md"].view.picture
    assert list(_said(pages["map/side.md"].view)) == [("c", "Answers", ["Alpha"])]
    assert pages["map/side.md"].view.above.address == pages["map/side.md"].section == "map.md"


@pytest.mark.usefixtures("small")
def test_of_many_lines_between_shelves_the_strongest_are_drawn_and_all_are_said() -> None:
    """Each of six shelves has to do with each other one, the more the nearer."""
    papers = [
        paper(f"p{shelf}-{other}-{number}", themes=(f"s{shelf}",), after=(f"q{other}",))
        for shelf in range(6)
        for other in range(shelf)
        for number in range(6 - shelf + other)
    ]
    first = [paper(f"q{shelf}", themes=(f"s{shelf}",)) for shelf in range(6)]
    themes = tuple(theme(f"s{shelf}", f"Shelf {shelf}", "") for shelf in range(6))
    view = _pages(library(*papers, *first, themes=themes))["map.md"].view
    assert 6 <= view.picture.count("<line") < 15
    assert sum(len(shelf.said) for shelf in view.shelves) == 30
    assert view.left > 0


@pytest.mark.usefixtures("small")
def test_a_long_shelf_has_its_map_in_parts() -> None:
    papers = [paper(f"p{number}", after=(f"p{number - 1}",) if number else ()) for number in range(5)]
    pages = _pages(library(*papers))
    assert list(pages) == ["map.md", "map/shelf.md", "map/shelf--2.md", "map/shelf--3.md"]
    assert list(_said(pages["map/shelf--3.md"].view)) == [("p4", "Read first", ["Paper p3"])]


def test_lines_for_which_there_is_no_room_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(map_module, "_LINES", 1)
    (page,) = _pages(LISTED).values()
    assert page.view.picture.count('class="tie ') == 1
    assert page.view.left == 1
    assert len(list(_said(page.view))) == 4


def test_a_list_may_go_without() -> None:
    assert _pages(library()) == {}
    site = Site("A list", "Papers.", look=Look(without=frozenset({Feature.MAP})))
    pages = _planned(library(*LISTED.papers, themes=LISTED.themes, site=site))
    assert "map.md" not in pages
    assert pages["papers/a.md"].view.map == ""
    assert _planned(LISTED)["papers/a.md"].view.map


def _planned(listed: Library) -> Mapping[str, Page]:
    return {page.address: page for page in plan_pages(listed, BOOK, DAY).pages}
