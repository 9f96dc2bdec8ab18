# ruff: noqa: RUF001 - these are the characters that people type
"""Python folds what is indexed, JavaScript what is typed: they must agree."""

import json

import pytest

from generator.facts.letters import SPECIAL_LETTERS, SPOKEN_SYMBOLS
from generator.text.folding import fold, fold_text
from tests.programs import in_v8

TEXTS = [
    "Self-Play", "self–play", "GPT-4", "GPT4", "T5", "3D", "VideoJAM", "STaR", "B-STaR:", "State2Explanation",
    "Agent-R: Training", "H∞", "H_∞", "β-VAE and λ", "Αθήνα", "Jérémy O’Neil's", "naïve Bayes’", "Łukasz Ørsted Straße",
    "İstanbul ıssız", "don't", "e.g. U.S. v2.0", "word—word", "state-of-the-art", "深度学习 for RL", "の",
    "한국어 논문",
    "שלום", "हिन्दी", "a\u00adb\u200bc", "½ ² ﬁne", "C++ A* R&D", "???", "🙂 🙂", "", "  ", "1,000 (2024)", "x" * 40,
    "LLaMA2-7B", "Proposer-Agent-Evaluator(PAE)", "O(T^2/3)", "ƒ đ Þór", "don`t ´accent´",
    "ΑΣ", "ẞ", "Œuvre",
]  # fmt: skip


@pytest.fixture(scope="module")
def folded() -> list[list[list[object]]]:
    tables = f"{json.dumps(dict(SPECIAL_LETTERS))}, {json.dumps(dict(SPOKEN_SYMBOLS))}"
    script = "texts.map((text) => folding.foldText(text).forms.map((form) => [form.text, form.offset, form.span]))"
    with in_v8("search/folding.js") as context:
        context.eval(f"const folding = createFolding({tables}), texts = {json.dumps(TEXTS)};undefined")
        found: list[list[list[object]]] = json.loads(str(context.eval(f"JSON.stringify({script})")))
        return found


@pytest.mark.parametrize("number", range(len(TEXTS)), ids=lambda number: TEXTS[number][:20] or "empty")
def test_both_fold_alike(folded: list[list[list[object]]], number: int) -> None:
    forms = [[form.text, form.offset, form.span] for form in fold_text(TEXTS[number]).forms]
    assert folded[number] == forms


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Self-Play", ["self", "play", "selfplay"]),
        ("VideoJAM", ["video", "jam", "videojam"]),
        ("STaR", ["star"]),
        ("GPT-4", ["gpt", "4", "gpt4"]),
        ("GPT4", ["gpt", "4", "gpt4"]),
        ("3D", ["3d"]),
        ("H∞", ["h", "infinity", "hinfinity"]),
        ("Object's", ["object"]),
        ("强化学习", ["强化", "化学", "学习", "强化学习"]),
        ("???", ["???"]),
    ],
)
def test_forms(text: str, forms: list[str]) -> None:
    assert [form.text for form in fold_text(text).forms] == forms


def test_fold_keeps_words_where_they_are() -> None:
    assert fold("Jérémy’s Łódź") == "jeremy lodz"
