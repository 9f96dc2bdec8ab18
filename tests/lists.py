"""Small lists made in a line, for tests that need a library and no files; and the words of their websites."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from generator.cache import digest_of
from generator.exports.drafts import Desk, Draft, in_bytes
from generator.model import Author, Library, Links, Paper, PartialDate, Site, Theme
from generator.search.documents import Document, Documents
from generator.site.texts import record_files
from generator.text import venues
from generator.text.prose import Note, Prose
from generator.words.book import Book
from generator.words.reader import read_book
from tests.conftest import TEMPLATES

BOOK = read_book(TEMPLATES / "words", "en")


def theme(id: str, title: str, description: str) -> Theme:  # noqa: A002 - as the model calls it
    """Return a theme whose description is given as entries have it."""
    return Theme(id, title, Prose(description))


SITE = Site("A list", "Papers.")
THEME = theme("shelf", "The shelf", "All there is.")


_TEXTS: dict[str, Callable[[str], Any]] = {"title": Prose, "abstract": Prose, "note": Note, "venue": venues.read}


def as_prose(facts: dict[str, Any]) -> dict[str, Any]:
    """Return facts whose texts are given as entries have them, as the model has them."""
    texts = {name: fact for name, fact in facts.items() if name in _TEXTS and isinstance(fact, str)}
    return facts | {name: _TEXTS[name](text) for name, text in texts.items() if text}


def paper(id: str, *authors: str, **facts: Any) -> Paper:  # noqa: A002 - as the model calls it
    """Return a paper of 2024 by these authors, or by Ada Lovelace. Its texts may be given as entries have them."""
    people = tuple(Author(name) for name in authors or ("Ada Lovelace",))
    known = {"title": f"Paper {id}", "published": PartialDate(2024), "themes": ("shelf",), "links": Links("2401.00001")}
    return Paper(id=id, authors=people, **as_prose({**known, **facts}))


def library(*papers: Paper, **facts: Any) -> Library:
    """Return a list of these papers on one shelf."""
    known = {"site": SITE, "themes": (THEME,)}
    return Library(papers=tuple(sorted(papers, key=lambda paper: paper.id)), **{**known, **facts})


def texts_of(drafts: Iterable[Draft], desk: Desk | None = None) -> Mapping[str, str]:
    """Return the texts of the files of drafts that are made at a desk, by their addresses."""
    texts = {}
    for name, parts in (file for draft in drafts for file in draft.files()):
        content = b"".join(in_bytes(parts))
        if desk:
            desk.digests[name] = digest_of(content)
        texts[name] = content.decode(errors="surrogatepass")
    return texts


def records_of(listed: Library, day: datetime.date = datetime.date(2026, 11, 23)) -> Mapping[str, str]:
    """Return the files of a list that programs take, and those of its data for scripts."""
    desk = Desk()
    return texts_of(record_files(listed, BOOK, day, desk), desk)


def documents_of(listed: Library, book: Book = BOOK) -> list[Document]:
    """Return the papers as the search's index sees them, in its order, and after them the list's own pages."""
    return [document for _, block in Documents(listed, book).blocks() for document in block]
