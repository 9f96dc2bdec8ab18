"""Quotation marks: there where YAML needs them, and what they hold is read back as it was."""

import pytest
import yaml

from generator.text.quoting import is_text_everywhere, quote, quoted

# fmt: off
TEXTS = [
    "", "plain", "A: B", "a:b", "a #b", "a#b", "-a", "- a", "?a", "? a", ":a", "a:", "#a", "*a", "&a", "!a", "|", ">a",
    "%a", "@a", "`a`", "[a]", "{a}", "a, b", "a]", "'a'", '"a"', 'a "b" c', "a\\b", "a\nb", "a\tb", " a", "a ", "é",
    "🙂", "\x07", "\u2028", "---", "--- a", "...", "a\u00a0b",
]
# fmt: on


@pytest.mark.parametrize("text", TEXTS)
def test_it_is_read_back(text: str) -> None:
    loader = yaml.BaseLoader  # every scalar as text
    assert yaml.load(f"k: {quote(text)}\n", loader) == {"k": text}  # noqa: S506 - builds texts only
    assert yaml.load(f"k: [{quote(text, in_flow=True)}, x]\n", loader) == {"k": [text, "x"]}  # noqa: S506
    assert yaml.load(f"k: {quoted(text)}\n", loader) == {"k": text}  # noqa: S506


@pytest.mark.parametrize("text", ["plain", "a:b", "a#b", "-a", "B-STaR*", "it's", 'a "b" c', "C++", "é", "2401.00010"])
def test_no_marks_where_none_are_needed(text: str) -> None:
    assert quote(text) == text


@pytest.mark.parametrize("text", ["on", "No", "null", "~", "1e3", "2024", "2401.00010", "2024-12-23", "0x1F", ".5"])
def test_some_readers_see_no_text(text: str) -> None:
    assert not is_text_everywhere(text)
    assert is_text_everywhere(f"text {text}")
