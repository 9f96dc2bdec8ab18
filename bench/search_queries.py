# ruff: noqa: PLR2004, RUF001, S311 - queries are made by chosen lengths and chance
"""Queries by rule: each kind makes, from a paper, what somebody might type who looks for it.

Those that more than one paper fits are not asked, as no search can know which of them is meant.
"""

import random
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA

from generator.facts.words import STOP_WORDS
from generator.model import Library, Paper
from generator.text.folding import fold_text
from generator.text.prose import Prose

_ENDINGS = (
    *(("ies", "y"), ("eeing", "eed"), ("ing", "ed"), ("ied", "ying"), ("ed", "ing"), ("ation", "ations")),
    *((f"{letter}y", f"{letter}ies") for letter in "bcdfghjklmnpqrstvwxz"),
    *((f"{end}es", end) for end in ("ss", "x", "z", "ch", "sh")),
    *((end, f"{end}es") for end in ("ss", "us", "is", "x", "z", "ch", "sh")),
    *(("s", ""), ("ee", "eeing"), ("e", "ing"), ("", "s")),
)
"""What a word ends in, and another ending; the first that fits is changed."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Word:
    """What is typed, and what of the paper it was made from; also several words."""

    typed: str
    meant: str


@dataclass(frozen=True)
class Query:
    """What is typed, and the paper that is meant."""

    kind: str
    text: str
    paper: Paper


@dataclass(frozen=True)
class Draw:
    """Queries that one paper alone fits, and how many others were drawn before there were enough of these."""

    queries: Sequence[Query]
    ambiguous: int


Meets = Callable[[str, str], bool]


@dataclass(frozen=True)
class Kind:
    """How queries of a kind are made from a paper, and the texts that their words are from."""

    make: Callable[[Paper, random.Random], Sequence[Word]]
    places: Callable[[Paper], Sequence[str]]
    meets: Meets = str.__eq__
    """Whether a changed word may stand for this one, too."""


def make_queries(library: Library, per_kind: int, seed: int = 11) -> Draw:
    """Return up to `per_kind` queries of each kind."""
    held = {
        places: {paper.id: _forms(" ".join(places(paper))) for paper in library.papers}
        for places in {kind.places for kind in KINDS.values()}
    }
    queries: list[Query] = []
    ambiguous = 0
    for name, kind in KINDS.items():
        chance = random.Random(f"{seed} {name}")
        papers = list(library.papers)
        chance.shuffle(papers)
        found: list[Query] = []
        for paper, words in ((paper, kind.make(paper, chance)) for paper in papers):
            if len(found) == per_kind:
                break
            if not words:
                continue
            if fitting(words, held[kind.places], kind.meets) == [paper.id]:
                found.append(Query(name, " ".join(word.typed for word in words), paper))
            else:
                ambiguous += 1
        queries += found
    return Draw(queries, ambiguous)


def fitting(words: Sequence[Word], held: Mapping[str, frozenset[str]], meets: Meets) -> list[str]:
    """Return the papers that have every word: as it is typed, as it was meant, or one that it may stand for."""
    unchanged = frozenset().union(*(_forms(word.typed) for word in words if _forms(word.typed) == _forms(word.meant)))
    return [
        paper for paper, forms in held.items() if unchanged <= forms and all(_has(forms, word, meets) for word in words)
    ]


def _has(forms: frozenset[str], word: Word, meets: Meets) -> bool:
    typed, meant = _forms(word.typed), _forms(word.meant)
    if typed <= forms or meant <= forms:
        return True
    return typed != meant and any(meets(word.typed.lower(), form) for form in forms)


@cache
def _forms(text: str) -> frozenset[str]:
    return frozenset(form.text for form in fold_text(text).forms if form.span == 1)


def _is_typo(typed: str, word: str) -> bool:
    return OSA.distance(typed, word, score_cutoff=1) <= 1


def _words(text: Prose | None, least: int = 4) -> list[str]:
    words = re.findall(r"[^\W\d_]+", text.plain if text else "")
    return [word for word in dict.fromkeys(words) if len(word) >= least and word.lower() not in STOP_WORDS]


def _some(words: list[str], count: int, chance: random.Random) -> list[str]:
    return sorted(chance.sample(words, count), key=words.index) if len(words) >= count else []


def _title_words(paper: Paper, chance: random.Random) -> list[Word]:
    return _as_meant(_some(_words(paper.title), 3, chance))


def _as_meant(words: Sequence[str]) -> list[Word]:
    return [Word(word, word) for word in words]


def _misspell(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    kind = chance.randrange(4)
    if kind == 0:
        return word[:at] + chance.choice(_LETTERS.replace(word[at].lower(), "")) + word[at + 1 :]
    if kind == 1:
        return word[:at] + word[at + 1 :]
    if kind == 2:
        return word[:at] + chance.choice(_LETTERS) + word[at:]
    at = min(at, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _with_typo(paper: Paper, chance: random.Random) -> list[Word]:
    words = _title_words(paper, chance)
    long = [at for at, word in enumerate(words) if len(word.meant) >= 5]
    if not long:
        return []
    at = chance.choice(long)
    words[at] = Word(_misspell(words[at].meant, chance), words[at].meant)
    return words


def _cut_last(paper: Paper, chance: random.Random) -> list[Word]:
    words = _title_words(paper, chance)
    return [*words[:-1], Word(words[-1].meant[:4], words[-1].meant)] if words else []


def _change_ending(word: str) -> str:
    lower = word.lower()
    for ending, other in _ENDINGS:
        if lower.endswith(ending):
            rest = lower[: len(lower) - len(ending)]
            return rest + other if len(rest) >= 4 else lower
    return lower


def _changed_endings(paper: Paper, chance: random.Random) -> list[Word]:
    return [Word(_change_ending(word), word) for word in _some(_words(paper.title), 3, chance)]


def _abstract_words(paper: Paper, chance: random.Random) -> list[Word]:
    return _as_meant(_some(_words(paper.abstract, 5), 3, chance))


def _author_and_word(paper: Paper, chance: random.Random) -> list[Word]:
    words = _some(_words(paper.title), 1, chance)
    return _as_meant([paper.authors[0].name.split()[-1], *words]) if words else []


def _plain(text: str) -> str:
    special = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "đ": "d", "ß": "ss"})
    decomposed = unicodedata.normalize("NFKD", text.translate(special))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _unaccented_name(paper: Paper, chance: random.Random) -> list[Word]:
    names = [author.name for author in paper.authors if not author.name.isascii()]
    words = _words(paper.title)
    if not names or not words:
        return []
    name = chance.choice(names)
    return [Word(_plain(name).lower(), name), Word(words[0].lower(), words[0])]


def _title(paper: Paper) -> Sequence[str]:
    return [paper.title.plain]


def _texts(paper: Paper) -> Sequence[str]:
    return [text.plain for text in (paper.title, paper.abstract, paper.note) if text]


def _title_and_names(paper: Paper) -> Sequence[str]:
    return [paper.title.plain, *(author.name for author in paper.authors)]


EXACT = "exact title"
KINDS: Mapping[str, Kind] = {
    EXACT: Kind(lambda paper, _: _as_meant([paper.title.plain]), _title),
    "three title words": Kind(_title_words, _title),
    "the same with a typo": Kind(_with_typo, _title, _is_typo),
    "last word cut to four": Kind(_cut_last, _title, lambda cut, word: word.startswith(cut)),
    "changed endings": Kind(_changed_endings, _title),
    "three abstract words": Kind(_abstract_words, _texts),
    "author and title word": Kind(_author_and_word, _title_and_names),
    "unaccented name": Kind(_unaccented_name, _title_and_names),
}
