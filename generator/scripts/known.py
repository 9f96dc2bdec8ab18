"""By what each paper of the list is known, in files that are read by need: ids, identifiers, addresses and titles.

So is what does not stand on the list and has a place on the page of the record: of that, what was decided is told.

The keys stand in order and are cut into files. Who looks for one learns from `firsts` in which file it would stand.
"""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from generator.look import Feature
from generator.model import Considered, Library, Paper
from generator.scripts.orders import in_order
from generator.text import addresses, identifiers
from generator.text.likeness import same_title_key

KEYS_IN_FILE = 200


Known = dict[str, int | str]
"""The number of a paper, or what was decided of one that is not on the list ("out"), by each of its keys."""


Name: TypeAlias = tuple[Sequence[str], Sequence[str | None], str, str]
"""By what a paper is known: ids, links, its title; and of what does not stand on the list, what was decided."""


def named(library: Library) -> Sequence[Name]:
    """Return by what each paper is known, and then what does not stand on the list."""
    record = library.considered if library.site.look.has(Feature.RECORD) else ()
    return [
        *(((paper.id, *paper.aliases), _links(paper), paper.title.plain, "") for paper in in_order(library)),
        *(((), _links(one), one.title.plain, one.decision.value) for one in record),
    ]


def known(names: Sequence[Name]) -> Sequence[Known]:
    """Return what is known by each key, file by file. Where two papers share one, the first has it."""
    found: Known = {}
    for number, name in enumerate(names):
        for key in _keys(name):
            found.setdefault(key, name[-1] or number)
    keys = sorted(found, key=_as_javascript_orders)
    return [
        {key: found[key] for key in keys[start : start + KEYS_IN_FILE]} for start in range(0, len(keys), KEYS_IN_FILE)
    ]


def firsts(files: Sequence[Known]) -> Iterator[str]:
    """Yield for each file as much of its first key as tells it from the last key of the file before."""
    before = ""
    for file in files:
        first = next(iter(file))
        lengths = range(1, len(first) + 1) if before else (0,)
        yield next(first[:length] for length in lengths if not before or not before.startswith(first[:length]))
        before = next(reversed(file))


def _links(one: Paper | Considered) -> Sequence[str | None]:
    return one.links.arxiv, one.links.doi, one.links.pdf, one.links.project


def _keys(name: Name) -> Iterator[str]:
    """Yield all that something is looked for by; see `keysOf` in contribute/keys.js."""
    ids, links, title, _ = name
    yield from (f"id {one}" for one in ids)
    # One name for all ways to point at the paper: of the identifier in a link, else the address.
    yield from (identifiers.identity(link) or addresses.secure(link).rstrip("/") for link in links if link)
    letters = same_title_key(title)
    if letters:
        yield f"title {letters}"


def _as_javascript_orders(text: str) -> bytes:
    """Order texts by their UTF-16 code units."""
    return text.encode("utf-16-be", "surrogatepass")
