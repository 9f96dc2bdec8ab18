import random
import re
from xml.etree.ElementTree import Element, fromstring

import pytest

from generator.model import PartialDate, Relation, RelationKind, Status
from generator.pictures.ties import ties_among
from generator.pictures.time_scale import WIDTH
from generator.pictures.timeline import timeline
from generator.text.prose import Prose
from generator.words.book import Book
from generator.words.reader import read_book
from tests.conftest import TEMPLATES
from tests.lists import BOOK, THEME, library, paper, theme
from tests.pictures.geometry import names, targets, touching, whole

ARABIC = read_book(TEMPLATES / "words", "ar")


def _drawn(*papers: object, book: Book = BOOK, **facts: object) -> Element:
    made = library(*papers, **facts)  # type: ignore[arg-type]
    lines = ties_among(made.papers)
    return fromstring(timeline(made.themes, made.papers, lines, book, lambda paper: f"papers/{paper.id}.html"))


def _places(drawn: Element) -> dict[str, tuple[int, int]]:
    """Return where each paper's point stands, by its address."""
    points = {link.get("href", ""): link.find("circle") for link in drawn.iter("a")}
    return {
        href.removeprefix("papers/").removesuffix(".html"): (int(point.get("cx", "")), int(point.get("cy", "")))
        for href, point in points.items()
        if point is not None
    }


def _labels(drawn: Element) -> list[str]:
    """Return what is written at the axis, from the left."""
    ticks = [text for text in drawn.iter("text") if text.get("class") == "tick" and int(text.get("y", "")) < 30]
    return [text.text or "" for text in sorted(ticks, key=lambda text: int(text.get("x", "")))]


def test_each_paper_is_a_named_link_on_the_lane_of_its_theme() -> None:
    side = theme("side", "A side shelf", "For others.")
    drawn = _drawn(
        paper("a", title="On $x_1$", short="X", published=PartialDate(2023, 5)),
        paper("b", themes=("side",), status=Status.RETRACTED),
        themes=(THEME, side, theme("bare", "Bare", "None.")),
    )
    said = ["X: On x₁, 2023-05", "Paper b, retracted, 2024"]
    assert [(link.get("href"), link.get("aria-label")) for link in drawn.iter("a")] == [
        ("papers/a.html", said[0]),
        ("papers/b.html", said[1]),
    ]
    assert [text.text for text in drawn.iter("text") if text.get("class") == "lane"] == ["The shelf", "A side shelf"]
    assert [text.text for link in drawn.iter("a") for text in link.iter("text")] == ["X", "Paper b"]


@pytest.mark.parametrize("book", [BOOK, ARABIC], ids=["ltr", "rtl"])
def test_time_runs_across_and_no_names_touch(book: Book) -> None:
    chance = random.Random(7)  # noqa: S311 - a seeded list, not a secret
    papers = [
        paper(
            f"p{number:03}",
            title="".join(chance.choices("abc تعلم学习W", k=chance.randint(1, 40))),
            published=PartialDate(2025 - int(chance.paretovariate(1)), chance.randint(1, 12)),
            themes=(chance.choice(("shelf", "side")),),
        )
        for number in range(150)
    ]
    drawn = _drawn(*papers, book=book, themes=(THEME, theme("side", "Side", "More.")))
    dates = {one.id: one.published.sort_key for one in papers}
    order = sorted(_places(drawn).items(), key=lambda place: place[1][0], reverse=book is ARABIC)
    assert [dates[one] for one, _ in order] == sorted(dates.values())
    rooms = [room for link in drawn.iter("a") for room in names(link, runs_left=book is ARABIC)]
    assert touching(rooms) == touching(targets(drawn)) == []
    assert [room.what for room in rooms if not room.is_within(whole(drawn))] == []
    assert all(one.bottom - one.top >= 24 for one in targets(drawn))


def test_years_have_room_by_their_papers_and_say_when_they_begin() -> None:
    papers = [paper(f"p{number:02}", published=PartialDate(2024, 1 + number % 12)) for number in range(40)]
    drawn = _drawn(paper("old", published=PartialDate(1990)), paper("new", published=PartialDate(2025)), *papers)
    assert _labels(drawn) == ["1990", "2024", "2024-04", "2024-07", "2024-10", "2025"]
    lines = sorted(int(line.get("x1", "")) for line in drawn.iter("line"))
    assert lines[0] == 16
    assert lines[-1] == WIDTH - 16
    assert len(lines) > 30, "years without papers are narrow, and each has its tick"
    (old, _), (new, _) = _places(drawn)["old"], _places(drawn)["new"]
    assert old < 80
    assert new > WIDTH - 80


def test_a_date_known_to_the_year_stands_in_its_middle() -> None:
    drawn = _drawn(paper("a", published=PartialDate(2024)), paper("b", published=PartialDate(2020)))
    quarters = sorted(int(line.get("x1", "")) for line in drawn.iter("line"))[:4]
    assert quarters[0] == 16
    assert abs(_places(drawn)["b"][0] - quarters[2]) <= 1


def test_what_is_written_at_the_axis_does_not_touch() -> None:
    drawn = _drawn(*(paper(f"p{year}", published=PartialDate(year)) for year in range(1905, 2027)))
    ticks = [room for room in names(drawn) if re.fullmatch(r"\d{4}", room.what)]
    assert touching(ticks) == []
    assert len(ticks) > 10
    assert [room.what for room in ticks if not room.is_within(whole(drawn))] == []


def test_a_timeline_of_a_few_months_is_divided_by_them() -> None:
    drawn = _drawn(
        paper("a", published=PartialDate(2024, 11, 1)),
        paper("b", published=PartialDate(2025, 1, 31)),
        paper("c", published=PartialDate(2025)),
    )
    assert _labels(drawn) == ["2024-11", "2025-01", "2025-07"]
    across = {one: place[0] for one, place in _places(drawn).items()}
    assert across["a"] < across["b"] < across["c"]


def test_lines_lead_from_one_paper_to_the_other() -> None:
    tests = Relation("a", RelationKind.TESTS, Prose("It does."))
    drawn = _drawn(paper("a"), paper("b", relations=(tests,)), paper("c", after=("a",), published=PartialDate(2025)))
    assert [(line.get("class"), line.get("data-of")) for line in drawn.iter("path")] == [
        ("tie tests", "b a"),
        ("tie first", "a c"),
    ]


def test_it_stays_markup_whatever_the_list_says() -> None:
    nasty = '<b onclick="x">&{: .a }$'
    themes = (theme("shelf", nasty, ""),)
    drawn = timeline(themes, [paper("a", title=nasty)], (), BOOK, lambda _: "papers/a.html")
    assert not re.search(r"<b|{", drawn)
    assert [text.text for text in fromstring(drawn).iter("text") if text.get("class") == "lane"] == [nasty]


def test_an_empty_list_has_no_picture() -> None:
    assert timeline((THEME,), (), (), BOOK, lambda _: "") == ""
