"""The Open Library knows books by ISBN (Open Library, "Books API", jscmd=data)."""

import re

from generator.contribute.candidate import Candidate, make_links
from generator.contribute.dates import read_date
from generator.contribute.people import gather
from generator.contribute.sources import answer
from generator.model import Links
from generator.text import tex

_ISBN = re.compile(
    r"(?:isbn(?:-1[03])?:?\s*|urn:isbn:)?((?:97[89][- ]?)?(?:\d[- ]?){9}[\dX])", re.IGNORECASE | re.ASCII
)


def recognise(text: str) -> str | None:
    """Return the ISBN in `text` with 13 digits; None if there is none or its check digit is wrong."""
    found = _ISBN.fullmatch(text)
    digits = re.sub(r"[- ]", "", found[1]).upper() if found else ""
    if len(digits) == 10 and _weighed(digits, range(10, 0, -1)) % 11 == 0:  # noqa: PLR2004 - as old ISBNs are long
        body = f"978{digits[:9]}"
        return f"{body}{-_weighed(body, (1, 3) * 6) % 10}"
    return digits if len(digits) == 13 and _weighed(digits, (*(1, 3) * 6, 1)) % 10 == 0 else None  # noqa: PLR2004 - new


def address(isbn: str) -> str:
    """Return where the book is told about."""
    return f"https://openlibrary.org/api/books?bibkeys=ISBN:{isbn}&jscmd=data&format=json"


def page(isbn: str) -> Links:
    """Return the link that follows from an ISBN alone."""
    return Links(project=f"https://openlibrary.org/isbn/{isbn}")


def read_book(text: str, isbn: str) -> Candidate | None:
    """Return the book in an answer, or None where the library does not have it. Raises UnreadableError."""
    book = answer.inner(answer.parse(text), f"ISBN:{isbn}")
    if not isinstance(book, dict):
        return None
    title, subtitle = (tex.one_line(tex.mend(answer.text(book, key))) for key in ("title", "subtitle"))
    people = gather(answer.text(author, "name") for author in answer.items(book, "authors"))
    return Candidate(
        title=f"{title}: {subtitle}" if title and subtitle else title,
        authors=people.names,
        has_all_authors=people.are_all,
        published=read_date(answer.text(book, "publish_date")),
        links=make_links((page(isbn).project or "",)),
        remarks=people.remarks,
    )


def _weighed(digits: str, weights: "range | tuple[int, ...]") -> int:
    return sum(weight * (10 if digit == "X" else int(digit)) for digit, weight in zip(digits, weights, strict=True))
