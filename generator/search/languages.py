"""In which languages a list is searched: whose stems bring forms of a word together, which words mean little.

A typed word shows its script, not its language. So each script has one language, the one that most papers of the list
are in; Latin letters are English where no paper says otherwise.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

import snowballstemmer

from generator.facts.stemmers import STEMMERS
from generator.facts.words import STOP_WORDS
from generator.model import Library
from generator.text.folding import fold
from generator.text.scripts import script_of
from generator.words.language import Language

_ENGLISH = "en"
_SHORTEST_BASE = 4
_STEM_MARK = ":stem"
_INFLECTIONS = {"ing": ("e", ""), "ed": ("e", ""), "es": ("e", ""), "s": ("",)}
"""Endings that verbs and nouns take, and what may have stood in their place."""


@dataclass(frozen=True)
class Languages:
    """The languages of a list, by their tags: that of most papers first."""

    tags: tuple[str, ...]

    @cached_property
    def algorithms(self) -> Mapping[str, str]:
        """By the name of a script, the algorithm that stems its words."""
        found: dict[str, str] = {}
        for tag in (*self.tags, _ENGLISH):
            language = Language(tag)
            if language.is_known and language.script and language.written[0] in STEMMERS:
                found.setdefault(language.script, STEMMERS[language.written[0]])
        return found

    @cached_property
    def in_browsers(self) -> Mapping[str, str]:
        """Those of the algorithms that browsers take too: for English, guesses at endings serve them as well."""
        return {script: name for script, name in self.algorithms.items() if name != STEMMERS[_ENGLISH]}

    @cached_property
    def stop_words(self) -> frozenset[str]:
        """Words of grammar, as they are folded."""
        return frozenset(STOP_WORDS).union(*map(_stop_words, self.tags))

    def stem(self, word: str) -> str:
        """Return the stem of a folded word: the word itself where no algorithm knows its script."""
        algorithm = self.algorithms.get(script_of(word)) if word.isalpha() else None
        return _stemmer(algorithm).stemWord(word) if algorithm else word

    def bases(self, word: str) -> Iterator[str]:
        """Yield what a folded word may be a form of by the rules of English, whose stemmer parts some of these.

        It takes more endings from "reference" than from "referenced", and none from "queue".
        """
        if not word.isascii() or self.algorithms.get(script_of(word)) != STEMMERS[_ENGLISH]:
            return
        for ending, others in _INFLECTIONS.items():
            base = word.removesuffix(ending)
            if base != word and len(base) >= _SHORTEST_BASE:
                yield from (base + other for other in others)

    def inflected(self, word: str) -> Iterator[str]:
        """Yield what may be a form of a folded word by the same rules."""
        for ending, others in _INFLECTIONS.items():
            forms = (word.removesuffix(other) + ending for other in others if word.endswith(other))
            yield from (form for form in forms if word in self.bases(form))

    def stem_form(self, stem: str) -> str | None:
        """Return the form under which browsers find the words of a stem that stands in no text; None for English."""
        return f"{stem}{_STEM_MARK}" if script_of(stem) in self.in_browsers else None

    @property
    def script(self) -> str:
        """Return the stemmers for browsers as an expression: a table of functions by algorithm."""
        names = sorted(set(self.in_browsers.values()))
        code = "".join(_source(f"{name}.js") for name in ("base", *names))
        table = ",".join(f"{name}:(word)=>new {name.capitalize()}Stemmer().stemWord(word)" for name in names)
        return f"(()=>{{/*!\n{_source('LICENSE')}*/\nvar BaseStemmer;{code}return{{{table}}}}})()"


def languages_of(library: Library) -> Languages:
    """Return the languages of a list's papers and of its own texts."""
    papers = Counter(paper.language or library.site.language for paper in library.papers)
    tags = (tag for tag, _ in sorted(papers.items(), key=lambda item: (-item[1], item[0])))
    return Languages(tuple(dict.fromkeys((*tags, library.site.language))))


@cache
def _stemmer(algorithm: str) -> "snowballstemmer.Stemmer":
    return snowballstemmer.stemmer(algorithm)  # in C where PyStemmer is installed, as it is with us


@cache
def _stop_words(tag: str) -> frozenset[str]:
    list_of_words = files("generator.search") / "stop_words" / f"{tag.partition('-')[0]}.txt"
    return frozenset(map(fold, list_of_words.read_text("utf-8").split())) if list_of_words.is_file() else frozenset()


def _source(name: str) -> str:
    return (files("generator.search") / "stemmers" / name).read_text("utf-8")
