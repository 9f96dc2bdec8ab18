"""Notes are limited Markdown: what is not limited to that is text."""

import pytest

from generator.text import prose


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("*a* **b** `c`", "<em>a</em> <strong>b</strong> <code>c</code>"),
        ("[a](https://example.org/x)", '<a href="https&#58;&#47;&#47;example&#46;org&#47;x">a</a>'),
        ("[a](javascript:alert)", "<a>a</a>"),
        ("<b>a</b>", "&#60;b&#62;a&#60;&#47;b&#62;"),
        ("# a", "&#35; a"),
        ("- a", "&#45; a"),
        ("> a", "&#62; a"),
        ("`a_b` and a_b_c", "<code>a&#95;b</code> and a&#95;b&#95;c"),
        ("`$x$`", "<code>&#36;x&#36;</code>"),
    ],
)
def test_a_note_is_rendered(note: str, shown: str) -> None:
    assert [str(paragraph).strip() for paragraph in prose.note(note)] == [shown]


def test_tex_in_a_note_is_kept_from_emphasis() -> None:
    (paragraph,) = prose.note("$a_{b} c_{d}$ *x*")
    assert paragraph.count("<msub>") == 2
    assert "<em>x</em>" in paragraph


def test_paragraphs_stay_apart() -> None:
    assert len(prose.note("a\n\nb")) == 2


def test_a_note_is_spoken_without_markup() -> None:
    assert prose.spoken("A *b* `c` & [d](https://example.org)") == "A b c & d"
