# ruff: noqa: RUF001 - these are the characters that people type
"""What can be asked for besides words, and what is said where that is not understood."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.model import Level, Library, Links, PaperKind, PartialDate, ReadingPath, Status, Step
from generator.text.prose import Prose
from tests.search.conftest import Ask, asking, library_of, paper


@pytest.fixture(scope="module")
def listed() -> Library:
    """Papers that differ in what operators ask for."""
    papers = library_of(
        paper("old", "Learning to plan", "Sergey Levine", published=PartialDate(2012), venue="NIPS 2012",
              abstract="The door is shut.", level=Level.ADVANCED, kind=PaperKind.BOOK),
        paper("new", "Planning to learn", "Sergey Levine", "Xuan Luo", venue="NeurIPS 2024",
              level=Level.INTRODUCTORY, links=Links(code="https://example.org/code")),
        paper("song", "Hands raised in class", "Mingyang Song", "Xuan Luo", published=PartialDate(2023),
              status=Status.RETRACTED, abstract="Who is raising a hand, and the bound $\\ell_2$ and $\\sqrt{n}$."),
        paper("xuan", "A class of few words", "Xuan Song", published=PartialDate(2025), abstract="A few-shot prompt."),
        paper("shot", "Shots at goal", "Noémie Elhadad", published=PartialDate(2025), abstract="One shot, two shots."),
        paper("actors", "Players at work", "Noam Brown", published=PartialDate(2025),
              abstract="An asynchronous advantage actor-critic that knows no players."),
        paper("names", "Players and prompts", "Ann Learned", published=PartialDate(2025), note="Known players first."),
    )  # fmt: skip
    path = ReadingPath("first-steps", "Where to begin", Prose("A way in."), (Step("old", Prose("It is first.")),))
    return replace(papers, paths=(path,))


@pytest.fixture(scope="module")
def ask(listed: Library, program: dict[str, str]) -> Iterator[Ask]:
    """Ask about these papers."""
    with asking(listed, program) as ask_program:
        yield ask_program


@pytest.mark.parametrize(
    ("query", "all_found"),
    [
        ("author:levine year:>2023", ["new"]),
        ("author:levine year:>=2012", ["new", "old"]),
        ("year:<2023", ["old"]),
        ("year:<=2023", ["old", "song"]),
        ("since:2024", ["actors", "names", "new", "shot", "xuan"]),
        ("before:2024", ["old", "song"]),
        ("-since:2024", ["old", "song"]),
        ("level:advanced", ["old"]),
        ("level:Introductory", ["new"]),
        ("code:yes", ["new"]),
        ("code:no", ["actors", "names", "old", "shot", "song", "xuan"]),
        ("kind:book", ["old"]),
        ("kind:paper", ["actors", "names", "new", "shot", "song", "xuan"]),
        ("status:retracted", ["song"]),
        ("path:first-steps", ["old"]),
        ('path:"where to begin"', ["old"]),
        ("venue:NeurIPS", ["new", "old"]),
        ("venue:NIPS", ["new", "old"]),
        ("title:class", ["song", "xuan"]),
        ('author:"Xuan Song"', ["xuan"]),
        ("author:xuan", ["new", "song", "xuan"]),
        ("kind:book OR code:yes", ["new", "old"]),
        ("(author:levine OR author:song) -kind:book", ["new", "song", "xuan"]),
        ("hands OR goal", ["shot", "song"]),
        ("(hands class) OR goal", ["shot", "song"]),
        ("class (author:mingyang OR goal)", ["song"]),
        ("hands OR (author:levine year:2012)", ["old", "song"]),
        ('"few words" OR "one shot"', ["shot", "xuan"]),
    ],
)
def test_an_operator_lets_only_these_through(ask: Ask, query: str, all_found: list[str]) -> None:
    answer = ask(query)
    assert sorted(answer["ids"]) == all_found
    assert "not understood" not in answer["summary"]
    assert "Nothing" not in answer["summary"]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("learning year:>=", "“year:>=” is not understood; what works: year:2024, year:2020..2022, year:>2022."),
        ("learning year:soon", "“year:soon” is not understood; what works: year:2024"),
        ("learning since:May", "“since:May” is not understood; what works: since:2022."),
        ("learning before:2020-05", "“before:2020-05” is not understood; what works: before:2022."),
        ("learning level:hard", "what works: level:introductory, level:intermediate, level:advanced."),
        ("learning code:maybe", "“code:maybe” is not understood; what works: code:yes, code:no."),
        ("learning kind:poem", "“kind:poem” is not understood; what works: kind:paper, kind:book"),
        ("learning OR level:hard", "“level:hard” is not understood"),
    ],
)
def test_a_value_that_is_not_understood_is_named_with_what_works(ask: Ask, query: str, said: str) -> None:
    answer = ask(query)
    assert said in answer["summary"]
    assert set(answer["ids"]) == {"old", "new"}


def test_what_is_not_understood_stays_said_where_the_rest_finds_nothing(ask: Ask) -> None:
    assert "“year:soon” is not understood" in ask("venue:nowhere year:soon")["summary"]


def test_what_can_be_nothing_but_an_operator_is_not_looked_for_as_words(ask: Ask) -> None:
    answer = ask("status:withdrawn")
    assert answer["ids"] == []
    assert answer["summary"] == "Nothing fulfils status:withdrawn."
    assert ask("players year:1999")["summary"].startswith("Nothing fulfils year:1999. 2 papers")


def test_words_in_another_order_than_quoted_are_said_to_be_so(ask: Ask) -> None:
    answer = ask('"raising hand"')
    assert answer["ids"][0] == "song"
    assert answer["summary"].startswith('No paper has "raising hand" word for word.')


@pytest.mark.parametrize(
    "query", ["TO PLAN OR NOT TO PLAN", "learning OR", "OR learning", "(learning", "learning)", "a OR (b OR", ") OR ("]
)
def test_half_of_an_operator_is_no_fault(ask: Ask, query: str) -> None:
    assert "not understood" not in ask(query)["summary"]


@pytest.mark.parametrize("query", [r"$\ell_2$", "ℓ2", "ℓ₂", r"\ell_2", "l2", r"\sqrt{n}", "√n"])
def test_formulas_are_found_however_they_are_typed(ask: Ask, query: str) -> None:
    assert ask(query)["ids"][:1] == ["song"]


@pytest.mark.parametrize(("query", "first"), [("Xuan Song", "xuan"), ("Song Xuan", "xuan"), ("brown noam", "actors")])
def test_a_name_is_one_persons(ask: Ask, query: str, first: str) -> None:
    assert ask(query)["ids"][0] == first


def test_an_ending_does_not_end_the_search_for_a_typo(ask: Ask) -> None:
    assert set(ask("noamie")["ids"]) == {"actors", "shot"}


def test_words_of_grammar_within_a_word_count(ask: Ask) -> None:
    answer = ask("few-shot")
    assert answer["ids"][0] == "xuan"
    assert dict(zip(answer["ids"], answer["missing"], strict=True))["shot"] == ["few"]


@pytest.mark.parametrize("query", ["A3C", "a3c players"])
def test_words_are_found_by_the_acronym_that_counts_them(ask: Ask, query: str) -> None:
    answer = ask(query)
    assert answer["ids"][0] == "actors"
    assert "words that “A3C” stands for" in answer["reasons"][0]


def test_a_reason_names_only_what_counted(ask: Ask) -> None:
    """Another form of a word is no name: "learning" is not found in an author called Learned, so it is missing."""
    answer = ask("prompts learning")
    found = dict(zip(answer["ids"], zip(answer["reasons"], answer["missing"], strict=True), strict=True))
    assert found["names"] == ("without “learning”", ["learning"])


def test_what_a_held_word_is_worth_is_its_rarity(ask: Ask) -> None:
    """Of papers that lack a word, the one that has the rarer word comes first."""
    assert ask("zzyzx players critic")["ids"][0] == "actors"


def test_excerpts_are_from_the_note_first_and_from_where_the_words_stand(ask: Ask) -> None:
    answer = ask("known players")
    assert dict(zip(answer["ids"], answer["excerpts"], strict=True))["names"] == "note: Known players first."
    assert ask("critic")["excerpts"][0].startswith("abstract: An asynchronous advantage actor-critic")


def test_words_that_are_known_are_not_guessed_at_in_a_sentence(ask: Ask) -> None:
    assert "“shut” corrected" in " ".join(ask("goal shut")["reasons"])
    assert "corrected" not in " ".join(ask("learning words in class with goal shut")["reasons"])
