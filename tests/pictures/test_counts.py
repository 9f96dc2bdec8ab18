from xml.etree.ElementTree import fromstring

from generator.model import PartialDate
from generator.pictures.counts import count, counts_picture
from tests.lists import THEME, library, paper, theme

SIDE = theme("side", "Side", "For others.")
LIST = library(
    paper("a", published=PartialDate(2022)),
    paper("b", published=PartialDate(2024)),
    paper("c", published=PartialDate(2024), themes=("side", "shelf")),
    paper("d", published=PartialDate(2024)),
    themes=(THEME, SIDE, theme("bare", "Bare", "None.")),
)


def test_papers_are_counted_by_the_theme_they_stand_under() -> None:
    counts = count(LIST)
    assert counts.years == (2022, 2023, 2024)
    assert counts.rows == ((THEME, (1, 0, 2)), (SIDE, (0, 0, 1)))
    assert counts.totals == (1, 0, 3)


def test_every_number_is_written_and_none_stands_for_nothing() -> None:
    drawn = fromstring(counts_picture(count(LIST)))
    assert [text.text for text in drawn.iter("text") if text.get("class") == "number"] == ["1", "2", "1"]
    assert drawn.get("role") == "img"
    assert drawn.get("aria-label")


def test_more_papers_have_a_larger_disc() -> None:
    radii = [int(disc.get("r", "")) for disc in fromstring(counts_picture(count(LIST))).iter("circle")]
    assert radii[1] > radii[0] == radii[2]


def test_an_empty_list_has_no_picture() -> None:
    assert counts_picture(count(library())) == ""
