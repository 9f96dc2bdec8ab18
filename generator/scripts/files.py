"""The data for scripts as files that are read by need, so that no reader pays for the length of a list.

Every part has a file of its own. Beside it, one file brings together what the page of all papers shows first, which for
a short list is all that this page can ask for.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import chain
from typing import Any, TypeVar

from generator.cache import Cache
from generator.exports.files import Records
from generator.facts.limits import ROWS_IN_FILE
from generator.look import Feature
from generator.model import Library, Paper, Shown
from generator.scripts.citations import collections
from generator.scripts.contributing import contributing, entry_schema
from generator.scripts.facets import facets
from generator.scripts.known import firsts, known
from generator.scripts.orders import in_order, newest, orders
from generator.scripts.rows import rows
from generator.text.javascript import providing
from generator.words.book import Book

SHORT_LIST = 100
"""Papers: up to so many, all comes together."""
VERSION_CHARACTERS = 12
"""Of what tells a build's files from an older build's in a browser's cache."""
_SHOWN_FIRST = ("facet-theme", "facet-year", "rows-0")

T = TypeVar("T")


def data_files(
    library: Library, book: Book, today: datetime.date, records: Records, cache: Cache | None = None
) -> Iterator[tuple[str, str]]:
    """Yield the address of every file of data, and its content.

    The same library and day give the same bytes, whatever the cache has.
    """
    papers, keys, shared = in_order(library), known(library), facets(library, book)
    listed = _scripts({
        **{f"facet-{name}": facet.as_json() for name, facet in shared.items()},
        **{f"order-{name}": order for name, order in orders(library, book.language.script).items()},
        **_numbered("rows", _cut(list(rows(library, book, today, cache)), ROWS_IN_FILE)),
    })  # fmt: skip
    looked_up = _scripts(_numbered("known", keys))
    cited: list[Mapping[str, Any]] = []
    digest = sha256()
    for name, script in chain(listed.items(), looked_up.items(), _entries(papers, records, book, cited)):
        digest.update(script.encode())
        yield _address(name), script
    version = digest.hexdigest()[:VERSION_CHARACTERS]
    alone: dict[str, Any] = {
        "papers": {
            "count": len(papers),
            "digest": version,
            "facets": list(shared),
            **_own(library),
            "citations": cited,
        },
        "known": {"digest": version, "firsts": list(firsts(keys))},
        "newest": newest(library),
    }
    if library.site.look.has(Feature.CONTRIBUTE):
        alone |= {"schema": entry_schema(library, book), "contribute": contributing(library, book)}
    is_short = len(papers) <= SHORT_LIST
    together = {"papers": listed if is_short else _SHOWN_FIRST, "known": looked_up if is_short else ()}
    scripts = {**listed, **looked_up}
    for name, script in _scripts(alone).items():
        yield _address(name), script + "".join(scripts[part] for part in together.get(name, ()))


def _entries(
    papers: Sequence[Paper], records: Records, book: Book, cited: list[Mapping[str, Any]]
) -> Iterator[tuple[str, str]]:
    """Yield the names and scripts of the papers' entries for references; what they are cut into is put into `cited`.

    So one format is there at a time.
    """
    for one in collections(papers, records, book):
        yield from _scripts({one.file_name(number): part for number, part in enumerate(one.files)}).items()
        cited.append(one.as_json())


def _address(name: str) -> str:
    return f"assets/data/{name}.js"


def _own(library: Library) -> Mapping[str, Any]:
    """Return what the facets of the list's own fields are called, if there are any."""
    own = {field.name: field.label for field in library.site.fields if Shown.FACET in field.shown}
    return {"own": own} if own else {}


def _scripts(parts: Mapping[str, Any]) -> dict[str, str]:
    return {name: providing(f"data/{name}", part) for name, part in parts.items()}


def _cut(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    return (items[start : start + size] for start in range(0, len(items), size))


def _numbered(name: str, parts: Iterable[T]) -> Mapping[str, T]:
    return {f"{name}-{number}": part for number, part in enumerate(parts)}
