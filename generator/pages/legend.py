"""What the lines of a picture say, for those who look at it."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.pictures.labels import mirror
from generator.pictures.ties import SAMPLE, TieLine, kinds_in, sample
from generator.words.book import Book


@dataclass(frozen=True, slots=True)
class Sign:
    """A kind of line, as a legend explains it."""

    drawn: Markup
    says: str


def signs_of(lines: Sequence[TieLine], book: Book) -> tuple[Sign, ...]:
    """Return the legend of the lines in a picture: of the kinds that are there."""
    return tuple(Sign(sample(kind, mirror(SAMPLE, book)), book.say(f"lines.{kind}")) for kind in kinds_in(lines))
