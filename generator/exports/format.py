"""What a format for references is. Each format is a module with one of these, and a row in `files.FORMATS`."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.model import Paper


@dataclass(frozen=True, slots=True)
class Format:
    """A format for references."""

    id: str
    """For scripts and style sheets: "bibtex"."""
    name: str
    """For people: "BibTeX"."""
    record: Callable[[Paper], str]
    """Returns all that the format holds of a paper, as it stands in a file."""
    citation: Callable[[Paper], str] | None = None
    """Returns a paper as its page shows it, to be copied; None where pages do not show the format."""
    ending: str | None = None
    """Of the names of the files in which papers can be taken away; None where there are none."""
    opening: str = ""
    between: str = ""
    closing: str = ""

    def write(self, papers: Iterable[Paper]) -> str:
        """Return the papers as a file."""
        return f"{self.opening}{self.between.join(map(self.record, papers))}{self.closing}"
