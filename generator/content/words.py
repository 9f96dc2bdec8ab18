"""The kinds of words that entries hold, each described once: what it looks like, what to write, what can be mended."""

import datetime
import re

from generator.content.fields import Prose, Word
from generator.model import PartialDate
from generator.text import addresses, blanks, dates, identifiers, slugs


def _partial_date(text: str) -> PartialDate:
    return PartialDate(*map(int, text.split("-")))


def _mend_date(text: str) -> str:
    return dates.iso_date(blanks.tidy(text))


def _mend_arxiv(text: str) -> str:
    tidy = blanks.tidy(text)
    return identifiers.arxiv_id(tidy) or tidy


def _mend_doi(text: str) -> str:
    tidy = blanks.tidy(text)
    return identifiers.doi(tidy) or tidy


def _guess_arxiv(text: str) -> str:
    """Find the identifier in the addresses of arXiv's mirrors, or behind a wrong prefix."""
    found = re.search(identifiers.ARXIV, text)
    return identifiers.arxiv_id(found[0]) or text if found else text


def _mend_url(text: str) -> str:
    return addresses.secure(blanks.tidy(text))


def _guess_url(text: str) -> str:
    return f"https://{text}"


def id_of(what: str) -> Word:
    """Return the kind of an id: of a "theme", a "paper", a "tag", or of nothing that the list knows."""
    return Word('an id: lowercase letters a-z, digits and single "-" between them', slugs.SLUG, guess=slugs.make_slug,
                names=what)  # fmt: skip


TEXT = Prose()
LONG_TEXT = Prose(folded=True)
PROSE = Prose(has_formulas=True)
LONG_PROSE = Prose(has_formulas=True, folded=True)
PARTIAL_DATE = Word(
    "a date; write 2024, 2024-12 or 2024-12-23", dates.PARTIAL, _partial_date, _mend_date, number=(1, 10000)
)
DATE = Word("a date; write it as 2024-12-23", dates.DAY, datetime.date.fromisoformat, _mend_date)
URL = Word(
    "an address; it must begin with https:// or http:// and hold no blanks or quotation marks",
    addresses.URL,
    mend=_mend_url,
    guess=_guess_url,
)
ARXIV = Word(
    "an arXiv identifier; write it as 2412.17256",
    identifiers.ARXIV,
    identifiers.arxiv_id,
    _mend_arxiv,
    _guess_arxiv,
    number=(700, 10000),
)
DOI = Word("a DOI; write it as 10.1145/3503161.3547905", identifiers.DOI, identifiers.doi, _mend_doi)
