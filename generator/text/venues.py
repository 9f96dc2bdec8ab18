"""Where works are published. What is made of a venue's name follows stated rules.

1. "<name> <year>", with a remark in brackets after it or not, is one year's edition of the series <name>, which is
   words without digits: "NeurIPS 2023 (Datasets and Benchmarks)" belongs to "NeurIPS". Any other text, such as
   "ICML 2024 Workshop on Mechanistic Interpretability", is a series of its own; a year that stands in it is its year.
2. How a series publishes is said by the tables of `facts.venues`, else by a word of its name, such as "Workshop" or
   "Journal", else by a volume with its issue behind the name, "32(3)". Of all others nothing is known.
3. What a list says of its own venues counts before the tables.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from generator.facts import venues as facts

_EDITION = re.compile(r"(?P<series>[^\W\d][^\d()\[\],;:@]*?)\s+(?P<year>(?:19|20)\d\d)(?:\s+\([^()]*\))?")
_YEAR = re.compile(r"(?<![\w\u2013-])(?:19|20)\d\d(?![\w\u2013-])")
_WORD = re.compile(r"[^\W\d_]+")
_VOLUME = re.compile(r"\b\d+ ?\(\d+(?:[\u2013-]\d+)?\)")


class VenueKind(Enum):
    """How a venue publishes."""

    JOURNAL = "journal"
    CONFERENCE = "conference"
    WORKSHOP = "workshop"
    PREPRINT = "preprint"


@dataclass(frozen=True, slots=True)
class Venue:
    """Where one work was published."""

    name: str
    """As it is written."""
    series: str
    """The name shared by all editions; the whole name where no rule applies."""
    year: int | None = None
    """The edition's or volume's year."""
    kind: VenueKind | None = None
    """None where nothing is known of it."""
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    full_name: str | None = None
    """The series in full, where the list says it: "International Conference on Learning Representations"."""

    @property
    def text(self) -> str:
        """The venue as a line names it: "ICLR 2025"."""
        return _with_year(self.name, self.year)

    @property
    def text_in_full(self) -> str:
        """The same with the series in full, as far as that is known."""
        return _with_year(self.full_name, self.year) if self.full_name else self.text


@dataclass(frozen=True, slots=True)
class Series:
    """What a list says of a venue of its own."""

    name: str
    """The short name, under which its editions stand together."""
    full_name: str | None = None
    kind: VenueKind | None = None
    aliases: tuple[str, ...] = ()
    """Other names that entries may write."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that it goes by."""
        return (self.name, *((self.full_name,) if self.full_name else ()), *self.aliases)


def read(  # noqa: PLR0913 - what an entry can say of a venue
    name: str,
    *,
    kind: VenueKind | None = None,
    year: int | None = None,
    volume: str | None = None,
    issue: str | None = None,
    pages: str | None = None,
) -> Venue:
    """Return what the first two rules make of a venue's name; what is said beside the name counts before them."""
    line = " ".join(name.split())
    found = _EDITION.fullmatch(line)
    series = found["series"] if found else line
    known_year = year or (int(found["year"]) if found else _year_in(line))
    return Venue(name, series, known_year, kind or _kind(series), volume, issue, pages)


def with_own(venue: Venue, own: Mapping[str, Series]) -> Venue:
    """Return a venue as the list's own venues have it, which are known by `series_key` of every name of theirs."""
    known = own.get(series_key(venue.series))
    if not known:
        return venue
    return replace(venue, series=known.name, kind=known.kind or venue.kind, full_name=known.full_name)


def is_published(venue: Venue | None) -> bool:
    """Say whether a paper with this venue has been published elsewhere than among preprints."""
    return venue is not None and venue.kind is not VenueKind.PREPRINT


def series_key(name: str) -> str:
    """Return what all spellings of a series' name have in common."""
    return " ".join(name.split()).casefold()


def _with_year(name: str, year: int | None) -> str:
    return name if year is None or str(year) in name else f"{name} {year}"


def _year_in(line: str) -> int | None:
    found = _YEAR.findall(line)
    return int(found[0]) if len(found) == 1 else None


def _kind(series: str) -> VenueKind | None:
    by_name = (VenueKind(kind) for kind, names in facts.SERIES.items() if series.removeprefix(facts.FINDINGS) in names)
    said = frozenset(_WORD.findall(series))
    by_word = (VenueKind(kind) for kind, words in facts.WORDS.items() if not said.isdisjoint(words))
    return next(by_name, None) or next(by_word, VenueKind.JOURNAL if _VOLUME.search(series) else None)
