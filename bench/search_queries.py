# ruff: noqa: PLR2004, RUF001, S311 - queries are made by chosen lengths and chance
"""Queries by rule: each kind makes, from a paper, what somebody might type who looks for it."""

import random
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generator.facts.words import STOP_WORDS
from generator.model import Library, Paper
from generator.text.folding import fold_text
from generator.text.prose import Prose

_ENDINGS = (
    *(("ies", "y"), ("ing", "ed"), ("ied", "ying"), ("ed", "ing"), ("ation", "ations")),
    *((f"{end}es", end) for end in ("ss", "x", "z", "ch", "sh")),
    *((end, f"{end}es") for end in ("ss", "us", "is", "x", "z", "ch", "sh")),
    *(("s", ""), ("e", "ing"), ("", "s")),
)
"""What a word ends in, and another ending; the first that fits is changed."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Query:
    """What is typed, and the paper that is meant."""

    kind: str
    text: str
    paper: Paper

    def fits(self, paper: Paper) -> bool:
        """Whether a paper has every typed word where this one's were taken from: then it is as good an answer."""
        held = {form.text for text in KINDS[self.kind].places(paper) for form in fold_text(text).forms}
        return {form.text for form in fold_text(self.text).forms if form.span == 1} <= held


@dataclass(frozen=True)
class Kind:
    """How queries of a kind are made from a paper, and the texts that their words are from."""

    make: Callable[[Paper, random.Random], str]
    places: Callable[[Paper], Sequence[str]]


def make_queries(library: Library, per_kind: int, seed: int = 11) -> list[Query]:
    """Return up to `per_kind` queries of each kind."""
    queries = []
    for name, kind in KINDS.items():
        chance = random.Random(f"{seed} {name}")
        papers = list(library.papers)
        chance.shuffle(papers)
        made = ((paper, kind.make(paper, chance)) for paper in papers)
        queries += [Query(name, text, paper) for paper, text in made if text][:per_kind]
    return queries


def _words(text: Prose | None, least: int = 4) -> list[str]:
    words = re.findall(r"[^\W\d_]+", text.plain if text else "")
    return [word for word in dict.fromkeys(words) if len(word) >= least and word.lower() not in STOP_WORDS]


def _some(words: list[str], count: int, chance: random.Random) -> list[str]:
    return sorted(chance.sample(words, count), key=words.index) if len(words) >= count else []


def _title_words(paper: Paper, chance: random.Random) -> str:
    return " ".join(_some(_words(paper.title), 3, chance))


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


def _with_typo(paper: Paper, chance: random.Random) -> str:
    words = _some(_words(paper.title), 3, chance)
    long = [at for at, word in enumerate(words) if len(word) >= 5]
    if not long:
        return ""
    at = chance.choice(long)
    return " ".join([*words[:at], _misspell(words[at], chance), *words[at + 1 :]])


def _cut_last(paper: Paper, chance: random.Random) -> str:
    words = _some(_words(paper.title), 3, chance)
    return " ".join([*words[:-1], words[-1][:4]]) if words else ""


def _change_ending(word: str) -> str:
    lower = word.lower()
    for ending, other in _ENDINGS:
        if lower.endswith(ending):
            rest = lower[: len(lower) - len(ending)]
            return rest + other if len(rest) >= 4 else lower
    return lower


def _changed_endings(paper: Paper, chance: random.Random) -> str:
    return " ".join(map(_change_ending, _some(_words(paper.title), 3, chance)))


def _abstract_words(paper: Paper, chance: random.Random) -> str:
    return " ".join(_some(_words(paper.abstract, 5), 3, chance))


def _author_and_word(paper: Paper, chance: random.Random) -> str:
    words = _some(_words(paper.title), 1, chance)
    return " ".join([paper.authors[0].name.split()[-1], *words]) if words else ""


def _plain(text: str) -> str:
    special = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "đ": "d", "ß": "ss"})
    decomposed = unicodedata.normalize("NFKD", text.translate(special))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _unaccented_name(paper: Paper, chance: random.Random) -> str:
    names = [author.name for author in paper.authors if not author.name.isascii()]
    words = _some(_words(paper.title), 1, chance)
    return f"{_plain(chance.choice(names))} {words[0]}".lower() if names and words else ""


def _title(paper: Paper) -> Sequence[str]:
    return [paper.title.plain]


def _texts(paper: Paper) -> Sequence[str]:
    return [text.plain for text in (paper.title, paper.abstract, paper.note) if text]


def _title_and_names(paper: Paper) -> Sequence[str]:
    return [paper.title.plain, *(author.name for author in paper.authors)]


EXACT = "exact title"
KINDS: Mapping[str, Kind] = {
    EXACT: Kind(lambda paper, _: paper.title.plain, _title),
    "three title words": Kind(_title_words, _title),
    "the same with a typo": Kind(_with_typo, _title),
    "last word cut to four": Kind(_cut_last, _title),
    "changed endings": Kind(_changed_endings, _title),
    "three abstract words": Kind(_abstract_words, _texts),
    "author and title word": Kind(_author_and_word, _title_and_names),
    "unaccented name": Kind(_unaccented_name, _title_and_names),
}
