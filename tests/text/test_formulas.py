"""Formulas are found, drawn and spelled."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts import formulas as facts
from generator.text import formulas
from generator.text.escaping import escape_attribute
from generator.text.pieces import Formula
from generator.text.prose import Prose


@pytest.mark.parametrize(
    ("text", "tex"),
    [
        ("a $x$ b", ["x"]),
        ("$x$ and $y$", ["x", "y"]),
        ("it costs $5 and $10", []),
        ("$5 or $6 more", []),
        (r"\$x\$", []),
        (r"$\$5$", [r"\$5"]),
        ("$ x $", []),
        ("a $", []),
        ("from $5 a day in US$ to A$10", []),
        ("it costs ($5M) or a little (6M$) more", []),
        ("we pay US$ 5 of US$ 10", []),
        ("$2 \\times 3$ and $10$", [r"2 \times 3", "10"]),
        ("in $10 ms$", ["10 ms"]),
        ("CO$_2$ and the $k$NN", ["_2", "k"]),
    ],
)
def test_formulas_are_told_from_money(text: str, tex: list[str]) -> None:
    assert [piece for piece, is_tex in formulas.split(text) if is_tex] == tex


def test_an_escaped_dollar_is_a_dollar() -> None:
    assert "".join(piece for piece, _ in formulas.split(r"\$5")) == "$5"


def test_a_formula_becomes_mathml() -> None:
    drawn = formulas.to_mathml(r"H_{\infty}")
    inner = "<mrow><msub><mi>H</mi><mrow><mo>∞</mo></mrow></msub></mrow>"
    assert drawn == f'<math display="inline" alttext="H_&#123;&#92;infty}}">{inner}</math>'


UNDRAWABLE = {
    r"\foo": r'unknown TeX command "\foo"',
    r"\frac{a}{": "a brace is not closed or not opened",
    "}{": "a brace is not closed or not opened",
    "^": "^ lacks what should follow it",
    r"\left( x": r"\left lacks its partner",
    r"\begin{matrix}a": r"\begin{matrix} lacks its partner",
    r"\begin{aligned}a\end{aligned}": 'unknown TeX environment "aligned"',
    r"\frac{1}": r"\frac lacks what should follow it",
    r"\underset{x}": r"\underset lacks what should follow it",
    r"\binom{n}": r"\binom lacks what should follow it",
    r"\binom12": r"\binom lacks what should follow it",
    r"\limits": r"\limits stands before _ or ^, and here is neither",
    r"x\limits_a": r"limits must follow math operator at \limits",
    r"\text{\alpha}": r"\alpha cannot stand here",
    "50%": r"% begins a comment; a percent sign is written \%",
    "x_a_b": "_ or ^ stands twice; enclose one of the two in braces",
    r"\sqrt{" * 150 + "x" + "}" * 150: "it is nested too deeply",
    r"\sqrt " * 400 + "x": "it is nested too deeply",
    r"\def\a{\a\a}\a": r'unknown TeX command "\def"',
}


@pytest.mark.parametrize("tex", UNDRAWABLE)
def test_what_cannot_be_drawn_is_said_with_the_command(tex: str) -> None:
    with pytest.raises(formulas.FormulaError) as refused:
        formulas.to_mathml(tex)
    assert str(refused.value) == UNDRAWABLE[tex]


_PIECES = st.sampled_from(
    [*"{}^_'&x1 []()+=|~%#", "2.5", r"\{", r"\\", r"\left", r"\right", r"\limits", r"\text{a b}", r"\begin{matrix}",
     r"\end{matrix}", r"\begin{cases}", r"\end{cases}", "{a}", r"\left(", r"\right)"]
    + [rf"\{name}" for name in facts.COMMANDS.split()]
    + [rf"\{name}{{a}}" for name in (*facts.WITH_ONE_ARGUMENT.split(), *facts.WITH_TWO_ARGUMENTS.split())]
)  # fmt: skip
FORMULAS = st.lists(_PIECES, min_size=1, max_size=9).map(" ".join)


@given(FORMULAS)
def test_any_formula_is_drawn_or_said_to_be_none(tex: str) -> None:
    formula = Formula(tex)
    if _is_drawn(tex):
        ElementTree.fromstring(f"<p>{formulas.to_mathml(tex)}</p>")  # it is well-formed
        assert formula.plain() == formulas.spell(tex)
    else:
        assert formula.plain() == f"${tex}$"
        assert formula.html().startswith('<code class="math">')


@given(FORMULAS)
def test_no_formula_breaks_a_bibliography(tex: str) -> None:
    """BibTeX counts every brace, and TeX leaves out what follows a percent sign."""
    depth = 0
    written = Formula(tex).tex()
    for mark in written:
        depth += (mark == "{") - (mark == "}")
        assert depth >= 0
    assert depth == 0
    assert not re.search(r"(?<!\\)(?:\\\\)*%", written)


def test_every_known_command_can_be_drawn() -> None:
    names = facts.COMMANDS.split()
    assert [name for name in names if not any(_is_drawn(form.replace("NAME", name)) for form in _FORMS)] == []


_FORMS = (
    r"\NAME", r"\NAME{x}", r"\NAME{x}{y}", r"\NAME{red}{blue}{x}", r"x \NAME y", r"\int\NAME_1^2", r"\NAME 1\of x",
    r"\root 1\NAME x", r"\begin{matrix}x\NAME y\end{matrix}", r"\left(x\NAME|y\right)",
    r"\NAME(x\right)", r"\left(x\NAME)",
    r"\NAME(){1em}{0}{x}{y}", r"\NAME{2}{\hat x}", r"\NAME{_1}{_2}\sum",
)  # fmt: skip


def _is_drawn(tex: str) -> bool:
    try:
        return bool(formulas.to_mathml(tex))
    except formulas.FormulaError:
        return False


@pytest.mark.parametrize(
    "tex",
    [r"\href{javascript:alert(1)}{x}", r"\class{a}{x}", r"\style{b:c}{x}", r"\text{<img src=x onerror=alert(1)>}"],
)
def test_a_formula_brings_no_markup_of_its_own(tex: str) -> None:
    drawn = formulas.to_mathml(tex).replace(f'alttext="{escape_attribute(tex)}"', "")
    assert not any(word in drawn for word in ("href", "class", "style", "<img", "javascript"))


def test_an_undrawable_formula_is_shown_as_its_source() -> None:
    assert Prose(r"a $\foo$").html == 'a <code class="math">&#92;foo</code>'


def test_a_formula_is_spelled_in_unicode() -> None:
    assert Prose(r"the $H_{\infty}$ norm at \$5").plain == "the H_∞ norm at $5"


def test_a_link_in_a_formula_is_spelled_as_what_it_shows() -> None:
    assert Prose(r"so $\href{x}{y}$ it is").plain == "so y it is"
