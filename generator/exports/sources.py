"""Where a paper can be read, and what belongs to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Paper
from generator.words.book import Book


@dataclass(frozen=True, slots=True)
class Source:
    """An address of another host."""

    label: str
    url: str


def sources(paper: Paper, book: Book) -> Iterator[Source]:
    """Yield the addresses of a paper, the best first, in the words of a book."""
    links = paper.links
    named = {
        "arxiv": links.arxiv_url,
        "pdf": links.pdf_url,
        "doi": links.doi_url,
        "code": links.code,
        "project": links.project,
    }
    return (Source(book.say(f"sources.{name}"), url) for name, url in named.items() if url)
