import re
from xml.etree.ElementTree import Element, fromstring

from generator.model import PartialDate, Status
from generator.pictures.timeline import WIDTH, timeline
from tests.lists import BOOK, THEME, library, paper, theme


def _drawn(*papers: object, **facts: object) -> Element:
    made = library(*papers, **facts)  # type: ignore[arg-type]
    return fromstring(timeline(made.themes, made.papers, BOOK, lambda paper: f"papers/{paper.id}.html"))


def test_each_paper_is_a_named_link_on_the_lane_of_its_theme() -> None:
    side = theme("side", "A side shelf", "For others.")
    drawn = _drawn(
        paper("a", title="On $x_1$", published=PartialDate(2023, 5)),
        paper("b", themes=("side",), status=Status.RETRACTED),
        themes=(THEME, side, theme("bare", "Bare", "None.")),
    )
    assert [(link.get("href"), link.get("aria-label")) for link in drawn.iter("a")] == [
        ("papers/a.html", "On x₁, 2023-05"),
        ("papers/b.html", "Paper b, 2024, retracted"),
    ]
    assert [text.text for text in drawn.iter("text") if text.get("class") == "lane"] == ["The shelf", "A side shelf"]
    assert [title.text for title in drawn.iter("title")] == ["On x₁, 2023-05", "Paper b, 2024, retracted"]


def test_time_runs_across_and_no_dots_touch() -> None:
    months = [PartialDate(2020 + month // 12, month % 12 + 1) for month in range(48)]
    drawn = _drawn(*(paper(f"p{n:02}-{m}", published=date) for n, date in enumerate(months) for m in range(3)))
    places = [(int(dot.get("cx", "")), int(dot.get("cy", ""))) for dot in drawn.iter("circle")]
    assert [across for across, _ in places] == sorted(across for across, _ in places)
    assert all(0 <= across <= WIDTH for across, _ in places)
    assert all(
        abs(one[0] - other[0]) >= 16 or abs(one[1] - other[1]) >= 16
        for index, one in enumerate(places)
        for other in places[:index]
    )


def test_a_date_known_to_the_year_stands_in_its_middle() -> None:
    drawn = _drawn(paper("a", published=PartialDate(2024)), paper("b", published=PartialDate(2024, 1, 1)))
    year, day = sorted(int(dot.get("cx", "")) for dot in drawn.iter("circle"))[::-1]
    assert (year, day) == (WIDTH // 2, 18)


def test_years_are_written_where_there_is_room() -> None:
    drawn = _drawn(paper("a", published=PartialDate(1905)), paper("b", published=PartialDate(2026)))
    years = [text.text for text in drawn.iter("text") if text.get("class") == "year"]
    assert years[::2] == [str(year) for year in range(1910, 2027, 10)]


def test_a_part_of_a_few_months_is_as_wide_as_the_whole() -> None:
    papers = [
        paper("a", published=PartialDate(2024, 11, 1)),
        paper("b", published=PartialDate(2025, 1, 31)),
        paper("c", published=PartialDate(2024)),
    ]
    drawn = fromstring(timeline((THEME,), papers, BOOK, lambda _: "", is_part=True))
    assert [dot.get("cx") for dot in drawn.iter("circle")] == ["16", "385", "656"]
    labels = [text.text for text in drawn.iter("text") if text.get("class") == "year"]
    assert labels[::2] == [*(f"2024-{month:02}" for month in range(7, 13)), "2025-01"]


def test_it_stays_markup_whatever_the_list_says() -> None:
    nasty = '<b onclick="x">&{: .a }$'
    themes = (theme("shelf", nasty, ""),)
    drawn = timeline(themes, [paper("a", title=nasty)], BOOK, lambda _: "papers/a.html")
    assert not re.search(r"<b|{", drawn)
    assert [text.text for text in fromstring(drawn).iter("text") if text.get("class") == "lane"] == [nasty]


def test_an_empty_list_has_no_picture() -> None:
    assert timeline((THEME,), (), BOOK, lambda _: "") == ""
