"""What the rows of lists show of each paper."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from generator.facts.limits import NAMED_AUTHORS, UNFOLDED_AUTHORS
from generator.model import Library, Paper, PaperKind
from generator.scripts.orders import in_order
from generator.text.sentences import first_sentence
from generator.words.book import Book
from generator.words.own import said_on_cards
from generator.words.tongue import tongue_of

_NOTE = 600
"""Most characters of a note that a row shows."""


Told: TypeAlias = tuple[Paper, Sequence[str], bool]
"""What a row is made of: a paper, the titles of its themes, and whether it is new."""


def told(library: Library, today: datetime.date) -> Sequence[Told]:
    """Return what is to be shown of each paper as of a day."""
    titles, new = (
        {theme.id: theme.title for theme in library.themes},
        library.new_on(today),
    )
    return [(paper, [titles[theme] for theme in paper.themes], paper.id in new) for paper in in_order(library)]


def rows(papers: Iterable[Told], book: Book) -> Iterator[Mapping[str, Any]]:
    """Yield what is shown of papers in the words of a book, without what they lack."""
    for paper, themes, is_new in papers:
        shown = {**_facts(paper, book), "themes": themes, "isNew": is_new}
        yield {name: fact for name, fact in shown.items() if fact}


def _facts(paper: Paper, book: Book) -> Mapping[str, Any]:
    pdf = _reachable(paper, paper.links.pdf_url)
    return {
        "id": paper.id,
        "title": paper.title.plain,
        **_authors(paper),
        "published": paper.published.iso,
        "kind": None if paper.kind is PaperKind.PAPER else book.say(f"choices.{paper.kind.value}"),
        "venue": paper.venue and paper.venue.text,
        "own": list(said_on_cards(paper, book)),
        "tongue": tongue_of(paper, book.language),
        "tags": paper.tags,
        "level": book.say(f"choices.{paper.level.value}") if paper.level else None,
        "sentences": _sentences(paper),
        "pdf": pdf,
        "paper": None if pdf else paper.links.paper_url,
        "added": paper.added and paper.added.isoformat(),
        "addedBy": paper.added_by if paper.added else None,
        "code": _reachable(paper, paper.links.code),
        "status": book.say(f"choices.{paper.status.value}") if paper.status else None,
        "isMild": paper.status is not None and not paper.status.is_gone,
    }


def _authors(paper: Paper) -> Mapping[str, Any]:
    names = [author.name for author in paper.authors]
    is_cut = not paper.authors_complete
    if len(names) > UNFOLDED_AUTHORS:
        return {"authors": [names[0], names[-1]], "folded": len(names), "isCut": is_cut}
    # One more than are shown tells that there are more.
    return {"authors": names[: NAMED_AUTHORS + 1], "isCut": is_cut}


def _sentences(paper: Paper) -> Sequence[str]:
    """Return the first sentence of the note, and what follows it as far as there is room; nothing without a note."""
    text = paper.note.plain if paper.note else ""
    cut = text[:_NOTE]
    shown = text if text == cut else f"{cut.rpartition(' ')[0] or cut} …"
    first = first_sentence(shown)
    return [part for part in (first, shown[len(first) :].strip()) if part]


def _reachable(paper: Paper, url: str | None) -> str | None:
    """Return an address, or that of a copy where it leads nowhere any more."""
    return dict(paper.checked.gone).get(url, url) or None if url and paper.checked else url
