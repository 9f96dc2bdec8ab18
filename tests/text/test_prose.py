"""A text says itself in every form, and its markup is what its kind allows: all else is text."""

import pickle
import random
import re

import pytest

from generator.text import prose
from generator.text.prose import Note, Prose

FORMS = [
    (
        Prose(r"On $H_{\infty}$ & R_2"),
        "On H_∞ & R_2",
        'On <span class="math"><math display="inline" alttext="H_&#123;&#92;infty}">'
        "<mrow><msub><mi>H</mi><mrow><mo>∞</mo></mrow></msub></mrow></math></span> &amp; R&#95;2",
        r"On $H_{\infty}$ \& R\_2",
    ),
    (Prose("a\n\n  b"), "a b", "a b", "a b"),
    (
        Prose(r"\$5 and *no* Markdown"),
        "$5 and *no* Markdown",
        "&#36;5 and &#42;no&#42; Markdown",
        r"\$5 and *no* Markdown",
    ),
    (Note("*a* **b** `c`"), "a b c", "<em>a</em> <strong>b</strong> <code>c</code>", "a b c"),
    (Note("<b>a</b>"), "<b>a</b>", "&lt;b>a&lt;/b>", "<b>a</b>"),
    (Note("[a](javascript:alert)"), "a", "a", "a"),
    (Note("`[[a]]`"), "[[a]]", "<code>&#91;&#91;a&#93;&#93;</code>", "[[a]]"),
    (Note("# a"), "# a", "&#35; a", r"\# a"),
    (Note("`a_b` and a_b_c"), "a_b and a_b_c", "<code>a&#95;b</code> and a&#95;b&#95;c", r"a\_b and a\_b\_c"),
    (Note("`$x$`"), "$x$", "<code>&#36;x&#36;</code>", r"\$x\$"),
]


@pytest.mark.parametrize(("text", "plain", "html", "tex"), FORMS)
def test_a_text_knows_its_forms(text: Prose, plain: str, html: str, tex: str) -> None:
    assert (text.plain, text.html, text.markdown, text.tex) == (plain, html, html, tex)


@pytest.mark.parametrize(
    ("note", "plain", "markdown"),
    [
        (Note("[[a|*b* <c>]]"), "*b* <c>", "[&#42;b&#42; &lt;c>](paper:a)"),
        (Note("[[a]], [[b]]").naming({"a": "The A", "c": "C"}), "The A, b", "[The A](paper:a), [b](paper:b)"),
        (Note("*[[a|x]]* [[a|y]]"), "x y", "<em>[x](paper:a)</em> [y](paper:a)"),
    ],
)
def test_a_note_leads_to_papers(note: Note, plain: str, markdown: str) -> None:
    assert (note.plain, note.markdown) == (plain, markdown)
    assert note.papers[0] == "a"
    assert pickle.loads(pickle.dumps(note)) == note  # noqa: S301 - our own


def test_a_link_is_markdown_in_markdown_and_an_element_in_html() -> None:
    note = Note("see [*a*](https://example.org/x_(y))")
    assert note.markdown == "see [<em>a</em>](https://example.org/x_&#40;y&#41;)"
    assert note.html == 'see <a href="https://example.org/x_(y)"><em>a</em></a>'
    assert note.plain == str(note) == "see a"


def test_tex_in_a_note_is_kept_from_emphasis() -> None:
    (paragraph,) = Note("$a_{b} c_{d}$ *x*").paragraphs
    assert paragraph.count("<msub>") == 2
    assert "<em>x</em>" in paragraph


@pytest.mark.parametrize("text", [Note("a\n\nb"), Prose("a\nb")])
def test_paragraphs_stay_apart(text: Prose) -> None:
    assert text.paragraphs == ("a", "b")


def test_an_unpaired_brace_of_a_formula_cannot_end_a_bibliography() -> None:
    assert Prose(r"$\{ x$").tex == r"$\lbrace x$"


def test_a_line_that_holds_no_markdown_is_what_markdown_makes_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(5)  # noqa: S311 - no secrets here
    signs = [
        *"ab1 é字.,;:!?'\"()-+=|#~^{}/%@*",
        "\u00a0",
        "\u200b",
        "\U0001f600",
        "1. ",
        "- ",
        "# ",
        "www.a.org",
        "http://",
        "    ",
    ]
    texts = ["".join(chance.choices(signs, k=chance.randint(1, 12))) for _ in range(2000)]
    found = [(note.markdown, note.html, note.tex) for note in map(Note, texts)]
    monkeypatch.setattr(prose, "_UNMARKED", re.compile("(?!)"))
    assert found == [(note.markdown, note.html, note.tex) for note in map(Note, texts)]
