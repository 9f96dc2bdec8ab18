"""RIS files: what Zotero, EndNote and publishers' "export citation" give away."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import rispy

from generator.contribute.candidate import Candidate, Record, UnreadableError, bare_arxiv_id, make_links
from generator.contribute.dates import read_date
from generator.text import tex

Fields = Mapping[str, Any]

_RECORD_START = re.compile(r"^TY {1,2}- ?", re.MULTILINE)
_RECORD_END = re.compile(r"^ER {1,2}-", re.MULTILINE)
_TITLES = ("title", "primary_title")
_AUTHORS = ("authors", "first_authors")
_DATES = ("date", "publication_year", "year")
_ABSTRACTS = ("abstract", "notes_abstract")
_VENUES = ("secondary_title", "journal_name", "alternate_title3")
_ADDRESSES = ("urls", "link1", "link2", "file_attachments1", "file_attachments2")
_ARXIV_PLACES = ("accession_number", "number", "note", "custom1", "notes", "publisher")
_ARXIV = re.compile(r"arxiv[:\s]+(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})", re.IGNORECASE)
_SUFFIX = re.compile(r"^(?:Jr|Sr|I{2,3}|IV)\.?$")


def read_file(text: str) -> Iterator[Record]:
    """Yield every record of a RIS file. Each is read by itself, so that a broken one does not hide the others."""
    places = [*(found.start() for found in _RECORD_START.finditer(text)), len(text)]
    for start, end in pairwise(places):
        line = text.count("\n", 0, start) + 1
        try:
            yield Record(line, _read_record(text[start:end]))
        except UnreadableError as error:
            yield Record(line, error)


def _read_record(text: str) -> Candidate:
    if not _RECORD_END.search(text):
        raise UnreadableError('the record has no end, which is a line "ER  - "')
    try:
        records = rispy.loads(text)
    except Exception as error:  # rispy's parser raises OSError, KeyError and others for what it cannot read
        raise UnreadableError(f"it is no RIS record ({error})") from error
    if not records:
        raise UnreadableError("it is no RIS record")
    return _read_fields(records[0])


def _read_fields(fields: Fields) -> Candidate:
    return Candidate(
        title=tex.one_line(tex.mend(_first(fields, _TITLES))),
        authors=tuple(dict.fromkeys(filter(None, map(_in_order, _all(fields, _AUTHORS))))),
        published=next((date for text in _all(fields, _DATES) if (date := read_date(text))), None),
        venue=_venue(fields),
        abstract=tex.paragraphs(tex.mend(_first(fields, _ABSTRACTS))) or None,
        links=make_links(_all(fields, _ADDRESSES), arxiv=_arxiv(fields), doi=_first(fields, ("doi",))),
    )


def _all(fields: Fields, keys: Sequence[str]) -> list[str]:
    """Return the texts under the keys, in this order; some keys of RIS may stand many times."""
    values = (fields.get(key) for key in keys)
    listed = (value if isinstance(value, list) else [value] for value in values)
    return [text for texts in listed for text in texts if isinstance(text, str) and text.strip()]


def _first(fields: Fields, keys: Sequence[str]) -> str:
    return next(iter(_all(fields, keys)), "")


def _in_order(name: str) -> str:
    """Return "Berg, Jan, Jr" as "Jan Berg Jr"."""
    family, *rest = (part.strip() for part in tex.one_line(tex.mend(name)).split(","))
    suffixes = [part for part in rest if _SUFFIX.match(part)]
    given = [part for part in rest if part not in suffixes]
    return " ".join(part for part in (*given, family, *suffixes) if part)


def _venue(fields: Fields) -> str | None:
    venue = tex.one_line(tex.mend(_first(fields, _VENUES)))
    return None if not venue or "arxiv" in venue.lower() else venue


def _arxiv(fields: Fields) -> str:
    places = _all(fields, _ARXIV_PLACES)
    found = next((found for place in places if (found := _ARXIV.search(place))), None)
    return found[1] if found else next(filter(None, map(bare_arxiv_id, _all(fields, ("urls",)))), "")
