"""Long pages in parts: nothing is left out, nothing stands twice, and every part leads to the others."""

import datetime
from xml.etree.ElementTree import fromstring

import pytest

from generator.model import Library, PartialDate
from generator.pages import parts
from generator.pages.browse import BrowseView
from generator.pages.finding import IndexView, TermView
from generator.pages.page import Address, Page
from generator.pages.parts import in_parts, part_address
from generator.pages.plan import plan_pages
from generator.pages.render import renderer
from generator.pages.themes import ThemeView
from generator.pages.timeline import TimelineView
from generator.text.slugs import is_slug
from tests.conftest import TEMPLATES
from tests.lists import BOOK, THEME, library, paper, theme

DAY = datetime.date(2026, 11, 23)
WHOLE = Address("themes/shelf.md")


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are cut after a few papers, so that a small list has parts."""
    for name, most in {"PAPERS": 3, "PLAIN": 5, "DOTS": 4, "NAMES": 2}.items():
        for module in ("parts", "themes", "finding", "browse", "timeline"):
            monkeypatch.setattr(f"generator.pages.{module}.{name}", most, raising=False)


@pytest.fixture
def long() -> Library:
    """Seven papers of one venue's two editions, which share an author; two of them look in from another shelf."""
    guests = [paper(f"g{n}", "Zoe Zimt", themes=("side", "shelf"), tags=("t",), venue="ICLR 2025") for n in range(2)]
    own = [
        paper(f"p{n}", "Ada Lovelace", f"Bo B{n}", published=PartialDate(2019 + n), tags=("t",), venue="ICLR 2024")
        for n in range(5)
    ]
    return library(*own, *guests, themes=(THEME, theme("side", "Side", "More.")))


def _pages(listed: Library) -> dict[str, Page]:
    plan = plan_pages(listed, BOOK, DAY)
    assert len({page.address for page in plan.pages}) == len(plan.pages)
    return {page.address: page for page in plan.pages}


def test_a_short_page_is_its_own_only_part() -> None:
    for items in ([], [1], [1, 2, 3]):
        assert [(part.address, part.items, part.position) for part in in_parts(WHOLE, items, 3)] == [
            (WHOLE, tuple(items), None)
        ]


def test_parts_hold_all_items_once_and_say_which() -> None:
    found = in_parts(WHOLE, range(7), 3)
    assert [part.items for part in found] == [(0, 1, 2), (3, 4, 5), (6,)]
    assert [part.address for part in found] == ["themes/shelf.md", "themes/shelf--2.md", "themes/shelf--3.md"]
    positions = [part.position for part in found if part.position]
    assert [(one.number, one.first, one.last, one.count) for one in positions] == [
        (1, 1, 3, 7),
        (2, 4, 6, 7),
        (3, 7, 7, 7),
    ]
    assert [one.next and one.next.title for one in positions] == ["2", "3", None]
    assert {one.links for one in positions} == {positions[0].links}
    assert [part.section for part in found] == [None, WHOLE, WHOLE]
    assert [part.title("Shelf", BOOK) for part in found] == ["Shelf", "Shelf, part 2", "Shelf, part 3"]


def test_a_heavy_item_has_a_part_of_its_own() -> None:
    heavy = parts.CHARACTERS
    found = in_parts(WHOLE, [1, heavy + 1, 1, heavy - 1, 1], 100, weigh=int)
    assert [part.items for part in found] == [(1,), (heavy + 1,), (1, heavy - 1), (1,)]


def test_no_part_is_in_the_way_of_a_page_with_an_id() -> None:
    assert not is_slug(part_address(WHOLE, 2).removeprefix("themes/").removesuffix(".md"))


@pytest.mark.usefixtures("short")
def test_a_theme_goes_from_its_own_papers_to_its_guests(long: Library) -> None:
    pages = _pages(long)
    views = [pages[name].view for name in ("themes/shelf.md", "themes/shelf--2.md", "themes/shelf--3.md")]
    assert all(isinstance(view, ThemeView) for view in views)
    runs = [
        [(run.heading and run.heading.title, [one.id for one in run.papers]) for run in view.runs] for view in views
    ]
    elsewhere = "From other shelves"
    assert runs == [[(None, ["p0", "p1", "p2"])], [(None, ["p3", "p4"]), (elsewhere, ["g0"])], [(elsewhere, ["g1"])]]
    assert not any(view.is_empty for view in views)


@pytest.mark.usefixtures("short")
def test_a_venue_keeps_its_editions_apart_across_parts(long: Library) -> None:
    pages = _pages(long)
    views = [pages[name].view for name in ("venues/iclr.md", "venues/iclr--2.md", "venues/iclr--3.md")]
    assert all(isinstance(view, TermView) and view.count == 7 for view in views)
    assert [[(one.title, len(one.papers)) for one in view.editions] for view in views] == [
        [("ICLR 2024", 3)], [("ICLR 2024", 2), ("ICLR 2025", 1)], [("ICLR 2025", 1)],
    ]  # fmt: skip


@pytest.mark.usefixtures("short")
def test_every_part_of_an_index_leads_to_every_letter(long: Library) -> None:
    pages = _pages(long)
    names = ["authors/index.md", "authors/index--2.md", "authors/index--3.md", "authors/index--4.md"]
    views = [pages[name].view for name in names]
    assert all(isinstance(view, IndexView) for view in views)
    assert [[one.letter for one in view.letters] for view in views] == [["B", "L", "Z"]] * 4
    assert [one.address for one in views[1].letters] == [names[0], names[2], names[3]]
    assert [one.address for one in views[0].letters] == [None, names[2], names[3]]
    assert [[one.letter for one in view.sections] for view in views] == [["B"], ["B"], ["B", "L"], ["Z"]]


@pytest.mark.usefixtures("short")
def test_the_timeline_is_drawn_in_parts_that_say_their_time(long: Library) -> None:
    pages = _pages(long)
    views = [pages[name].view for name in ("timeline.md", "timeline--2.md")]
    assert all(isinstance(view, TimelineView) for view in views)
    assert [link.title for link in views[0].part.links] == ["2019 to 2022", "2023 to 2024"]
    assert [len(list(fromstring(view.timeline).iter("circle"))) for view in views] == [4, 3]
    assert [view.counts is None for view in views] == [False, True]


@pytest.mark.usefixtures("short")
def test_the_page_of_all_papers_leads_to_shelves_where_it_cannot_name_all(long: Library) -> None:
    pages = _pages(long)
    view = pages["browse.md"].view
    assert isinstance(view, BrowseView)
    assert [(one.theme.address, one.count, one.papers) for one in view.shelves] == [
        ("themes/shelf.md", 5, ()), ("themes/side.md", 2, ()),
    ]  # fmt: skip
    assert {link.address for link in view.indexes} >= {"years/index.md", "authors/index.md"}


@pytest.mark.usefixtures("short")
def test_every_page_is_reached_from_the_first_without_script(long: Library) -> None:
    plan = plan_pages(long, BOOK, DAY)
    render = renderer(TEMPLATES / "pages", BOOK)
    pages = {page.address: page for page in plan.pages}
    todo = [page.address for section in plan.nav for page in section.pages]
    reached = set(todo)
    while todo:
        page = pages[todo.pop()]
        for other in pages.keys() - reached:
            if other.seen_from(page.address) in _linked(render(page)):
                reached.add(other)
                todo.append(other)
    unreached = {page for page in pages.keys() - reached if pages[page].is_markdown}
    assert unreached == {"compare.md"}


def _linked(text: str) -> set[str]:
    """Return where a page's links lead, as files of the tree seen from the page."""
    in_markdown = {piece.partition(")")[0] for piece in text.split("](")[1:]}
    in_html = {piece.partition('"')[0].partition("#")[0] for piece in text.split('<a href="')[1:]}
    return {link.replace(".html", ".md") for link in in_markdown | in_html if link}
