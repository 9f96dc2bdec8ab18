"""By what each paper of the list is known, in files that are read by need: ids, identifiers, addresses and titles.

So is what does not stand on the list and has a place on the page of the record: of that, what was decided is told.

The keys stand in order and are cut into files. Who looks for one learns from `firsts` in which file it would stand.
"""

from collections.abc import Iterator, Sequence

from generator.look import Feature
from generator.model import Library, Links, Paper
from generator.scripts.orders import in_order
from generator.text import addresses, identifiers
from generator.text.likeness import same_title_key
from generator.text.prose import Prose

KEYS_IN_FILE = 200


Known = dict[str, int | str]
"""The number of a paper, or what was decided of one that is not on the list ("out"), by each of its keys."""


def known(library: Library) -> Sequence[Known]:
    """Return what is known by each key, file by file. Where two papers share one, the first has it."""
    found: Known = {}
    for number, paper in enumerate(in_order(library)):
        for key in _keys(paper):
            found.setdefault(key, number)
    for candidate in library.considered if library.site.look.has(Feature.RECORD) else ():
        for key in (*_works(candidate.links), *_title(candidate.title)):
            found.setdefault(key, candidate.decision.value)
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


def _keys(paper: Paper) -> Iterator[str]:
    """Yield all names under which a paper is looked for; see `keysOf` in contribute/keys.js."""
    yield from (f"id {name}" for name in (paper.id, *paper.aliases))
    yield from _works(paper.links)
    yield from _title(paper.title)


def _title(title: Prose) -> Iterator[str]:
    letters = same_title_key(title.plain)
    if letters:
        yield f"title {letters}"


def _works(links: Links) -> Iterator[str]:
    """Yield one name for all ways to point at the paper: of the identifier in a link, else the address."""
    for link in (links.arxiv, links.doi, links.pdf, links.project):
        if link:
            yield identifiers.identity(link) or addresses.secure(link).rstrip("/")


def _as_javascript_orders(text: str) -> bytes:
    """Order texts by their UTF-16 code units."""
    return text.encode("utf-16-be", "surrogatepass")
