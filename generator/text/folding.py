# ruff: noqa: RUF001 - these are the characters that people type
"""Folding: how words are made comparable, so that what people type meets what the paper prints.

A text is read in chunks between white space. A chunk holds compounds ("Self-Play"), a compound holds parts ("self",
"play"), and every part is one *unit* of the text. The index knows each part and each compound written in one
("selfplay"), so that all three spellings meet. `folding.js` does the same in the browser; tests hold the two together.
"""

import re
import unicodedata
from dataclasses import dataclass

from generator.facts import limits
from generator.facts.letters import SPECIAL_LETTERS, SPOKEN_SYMBOLS

_GREEK = "α-ωΑ-Ω"
_LONE_SYMBOL = re.compile(f"[∞√]|(?<![{_GREEK}])[{_GREEK}](?![{_GREEK}])")
_END_OF_NAME = re.compile(r"(?<=[^\W_])(?:\+\+|#)(?![^\W\d_])")
_APOSTROPHE = re.compile("['’ʼ‘`´](?:s(?![^\\W_]))?", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe00-\ufe0f]")
_COMPOUND = re.compile(r"[^\W_]+(?:[-‐‑–−/_.&+]{1,3}[^\W_]+)*")
_WORD = re.compile(r"[^\W_]+")
_PLAIN_WORD = re.compile(r"[(\[]?([A-Za-z]?[a-z]+)[)\].,;:]*")
_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_CJK_OR_OTHER = re.compile(f"[{_CJK}]+|[^{_CJK}]+")
_DIGITS_OR_OTHER = re.compile(r"[0-9]+|[^0-9]+")
_HUMPS = re.compile("(?<=[a-z])(?=[A-Z])")
_SHORTEST_BESIDE_DIGITS = 2
_SHORTEST_HUMP = 3


@dataclass(frozen=True, slots=True)
class Form:
    """A folded word as it can be looked up: which units of its chunk it covers."""

    text: str
    offset: int
    span: int = 1


@dataclass(frozen=True, slots=True)
class Chunk:
    """What stands between two white spaces, folded."""

    forms: tuple[Form, ...]
    units: int


def fold(text: str) -> str:
    """Fold a text but leave its words where they are: "Jérémy's H∞" → "jeremy h-infinity-"."""
    return _without_accents(text).lower()


def fold_chunk(chunk: str) -> Chunk:
    """Take a chunk apart: "Self-Play:" → self, play, and selfplay over both."""
    if plain := _PLAIN_WORD.fullmatch(chunk):  # most chunks by far, and many times faster
        return Chunk((Form(plain[1].lower(), 0),), 1)
    forms: list[Form] = []
    units = 0
    for compound in _COMPOUND.findall(_without_accents(chunk)):
        found = _fold_compound(compound)
        forms.extend(Form(form.text, form.offset + units, form.span) for form in found.forms)
        units += found.units
    return Chunk(tuple(forms), units)


def fold_text(text: str) -> Chunk:
    """Take a whole text apart; a text without any letter or digit counts as one word, itself."""
    forms: list[Form] = []
    units = 0
    for chunk in text.split():
        found = fold_chunk(chunk)
        forms.extend(Form(form.text, form.offset + units, form.span) for form in found.forms)
        units += found.units
    if not units and (symbols := "".join(text.split())):
        return Chunk((Form(symbols, 0),), 1)
    return Chunk(tuple(forms), units)


def with_spoken_ends(text: str) -> str:
    """Return a text in which the signs at the end of names are words: "C++" is "C-plus-plus-"."""
    return _END_OF_NAME.sub(_spoken, text) if "#" in text or "++" in text else text


def _without_accents(text: str) -> str:
    """Accents, special letters, apostrophes and invisible characters gone; upper case still tells humps apart."""
    text = with_spoken_ends(text)
    if text.isascii():
        return _APOSTROPHE.sub("", text)
    text = _APOSTROPHE.sub("", _INVISIBLE.sub("", text))
    letters = (each for each in unicodedata.normalize("NFKD", text) if not unicodedata.category(each).startswith("M"))
    kept = "".join(SPECIAL_LETTERS.get(each, each) for each in letters)
    return _LONE_SYMBOL.sub(_spoken, unicodedata.normalize("NFC", kept))


def _spoken(symbol: re.Match[str]) -> str:
    return f"-{SPOKEN_SYMBOLS.get(symbol[0].lower(), symbol[0])}-"


def _fold_compound(compound: str) -> Chunk:
    forms: list[Form] = []
    units = 0
    for word in _WORD.findall(compound):
        parts, joinable = _parts(word)
        forms.extend(Form(part, units + offset, span) for offset, (part, span) in enumerate(parts))
        if joinable and len(parts) > 1:
            forms.append(Form(word.lower(), units, len(parts)))
        units += len(parts)
    joined = "".join(_WORD.findall(compound)).lower()
    if units > 1 and len(joined) <= limits.COMPOUND_LENGTH and all(form.text != joined for form in forms):
        forms.append(Form(joined, 0, units))
    return Chunk(tuple(forms), units)


def _parts(word: str) -> tuple[list[tuple[str, int]], bool]:
    """Split a word without separators into its parts, each with its span, and whether the word is also known in one."""
    runs = _CJK_OR_OTHER.findall(word)
    if len(runs) == 1 and not _is_cjk(word):
        return [(part.lower(), 1) for part in _humps(word)], True
    parts: list[tuple[str, int]] = []
    for run in runs:
        if _is_cjk(run):
            parts.extend(_bigrams(run))
        else:
            parts.append((run.lower(), 1))
    return parts, False


def _is_cjk(run: str) -> bool:
    return _CJK_OR_OTHER.match(run[0]) is not None and re.match(f"[{_CJK}]", run) is not None


def _bigrams(run: str) -> list[tuple[str, int]]:
    """Pairs of neighbours: the usual stand-in for words in scripts that write no spaces."""
    if len(run) == 1:
        return [(run, 1)]
    return [(run[start : start + 2], 1) for start in range(len(run) - 1)]


def _humps(word: str) -> list[str]:
    """Split "GPT4" or "VideoJAM"; words with shorter parts, such as "STaR" or "3D", stay whole."""
    runs = _DIGITS_OR_OTHER.findall(word)
    if len(runs) > 1 and any(len(run) < _SHORTEST_BESIDE_DIGITS and not run.isdecimal() for run in runs):
        return [word]
    parts: list[str] = []
    for run in runs:
        humps = _HUMPS.split(run)
        parts.extend(humps if min(map(len, humps)) >= _SHORTEST_HUMP else [run])
    return parts
