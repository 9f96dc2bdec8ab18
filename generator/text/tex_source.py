r"""TeX source, printed from left to right by the tables of `facts.tex`; formulas stay as they are.

A command that is not in the tables stays as it is written, with its arguments: nobody can say what it prints, and a
text with a hole in it would look sound.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping

from generator.facts import letters
from generator.facts import tex as facts
from generator.text.formulas import FORMULA

DOLLAR = "\ue000"
"""Stands in what is printed for a dollar sign that is no formula's."""

_WORD = re.compile(r"\\([A-Za-z]+)(\*?[ \t\n]*)")
_PLAIN = re.compile(r"[^\\{}$]+")
_OPTIONS = re.compile(r"(?:\s*\[[^]]*\])*\s*")
_SCRIPTS = re.compile(r"(?:[_^](?:\{[^{}]*\}|\w))*")
_COMPARISON = re.compile(r"\$\s*([<>])\s*\$")
_SIGN_BESIDE_DIGIT = re.compile(r"\$\s*\\([A-Za-z]+)\s*\$(?=\d)")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_BARE_MATH = re.compile(r"[<>=\d.,]*")
_CAN_BE_TEXT_IN_FORMULA = re.compile(r"[\w .,+*/()-]+")

_SIGNS = {
    **{sign: sign for sign in "%&#_{}"},
    **dict.fromkeys("-/!@", ""),
    **dict.fromkeys(" ,;:>\\\n\t", " "),
    "$": DOLLAR,
}
"""What a backslash and a sign print, unless the sign is an accent."""
_LIGATURES = (
    (re.compile("---"), "\N{EM DASH}"),
    (re.compile("--"), "\N{EN DASH}"),
    (re.compile("!`(?!`)"), "\N{INVERTED EXCLAMATION MARK}"),
    (re.compile(r"\?`(?!`)"), "\N{INVERTED QUESTION MARK}"),
    (re.compile("``"), "\N{LEFT DOUBLE QUOTATION MARK}"),
    (re.compile("''"), "\N{RIGHT DOUBLE QUOTATION MARK}"),
    (re.compile(r"`(?=\S)([^`]*?)'(?!\w)"), "\N{LEFT SINGLE QUOTATION MARK}\\1\N{RIGHT SINGLE QUOTATION MARK}"),
    (re.compile("~"), " "),
)
_BELOW = "cdkb"
"""Accents that leave the dot on an i."""
_DOTTED = {"\N{LATIN SMALL LETTER DOTLESS I}": "i", "\N{LATIN SMALL LETTER DOTLESS J}": "j"}


def print_tex(source: str) -> str:
    """Return what TeX source prints. Braces that close nothing print nothing."""
    return _Source(source).printed()


def raised(text: str) -> str:
    """Return a text as a superscript: "6" as "⁶"; as a formula where Unicode does not raise all of it."""
    return _script(text, letters.RAISED, "^")


def lowered(text: str) -> str:
    """Return a text as a subscript: "2" as "₂"; as a formula where Unicode does not lower all of it."""
    return _script(text, letters.LOWERED, "_")


def _script(text: str, shifted: Mapping[str, str], sign: str) -> str:
    text = text.strip()
    if all(letter in shifted for letter in text):
        return "".join(shifted[letter] for letter in text)
    return f"${sign}{{\\text{{{text}}}}}$" if _CAN_BE_TEXT_IN_FORMULA.fullmatch(text) else f"{sign}({text})"


class _Source:
    """A text and how far it has been printed."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._place = 0

    def printed(self) -> str:
        """Return what the rest prints."""
        pieces = []
        while self._place < len(self._text):
            pieces.append(self._next())
        return "".join(pieces)

    def _next(self) -> str:
        """Return what the next piece prints: a group, a formula, a command, or all up to one of these."""
        match self._text[self._place]:
            case "{":
                return self._group()
            case "}":
                self._place += 1
                return ""
            case "$":
                return self._formula()
            case "\\":
                return self._command()
        return _ligatures(self._take(_PLAIN)[0])

    def _group(self) -> str:
        self._place += 1
        pieces = []
        while self._place < len(self._text) and self._text[self._place] != "}":
            pieces.append(self._next())
        self._place += 1
        return "".join(pieces)

    def _formula(self) -> str:
        sign = _COMPARISON.match(self._text, self._place)
        if sign:  # it may be part of a tag
            self._place = sign.end()
            return sign[1]
        found = FORMULA.match(self._text, self._place)
        if found:
            self._place = found.end()
            return found[0]
        sign = _SIGN_BESIDE_DIGIT.match(self._text, self._place)
        if sign and sign[1] in facts.SYMBOLS:  # our own formulas do not end before a digit
            self._place = sign.end()
            return facts.SYMBOLS[sign[1]]
        self._place += 1
        return DOLLAR

    def _command(self) -> str:
        word = _WORD.match(self._text, self._place)
        if word is None:
            sign = self._text[self._place + 1 : self._place + 2]
            self._place += 2
            return self._sign(sign)
        self._place = start = word.end()
        name = word[1]
        if name in facts.SYMBOLS:
            return facts.SYMBOLS[name].replace("$", DOLLAR)
        printed = _COMMANDS[name](self, name) if name in _COMMANDS else None
        if printed is None:
            self._place = start
            return word[0] + self._groups_as_written()
        return printed

    def _sign(self, sign: str) -> str:
        if sign in facts.ACCENTS:
            printed = self.accent(sign)
            return f"\\{sign}" if printed is None else printed
        return _SIGNS.get(sign, f"\\{sign}")

    # What commands print of their arguments; None where one of these is missing.

    def accent(self, name: str) -> str | None:
        """Put an accent on a letter."""
        argument = self._argument()
        return None if argument is None else _accented(argument, name)

    def left_out(self, name: str) -> str | None:
        """Pass over the arguments."""
        return None if self._groups(facts.LEFT_OUT[name]) is None else ""

    def shown(self, name: str) -> str | None:
        """Print the last argument."""
        return None if self._groups(facts.SHOWN[name] - 1) is None else self._argument()

    def switch(self, name: str) -> str:  # noqa: ARG002 - every command is given its name
        """Print nothing: the type changes, not the text."""
        return ""

    def verbatim(self, name: str) -> str | None:  # noqa: ARG002 - as above
        """Print the argument as it is written."""
        groups = self._groups(1)
        return groups[0].replace("$", DOLLAR) if groups else None

    def script(self, name: str) -> str | None:
        """Raise or lower the argument."""
        argument = self._argument()
        return None if argument is None else (lowered if name == "textsubscript" else raised)(argument)

    def ensure_math(self, name: str) -> str | None:  # noqa: ARG002 - as above
        """Print a sign that needs no formula, else the formula."""
        groups = self._groups(1)
        if not groups:
            return None
        tex = groups[0].strip()
        if _BARE_MATH.fullmatch(tex):
            return tex
        return facts.SYMBOLS.get(tex[1:], f"${tex}$") if tex.startswith("\\") else f"${tex}$"

    def mathematical(self, name: str) -> str | None:
        """Make a formula of a command that exists in formulas alone."""
        arguments = self._groups(facts.MATHEMATICAL[name])
        if arguments is None:
            return None
        groups = "".join(f"{{{argument}}}" for argument in arguments)
        return f"$\\{name}{groups}{self._take(_SCRIPTS)[0]}$"

    def _argument(self) -> str | None:
        """Return what the next argument prints: a group, a command or one letter."""
        self._take(_OPTIONS)
        if self._place == len(self._text) or self._text[self._place] == "}":
            return None
        if self._text[self._place] in "{\\$":
            return self._next()
        self._place += 1
        return self._text[self._place - 1]

    def _groups(self, number: int) -> list[str] | None:
        """Return the next groups as they are written; None if there are not so many."""
        groups: list[str] = []
        for _ in range(number):
            self._take(_OPTIONS)
            end = self._end_of_group()
            if end is None:
                return None
            groups.append(self._text[self._place + 1 : end - 1])
            self._place = end
        return groups

    def _groups_as_written(self) -> str:
        start = self._place
        while (end := self._end_of_group()) is not None:
            self._place = end
        return self._text[start : self._place].replace("$", DOLLAR)

    def _end_of_group(self) -> int | None:
        """Return the place behind the group that begins here; None if none begins here or it does not end."""
        depth = 0
        for found in _BRACE.finditer(self._text, self._place) if self._text.startswith("{", self._place) else ():
            depth += (found[0] == "{") - (found[0] == "}")
            if not depth:
                return found.end()
        return None

    def _take(self, pattern: re.Pattern[str]) -> re.Match[str]:
        found = pattern.match(self._text, self._place)
        assert found is not None, "who calls has seen what stands here, or the pattern takes nothing too"
        self._place = found.end()
        return found


_COMMANDS: Mapping[str, Callable[[_Source, str], str | None]] = {
    **dict.fromkeys(facts.ACCENTS, _Source.accent),
    **dict.fromkeys(facts.LEFT_OUT, _Source.left_out),
    **dict.fromkeys(facts.SHOWN, _Source.shown),
    **dict.fromkeys(facts.SWITCHES, _Source.switch),
    **dict.fromkeys(facts.VERBATIM, _Source.verbatim),
    **dict.fromkeys(facts.MATHEMATICAL, _Source.mathematical),
    **dict.fromkeys(("textsuperscript", "textsubscript"), _Source.script),
    "ensuremath": _Source.ensure_math,
}


def _accented(text: str, command: str) -> str:
    if not text.strip():
        return facts.SPACING_ACCENTS.get(command, "")
    first, rest = text[0], text[1:]
    if command not in _BELOW:
        first = _DOTTED.get(first, first)
    while rest and unicodedata.combining(rest[0]):
        first, rest = first + rest[0], rest[1:]
    return unicodedata.normalize("NFC", first + facts.ACCENTS[command]) + rest


def _ligatures(text: str) -> str:
    for pattern, replacement in _LIGATURES:
        text = pattern.sub(replacement, text)
    return text
