from itertools import pairwise

import pytest

from generator.pictures.labels import SIZE, cut, in_rows, lettered, lines_of, mirror, width_of
from generator.words.reader import read_book
from tests.conftest import TEMPLATES
from tests.lists import BOOK

ARABIC = read_book(TEMPLATES / "words", "ar")


def test_a_name_takes_the_room_that_it_has_in_a_wide_font() -> None:
    assert width_of("illicit") < width_of("MAMMOTH")
    assert width_of("") == 0
    assert width_of("自我改进") >= 4 * SIZE
    assert width_of("SWE-Search", is_bold=True) > width_of("SWE-Search")


@pytest.mark.parametrize("text", ["B-STaR", "A name that goes on and on without an end", "W" * 99, "学" * 50])
def test_what_is_cut_fits_and_says_so(text: str) -> None:
    shown = cut(text, 100)
    assert width_of(shown) <= 100
    assert (shown == text) != shown.endswith("…")
    assert text.startswith(shown.removesuffix("…"))


def test_a_title_is_broken_between_words() -> None:
    assert lines_of("Learning from one's own outputs", 224, 2) == ("Learning from one's own", "outputs")
    assert lines_of("Short", 224, 2) == ("Short",)
    lines = lines_of("word " * 40, 100, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(width_of(line, is_bold=True) <= 100 for line in lines)


def test_things_stand_in_rows_and_do_not_touch() -> None:
    widths = [90, 60, 100, 40, 40, 40, 240, 30]
    placed = list(zip(widths, in_rows(widths, 224), strict=True))
    assert [row for _, (row, _) in placed] == [0, 0, 1, 1, 1, 1, 2, 3]
    for (width, (row, place)), (_, (next_row, next_place)) in pairwise(placed):
        assert next_row > row or next_place >= place + width
    assert all(place + width <= max(224, width) for width, (_, place) in placed)


def test_a_text_begins_where_lines_do_whichever_way_it_runs() -> None:
    assert lettered("STaR", (5, 9), BOOK) == '<text x="5" y="9">STaR</text>'
    assert lettered("تعلّم", (5, 9), BOOK, "shelf").startswith(
        '<text x="5" y="9" class="shelf" direction="rtl" text-anchor="end">'
    )
    assert 'direction="ltr" text-anchor="end"' in lettered("ReST-MCTS*", (5, 9), ARABIC)
    assert "direction" not in lettered("2024", (5, 9), ARABIC)
    assert (mirror(100, BOOK)(30), mirror(100, ARABIC)(30)) == (30, 70)
