"""What goes into a new entry's file."""

import datetime
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from generator.content import schema
from generator.content.kinds import shown
from generator.content.parsing import parse
from generator.contribute.candidate import Candidate, UnreadableError
from generator.contribute.format import TooLargeError, format_text
from generator.model import Links, PaperKind, PartialDate
from generator.text import identifiers, venues
from generator.text.venues import Venue

_REQUIRED = frozenset(field.name for field in schema.PAPER.fields if field.required)


@dataclass(frozen=True, slots=True)
class Entry:
    """A paper with what the curator says of it. Required values that are not known are written as blanks."""

    facts: Candidate
    themes: tuple[str, ...] = ()
    note: str | None = None
    added: datetime.date | None = None
    added_by: str | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys that an entry must have but whose values are not known, in the order of the file."""
        facts = self.facts
        known = {
            # One name with "et al." behind it is no list of authors.
            "authors": len(facts.authors) > 1 or (facts.authors and facts.has_all_authors),
            "published": facts.published,
            "themes": self.themes,
            "links": tuple(_link_lines(facts.links)),
        }
        return tuple(key for key, value in known.items() if not value)


def entry_text(entry: Entry) -> str:
    """Return the text of an entry's file in canonical form.

    What is missing has its key without a value, for someone to fill in. Raises UnreadableError for an entry that would
    not be read, as one that is too large.
    """
    facts = entry.facts
    values = {
        "title": _quoted(facts.title),
        "authors": _block("- ", map(_quoted, facts.authors)) or "\n  -",
        "authors_complete": "false" if facts.authors and not facts.has_all_authors else None,
        "published": _quoted(_to_the_month(facts.published, facts.links).iso) if facts.published else "",
        "kind": None if facts.kind is PaperKind.PAPER else facts.kind.value,
        "venue": facts.venue and _venue(facts.venue),
        "editors": _block("- ", map(_quoted, facts.editors)),
        **{key: _quoted(value) for key, value in facts.details.items()},
        "themes": f"[{', '.join(entry.themes)}]",
        "language": facts.language,
        "links": _block("", _link_lines(facts.links)) or "\n  arxiv:",
        "abstract": facts.abstract and _quoted(facts.abstract),
        "note": entry.note and _quoted(entry.note),
        "added": entry.added and _quoted(entry.added.isoformat()),
        "added_by": entry.added_by and _quoted(entry.added_by),
    }
    text = "".join(f"{key}: {value}".rstrip() + "\n" for key, value in values.items() if value or key in _REQUIRED)
    try:
        laid_out = format_text(text, schema.PAPER)
    except TooLargeError as error:
        raise UnreadableError(f'"{shown(facts.title)}" makes no entry: {error}') from error
    if not entry.missing and (fault := _fault(laid_out)):
        raise UnreadableError(f'"{shown(facts.title)}" makes no entry: {fault}')
    return laid_out


def _fault(text: str) -> str:
    """Return the first thing for which the check would refuse an entry by itself; "" if there is none."""
    root, problems = parse(text.encode(), "")
    if root is not None:
        schema.PAPER.read(root, problems)
    return next((problem.message for problem in problems if problem.is_error), "")


def _to_the_month(published: PartialDate, links: Links) -> PartialDate:
    """Return a date of which only the year is known with the month in which arXiv gave its identifier that year."""
    month = identifiers.arxiv_month(links.arxiv or "")
    return PartialDate(*month) if month and published == PartialDate(month[0]) else published


def venue_value(venue: Venue) -> str | dict[str, str]:
    """Return a venue as an entry says it: the name alone where that says all that is known."""
    told = venues.read(venue.name)
    stated = {
        "kind": venue.kind.value if venue.kind and venue.kind is not told.kind else None,
        "year": str(venue.year) if venue.year != told.year else None,
        "volume": venue.volume,
        "issue": venue.issue,
        "pages": venue.pages,
    }
    said = {key: value for key, value in stated.items() if value}
    return {"name": venue.name, **said} if said else venue.name


def _venue(venue: Venue) -> str:
    value = venue_value(venue)
    if isinstance(value, str):
        return _quoted(value)
    return _block("", (f"{key}: {_quoted(text)}" for key, text in value.items()))


def _link_lines(links: Links) -> Iterator[str]:
    named = ((field.name, getattr(links, field.name)) for field in fields(links))
    return (f"{key}: {_quoted(value)}" for key, value in named if value)


def _block(mark: str, lines: Iterable[str]) -> str:
    return "".join(f"\n  {mark}{line}" for line in lines)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # a string of JSON is one of YAML
