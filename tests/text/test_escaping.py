"""Whatever text comes in, it is shown as text."""

import html
import string

import pytest
from markdown import Markdown

from generator.text.escaping import escape, escape_lines

HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "<![>",
    "<!--",
    "&lt;b&gt; &amp; &#60;",
    "*a* _b_ **c** `d` ~~e~~",
    "[a](javascript:alert(1)) ![i](http://x/y.png)",
    "<https://example.org> someone@example.org",
    "{: #id .class onclick=alert(1) } { .x }",
    '--8<-- "mkdocs.yml"',
    "{{ 7*7 }} {% raw %} {# c #}",
    "# heading",
    "1. item",
    "- item",
    "===",
    "---",
    "> quote",
    "| a | b |",
    "[ref]: https://example.org",
    "*[HTML]: x",
    "a\\b \\* \\",
    "a\"b'c",
    "x  \ny",
    "    code",
]


def markdown() -> Markdown:
    return Markdown(extensions=["attr_list", "toc", "tables", "fenced_code", "md_in_html"])


@pytest.mark.parametrize("text", HOSTILE)
def test_text_in_a_paragraph_is_shown_as_written(text: str) -> None:
    shown = markdown().convert(f"{escape(text)}\n")
    assert shown.startswith("<p>")
    assert "<" not in shown.removeprefix("<p>").removesuffix("</p>")
    assert html.unescape(shown.removeprefix("<p>").removesuffix("</p>")).strip() == " ".join(text.split())


@pytest.mark.parametrize("text", HOSTILE)
def test_text_in_an_attribute_cannot_leave_it(text: str) -> None:
    shown = markdown().convert(f'x <a href="{escape(text)}">y</a>\n')
    assert shown.count("<") == 4
    assert shown.count('"') == 2


@pytest.mark.parametrize("text", HOSTILE)
def test_text_in_a_heading_is_shown_as_written(text: str) -> None:
    converter = markdown()
    converter.convert(f"# {escape(text)}\n")
    (token,) = converter.toc_tokens  # type: ignore[attr-defined]
    assert "<" not in token["name"]


def test_no_ascii_punctuation_is_left() -> None:
    escaped = str(escape(string.punctuation))
    assert set(escaped) <= set("&#;" + string.digits)
    assert html.unescape(escaped) == string.punctuation


def test_controls_and_bidirectional_marks_go() -> None:
    assert escape("a\x00b\x02c\x9fd\u202ee\u2066f\ufeffg") == "abcdef\ufeffg"


def test_white_space_becomes_one_space() -> None:
    assert escape("a\n\n    b\u2028c\td") == "a b c d"


def test_lines_are_kept_where_they_count() -> None:
    assert html.unescape(escape_lines("@misc{x,\n\n  a = {b}\n}")) == "@misc{x,\n\n  a = {b}\n}"
    assert "\n" not in escape_lines("a\n\nb")
