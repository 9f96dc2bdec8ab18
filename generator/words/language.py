"""What Unicode's CLDR knows of a language, by Babel: its script, plural forms, and how it writes dates and numbers.

Numbers and dates have the digits 0 to 9 in every language: a reader types them into the search, and meets them in
addresses and titles.
"""

import datetime
from dataclasses import dataclass
from functools import cached_property, lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global, parse_locale
from babel.dates import format_date
from babel.numbers import format_decimal

from generator.facts.scripts import SCRIPTS

CATEGORIES = ("zero", "one", "two", "few", "many", "other")
"""What plural forms are called, in CLDR's order. English has "one" and "other"."""


@dataclass(frozen=True)
class Language:
    """A language, by its tag as in BCP 47."""

    tag: str

    @property
    def is_known(self) -> bool:
        """Whether anything is known of it; nothing else may be asked where it is not."""
        try:
            return bool(self._locale)
        except (UnknownLocaleError, ValueError):
            return False

    @property
    def canonical(self) -> str | None:
        """The tag as BCP 47 advises to write it: "en" for "eng"; None where nothing is known of the language."""
        if not self.is_known:
            return None
        language, territory, script = parse_locale(self.tag, sep="-")[:3]
        short: str = get_global("language_aliases").get(language, language)
        return "-".join(filter(None, (short.partition("_")[0], script, territory)))

    @cached_property
    def written(self) -> tuple[str, str]:
        """The language and the script that it is written in where its tag says no other: ("zh", "Hans")."""
        locale = self._locale
        likely: str = get_global("likely_subtags").get(locale.language, locale.language)
        script = parse_locale(self.tag, sep="-")[2] or locale.script or parse_locale(likely)[2]
        return locale.language, script or ""

    @property
    def script(self) -> str:
        """Unicode's name of its script, as far as one is known: "Arabic"."""
        return SCRIPTS.get(self.written[1], "")

    def is_kin_of(self, other: "Language") -> bool:
        """Say whether it is the same language in the same script, as "en-GB" is "en"."""
        return self.tag == other.tag or (self.is_known and other.is_known and self.written == other.written)

    @cached_property
    def direction(self) -> str:
        """Where its lines run: "ltr" or "rtl"."""
        return self._locale.text_direction

    @property
    def categories(self) -> tuple[str, ...]:
        """The plural forms that the language has."""
        return tuple(name for name in CATEGORIES if name in {*self._locale.plural_form.tags, "other"})

    def category(self, count: int) -> str:
        """Return the form that goes with a number."""
        return self._locale.plural_form(count)

    def number(self, number: int) -> str:
        """Return a number with its thousands parted: "12,345"."""
        return format_decimal(number, locale=self._locale)

    def date(self, day: datetime.date, pattern: str) -> str:
        """Return a date in the form of a pattern of CLDR, such as "d MMMM y"."""
        return _date(day, pattern, self._locale)

    @cached_property
    def _locale(self) -> Locale:
        return Locale.parse(self.tag, sep="-")


@lru_cache(maxsize=10_000)
def _date(day: datetime.date, pattern: str, locale: Locale) -> str:
    return format_date(day, pattern, locale)
