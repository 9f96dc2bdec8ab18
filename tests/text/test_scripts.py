import pytest

from generator.text.scripts import script_of


@pytest.mark.parametrize(
    ("text", "script"),
    [("word", "Latin"), ("Ünter", "Latin"), ("深度", "Han"), ("تعلم", "Arabic"), ("7", ""), ("", ""), ("©", "")],
)
def test_a_text_has_the_script_of_its_first_character(text: str, script: str) -> None:
    assert script_of(text) == script
