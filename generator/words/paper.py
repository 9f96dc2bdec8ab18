"""What the site says of a paper in the words of a book: its facts, where it can be read, how it stands to others."""

from collections.abc import Iterator
from enum import Enum

from generator.content.schema import PAPER
from generator.model import Paper, PaperKind, Tie
from generator.text.venues import Venue
from generator.words.book import Book
from generator.words.own import said_on_cards


def facts_of(paper: Paper, book: Book) -> Iterator[str]:
    """Yield the short facts that stand beside the date, such as the venue and the level."""
    for shown in PAPER.fields:
        value = getattr(paper, shown.name) if shown.is_shown else None
        if isinstance(value, Venue):
            yield value.text
        elif isinstance(value, Enum) and value is not PaperKind.PAPER:
            yield book.say(f"choices.{value.value}")
    yield from said_on_cards(paper, book)


def sources_of(paper: Paper, book: Book) -> Iterator[tuple[str, str]]:
    """Yield what the places are called where the paper can be read, each with its address.

    Behind an address that leads nowhere any more stands that of a copy, if there is one.
    """
    links = paper.links
    gone = dict(paper.checked.gone) if paper.checked else {}
    named = {
        "arxiv": links.arxiv_url,
        "pdf": links.pdf_url,
        "doi": links.doi_url,
        "code": links.code,
        "project": links.project,
        "archive": links.archive,
    }
    for name, url in named.items():
        if url:
            label = book.say(f"sources.{name}")
            yield book.say("paper.gone", label=label) if url in gone else label, url
            if copy := gone.get(url):
                yield book.say("paper.copy", label=label), copy


def relation_of(tie: Tie, book: Book) -> str:
    """Return how a paper stands to another, whichever of the two states it."""
    kind = tie.kind.value
    return book.say(f"relations.{kind}") if tie.is_stated else book.say(f"inverse_relations.{kind}")
