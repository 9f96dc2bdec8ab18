"""The kinds of words that entries hold, each described once: what it looks like, what to write, what can be mended."""

import datetime
import re

from generator.content.prose import Prose
from generator.content.values import Reference, Word
from generator.facts import limits
from generator.facts.languages import COUNTRIES, LANGIDS, OTHER_NAMES
from generator.facts.licences import LICENCES
from generator.look import Licence
from generator.model import PartialDate
from generator.text import addresses, blanks, dates, identifiers, isbn, names, pages, prose, slugs


def _partial_date(text: str) -> PartialDate:
    return PartialDate(*map(int, text.split("-")))


def _written_date(text: str) -> str:
    return _partial_date(text).iso


def _mend_date(text: str) -> str:
    return dates.iso_date(blanks.tidy(text))


def _mend_arxiv(text: str) -> str:
    tidy = blanks.tidy(text)
    return identifiers.arxiv_id(tidy) or tidy


def _mend_doi(text: str) -> str:
    tidy = blanks.tidy(text)
    return identifiers.doi(tidy) or tidy


def _mend_isbn(text: str) -> str:
    tidy = blanks.tidy(text)
    return tidy if isbn.is_isbn(tidy) else isbn.bare_isbn(tidy) or tidy


def _guess_arxiv(text: str) -> str:
    """Find the one identifier in the address of a mirror or behind a wrong prefix."""
    found = re.findall(rf"(?:(?<![\w.])|(?<=[Xx]iv\.))(?:{identifiers.ARXIV_ID})(?![\w.])", text)
    return found[0] if len(found) == 1 else text


def _guess_doi(text: str) -> str:
    """Find the name in the address of a publisher."""
    found = re.search(rf"{identifiers.DOI_ID}$", text)
    return found[0].rstrip(".,;)") if found else text


def _mend_url(text: str) -> str:
    return addresses.secure(blanks.tidy(text))


def _guess_url(text: str) -> str:
    return f"https://{text}"


def _guess_colour(text: str) -> str:
    """Complete a colour that lacks its sign, or has one digit for two."""
    digits = text.removeprefix("#")
    return "#" + ("".join(digit * 2 for digit in digits) if len(digits) == _SHORT else digits)


def _licence(text: str) -> Licence:
    return Licence(*LICENCES.get(text, (text, text)))


def _guess_licence(text: str) -> str:
    known = {identifier.lower(): identifier for identifier in LICENCES}
    return known.get("-".join(text.lower().split()), text)


def _mend_language(text: str) -> str:
    """Write each part of a tag in the case of letters that BCP 47 (section 2.1.1) advises."""
    language, *parts = blanks.tidy(text).replace("_", "-").split("-")
    return "-".join((language.lower(), *(_IN_CASE.get(len(part), str.lower)(part) for part in parts)))


def _guess_language(text: str) -> str:
    plain = text.lower()
    named = {**{name: tag for tag, name in LANGIDS.items()}, **OTHER_NAMES}
    return COUNTRIES.get(plain) or named.get(plain, text)


_IN_CASE = {2: str.upper, 4: str.title}
_SHORT = len("abc")
_FILE_NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,60}"

TEXT = Prose()
NAME = Prose(faults=names.FAULTS)
NUMERAL = Prose(counts=True)
PAGES = Prose(counts=True, faults=pages.FAULTS)
LONG_TEXT = Prose(folded=True, longest=limits.PROSE_LENGTH)
PROSE = Prose(prose.Prose, longest=limits.TITLE_LENGTH)
LONG_PROSE = Prose(prose.Prose, folded=True, longest=limits.PROSE_LENGTH)
NOTE = Prose(prose.Note, folded=True, longest=limits.PROSE_LENGTH)
_AN_ID = 'write lowercase letters a-z, digits and single "-" between them, at most 80 in all'
ID = Word("an id", _AN_ID, slugs.SLUG, guess=slugs.make_slug, faults=slugs.FAULTS)
TAG = Word("a tag", _AN_ID, slugs.SLUG, guess=slugs.make_slug, vocabulary="tag", faults=slugs.FAULTS)
LANGUAGE = Word(
    "a language",
    "write its tag, as in en or pt-BR",
    rf"(?!(?:{'|'.join(COUNTRIES)})(?:-|$))[a-z]{{2,3}}(?:-[A-Z][a-z]{{3}})?(?:-(?:[A-Z]{{2}}|[0-9]{{3}}))?"
    "(?:-(?:[a-z][a-z0-9]{4,7}|[0-9][a-z0-9]{3,7})){0,3}",  # BCP 47, section 2.1
    mend=_mend_language,
    guess=_guess_language,
    faults=((f"^(?:{'|'.join(COUNTRIES)})(?:-|$)", "it is the code of a country; write that of its language"),),
)
THEME_ID = Reference("theme")
PAPER_ID = Reference("paper")
PATH_ID = Reference("reading path")
RULE_ID = Reference("rule")
PARTIAL_DATE = Word(
    "a date", "write 2024, 2024-12 or 2024-12-23", dates.PARTIAL, _partial_date, _mend_date, number=(1, 10000),
    faults=dates.FAULTS,
)  # fmt: skip
DATE = Word("a date", "write it to the day, as in 2024-12-23", dates.DAY, datetime.date.fromisoformat, _mend_date,
            faults=dates.FAULTS)  # fmt: skip
URL = Word(
    "an address",
    "it must begin with https:// or http:// and hold no blanks or quotation marks",
    addresses.URL,
    mend=_mend_url,
    guess=_guess_url,
    faults=addresses.FAULTS,
)
MAIL_ADDRESS = Word(
    "an address of mail", "write it as in papers@example.org", addresses.MAIL, faults=addresses.MAIL_FAULTS
)
SUBSCRIBE = Word(
    "a place to subscribe",
    "write the address of a page, as in https://example.org/join, or one of mail behind mailto:, as in "
    "mailto:papers-join@example.org",
    f"{addresses.URL}|{addresses.MAILTO}",
    guess=lambda text: f"mailto:{text}",
    faults=addresses.FAULTS_ON_THE_WEB,
)
UNSUBSCRIBE = Word(
    "a place to unsubscribe",
    "write one of mail behind mailto:, as in mailto:papers-leave@example.org, or the address of a page, which "
    "begins with https://, as in https://example.org/leave?who={address}",
    f"{addresses.LEAVING}|{addresses.MAILTO}",
    guess=lambda text: f"mailto:{text}",
)
MAIL_SERVER = Word(
    "a mail server",
    "write it as smtp://smtp.example.org:587, or smtps:// where it speaks TLS from the start, as on port 465",
    addresses.MAIL_SERVER,
    faults=addresses.MAIL_SERVER_FAULTS,
    guess=lambda text: f"smtp://{text}",
)
COLOUR = Word(
    "a colour", 'write it in quotation marks, as in "#7a2e2e"', "#[0-9A-Fa-f]{6}", str.lower, guess=_guess_colour
)
IMAGE = Word(
    "the name of a picture",
    "write that of a file in content/assets/, as in logo.svg",
    _FILE_NAME + r"\.(?:svg|png|webp|jpg|jpeg)",
)
FIELD_NAME = Word(
    "the name of a field", "use lowercase letters a-z, digits and _, as in dataset", "[a-z][a-z0-9_]{0,39}"
)
NUMBER = Word(
    "a number",
    "write it in digits, as in 12 or -0.5",
    r"-?[0-9]{1,12}(?:\.[0-9]{1,12})?",
    number=(1 - 10**12, 10**12),
)
OWN_DATE = Word("a date", "write 2024, 2024-12 or 2024-12-23", dates.PARTIAL, _written_date, _mend_date,
                faults=dates.FAULTS, number=(1, 10000))  # fmt: skip
"""A date of a field of a list's own, which stays the text that it is."""
FONT_FILE = Word(
    "the name of a font's file",
    "write that of a file in content/assets/, as in serif.woff2",
    _FILE_NAME + r"\.(?:woff2|woff|ttf|otf)",
)
FONT_FAMILY = Word(
    "the name of a face",
    "write it as in Source Serif 4",
    "[A-Za-z0-9][A-Za-z0-9 -]{0,60}",
    faults=(
        ("[^\x00-\x7f]", "write its name in Latin letters, which a face has beside that in its own script"),
        (",", "write the name of one face alone, as in Source Serif 4"),
    ),
)
LICENCE = Word(
    "a licence",
    f"write its SPDX identifier, one of {', '.join(LICENCES)}, or its address",
    "|".join([*map(re.escape, LICENCES), addresses.URL]),
    _licence,
    guess=_guess_licence,
    faults=addresses.FAULTS_ON_THE_WEB,
)
ARXIV = Word(
    "an arXiv identifier",
    "write it as 2412.17256: year, month, a point and five digits (four until 2014)",
    identifiers.ARXIV,
    identifiers.arxiv_id,
    _mend_arxiv,
    _guess_arxiv,
    faults=identifiers.ARXIV_FAULTS,
    number=(700, 10000),
    is_text=True,
)
FORMAT = Word(
    "a version of the format", "it is a whole number; papershelf upgrade keeps it", "[1-9][0-9]{0,3}", number=(1, 10000)
)
PLACE = Word("a place in an order", "write a whole number from 1 to 999", "[1-9][0-9]{0,2}", int, number=(1, 1000))
YEAR = Word("a year", "write it with four digits, as in 2025", "[1-9][0-9]{3}", int, number=(1000, 10000))
ISBN = Word("an ISBN", "write its ten or thirteen digits, with or without hyphens", isbn.ISBN, mend=_mend_isbn,
            faults=isbn.FAULTS)  # fmt: skip
DOI = Word("a DOI", "write it as 10.1145/3503161.3547905", identifiers.DOI, identifiers.doi, _mend_doi, _guess_doi,
           identifiers.DOI_FAULTS)  # fmt: skip

KINDS = {
    "id": ID, "tag": TAG, "date": PARTIAL_DATE, "day": DATE, "url": URL, "arxiv": ARXIV, "doi": DOI, "isbn": ISBN,
    "number": NUMBER,
}  # fmt: skip
"""The words that an entry may hold, under the names by which the website speaks of them."""
