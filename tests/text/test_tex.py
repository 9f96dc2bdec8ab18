"""TeX in prose: what is left over in it, and what is TeX throughout."""

import pytest

from generator.text import formulas, tex


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"na\"ive {\'e}tude Erd\H{o}s \v{S}\'ar", "naïve étude Erdős Šár"),
        (r"\o re H{\"{o}}lder \c{c}a stra\ss e", "øre Hölder ça straße"),
        (r"~10\% of Q\&A \#1 a\_b", "~10% of Q&A #1 a_b"),
        ("``think'' and `x'", "“think” and `x'"),
        (r"\emph{so} \textbf{it} {\em is} \url{http://x.y/a}", "so it is http://x.y/a"),
        (r"known~\cite{a,b}. Also \citep[p.~3]{c}", "known. Also"),
        (r"Fig.~3 from 5~10 at x.org/~me", "Fig. 3 from 5~10 at x.org/~me"),
        (r"$\mathcal{O}(n^2)$ with \emph{x}", r"$\mathcal{O}(n^2)$ with x"),
        (r"$$x^2$$ \(a_b\) \[c\] $ x_1 $", "$x^2$ $a_b$ $c$ $x_1$"),
        ("costs $5 and $10, or $ 7 and 8 $", "costs $5 and $10, or $ 7 and 8 $"),
        (r"\$5 to \$6", r"\$5 to \$6"),
        (r"not $\undefinedmacro{x}$", r"not \$\undefinedmacro{x}\$"),
        (r"open ${x$ end", r"open \${x\$ end"),
        ("mathcal{O}(T^{2/3}) of H_{infty}", "mathcal{O}(T^{2/3}) of H_{infty}"),
        (r"\vec{x} \v \unknown{y}", r"\vec{x} \v \unknown{y}"),
    ],
)  # fmt: skip
def test_left_over_tex_is_mended_and_nothing_else(text: str, expected: str) -> None:
    assert tex.one_line(tex.mend(text)) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{B}-{ST}a{R}}: {M}onitoring", "B-STaR: Monitoring"),
        (r"5\% or 5% \& Q&A", "5% or 5% & Q&A"),
        (r"{\'E}cole~Poly a---b", "École Poly a—b"),
        (r"\${\textbackslash}mathcal\{O\}(n\^{}2)\$ for \$5", r"$\mathcal{O}(n^2)$ for \$5"),
        (r"On {$H_\infty$} Control", r"On $H_\infty$ Control"),
        ("{" * 5000 + "deep" + "}" * 5000, "{" * 5000 + "deep" + "}" * 5000),
        (r"\href{a}", r"\href{a}"),
        ("open { brace", "open brace"),
    ],
)
def test_tex_source_is_read_as_it_prints(source: str, expected: str) -> None:
    assert tex.one_line(tex.read(source)) == expected


@pytest.mark.parametrize(
    "text",
    [r"$\bad$ and $x$", r"$a\bad$b$c$", r"\$$\bad$", "$x$ $y$", r"$\frac{1}$", "$a{ " * 5000 + "x" + " a$" * 5000],
    ids=["one", "two", "escaped", "good", "short", "nested"],
)
def test_what_is_left_can_be_drawn(text: str) -> None:
    for piece, is_tex in formulas.split(tex.drawable(text)):
        if is_tex:
            formulas.to_mathml(piece)
    assert tex.drawable(tex.drawable(text)) == tex.drawable(text)


def test_paragraphs_are_kept_and_lines_joined() -> None:
    assert tex.paragraphs("  a\nb\r\n  c d\n\ne\u202ff\u00adg\ud800h\x00") == "a b\nc d\ne fgh"
