"""The map: every paper by its name and a link, every relation a line, and nothing in the way of anything else."""

import random
import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, fromstring

import pytest

from generator.model import Library, Paper, PartialDate, ReadingPath, Relation, RelationKind, Status, Step, Theme
from generator.pictures.ground import ground_of_papers, ground_of_shelves
from generator.pictures.map import Addresses, map_of_papers, map_of_shelves
from generator.pictures.near import neighbourhood
from generator.pictures.ties import FIRST, NEXT, TieLine, kinds_in, sample, ties_among, ties_of
from generator.text.prose import Prose
from generator.words.book import Book
from generator.words.reader import read_book
from tests.conftest import TEMPLATES
from tests.lists import BOOK, THEME, library, paper, theme
from tests.pictures.geometry import names, targets, touching, whole

ARABIC = read_book(TEMPLATES / "words", "ar")
LEADS = Addresses(lambda paper: f"papers/{paper.id}.html", lambda theme: f"themes/{theme.id}.html")
WHY = Prose("It does.")


def _shelves(listed: Library) -> list[tuple[Theme, Sequence[Paper]]]:
    return [(theme, listed.shelves[theme.id]) for theme in listed.themes if listed.shelves[theme.id]]


def _map(listed: Library, book: Book = BOOK) -> Element:
    lines = ties_among(listed.papers)
    return fromstring(map_of_papers(ground_of_papers(_shelves(listed), lines), lines, listed.paths, book, LEADS))


def _crowd(size: int, shelves: int) -> Library:
    """Return papers with names of all lengths, in three scripts, that have much to do with each other."""
    chance = random.Random(size)  # noqa: S311 - a seeded list, not a secret
    papers = []
    for number in range(size):
        letters = chance.choice(("abcdefghijklmnopqrstuvwxyzW", "学习自我改进", "تعلمنفسي"))
        name = "".join(chance.choices(letters, k=chance.randint(1, 40)))
        others = {chance.randrange(number) for _ in range(2)} if number else ()
        papers.append(
            paper(
                f"p{number:03}",
                title=f"{name}: what it is",
                short=name if chance.random() < 0.5 else None,
                themes=(f"s{chance.randrange(shelves)}", f"s{chance.randrange(shelves)}"),
                relations=tuple(
                    Relation(f"p{one:03}", chance.choice(list(RelationKind)), WHY) for one in sorted(others)
                ),
            )
        )
    themes = tuple(theme(f"s{n}", f"A shelf of many papers, the number of which is {n}", "") for n in range(shelves))
    return library(*papers, themes=themes)


@pytest.mark.parametrize(("size", "shelves"), [(1, 1), (5, 2), (58, 12), (150, 7), (150, 36)])
@pytest.mark.parametrize("book", [BOOK, ARABIC], ids=["ltr", "rtl"])
def test_no_name_touches_another_and_none_leaves_the_picture(size: int, shelves: int, book: Book) -> None:
    drawn = _map(_crowd(size, shelves), book)
    rooms = names(drawn, runs_left=book is ARABIC)
    assert len(rooms) >= size
    assert touching(rooms) == []
    assert [room.what for room in rooms if not room.is_within(whole(drawn))] == []
    assert touching(targets(drawn)) == []
    assert all(one.bottom - one.top >= 24 for one in targets(drawn))


def test_what_is_drawn_is_the_same_each_time_and_made_of_whole_numbers() -> None:
    listed = _crowd(100, 9)
    lines = ties_among(listed.papers)
    one, other = (map_of_papers(ground_of_papers(_shelves(listed), lines), lines, (), BOOK, LEADS) for _ in range(2))
    assert one == other
    assert not re.search(r'="[^"]*\d\.\d[^"]*"', one)


def test_papers_and_shelves_are_links_in_the_order_of_the_list() -> None:
    side = theme("side", "A side shelf", "For others.")
    listed = library(
        paper("b", title="Beta: the second"),
        paper("a", themes=("side",), short="Alpha", title="On $x_1$", status=Status.RETRACTED),
        themes=(THEME, side, theme("bare", "Bare", "None.")),
    )
    assert [(link.get("href"), link.get("aria-label")) for link in _map(listed).iter("a")] == [
        ("themes/shelf.html", "The shelf: 1 paper"),
        ("papers/b.html", "Beta: the second"),
        ("themes/side.html", "A side shelf: 1 paper"),
        ("papers/a.html", "Alpha: On x₁, retracted"),
    ]


def test_each_relation_is_a_line_of_its_kind_from_one_paper_to_the_other() -> None:
    listed = library(
        paper("a"),
        paper("b", relations=(Relation("a", RelationKind.TESTS, WHY), Relation("a", RelationKind.CONTRASTS, WHY))),
        paper("c", after=("a",)),
    )
    lines = [(one.get("class"), one.get("data-of")) for one in _map(listed).iter("path")]
    assert lines == [("tie tests", "b a"), ("tie contrasts", "b a"), ("tie first", "a c")]
    assert len({one.get("d") for one in _map(listed).iter("path")}) == 3
    assert kinds_in(ties_among(listed.papers)) == ["contrasts", "tests", FIRST]
    heads = {kind: sample(kind, lambda place: place).count("L") for kind in ("contrasts", "tests", FIRST)}
    assert heads == {"contrasts": 0, "tests": 1, FIRST: 1}


def test_papers_that_are_tied_stand_beside_each_other() -> None:
    loose = [paper(f"m{number}", title=f"Paper {number}: of nine") for number in range(9)]
    listed = library(paper("a", relations=(Relation("z", RelationKind.EXTENDS, WHY),)), *loose, paper("z"))
    lines = ties_among(listed.papers)
    points = ground_of_papers(_shelves(listed), lines).boxes[0].points
    assert [point.paper.id for point in points][:2] == ["a", "z"]


def test_shelves_that_have_to_do_with_each_other_stand_near() -> None:
    themes = tuple(theme(f"s{number}", f"Shelf {number}", "") for number in range(9))
    papers = [paper(f"p{number}", themes=(f"s{number}",)) for number in range(8)]
    tied = paper("q", themes=("s8",), relations=tuple(Relation("p0", kind, WHY) for kind in RelationKind))
    listed = library(*papers, tied, themes=themes)
    boxes = ground_of_papers(_shelves(listed), ties_among(listed.papers)).boxes
    assert boxes[8].left == boxes[0].left
    assert boxes[0].top == 0


def test_a_path_is_a_route_through_its_steps_in_their_order() -> None:
    steps = tuple(Step(one, WHY) for one in ("b", "a", "c"))
    listed = library(*map(paper, "abc"), paths=(ReadingPath("tour", "A tour", Prose("."), steps),))
    (route,) = (group for group in _map(listed).iter("g") if group.get("class") == "route")
    assert route.get("id") == "route-tour"
    assert [text.text for text in route.iter("text")] == ["1", "2", "3"]
    points = {link.get("href"): _middles(link) for link in _map(listed).iter("a")}
    assert _middles(route) == [middle for one in ("b", "a", "c") for middle in points[f"papers/{one}.html"]]


def _middles(place: Element) -> list[tuple[str | None, str | None]]:
    return [(point.get("cx"), point.get("cy")) for point in place.iter("circle")]


def test_shelves_alone_say_how_many_papers_and_relations() -> None:
    listed = _crowd(300, 5)
    between = {(0, 1): 7, (1, 4): 1}
    drawn = fromstring(map_of_shelves(ground_of_shelves(_shelves(listed), between), between, BOOK, LEADS))
    assert len(list(drawn.iter("a"))) == 5
    assert [text.text for text in drawn.iter("text") if text.get("class") == "number"] == ["7", "1"]
    assert [line.get("stroke-width") for line in drawn.iter("line")] == ["4", "1"]
    assert touching(targets(drawn)) == []
    every = {(one, other): 9 for other in range(5) for one in range(other)}
    crowded = fromstring(map_of_shelves(ground_of_shelves(_shelves(listed), every), every, BOOK, LEADS))
    assert touching(names(crowded)) == []


def test_it_stays_markup_whatever_the_list_says() -> None:
    nasty = '<b onclick="x">&{: .a }$]]>'
    listed = library(
        paper("a", title=nasty, short=nasty[:20], after=("b",)),
        paper("b", title=f"{nasty}: more", relations=(Relation("c", RelationKind.USES, WHY),)),
        paper("c", after=("b",)),
        themes=(theme("shelf", nasty, ""),),
    )
    for drawn in (_map(listed), fromstring(_near(listed, "b"))):
        assert {one.tag for one in drawn.iter()} <= {"svg", "g", "a", "rect", "circle", "text", "path"}
        assert {name for one in drawn.iter() for name in one.attrib if name.startswith("on")} == set()
    assert not re.search(r"<b|\{", _near(listed, "b"))


def _near(listed: Library, one: str, *others: TieLine, book: Book = BOOK) -> str:
    found = listed.papers_by_id[one]
    lines = [*ties_of(found, listed), *others]
    return neighbourhood(found, lines, listed.papers_by_id, book, lambda paper: f"{paper.id}.html")


NEAR = library(
    paper("early", published=PartialDate(2020)),
    paper("here", after=("early",), relations=(Relation("other", RelationKind.ANSWERS, WHY),)),
    paper("later", published=PartialDate(2025), after=("here",), short="LATER"),
    paper("other", published=PartialDate(2023), relations=(Relation("here", RelationKind.CONTRASTS, WHY),)),
)


def test_what_stands_near_a_paper_is_named_with_how_the_oldest_first() -> None:
    drawn = fromstring(_near(NEAR, "here", TieLine(NEXT, "other", "here")))
    assert [(link.get("href"), link.get("aria-label")) for link in drawn.iter("a")] == [
        ("early.html", "Paper early Read first"),
        ("other.html", "Paper other Answers, Contrasts with, Before it on a path"),
        ("later.html", "LATER Leads on to"),
    ]
    heights = [int(point.get("cy", "")) for point in drawn.iter("circle")]
    assert heights == sorted(heights)
    assert [text.text for text in drawn.iter("text")][4] == "Paper here "
    lines = [(one.get("class"), one.get("data-of")) for one in drawn.iter("path")]
    assert sorted(lines) == [
        ("tie answers", "here other"), ("tie contrasts", "other here"), ("tie first", "early here"),
        ("tie first", "here later"), ("tie next", "other here"),
    ]  # fmt: skip


@pytest.mark.parametrize("book", [BOOK, ARABIC], ids=["ltr", "rtl"])
def test_a_small_map_fits_on_a_telephone(book: Book) -> None:
    drawn = fromstring(_near(_crowd(40, 3), "p000", book=book))
    assert whole(drawn).right <= 350
    rooms = names(drawn, runs_left=book is ARABIC)
    assert touching(rooms) == []
    assert [room.what for room in rooms if not room.is_within(whole(drawn))] == []
    assert 3 <= len(list(drawn.iter("a"))) <= 9


def test_of_one_neighbour_there_is_no_map() -> None:
    assert _near(library(paper("a", after=("b",)), paper("b")), "a") == ""
