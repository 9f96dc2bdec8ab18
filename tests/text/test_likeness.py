"""When two spellings are one."""

import pytest

from generator.text.likeness import person_key, plain_words, same_name_key, same_title_key


@pytest.mark.parametrize(
    "titles",
    [
        ["Self-Correcting Agents", "self correcting agents", "Selfcorrecting agents.", "Self\u2013Correcting Agents"],
        ["Bounds of $H_{\\infty}$", "Bounds of H∞"],
        ["Don't Look", "Don\u2019t look", "Dont Look"],
        ["Über Straßen", "UBER STRASSEN"],
    ],
)
def test_one_title(titles: list[str]) -> None:
    assert len(set(map(same_title_key, titles))) == 1


@pytest.mark.parametrize(
    "names",
    [
        [
            "Dilek Hakkani-Tür",
            "Dilek Hakkani-Tur",
            "DILEK HAKKANI-TÜR",
            "Dilek\u00a0Hakkani\u2011Tür",
            "Hakkani-Tür, Dilek",
        ],
        ["Pierluca D'Oro", "Pierluca D\u2019Oro"],
        ["J. R. Smith", "J R Smith"],
        ["Bjørn Ødegård", "Bjorn Odegard"],
        ["Łukasz Żak", "Lukasz Zak"],
    ],
)
def test_one_name(names: list[str]) -> None:
    assert len(set(map(same_name_key, names))) == 1


def test_two_names() -> None:
    assert same_name_key("Wei Wang") != same_name_key("Wei Wan")
    assert same_name_key("Jun Xian He") != same_name_key("Junxian He")


def test_initials_keep_the_person_but_not_the_name() -> None:
    assert person_key("Junxian He") == person_key("J. He") == person_key("He, Junxian") == "he j"
    assert same_name_key("Junxian He") != same_name_key("J. He")
    assert person_key("...") == ""


def test_words_of_other_scripts_stay() -> None:
    assert plain_words("漢字 и кириллица: 2") == ("漢字", "и", "кириллица", "2")
