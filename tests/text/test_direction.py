import pytest

from generator.text.direction import direction


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("A title", "ltr"), ("深度学习", "ltr"), ("שלום", "rtl"), ("تعلم", "rtl"), ("2024", ""),
        ("، ", ""), ("٢٠٢٤", ""), ("BERT بالعربية: التعلم العميق", "rtl"), ("On the word كتاب in English", "ltr"),
    ],
)  # fmt: skip
def test_a_text_runs_as_most_of_its_letters(text: str, runs: str) -> None:
    assert direction(text) == runs
