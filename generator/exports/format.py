"""What a format for references is. Each format is a module with one of these, and a row in `files.FORMATS`."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.exports.drafts import Part, between
from generator.model import Paper
from generator.words.book import Book


@dataclass(frozen=True, slots=True)
class Format:
    """A format for references."""

    id: str
    """For scripts and style sheets, and in the book of words: "bibtex"."""
    record: Callable[[Paper, Book], str]
    """Returns all that the format holds of a paper, as it stands in a file."""
    citation: Callable[[Paper, Book], str | None] | None = None
    """Returns a paper as its page shows it, to be copied, if it can; None where pages do not show the format."""
    media_type: str = "text/plain"
    ending: str | None = None
    """Of the names of the files in which papers can be taken away; None where there are none."""
    opening: str = ""
    between: str = ""
    closing: str = ""

    def parts(self, records: Iterable[Part]) -> Iterator[Part]:
        """Yield the parts of a file that holds the records of papers."""
        yield self.opening
        yield from between(self.between, records)
        yield self.closing
