# ruff: noqa: PLR0913, PLR0917, PLR2004, S311 - made-up lists are full of chosen shares and chance
"""Reading lists by rule, of any length: words with Zipf's frequencies, topics, inflections, names with accents."""

import datetime
import random
import re
from dataclasses import dataclass
from itertools import accumulate

from generator.model import Author, Library, Links, Paper, PartialDate, Site, Theme
from generator.text import venues
from generator.text.prose import Prose

_ONSETS_LISTED = "b br c ch cl cr d dr f fl fr g gl gr h j k l m n p ph pl pr qu r s sc sh sl sp st str t th tr v w z"
_ONSETS = _ONSETS_LISTED.split()
_VOWELS_LISTED = "a a e e i i o o u ea ai io ou ee y"
_VOWELS = _VOWELS_LISTED.split()
_CODAS = ["", "", "", "n", "r", "l", "s", "t", "m", "nd", "nt", "st", "rt", "x", "ck", "ng", "p", "d"]
_VERB_ENDINGS = ["", "s", "ed", "ing"]
_NOUN_ENDINGS = ["", "s"]
_SIBILANT = re.compile(r"(?:[sxz]|[cs]h)$")
_SILENT = re.compile(r"(?<=[^aeiouy])e$")
_CONSONANT_AND_Y = re.compile(r"(?<=[^aeiou])y$")
_LONG_ENDINGS = ["ation", "ity", "ness", "ment", "ization", "ical", "ive", "able", "or", "ist"]
_GRAMMAR_LISTED = (
    "the of and to a in is that for on with as we by this are be from an our it which can these at not have"
)
_GRAMMAR = _GRAMMAR_LISTED.split()
_GIVEN_LISTED = (
    "Anna André Björn Chloé Dmitri Elif Emre François Gülşen Håkon Inés Jürgen Jérémy João Kateřina Li Łukasz Marc "
    "María Mikołaj Nguyễn Noémie Oğuz Olga Paweł Priya Raúl Søren Siddharth Tomáš Wei Xin Yuki Zoë Amit Carla Daniel "
    "Emily Fatima George Hannah Ivan James Kevin Laura Michael Natalie Oliver Peter Rachel Samuel Thomas Victoria"
)
_GIVEN = _GIVEN_LISTED.split()
_ACCENTED = {
    "a": "áàäåãą",
    "c": "çćč",
    "e": "éèëęě",
    "i": "íîï",
    "l": "ł",
    "n": "ñńň",
    "o": "óöøô",
    "s": "śšş",
    "u": "úüů",
    "z": "žź",
}
_VENUES = ("NeurIPS", "ICLR", "ICML", "CVPR", "ACL", "CoRL", "AAAI", "JMLR", "TMLR", "EMNLP")


@dataclass(frozen=True)
class _Topic:
    words: list[str]
    weights: list[float]


_FOUR_DIGITS_UNTIL = 2014


def make_library(size: int, seed: int = 7) -> Library:
    """Return a list of `size` papers; the same numbers give the same list."""
    chance = random.Random(f"{seed} {size}")
    stems = _make_words(chance, 5_000 + size)
    common = _Topic(*_zipf(stems[:3_000]))
    topics = [_Topic(*_zipf(chance.sample(stems, 700))) for _ in range(max(8, size // 60))]
    surnames = [_make_surname(chance) for _ in range(200 + size)]
    themes = tuple(
        Theme(f"theme-{rank}", _make_title(topic, common, chance, 3), Prose(""))
        for rank, topic in enumerate(topics[:24])
    )
    papers = [_make_paper(number, topics, common, surnames, themes, chance) for number in range(size)]
    return Library(Site("Generated", ""), themes, tuple(sorted(papers, key=lambda paper: paper.id)))


def _zipf(words: list[str]) -> tuple[list[str], list[float]]:
    return words, list(accumulate(1 / (rank + 3) for rank in range(len(words))))


def _make_words(chance: random.Random, count: int) -> list[str]:
    words: dict[str, None] = {}
    while len(words) < count:
        syllables = chance.choice((1, 2, 2, 2, 3, 3))
        word = "".join(chance.choice(_ONSETS) + chance.choice(_VOWELS) for _ in range(syllables)) + chance.choice(
            _CODAS
        )
        if len(word) > 3:
            words[word + (chance.choice(_LONG_ENDINGS) if chance.random() < 0.25 else "")] = None
    return list(words)


def _make_surname(chance: random.Random) -> str:
    name = "".join(chance.choice(_ONSETS) + chance.choice(_VOWELS) for _ in range(2)) + chance.choice(_CODAS)
    if chance.random() < 0.4:
        at = chance.randrange(len(name))
        name = name[:at] + chance.choice(_ACCENTED.get(name[at], name[at])) + name[at + 1 :]
    return name.capitalize()


def _word(topic: _Topic, common: _Topic, chance: random.Random) -> str:
    source = topic if chance.random() < 0.55 else common
    word = chance.choices(source.words, cum_weights=source.weights)[0]
    return inflect(word, chance.choice(_NOUN_ENDINGS if chance.random() < 0.5 else _VERB_ENDINGS))


def inflect(word: str, ending: str) -> str:
    """Add "s", "ed", "ing" or nothing, as English spells it: boxes, tries, freed, using."""
    if ending == "s":
        return f"{word}es" if _SIBILANT.search(word) else _CONSONANT_AND_Y.sub("ie", word) + ending
    if ending == "ed":
        return _CONSONANT_AND_Y.sub("i", word).removesuffix("e") + ending
    return (_SILENT.sub("", word) if ending else word) + ending


def _make_title(topic: _Topic, common: _Topic, chance: random.Random, words: int) -> str:
    written = [_word(topic, common, chance).capitalize() for _ in range(words)]
    if words > 4 and chance.random() < 0.3:
        written[1] = f"{written[0]}-{written[1]}"
        del written[0]
    if words > 5:
        written.insert(words // 2, chance.choice(("for", "with", "via", "of", "in", "and")))
    if chance.random() < 0.3:
        written[0] += ":"
    return " ".join(written)


def _make_abstract(topic: _Topic, common: _Topic, chance: random.Random) -> str:
    words: list[str] = []
    for _ in range(chance.randrange(100, 220)):
        if chance.random() < 0.38:
            words.append(chance.choice(_GRAMMAR))
        words.append(_word(topic, common, chance))
    sentences = [words[at : at + 18] for at in range(0, len(words), 18)]
    return " ".join(" ".join(sentence).capitalize() + "." for sentence in sentences)


def _make_paper(
    number: int,
    topics: list[_Topic],
    common: _Topic,
    surnames: list[str],
    themes: tuple[Theme, ...],
    chance: random.Random,
) -> Paper:
    rank = chance.randrange(len(topics))
    topic = topics[rank]
    year = chance.randrange(2012, 2026)
    authors = [
        f"{chance.choice(_GIVEN)} {chance.choice(surnames)}" for _ in range(chance.choice((1, 2, 3, 3, 4, 5, 6, 9)))
    ]
    return Paper(
        id=f"paper-{number:05}",
        title=Prose(_make_title(topic, common, chance, chance.randrange(5, 12))),
        authors=tuple(Author(name) for name in authors),
        published=PartialDate(year, chance.randrange(1, 13)),
        themes=(themes[rank % len(themes)].id,),
        links=Links(
            arxiv=_arxiv_id(year, chance.randrange(1, 13), number + 1),
            doi=f"10.5555/{number}.{chance.randrange(10**8)}",
        ),
        venue=venues.read(f"{chance.choice(_VENUES)} {year}") if chance.random() < 0.7 else None,
        abstract=Prose(_make_abstract(topic, common, chance)),
        added=datetime.date(2026, 1, 1),
    )


def _arxiv_id(year: int, month: int, number: int) -> str:
    """Return an identifier as arXiv gives them: until 2014 the number has four digits."""
    if year <= _FOUR_DIGITS_UNTIL and number < 10**4:
        return f"{year % 100:02}{month:02}.{number:04}"
    return f"{max(year, _FOUR_DIGITS_UNTIL + 1) % 100:02}{month:02}.{number:05}"
