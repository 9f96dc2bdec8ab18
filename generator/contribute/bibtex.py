"""BibTeX and BibLaTeX files: what Zotero, Google Scholar and the ACL Anthology give away."""

import logging
import re
from collections.abc import Iterator, Mapping

from bibtexparser.entrypoint import parse_string
from bibtexparser.library import Library
from bibtexparser.middlewares.enclosing import RemoveEnclosingMiddleware
from bibtexparser.model import Block, DuplicateBlockKeyBlock, Entry, ImplicitComment, ParsingFailedBlock

from generator.contribute.candidate import Candidate, Record, UnreadableError, make_links
from generator.contribute.dates import partial_date, read_date, read_month
from generator.contribute.people import read_people
from generator.facts.bibtex import ADDRESSES, ARXIV_PLACES, VENUES
from generator.model import Links, PartialDate
from generator.text import tex

Fields = Mapping[str, str]

_ARXIV = re.compile(r"arxiv[:/\s]+(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s{}]+")
_PIECE = re.compile(r'\s*(?:"([^"]*)"|\{([^{}]*)\}|([\w-]+))\s*')
_AN_ENTRY = re.compile(r"^\s*@(?!comment|preamble|string)\w+\s*[{(]", re.IGNORECASE | re.MULTILINE)


def read_file(text: str) -> Iterator[Record]:
    """Yield every entry of a BibTeX file, and what cannot be read as one."""
    library = _parse(text)
    strings = {key.lower(): string.value for key, string in library.strings_dict.items()}
    for block in library.blocks:
        line = (block.start_line or 0) + 1
        entry = _second(block, library) if isinstance(block, DuplicateBlockKeyBlock) else block
        if isinstance(entry, Entry):
            yield Record(line, _read_entry(entry, strings))
        elif isinstance(block, ParsingFailedBlock):
            yield Record(
                line, UnreadableError("the BibTeX is broken here: check its braces, commas and quotation marks")
            )
        elif isinstance(block, ImplicitComment) and _AN_ENTRY.search(block.comment):
            yield Record(line, UnreadableError("the BibTeX is broken here: an entry begins inside another"))


def _parse(text: str) -> Library:
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # it would print what is reported here with its line
    return parse_string(text)


def _second(block: DuplicateBlockKeyBlock, library: Library) -> Block | None:
    """Return an entry whose key another one has too: two papers under one key are still two papers."""
    entry = block.ignore_error_block
    # What bibtexparser does to every entry it has not done to this one.
    return RemoveEnclosingMiddleware().transform_entry(entry, library) if isinstance(entry, Entry) else None


def _read_entry(entry: Entry, strings: Mapping[str, str]) -> Candidate | UnreadableError:
    fields = {key.lower(): _join(str(field.value), strings) for key, field in entry.fields_dict.items()}
    try:
        return _read_fields(fields)
    except UnreadableError as error:
        return UnreadableError(f"{error} in the entry {_shown(entry.key)}")


def _read_fields(fields: Fields) -> Candidate:
    return Candidate(
        title=_title(fields),
        authors=read_people(fields.get("author", "")).names,
        published=_published(fields),
        venue=_venue(fields),
        abstract=tex.paragraphs(tex.read(fields.get("abstract", ""))) or None,
        links=_links(fields),
    )


def _join(value: str, strings: Mapping[str, str]) -> str:
    """Return a value with its abbreviations written out: `acl # " 2024"`."""
    if value.lower() in strings:
        return strings[value.lower()]
    if "#" not in value:
        return value
    pieces = [_PIECE.fullmatch(piece) for piece in value.split("#")]
    if not all(piece and (piece[3] is None or piece[3].lower() in strings) for piece in pieces):
        return value
    return "".join(strings[piece[3].lower()] if piece[3] else piece[1] or piece[2] or "" for piece in pieces if piece)


def _title(fields: Fields) -> str:
    return ": ".join(filter(None, (tex.one_line(tex.read(fields.get(key, ""))) for key in ("title", "subtitle"))))


def _published(fields: Fields) -> PartialDate | None:
    date = read_date(fields.get("date", ""))
    if date:
        return date
    year = read_date(fields.get("year", ""))
    return partial_date([year.year, *read_month(fields.get("month", ""))]) if year else None


def _venue(fields: Fields) -> str | None:
    venue = next((tex.one_line(tex.read(fields[key])) for key in VENUES if fields.get(key)), None)
    return None if venue is None or "arxiv" in venue.lower() else venue


def _links(fields: Fields) -> Links:
    found = next((found for key in ARXIV_PLACES if (found := _ARXIV.search(fields.get(key, "")))), None)
    prefix = fields.get("archiveprefix", fields.get("eprinttype", "arxiv")).lower()
    eprint = fields.get("eprint", "") if prefix == "arxiv" else ""
    addresses = [address for key in ADDRESSES for address in _ADDRESS.findall(fields.get(key, ""))]
    plain = [address.replace(r"\_", "_").replace(r"\%", "%").replace(r"\#", "#") for address in addresses]
    doi = fields.get("doi", "").replace(r"\_", "_")
    return make_links(plain, arxiv=eprint or (found[1] if found else ""), doi=doi)


def _shown(key: str) -> str:
    return f'"{tex.one_line(key)[:40]}"'
