"""The book of words: all that the website says of itself, in one language, each word or sentence under its name."""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.model import PartialDate
from generator.words.language import Language

Word = str | Mapping[str, str]
"""A text, or its plural forms by their categories. `{name}` in it stands for a value that is given when it is said."""

Words = Mapping[str, Mapping[str, Word]]
"""By group and name."""

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def placeholders(text: str) -> set[str]:
    """Return the names for which a text needs values."""
    return set(_PLACEHOLDER.findall(text))


def has_stray_brace(text: str) -> bool:
    """Say whether a text holds a brace that belongs to no placeholder."""
    return not {"{", "}"}.isdisjoint(_PLACEHOLDER.sub("", text))


@lru_cache(maxsize=1000)
def _split(text: str) -> list[str]:
    """Return a word's texts and the names of its values in turn."""
    return _PLACEHOLDER.split(text)


@dataclass(frozen=True)
class Book:
    """All words in one language."""

    language: Language
    words: Words

    def say(self, name: str, /, **values: object) -> str:
        """Return the word or sentence called "group.name", with its values, as plain text.

        A sentence with plural forms takes the number that chooses the form as `count`. Raises KeyError for a name or a
        value that is missing, which is our bug: the tests compare all that is said with the book.
        """
        group, _, word = name.partition(".")
        text = self.words[group][word]
        if isinstance(text, str) and "{" not in text:
            return text  # as every second one is, many times faster
        return "".join(map(str, self.pieces(name, **values)))

    def pieces(self, name: str, /, **values: object) -> Iterator[object]:
        """Yield what `say` puts together, in order: the sentence's own texts, and the values.

        Numbers are written as the language writes them; a year is no number, and is given as text.
        """
        group, _, word = name.partition(".")
        text = self.words[group][word]
        if not isinstance(text, str):
            count = values["count"]
            assert isinstance(count, int), f"{name} is chosen by a number"
            text = text[self.language.category(count)]
        for place, piece in enumerate(_split(text)):
            if place % 2:
                value = values[piece]
                yield self.language.number(value) if isinstance(value, int) else value
            elif piece:
                yield piece

    def listed(self, items: Iterable[str]) -> str:
        """Return texts as a list on one line: "a, b, c"."""
        return self.say("shared.between").join(items)

    def date(self, date: PartialDate) -> str:
        """Return a date as far as it is known: "23 December 2024"."""
        known = "day" if date.day else "month" if date.month else "year"
        first_day = datetime.date(date.year, date.month or 1, date.day or 1)
        return self.language.date(first_day, self.say(f"dates.{known}"))
