import pytest

from generator.text import names


@pytest.mark.parametrize(
    ("written", "inverted"),
    [
        ("Weihao Zeng", "Zeng, Weihao"),
        ("Laurens van der Maaten", "van der Maaten, Laurens"),
        ("Bruno Castro da Silva", "da Silva, Bruno Castro"),
        ("van Gogh", "van Gogh"),
        ("Martin Luther King Jr.", "King, Jr., Martin Luther"),
        ("King, Martin Luther", "King, Martin Luther"),
        ("King, Jr., Martin Luther", "King, Jr., Martin Luther"),
        ("Martin King, Jr.", "King, Jr., Martin"),
        ("OpenAI", "OpenAI"),
        ("Gemini Team", "Gemini Team"),
        ("The ATLAS Collaboration", "The ATLAS Collaboration"),
        ("张三", "张三"),
    ],
)
def test_a_name_is_split_by_the_stated_rule(written: str, inverted: str) -> None:
    assert names.split(written).inverted == inverted


def test_names_sort_by_family_name_without_particles_accents_and_case() -> None:
    written = ["Zoe Ng", "Guido de Croon", "Émile Öz", "Ada oz", "Łukasz Kaiser", "Anna Croon", "OpenAI", "Ålesund"]
    assert sorted(written, key=names.sort_key) == [
        "Ålesund",
        "Anna Croon",
        "Guido de Croon",
        "Łukasz Kaiser",
        "Zoe Ng",
        "OpenAI",
        "Ada oz",
        "Émile Öz",
    ]


def test_names_that_fold_alike_still_have_an_order() -> None:
    assert names.sort_key("Jose Garcia") < names.sort_key("José García")
