"""The files that say what is on the list: of those that the last site has, only what has changed is made again."""

import datetime
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from typing import NamedTuple

from generator.cache import Key, digest_of
from generator.content import json_schema
from generator.exports.drafts import DIGEST_BYTES, Desk, Draft, Parts, brief_of, draft, in_bytes
from generator.exports.feeds import feed_files
from generator.exports.files import FILE_FORMATS, json_files, records, reference_files, selections
from generator.exports.signposts import signposts, site_map
from generator.model import Library
from generator.pages.plan import Plan
from generator.scripts.citations import collection
from generator.scripts.files import data_files, entry_files
from generator.scripts.orders import in_order
from generator.site.fonts import used_parts
from generator.site.stages import Stages
from generator.words.book import Book


class _Written(NamedTuple):
    """What is kept of a draft."""

    key: Key
    digests: Mapping[str, bytes]
    """Of its files, by their addresses."""
    faces: Set[str]
    """The parts of the faces that they use."""
    pieces: "_Places | None"
    """Where its pieces stand, if later builds find them there."""


class _Places(NamedTuple):
    """Where in a file each of its pieces stands: packed, since lists of numbers take long to be read again."""

    digests: bytes
    bounds: bytes
    """Of each piece the first byte, and that behind its last."""


class Told(NamedTuple):
    """Files that have been written."""

    names: Set[str]
    """Their addresses."""
    faces: Set[str]
    """The parts of the faces that they use."""


def write_drafts(what: str, drafted: Callable[[Desk], Iterable[Draft]], stages: Stages) -> Told:
    """Write the files that are drafted at a desk. Those that the last site has are not made again.

    `what` they are tells them from those of other desks.
    """
    cache = stages.cache
    place, brief = cache.key("drafts", what), brief_of(cache)
    before: Mapping[str, _Written] = cache.recall(place) or {}
    now: dict[str, _Written] = {}
    desk = Desk(cache, lambda name: _held(before.get(name), name, stages))
    for one in drafted(desk):
        key, known = one.key(cache, brief), before.get(one.name)
        is_there = known is not None and known.key == key and stages.take_over(known.digests)
        now[one.name] = written = known if known and is_there else _write(one, key, stages)
        desk.digests.update(written.digests)
    cache.remember(place, now)
    return Told(frozenset(desk.digests), frozenset().union(*(one.faces for one in now.values())))


def list_files(library: Library, book: Book, today: datetime.date, desk: Desk) -> Iterator[Draft]:
    """Yield the files that say what is on the list and need no plan.

    Whoever takes a draft puts the digests of its files on the desk.
    """
    yield from record_files(library, book, today, desk)
    yield from signposts(library, book, desk)
    yield draft(json_schema.FILE_NAME, json_schema.schema_text(library))


def planned_files(library: Library, plan: Plan, book: Book) -> Iterator[Draft]:
    """Yield those that rest on a plan."""
    yield from feed_files(library, plan.feeds, book)
    yield from site_map(library.site.url, plan.changes)


def record_files(library: Library, book: Book, today: datetime.date, desk: Desk) -> Iterator[Draft]:
    """Yield the list to be taken away, and the data for scripts."""
    yield from json_files(library, book, desk)
    chosen, ordered, cited = selections(library), in_order(library), []
    for form in FILE_FORMATS:  # so that what is said of the papers is there of one at a time
        said = records(form, library, book, desk)
        yield from reference_files(form, said, chosen, library, book)
        cut = collection(form, (said[paper.id] for paper in ordered), book)
        yield from entry_files(cut)
        cited.append(cut.as_json())
    del said, cut
    yield from data_files(library, book, today, cited, desk)


def _write(one: Draft, key: Key, stages: Stages) -> _Written:
    digests: dict[str, bytes] = {}
    faces: set[str] = set()
    places = None
    for name, parts in one.files():
        contents = in_bytes(parts)
        content = b"".join(contents)
        stages.write({name: content})
        digests[name] = digest_of(content)
        # The letters that programs bring along, in their tables, are none of the list's.
        if not name.endswith(".js"):
            faces.update(used_parts((content,)))
        if one.holds_all:
            places = _places(parts, contents)
    return _Written(key, digests, faces, places)


def _places(parts: Parts, contents: Iterable[bytes]) -> _Places:
    digests, bounds, start = [], array("Q"), 0
    for part, content in zip(parts, contents, strict=True):
        if not isinstance(part, str):
            digests.append(part.digest)
            bounds.extend((start, start + len(content)))
        start += len(content)
    return _Places(b"".join(digests), bounds.tobytes())


def _held(written: _Written | None, name: str, stages: Stages) -> Mapping[bytes, bytes]:
    """Return by their digests the pieces that a file of the last site holds, if it is still what it was."""
    content = stages.last(name, written.digests[name]) if written and written.pieces else None
    if content is None or written is None or written.pieces is None:
        return {}
    digests, bounds = written.pieces.digests, array("Q", written.pieces.bounds)
    return {
        digests[number * DIGEST_BYTES : (number + 1) * DIGEST_BYTES]: content[start:end]
        for number, (start, end) in enumerate(zip(bounds[::2], bounds[1::2], strict=True))
    }
