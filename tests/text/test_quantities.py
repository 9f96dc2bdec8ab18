"""Numbers: which a text holds, and which of them claim something."""

import pytest

from generator.text.quantities import claims, quantities


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("gains 12.5% on 10,000 games", ["12.5", "10,000"]),
        ("with 10k samples, 7B weights and 2.5 million steps", ["10k", "7B", "2.5 million"]),
        ("three of six tasks", ["three", "six"]),
        ("one or two of them", []),
        ("beats GPT-4 and LMA3 by 12 points", ["12"]),
        ("as Claude 3 did", []),
        ("Over 12 tasks", ["12"]),
        ("in 2019, at ICLR 2025", []),
        ("plays 2000 games", ["2000"]),
        ("in 3D and 2-D", []),
        ("see Table 2, Section 4.1 and §3", []),
        ("what Four Habits finds", []),
        ("Four of them", ["Four"]),
        ("top-5 and pass@1", []),
        ("40x faster", ["40"]),
    ],
)
def test_claims(text: str, found: list[str]) -> None:
    assert sorted(number.text for number in claims(text)) == sorted(found)


@pytest.mark.parametrize(
    ("one", "other"), [("10k", "10,000"), ("six", "6"), ("1.50", "1.5"), ("2 million", "2M"), (".5", "0.5")]
)
def test_spellings_of_one_number(one: str, other: str) -> None:
    (first,), (second,) = quantities(one), quantities(other)
    assert max(first.values) == max(second.values)


def test_numbers_inside_names_are_evidence() -> None:
    assert [str(value) for number in quantities("GPT-4") for value in number.values] == ["4"]
