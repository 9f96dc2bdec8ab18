"""Formulas are found, drawn and spelled."""

import pytest

from generator.text import formulas
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
    ],
)
def test_formulas_are_told_from_money(text: str, tex: list[str]) -> None:
    assert [piece for piece, is_tex in formulas.split(text) if is_tex] == tex


def test_an_escaped_dollar_is_a_dollar() -> None:
    assert "".join(piece for piece, _ in formulas.split(r"\$5")) == "$5"


def test_a_formula_becomes_mathml() -> None:
    drawn = formulas.to_mathml(r"H_{\infty}")
    assert drawn == '<math display="inline"><mrow><msub><mi>H</mi><mrow><mo>∞</mo></mrow></msub></mrow></math>'


@pytest.mark.parametrize("tex", [r"\foo", r"\frac{a}{", "}{", "^", r"\left( x", r"\begin{matrix}a"])
def test_what_cannot_be_drawn_is_an_error(tex: str) -> None:
    with pytest.raises(formulas.FormulaError):
        formulas.to_mathml(tex)


@pytest.mark.parametrize(
    "tex",
    [r"\href{javascript:alert(1)}{x}", r"\class{a}{x}", r"\style{b:c}{x}", r"\text{<img src=x onerror=alert(1)>}"],
)
def test_a_formula_brings_no_markup_of_its_own(tex: str) -> None:
    drawn = formulas.to_mathml(tex)
    assert not any(word in drawn for word in ("href", "class", "style", "<img", "javascript"))


def test_an_undrawable_formula_is_shown_as_its_source() -> None:
    assert Prose(r"a $\foo$").html == 'a <code class="math">&#92;foo</code>'


def test_a_formula_is_spelled_in_unicode() -> None:
    assert Prose(r"the $H_{\infty}$ norm at \$5").plain == "the H_∞ norm at $5"


def test_a_link_in_a_formula_is_spelled_as_what_it_shows() -> None:
    assert Prose(r"so $\href{x}{y}$ it is").plain == "so y it is"
