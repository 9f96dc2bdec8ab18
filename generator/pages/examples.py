"""Questions to the search that show what it takes, each with an answer on this list."""

from collections import Counter
from collections.abc import Iterator

from generator.model import Library
from generator.words.book import Book


def example_queries(library: Library, book: Book) -> Iterator[str]:
    """Yield up to three queries: by a person, by a tag and a year, by what there is of code."""
    people = Counter(author.name for paper in library.papers for author in paper.authors)
    if people:
        yield f'author:"{_commonest(people)}"'
    tags = Counter(tag for paper in library.papers for tag in paper.tags)
    if tags:
        tag = _commonest(tags)
        year = max(paper.published.year for paper in library.papers if tag in paper.tags)
        yield f"tag:{tag} since:{year}"
    years = [paper.published.year for paper in library.papers if paper.links.code]
    if years:
        yield f"code:{book.say('search.yes')} since:{max(years)}"


def _commonest(found: Counter[str]) -> str:
    """Return what there is most of, and of several the first by name."""
    return min(found, key=lambda name: (-found[name], name))
