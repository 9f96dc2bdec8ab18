r"""TeX in prose, as sources deliver it: accents and macros become Unicode, formulas stay TeX between dollar signs.

Two kinds of source differ. BibTeX is TeX throughout. An abstract on arXiv is meant for people, with TeX left over in
it here and there: only what can be nothing else is changed there, so that "~10%" and "a -- b" stay as they are.
"""

import re
from collections.abc import Callable

from generator.facts.tex import SYMBOLS
from generator.text import formulas
from generator.text.entities import read_entities
from generator.text.tex_source import DOLLAR, print_tex
from generator.text.unseen import visible

_CITATION = re.compile(r"(?<![\s~])[\s~]*\\cite[a-z]*\*?(?:\[[^]]*\])*\{[^{}]*\}")
_OTHER_FORMULAS = (
    (re.compile(r"\$\$([^$]+)\$\$"), r"$\1$"),
    # One that opens before the last is closed is none: so each character is looked at from one beginning only.
    (re.compile(r"\\\(((?:(?!\\\().)+?)\\\)", re.DOTALL), r"$\1$"),
    (re.compile(r"\\\[((?:(?!\\\[).)+?)\\\]", re.DOTALL), r"$\1$"),
)
# TeX takes "$ x $" for a formula; a dollar sign beside a blank is money elsewhere, so only what is TeX is moved.
# What closes one formula opens none, so a formula is tried first.
_FORMULA_OR_PADDED = re.compile(
    rf"{formulas.FORMULA.pattern}|(?<![\\$])\$[ \t\n]*([^$]*[\\^_][^$]*?)[ \t\n]*\$(?!\$)", re.DOTALL
)
_ESCAPED_FORMULA = re.compile(f"{DOLLAR}([^{DOLLAR}$]*[\\\\^_][^{DOLLAR}$]*){DOLLAR}")
"""A formula of an abstract that Zotero has taken for plain text, and has escaped mark by mark."""

_BARE_DOLLAR = re.compile(r"(?<!\\)\$")
_MOST_ROUNDS = 20
"""Where two dollar signs are escaped, those on either side may come to be a pair. Prose is done in two rounds."""

_DEEPEST = 20
"""Nested braces; deeper TeX is left as it is, since reading it costs stack frames for each."""

_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*|\n[ \t]{2,}(?=\S)")
_ADDRESS_COMMAND = re.compile(r"\\(?:url|nolinkurl|path|href|texttt|ensuremath|string|protect)(?![A-Za-z])\s*")
_TILDE = re.compile(r"\\~(?:\{\})?|\$\\sim\$|\\sim(?![A-Za-z])")
_ESCAPED_SIGN = re.compile(r"\\(?:(?P<sign>[_%&#$^{}-])|(?P<name>[A-Za-z]+)\s?)")


def mend(text: str) -> str:
    r"""Return text for people without the TeX that was left over in it: "na\"ive" as "naïve"."""
    return drawable(_outside_formulas(_usual_formulas(text), _mend_words))


def read(text: str) -> str:
    r"""Return what TeX source prints, with its formulas kept: "{B}-{ST}a{R} at 5\%" as "B-STaR at 5%"."""
    if _depth(text) > _DEEPEST:
        return text
    printed = print_tex(_usual_formulas(_CITATION.sub("", text)))
    return drawable(_ESCAPED_FORMULA.sub(r"$\1$", printed).replace(DOLLAR, r"\$"))


def drawable(text: str) -> str:
    """Return the text with the dollar signs escaped around what is no formula, or none that can be drawn."""

    def keep_or_escape(found: re.Match[str]) -> str:
        try:
            formulas.to_mathml(found[1])
        except formulas.FormulaError:
            return rf"\${found[1]}\$"
        return found[0]

    for _ in range(_MOST_ROUNDS):
        before, text = text, formulas.FORMULA.sub(keep_or_escape, text)
        if text == before:
            return text
    return _BARE_DOLLAR.sub(r"\$", text)


def one_line(text: str) -> str:
    """Return the text on one line, without characters that no reader sees."""
    return " ".join(visible(" ".join(text.split())).split())


def verbatim(source: str) -> str:
    r"""Return an address or identifier as its TeX source means it: "a{\_}b" as "a_b", with no dash or quote changed."""
    text = _ADDRESS_COMMAND.sub("", _TILDE.sub("~", source))
    text = _ESCAPED_SIGN.sub(lambda found: found["sign"] or SYMBOLS.get(found["name"], found[0]), text)
    return read_entities(re.sub(r"[{}]|\$(?=[<>~]|\s)|(?<=[<>~])\$", "", text)).strip()


def paragraphs(text: str, *, indented: bool = True) -> str:
    """Return the text with one line for each paragraph, parted by blank lines and, if these count, by indented ones."""
    parting = _PARAGRAPH if indented else _BLANK_LINE
    lines = (one_line(part) for part in parting.split(text.replace("\r\n", "\n").strip()))
    return "\n".join(line for line in lines if line)


_SYMBOL = "|".join(sorted(SYMBOLS, key=len, reverse=True))
_ACCENT = (
    r"""\\(?:["'`^~=.]|[uvHtcdbkr](?![A-Za-z]))\s*"""  # the accent, then the letter it stands on
    r"""(?:\{\s*(?:\\[ij]|\\["'`^~=.]\s*[A-Za-z]|[A-Za-z]{1,2})\s*\}|\\[ij](?![A-Za-z])|[A-Za-z])"""
)
_LETTER = rf"\\(?:{_SYMBOL})(?![A-Za-z])(?:\{{\}}|\s)?"
_WITH_ARGUMENT = r"\\(?:text(?:super|sub)script|ensuremath)\s*\{[^{}]*\}"
_LEFT_OVER = (
    rf"\{{(?:{_ACCENT}|{_LETTER})\}}|{_ACCENT}|{_LETTER}|{_WITH_ARGUMENT}"  # compiled when it is needed: it is long
)
_MACROS = (
    (_CITATION, ""),
    (re.compile(r"\\(?:emph|text\w{0,2}|mbox|u?u?line|underline|url|nolinkurl)\s*\{([^{}]*)\}"), r"\1"),
    (re.compile(r"\\href\s*\{[^{}]*\}\s*\{([^{}]*)\}"), r"\1"),
    (re.compile(r"\{\\(?:em|it|bf|sc|tt|sf|rm|itshape|bfseries)(?![A-Za-z])\s*([^{}]*)\}"), r"\1"),
    (re.compile(r"``((?:(?!``|'').)*)''", re.DOTALL), "“\\1”"),
    (re.compile(r"\\([%&#_])"), r"\1"),
    (re.compile(r"(?<=[^\s\d~/])~(?=[^\s~])"), " "),  # a tie, as in "Fig.~3"; not "about", "from 5 to 9", "/~name"
    (re.compile(r"\\([{}])"), r"\1"),
)


def _mend_words(text: str) -> str:
    text = re.sub(_LEFT_OVER, lambda found: print_tex(found[0]).replace(DOLLAR, r"\$"), text)
    for pattern, replacement in _MACROS:
        text = pattern.sub(replacement, text)
    return text


def _outside_formulas(text: str, change: Callable[[str], str]) -> str:
    pieces = []
    end = 0
    for found in formulas.FORMULA.finditer(text):
        pieces += [change(text[end : found.start()]), found[0]]
        end = found.end()
    return "".join((*pieces, change(text[end:])))


def _usual_formulas(text: str) -> str:
    for pattern, replacement in _OTHER_FORMULAS:
        text = pattern.sub(replacement, text)
    return _FORMULA_OR_PADDED.sub(lambda found: f"${found[2].strip()}$" if found[2] else found[0], text)


def _depth(tex: str) -> int:
    depth = deepest = 0
    for mark in tex:
        depth += (mark == "{") - (mark == "}")
        deepest = max(deepest, depth)
    return deepest
