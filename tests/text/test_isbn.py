import pytest

from generator.text import isbn


@pytest.mark.parametrize(
    "text", ["9780262046305", "978-0-262-04630-5", "0-262-03384-4", "080442957X", "0-8044-2957-x", "978 0 262 04630 5"]
)
def test_an_isbn_is_known_by_its_digits(text: str) -> None:
    assert isbn.is_isbn(text)
    assert isbn.fault_of(text) == ""


@pytest.mark.parametrize("text", ["", "1234-5678", "978026204630", "97802620463055", "977-0-262-04630-5", "ISBN"])
def test_other_numbers_are_none(text: str) -> None:
    assert not isbn.is_isbn(text)


@pytest.mark.parametrize(
    ("text", "due"), [("9780262046306", "5"), ("0-262-03384-5", "4"), ("0804429571", "X"), ("978-0-262-40630-5", "7")]
)
def test_the_last_digit_says_that_one_is_mistyped(text: str, due: str) -> None:
    assert isbn.fault_of(text) == f"its last digit should be {due}, if the others are right"


@pytest.mark.parametrize(
    ("text", "bare"),
    [("ISBN: 978-0-262-04630-5", "9780262046305"), ("urn:isbn:0804429 57x", "080442957X"), ("ISSN 1234-5678", None)],
)
def test_what_stands_before_an_isbn_is_no_part_of_it(text: str, bare: str | None) -> None:
    assert isbn.bare_isbn(text) == bare
