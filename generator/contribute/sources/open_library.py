"""The Open Library knows books by ISBN (Open Library, "Books API", jscmd=data)."""

from generator.contribute.candidate import Candidate, make_links
from generator.contribute.readers.dates import read_date
from generator.contribute.readers.people import gather
from generator.contribute.sources import answer
from generator.model import Links, PaperKind
from generator.text import tex
from generator.text.isbn import bare_isbn, fault_of


def recognise(text: str) -> str | None:
    """Return the ISBN in `text`, without hyphens; None if there is none or its last digit is wrong."""
    number = bare_isbn(text)
    return number if number and not fault_of(number) else None


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
    title, subtitle = (_line(answer.text(book, key)) for key in ("title", "subtitle"))
    publisher = next((_line(answer.text(one, "name")) for one in answer.items(book, "publishers")), "")
    people = gather(answer.text(author, "name") for author in answer.items(book, "authors"))
    return Candidate(
        title=f"{title}: {subtitle}" if title and subtitle else title,
        authors=people.names,
        has_all_authors=people.are_all,
        published=read_date(answer.text(book, "publish_date")),
        kind=PaperKind.BOOK,
        details={key: value for key, value in (("publisher", publisher), ("isbn", isbn)) if value},
        links=make_links((page(isbn).project or "",)),
        remarks=people.remarks,
    )


def _line(text: str) -> str:
    return tex.one_line(tex.mend(text))
