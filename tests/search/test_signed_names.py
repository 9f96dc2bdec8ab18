"""Names that end in signs: C, C++ and C# are three, and none of them is two words."""

from collections.abc import Iterator

import pytest

from tests.search.conftest import Ask, asking, library_of, paper


@pytest.fixture(scope="module")
def ask(program: dict[str, str]) -> Iterator[Ask]:
    """Ask about papers that have an initial, words of the signs, and some of the names."""
    papers = library_of(
        paper("initial", "Learning to plan", "C. Karen Liu", note="A plug for plus and sharp shapes."),
        paper("sharp", "Learning in C#: A primer", "Ada Lovelace"),
        paper("abstract", "Learning by compiling", "Bo Sample", abstract="Written in C/C++, and fast.", tags=("r",)),
        paper("tag", "Learning by heart", "Cy Third", tags=("c-plus-plus",)),
    )
    with asking(papers, program) as ask_program:
        yield ask_program


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("C++", ["abstract", "tag"]),
        ("c++ learning", ["abstract", "tag"]),
        ("C#", ["sharp"]),
        ("learning -C++", ["initial", "sharp"]),
        ("c++ OR C#", ["abstract", "sharp", "tag"]),
        ("tag:C++", ["tag"]),
        ("Learning in C#: A primer", ["sharp"]),
    ],
)
def test_a_name_is_found_with_its_signs(ask: Ask, query: str, found: list[str]) -> None:
    answer = ask(query)
    assert sorted(answer["ids"]) == found
    assert "No paper" not in answer["summary"]


def test_a_name_that_the_list_lacks_is_not_taken_for_what_resembles_it(ask: Ask) -> None:
    answer = ask("F#")
    assert answer["ids"] == []
    assert answer["summary"] == "No paper has F# word for word."


def test_beside_other_words_a_name_that_the_list_lacks_is_said_and_the_others_are_looked_for(ask: Ask) -> None:
    answer = ask("compiling in G++")
    assert answer["ids"] == ["abstract"]
    assert answer["summary"] == "No paper has G++ word for word. 1 paper."
    assert answer["reasons"] == [""]


def test_one_reason_is_said_once(ask: Ask) -> None:
    assert ask("tag C++")["reasons"][0].count("tag: c-plus-plus") == 1
