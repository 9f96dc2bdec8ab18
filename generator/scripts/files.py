"""The data for scripts as files."""

import datetime
from collections.abc import Mapping
from hashlib import sha256

from generator.exports.files import Records
from generator.model import Library
from generator.scripts.citations import collections
from generator.scripts.columns import columns, in_order, newest
from generator.scripts.contributing import contributing, entry_schema, listed
from generator.text.javascript import literal, providing
from generator.words.book import Book


def data_files(library: Library, book: Book, today: datetime.date, records: Records) -> Mapping[str, str]:
    """Return every file of data under its address. The same library and day give the same bytes."""
    taken = list(collections(in_order(library), records, book))
    entries = {one.file_name(number): part for one in taken for number, part in enumerate(one.files)}
    digest = _digest(literal(entries))
    known = {**columns(library, book, today), "digest": digest, "citations": [one.as_json() for one in taken]}
    parts = {
        "papers": known,
        "newest": newest(library),
        "schema": entry_schema(library, book),
        "contribute": contributing(library, book),
        "listed": listed(library),
        **entries,
    }
    return {f"assets/data/{name}.js": providing(f"data/{name}", part) for name, part in parts.items()}


def _digest(text: str) -> str:
    """Return what tells a build's files from an older build's in a browser's cache."""
    return sha256(text.encode()).hexdigest()[:12]
