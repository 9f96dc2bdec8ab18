"""Contrast as WCAG 2.2 measures it, and the nearest colour that has enough."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.contrast import contrast, nearest_readable

COLOURS = st.binary(min_size=3, max_size=3).map(lambda parts: f"#{parts.hex()}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.0),
    ],
)
def test_contrast_is_that_of_the_recommendation(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


def test_the_nearest_of_a_grey_is_the_next_grey() -> None:
    assert nearest_readable("#777777", ["#ffffff"], 4.5) == "#767676"
    assert nearest_readable("#808080", ["#000000"], 4.5) == "#808080"


def test_there_is_none_between_grounds_that_are_far_apart() -> None:
    assert nearest_readable("#808080", ["#000000", "#ffffff"], 7) is None


@given(COLOURS, COLOURS)
def test_what_is_found_has_enough(colour: str, ground: str) -> None:
    """Black or white has 4.5 on any ground."""
    found = nearest_readable(colour, [ground], 4.5)
    assert found is not None
    assert contrast(found, ground) >= 4.5
    if contrast(colour, ground) >= 4.5:
        assert found == colour
