"""The data for scripts as files that are read by need, so that no reader pays for the length of a list.

Every part has a file of its own. Beside it, one file brings together what the page of all papers shows first, which for
a short list is all that this page can ask for.
"""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.cache import digest_of
from generator.exports.drafts import Desk, Draft, Parts, Piece
from generator.facts.limits import ROWS_IN_FILE
from generator.look import Feature
from generator.model import Library, Shown
from generator.scripts.citations import Collection
from generator.scripts.contributing import contributing, entry_schema
from generator.scripts.facets import Column, columns, facet
from generator.scripts.known import Name, firsts, known, named
from generator.scripts.orders import Placed, newest, orders, placed
from generator.scripts.rows import Told, rows, told
from generator.text.javascript import providing
from generator.words.book import Book

SHORT_LIST = 100
"""Papers: up to so many, all comes together."""
VERSION_CHARACTERS = 12
"""Of what tells a build's files from an older build's in a browser's cache."""
_FOLDER = "assets/data/"
_SHOWN_FIRST = ("theme", "year")
"""The facets that the page of all papers shows before it is asked for one."""


def data_files(
    library: Library, book: Book, today: datetime.date, cited: Sequence[Mapping[str, Any]], desk: Desk
) -> Iterator[Draft]:
    """Yield the files of data but for those of entries, of which `cited` says what a script must know.

    They come after those of entries. What takes the drafts puts their digests on the desk. The same library and day
    give the same bytes.
    """
    papers, shared, names = told(library, today), columns(library, book), named(library)
    ordered = Draft("orders", _order_files, (placed(library), book.language.script))
    listed = [Draft(f"rows-{number}", _row_file, (number, part, book)) for number, part in enumerate(_cut(papers))]
    looked_up = Draft("known", _known_files, (names,))
    yield from (Draft("facets", _facet_files, (shared,)), ordered, *listed, looked_up)
    version = _version(desk.digests)
    count = {"count": len(papers), "digest": version, "facets": list(shared), **_own(library), "citations": cited}
    first = Draft("shown first", _facet_files, ({name: shared[name] for name in _SHOWN_FIRST},))
    is_short = len(papers) <= SHORT_LIST
    together = (Draft("all shown", _facet_files, (shared,)), ordered, *listed) if is_short else (first, *listed[:1])
    yield Draft("papers", _alone, ("papers", count, together))
    begun = desk.cache.once(desk.cache.key("firsts", names), lambda: list(firsts(known(names))))
    yield Draft("lookup", _alone, ("known", {"digest": version, "firsts": begun}, (looked_up,) if is_short else ()))
    yield Draft("newest", _alone, ("newest", newest(library)))
    if library.site.look.has(Feature.CONTRIBUTE):
        yield Draft("schema", _alone, ("schema", entry_schema(library, book)))
        yield Draft("contribute", _alone, ("contribute", contributing(library, book)))


def entry_files(collection: Collection) -> Iterator[Draft]:
    """Yield the files of the papers' entries for references in one format."""
    for number, part in enumerate(collection.files):
        name = collection.file_name(number)
        yield Draft(name, _entry_file, (name, part))


def _version(digests: Mapping[str, bytes]) -> str:
    """Return what tells the files of data so far from those of other builds."""
    all_of_them = b"".join(digests[name] for name in sorted(digests) if name.startswith(_FOLDER))
    return digest_of(all_of_them).hex()[:VERSION_CHARACTERS]


def _facet_files(shared: Mapping[str, Column]) -> Iterator[tuple[str, Parts]]:
    return _files({f"facet-{name}": facet(column).as_json() for name, column in shared.items()})


def _order_files(places: Sequence[Placed], script: str) -> Iterator[tuple[str, Parts]]:
    return _files({f"order-{name}": order for name, order in orders(places, script).items()})


def _row_file(number: int, papers: Sequence[Told], book: Book) -> Iterator[tuple[str, Parts]]:
    return _files({f"rows-{number}": list(rows(papers, book))})


def _known_files(names: Sequence[Name]) -> Iterator[tuple[str, Parts]]:
    return _files({f"known-{number}": part for number, part in enumerate(known(names))})


def _entry_file(name: str, entries: Sequence[Piece]) -> Iterator[tuple[str, Parts]]:
    return _files({name: [entry.text for entry in entries]})


def _alone(name: str, content: Any, together: Sequence[Draft] = ()) -> Iterator[tuple[str, Parts]]:
    """Yield a file that brings, beside its own content, that of others."""
    others = (part for draft in together for _, parts in draft.files() for part in parts)
    for address, parts in _files({name: content}):
        yield address, (*parts, *others)


def _files(parts: Mapping[str, Any]) -> Iterator[tuple[str, Parts]]:
    return ((f"{_FOLDER}{name}.js", (providing(f"data/{name}", part),)) for name, part in parts.items())


def _own(library: Library) -> Mapping[str, Any]:
    """Return what the facets of the list's own fields are called, if there are any."""
    own = {field.name: field.label for field in library.site.fields if Shown.FACET in field.shown}
    return {"own": own} if own else {}


def _cut(papers: Sequence[Told]) -> Iterator[Sequence[Told]]:
    return (papers[start : start + ROWS_IN_FILE] for start in range(0, len(papers), ROWS_IN_FILE))
