"""Formulas in plain characters."""

import unicodedata

import pytest

from generator.text.prose import Prose

SPELLED = {
    r"\widetilde{\mathcal{O}}(T^{2/3})": "Õ(T^(2/3))",
    r"\widetilde{\mathcal{O}} \Big( \frac{d \sqrt{T}}{(1-\overline{\rho})^{3/2}} \Big)": "Õ(d√T/((1 − ρ̄)^(3/2)))",
    r"H_{\infty}": "H_∞",
    r"\text{ReST}^{\text{EM}}": "ReSTᴱᴹ",
    r"\hat{x}_i^{2}": "x̂ᵢ²",
    r"\sum_{i=1}^{n} x_i": "∑ᵢ₌₁ⁿxᵢ",
    r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}": "(a, b; c, d)",
    r"\sqrt[3]{x}": "∛x",
    r"\sqrt{ab}": "√(ab)",
    r"\frac{a+b}{cd}": "(a + b)/(cd)",
    r"\binom{n}{k}": "(n choose k)",
    r"a \leq b\,c": "a ≤ bc",
    r"f(x, y) = -y": "f(x, y) = −y",
    r"\not= a": "≠a",
    r"a\not\in B": "a ∉ B",
    r"2\log_2 n": "2 log₂ n",
    r"\operatorname{argmax}_\theta f": "argmax_θ f",
    r"\lim_{n\to\infty} f(n)": "lim_(n → ∞) f(n)",
    r"\mathbb{R}^n": "ℝⁿ",
    r"10^{-3}": "10⁻³",
    r"\pi^*": "π*",
    r"\overline{xy}": "x̅y̅",
    r"\vec{v}": "v⃗",
    r"\underbrace{a+b}_{c}": "a + b_c",
    r"k\text{-NN}": "k-NN",
    r"5\%": "5%",
    r"\{x\}": "{x}",
}


@pytest.mark.parametrize(("tex", "spelled"), SPELLED.items())
def test_what_can_be_drawn_can_be_spelled(tex: str, spelled: str) -> None:
    assert Prose(f"so ${tex}$ it is").plain == f"so {unicodedata.normalize('NFC', spelled)} it is"


@pytest.mark.parametrize("tex", [r"\foo{x}", r"\left( x", "a}{"])
def test_what_cannot_be_drawn_stays_tex(tex: str) -> None:
    assert Prose(f"a ${tex}$").plain == f"a ${tex}$"
