"""In which language a paper's title and abstract are, where it is not that of the page."""

from typing import NamedTuple

from generator.model import Paper
from generator.text.direction import direction
from generator.words.language import Language


class Tongue(NamedTuple):
    """What HTML's attributes `lang` and `dir` say of a text."""

    lang: str
    """Empty where the language is not known, which HTML understands so."""
    dir: str


def tongue_of(paper: Paper, page: Language) -> Tongue | None:
    """Return the language of a paper's texts; none where it is the page's.

    Where nothing says the language, letters that run the other way show that it is another.
    """
    own = Language(paper.language or "")
    running = own.direction if own.is_known else direction(paper.title.plain)
    if paper.language and not own.is_kin_of(page):
        return Tongue(paper.language, running or "auto")
    return Tongue("", running) if running and running != page.direction else None
