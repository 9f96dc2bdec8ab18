"""Blanks: all plain, single, and none at the ends."""

import pytest

from generator.text.blanks import tidy


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("a\u00a0b", "a b"),
        ("a\u202f\u2009b", "a b"),
        (" a  b ", "a b"),
        ("a\tb", "a b"),
        ("a\u200bb\ufeff", "ab"),
        ("in\u00adformation", "information"),
        ("a\u2028b", "a b"),
        ("a  \n  b", "a\n  b"),
        ("a b", "a b"),
        ("نص\u200cعربي", "نص\u200cعربي"),
    ],
)
def test_tidy(text: str, tidied: str) -> None:
    assert tidy(text) == tidied
    assert tidy(tidied) == tidied
