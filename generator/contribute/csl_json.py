"""CSL-JSON: what doi.org answers, and what Zotero exports.

Its schema is csl-data.json of the Citation Style Language.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any

from generator.contribute.candidate import Candidate, Record, UnreadableError, bare_arxiv_id, make_links
from generator.contribute.dates import partial_date, read_date
from generator.facts import csl
from generator.model import PartialDate
from generator.text import tex

Item = Mapping[str, Any]

_ARXIV_IN_TEXT = re.compile(r"arxiv:\s*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})", re.IGNORECASE)
_TAG = re.compile(r"</?(?:jats:)?([a-zA-Z][\w-]*)(?:\s[^<>]*)?/?>")
_BLOCK_TAGS = frozenset({"p", "sec", "title", "list-item"})
_HEADING = re.compile(r"^\s*(?:Abstract|ABSTRACT)\b[.:\s]*")
_SPACES = re.compile(r"[\s,\[\]]*")


def read_answer(text: str) -> Candidate:
    """Return the paper in the answer to one DOI. Raises UnreadableError."""
    try:
        item = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("it is no JSON") from error
    return read_item(item)


def read_items(text: str) -> Iterator[Record]:
    """Yield every paper of a file that holds a list of items or one. What is not JSON ends the reading."""
    decoder = json.JSONDecoder()
    start = 0
    while (start := _SPACES.match(text, start).end()) < len(text):  # type: ignore[union-attr]  # it matches nothing too
        line = text.count("\n", 0, start) + 1
        try:
            item, start = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            yield Record(line, UnreadableError("from here on it is no JSON"))
            return
        try:
            yield Record(line, read_item(item))
        except UnreadableError as error:
            yield Record(line, error)


def read_item(item: object) -> Candidate:
    """Return one item as a candidate. Raises UnreadableError."""
    if not isinstance(item, dict):
        raise UnreadableError("it is no CSL-JSON item, which is written in braces")
    return Candidate(
        title=tex.one_line(tex.mend(_plain(_first_text(item, "title")))),
        authors=tuple(_names(item.get("author"))),
        published=next((date for key in csl.DATES if (date := _date(item.get(key)))), None),
        venue=_venue(item),
        abstract=tex.paragraphs(_HEADING.sub("", tex.mend(_plain(_first_text(item, "abstract"))))) or None,
        links=make_links([_first_text(item, "URL")], arxiv=_arxiv(item), doi=_first_text(item, "DOI")),
    )


def _first_text(item: Item, key: str) -> str:
    """Return the text under `key`; Crossref's own form has a list of them."""
    value = item.get(key)
    if isinstance(value, list) and value:
        value = value[0]
    return value if isinstance(value, str) else ""


def _plain(markup: str) -> str:
    """Return the text of HTML or JATS markup, its blocks parted by blank lines; "<" in a formula is no markup."""
    return unescape(_TAG.sub(lambda tag: "\n\n" if tag[1].lower() in _BLOCK_TAGS else "", markup))


def _names(people: object) -> Iterator[str]:
    seen = set()
    for person in people if isinstance(people, list) else ():
        name = _name(person) if isinstance(person, dict) else ""
        if name and name not in seen:
            seen.add(name)
            yield name


def _name(person: Item) -> str:
    parts = [_first_text(person, key) for key in ("given", "non-dropping-particle", "family", "suffix")]
    if not parts[1]:
        parts[1] = _first_text(person, "dropping-particle")
    name = " ".join(parts) if any(parts) else _first_text(person, "literal") or _first_text(person, "name")
    return tex.one_line(unescape(name))


def _date(value: object) -> PartialDate | None:
    if not isinstance(value, dict):
        return None
    parts = value.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        return partial_date([_number(part) for part in parts[0]])
    return read_date(_first_text(value, "raw") or _first_text(value, "literal"))


def _number(part: object) -> int | None:
    if isinstance(part, int) and not isinstance(part, bool):
        return part
    return int(part) if isinstance(part, str) and part.isascii() and part.isdigit() and len(part) <= 4 else None  # noqa: PLR2004 - a year


def _venue(item: Item) -> str | None:
    """Return where the paper was published; a preprint server is not a venue."""
    found: Sequence[str] = [_first_text(item, key) for key in csl.VENUES]
    venue = next((tex.one_line(unescape(name)) for name in found if name), None)
    return None if venue is None or "arxiv" in venue.lower() else venue


def _arxiv(item: Item) -> str:
    for key in csl.ARXIV_PLACES:
        found = _ARXIV_IN_TEXT.search(_first_text(item, key))
        if found:
            return found[1]
    return bare_arxiv_id(_first_text(item, "URL")) or ""
