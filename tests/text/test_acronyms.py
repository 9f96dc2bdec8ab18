"""Acronyms that count letters."""

import pytest

from generator.text.acronyms import counting_acronyms


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Asynchronous advantage actor-critic", {"A3", "A3C"}),
        ("the Twin Delayed Deep Deterministic", {"D3", "TD3"}),
        ("A structured state space sequence is one.", {"S4"}),
        ("cat, cow, car", set()),
        ("the three tasks that took time", set()),
        ("that took ten tries", {"T3"}),
        ("a 3d data-driven design_", {"D4"}),
        ("ein großer Garten grünt", {"G3", "EG3"}),
        ("", set()),
    ],
)
def test_words_of_one_letter_in_a_row_are_counted(text: str, names: set[str]) -> None:
    assert set(counting_acronyms(text)) == names
