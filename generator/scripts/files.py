"""The data for scripts as files that are read by need, so that no reader pays for the length of a list.

Every part has a file of its own. Beside it, one file brings together what the page of all papers shows first, which for
a short list is all that this page can ask for.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, TypeVar

from generator.exports.files import Records
from generator.facts.limits import ROWS_IN_FILE
from generator.look import Feature
from generator.model import Library, Shown
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
_SHOWN_FIRST = ("facet-theme", "facet-year", "rows-0")

T = TypeVar("T")


def data_files(library: Library, book: Book, today: datetime.date, records: Records) -> Mapping[str, str]:
    """Return every file of data under its address. The same library and day give the same bytes."""
    papers = in_order(library)
    taken = list(collections(papers, records, book))
    keys = known(library)
    shared = facets(library, book)
    listed = {
        **{f"facet-{name}": facet.as_json() for name, facet in shared.items()},
        **{f"order-{name}": order for name, order in orders(library, book.language.script).items()},
        **_numbered("rows", _cut(list(rows(library, book, today)), ROWS_IN_FILE)),
    }
    looked_up = _numbered("known", keys)
    entries = {one.file_name(number): part for one in taken for number, part in enumerate(one.files)}
    scripts = _scripts({**listed, **looked_up, **entries})
    digest = _digest(scripts.values())
    cited = [one.as_json() for one in taken]
    is_short = len(papers) <= SHORT_LIST
    alone: dict[str, Any] = {
        "papers": {"count": len(papers), "digest": digest, "facets": list(shared), **_own(library), "citations": cited},
        "known": {"digest": digest, "firsts": list(firsts(keys))},
        "newest": newest(library),
    }
    if library.site.look.has(Feature.CONTRIBUTE):
        alone |= {"schema": entry_schema(library, book), "contribute": contributing(library, book)}
    scripts |= _scripts(alone)
    scripts["papers"] += "".join(scripts[name] for name in (listed if is_short else _SHOWN_FIRST))
    scripts["known"] += "".join(scripts[name] for name in (looked_up if is_short else ()))
    return {f"assets/data/{name}.js": script for name, script in scripts.items()}


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


def _digest(scripts: Iterable[str]) -> str:
    """Return what tells a build's files from an older build's in a browser's cache."""
    state = sha256()
    for script in scripts:
        state.update(script.encode())
    return state.hexdigest()[:12]
