"""Where papers are published. A venue is free text; what is made of it follows two stated rules.

1. "<name> <year>", with a remark in brackets after it or not, is one year's edition of the series <name>, which is
   words without digits: "NeurIPS 2023 (Datasets and Benchmarks)" belongs to "NeurIPS". Any other text, such as
   "ICML 2024 Workshop on Mechanistic Interpretability", is a series of its own.
2. A series whose name stands in the tables of `facts.venues` is known to publish proceedings or a journal. Of all
   others nothing is known.
"""

import re
from dataclasses import dataclass
from enum import Enum

from generator.facts.venues import CONFERENCES, JOURNALS

_EDITION = re.compile(r"(?P<series>[^\W\d][^\d()\[\],;:@]*?)\s+(?P<year>(?:19|20)\d\d)(?:\s+\([^()]*\))?")


class VenueKind(Enum):
    """How a venue publishes, as far as it is known."""

    CONFERENCE = "conference"
    JOURNAL = "journal"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Venue:
    """What the text of a venue says."""

    series: str
    """The name shared by all editions; the whole text where no rule applies."""
    year: int | None
    """The edition's year."""
    kind: VenueKind


def read(text: str) -> Venue:
    """Return what the two rules make of a venue."""
    line = " ".join(text.split())
    found = _EDITION.fullmatch(line)
    series = found["series"] if found else line
    return Venue(series, int(found["year"]) if found else None, _kind(series))


def _kind(series: str) -> VenueKind:
    if series in CONFERENCES:
        return VenueKind.CONFERENCE
    return VenueKind.JOURNAL if series in JOURNALS else VenueKind.UNKNOWN
