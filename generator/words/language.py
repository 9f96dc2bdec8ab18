"""What Unicode's CLDR knows of a language, by Babel: its plural forms and how it writes dates."""

import datetime
from dataclasses import dataclass
from functools import cached_property

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

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
    def categories(self) -> tuple[str, ...]:
        """The plural forms that the language has."""
        return tuple(name for name in CATEGORIES if name in {*self._locale.plural_form.tags, "other"})

    def category(self, count: int) -> str:
        """Return the form that goes with a number."""
        return self._locale.plural_form(count)

    def date(self, day: datetime.date, pattern: str) -> str:
        """Return a date in the form of a pattern of CLDR, such as "d MMMM y"."""
        return format_date(day, pattern, self._locale)

    @cached_property
    def _locale(self) -> Locale:
        return Locale.parse(self.tag, sep="-")
