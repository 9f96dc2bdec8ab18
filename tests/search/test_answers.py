"""What a reader types, and which paper must come first."""

import pytest

from generator.search.shape import SMALL_LIST
from tests.content.real_looking import make_list
from tests.search.conftest import Ask, asking, library_of, paper


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Agent-R: Training Language Model Agents to Reflect", "agent-r"),
        ("agent r training", "agent-r"),
        ("Agent-R:", "agent-r"),
        ("agentr", "agent-r"),
        ("Need is All You Need", "need"),
        ("all you need is sex", "sex"),
        ("All You Need Is Sex for Diversity", "sex"),
        ("orjan lukasz", "need"),
        ("jose simoes", "sex"),
        ("H-infinity", "hinf"),
        ("H∞", "hinf"),
        ("hinfinity control", "hinf"),
        ("video jam", "video"),
        ("videojam", "video"),
        ("motoin representations", "video"),
        ("motion reprezentatoins", "video"),
        ("gpt4", "gpt"),
        ("gpt 4", "gpt"),
        ("selfplay curriculum", "video"),
        ("networks learning", "learned"),
        ("homeo", "need"),
        ("homoestat", "need"),
        ("2501.11425", "agent-r"),
        ("arXiv:2501.11425v3", "agent-r"),
        ("https://arxiv.org/pdf/2501.11425v2.pdf", "agent-r"),
        ("https://doi.org/10.48550/arXiv.2501.11425", "agent-r"),
        ("https://github.com/bytedance/Agent-R/tree/main?tab=readme", "agent-r"),
        ("https://lists.example/deep/papers/agent-r.html#notes", "agent-r"),
        ("doi:10.1145/3503161.3547905", "hinf"),
        ("强化学习", "cjk"),
        ("习综", "cjk"),
        ("¿?", "symbols"),
        ("tree-search", "agent-r"),
        ("gecco", "sex"),
        ("forgetting standard", "learned"),
    ],
)
def test_the_paper_that_is_meant_comes_first(ask: Ask, query: str, first: str) -> None:
    assert ask(query)["ids"][:1] == [first]


@pytest.mark.parametrize("query", ["https://arxiv.org/abs/2501.11425", "doi:10.1145/3503161.3547905"])
def test_an_address_or_identifier_finds_its_paper_alone(ask: Ask, query: str) -> None:
    assert len(ask(query)["ids"]) == 1


@pytest.mark.parametrize(
    "query",
    [
        "https://arxiv.org/abs/2401.99999",
        "https://openreview.net/forum?id=games",
        "10.1145/4.games",
        "2401.99999 https://example.org/playing-games",
    ],
)
def test_an_address_or_identifier_that_the_list_lacks_finds_nothing_that_resembles_it(ask: Ask, query: str) -> None:
    """Who asks so wants to know whether the list has the paper."""
    answer = ask(query)
    assert answer["ids"] == answer["suggestions"] == []
    assert answer["summary"] == "Nothing found."


def test_an_address_beside_words_is_looked_for_too(ask: Ask) -> None:
    assert ask("games https://arxiv.org/abs/2401.99999")["ids"][:1] == ["gpt"]


def test_words_with_another_ending_are_found_in_a_long_list(program: dict[str, str]) -> None:
    """There few words are at hand to guess at."""
    others = [paper(entry.id, entry.title) for entry in make_list(SMALL_LIST, seed=3)]
    with asking(library_of(*others, paper("meant", "Many Paradoxes of Choosing")), program) as ask:
        assert ask("paradox choosing")["missing"][:1] == [[]]


def test_a_title_with_every_word_comes_before_the_very_words_elsewhere(program: dict[str, str]) -> None:
    titled = paper("titled", "Some Boats Are Mended Where Kites Have Flown")
    elsewhere = paper("elsewhere", "Mending", abstract="A boat, a kite. Mending a boat, a kite, a boat, a kite.")
    with asking(library_of(titled, elsewhere), program) as ask:
        assert ask("boat kite mending")["ids"] == ["titled", "elsewhere"]


@pytest.mark.parametrize(
    ("query", "all_found"),
    [
        ("author:scheurer", ["hinf"]),
        ("author:Jérémy learning", ["hinf"]),
        ("year:2022", ["need"]),
        ("year:..2023", ["need"]),
        ("theme:control", ["hinf"]),
        ("theme:robots", ["hinf"]),
        ("tag:tree-search", ["agent-r"]),
        ("venue:gecco", ["sex"]),
        ("need -sex", ["need"]),
        ('"language models"', ["gpt"]),
        ('"self play"', ["gpt", "video"]),
        ('"all you need is"', ["sex"]),
        ("“You Need”", ["need", "sex"]),
    ],
)
def test_conditions_let_only_these_through(ask: Ask, query: str, all_found: list[str]) -> None:
    assert sorted(ask(query)["ids"]) == all_found


def test_papers_with_every_word_come_before_those_that_lack_one_and_say_which(ask: Ask) -> None:
    answer = ask("language games")
    assert answer["ids"][0] == "gpt"
    assert answer["ids"][1:] == ["agent-r"]
    assert answer["missing"] == [[], ["games"]]


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("motoin jam", "“motoin” corrected to “motion”"),
        ("networks learning what", "“learned”: same stem as “learning”"),
        ("jeremy scheurer", "without accents: “jérémy”"),
        ("tree-search training", "tag: tree-search"),
    ],
)
def test_what_is_not_obvious_is_explained(ask: Ask, query: str, reason: str) -> None:
    assert reason in ask(query)["reasons"][0]


def test_no_result_offers_the_nearest_words(ask: Ask) -> None:
    answer = ask("homaaostatoc")
    assert answer["ids"] == []
    assert "homeostatic" in answer["suggestions"]


def test_a_condition_that_nothing_fulfils_is_told_and_left_out(ask: Ask) -> None:
    answer = ask("year:1950 homeostatic")
    assert answer["ids"][0] == "need"
    assert answer["summary"].startswith("Nothing fulfils year:1950.")


@pytest.mark.parametrize(
    "query",
    ["", "   ", "???", "🙂", "__proto__", "constructor toString", "\x00\x01", "שלום עולם", "the of and", "x" * 100_000,
     "word " * 20_000, '"' * 5_000, "-", "author:", "year:abc", "year:2020..", "a:b:c", "(((", "\ud800", "∞∞∞", "<b>"],
)  # fmt: skip
def test_any_query_is_answered(ask: Ask, query: str) -> None:
    assert ask(query)["summary"]


@pytest.mark.parametrize("query", ["-", '"', "%", "#", "木", "xyz", "- -"])
def test_a_mark_or_a_short_word_is_not_taken_for_a_typo(ask: Ask, query: str) -> None:
    assert ask(query)["ids"] == []
