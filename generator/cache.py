"""What earlier builds have made, kept under a digest of all that went in: the only thing that outlives a build.

Nothing is trusted that the list's own folder holds, since strangers send changes to it: the cache stands in the user's
folder for caches. One that is missing, damaged or in use by others fails no build: what it does not give is made.
"""

import io
import pickle
import shutil
import sqlite3
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import blake2b, sha256
from operator import attrgetter, methodcaller
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

from platformdirs import user_cache_path

Key = bytes
T = TypeVar("T")
V = TypeVar("V")


class Brief(dict[type, Callable[[Any], Any]]):
    """How a fingerprint takes the values of a type: as `copyreg` has it, and those of a dataclass by their fields.

    What a value has worked out of its fields is no part of it.
    """

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        self[kind] = _brief_reducer(kind)
        return self[kind]


_BY_FIELDS = Brief()

_AT_ONCE = 500
"""How many keys a question to the database names."""
_WAIT = 10
"""Seconds for which another build may use the database alone."""
_GROWTH = 1.5
"""How much of what its first build uses the builds of a generation may use before the next one begins."""
_TABLES = """
PRAGMA synchronous = OFF;
CREATE TABLE IF NOT EXISTS contents (key BLOB PRIMARY KEY, checksum INTEGER NOT NULL, content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS uses (key BLOB PRIMARY KEY, build INTEGER NOT NULL, size INTEGER NOT NULL) WITHOUT ROWID;
"""
_SIZES = """
SELECT TOTAL(size), TOTAL(size) FILTER (WHERE build >= :since), TOTAL(size) FILTER (WHERE build = :since) FROM uses
"""
_DROP_OLDEST = """
DELETE FROM uses WHERE key IN (
  SELECT key FROM (SELECT key, SUM(size) OVER (ORDER BY build DESC, key) AS total FROM uses) WHERE total > ?
)
"""


class Cache:
    """Contents by key, in a folder. Without a folder nothing is kept, and no digest is taken.

    One that `lives_on` is for a process that builds again and again: it has at hand, too, the values and the digests
    of the last build.

    Which build has used a content last is written once in a generation: of builds one after the other that use much
    the same. To write it in each build would take longer than all that an edited entry changes.
    """

    def __init__(self, folder: Path | None = None, *, lives_on: bool = False) -> None:
        self._folder, self._lives_on = folder, lives_on
        self._build = self._since = 1
        self._digests: dict[int, tuple[object, Key]] = {}
        self._digests_before = self._digests
        self._values: dict[Key, Any] = {}
        self._values_before = self._values
        if not folder:
            return
        with self._open() as database:
            (last,) = database.execute("SELECT COALESCE(MAX(build), 0) FROM uses").fetchone()
            (since,) = database.execute("PRAGMA user_version").fetchone()
            self._since = max(1, since)
            self._build = max(last + 1, self._since)

    @property
    def keeps(self) -> bool:
        """Whether it has a folder."""
        return self._folder is not None

    @property
    def generation(self) -> int:
        """The number of the generation's first build. What has been used since counts as used."""
        return self._since

    def key(self, *values: Any, brief: Brief | None = None) -> Key:
        """Return the key of what is made of some values: see `fingerprint`."""
        return fingerprint(*values, brief=brief) if self._folder else b""

    def digest(self, value: object) -> Key:
        """Return a digest of a value that is part of many others; it is taken once."""
        if not self._folder:
            return b""
        if id(value) not in self._digests:
            self._digests[id(value)] = self._digests_before.get(id(value)) or (value, fingerprint(value))
        return self._digests[id(value)][1]

    def fetch(self, keys: Iterable[Key]) -> dict[Key, bytes]:
        """Return what is kept under some keys."""
        wanted = list(dict.fromkeys(keys)) if self._folder else []
        found: dict[Key, bytes] = {}
        if not wanted:
            return found
        with self._open() as database:
            for start in range(0, len(wanted), _AT_ONCE):
                asked = wanted[start : start + _AT_ONCE]
                marks = ",".join("?" * len(asked))
                rows = database.execute(f"SELECT key, checksum, content FROM contents WHERE key IN ({marks})", asked)  # noqa: S608 - question marks
                found.update((key, content) for key, checksum, content in rows if crc32(content) == checksum)
            self._use(database, found)
        return found

    def use(self, keys: Iterable[Key]) -> None:
        """Count what is kept under some keys as used, though it was not fetched."""
        with self._open() as database:
            self._use(database, keys)

    def keep(self, contents: Mapping[Key, bytes]) -> None:
        """Keep contents under their keys."""
        if not self._folder:
            return
        rows = ((key, crc32(content), content) for key, content in contents.items())
        with self._open() as database:
            database.executemany("INSERT OR REPLACE INTO contents VALUES (?, ?, ?)", rows)
            uses = ((key, self._build, len(content)) for key, content in contents.items())
            database.executemany("INSERT OR REPLACE INTO uses VALUES (?, ?, ?)", uses)

    def recall(self, key: Key) -> Any:
        """Return the value that is kept under a key, or None; see `recall_all`."""
        return self.recall_all([key]).get(key)

    def recall_all(self, keys: Collection[Key]) -> dict[Key, Any]:
        """Return the values that are kept under some keys.

        What is at hand is given away: whoever changes it, and fails halfway, leaves nothing that is wrong.
        """
        at_hand = {
            key: values.pop(key) for values in (self._values_before, self._values) for key in keys if key in values
        }
        found = self.fetch(key for key in keys if key not in at_hand)
        return at_hand | {key: pickle.loads(content) for key, content in found.items()}  # noqa: S301 - the user's own

    def remember(self, key: Key, value: Any) -> None:
        """Keep a value under a key."""
        self.remember_all({key: value})

    def remember_all(self, values: Mapping[Key, Any], known: Mapping[Key, Any] | None = None) -> None:
        """Keep values under their keys, and have those at hand that were recalled and are `known` to be kept."""
        if self._folder:
            self.keep({key: _pickled(value) for key, value in values.items()})
        if self._lives_on:
            self._values.update({**(known or {}), **values})

    def each(self, keys: Mapping[T, Key], make: Callable[[T], V]) -> dict[T, V]:
        """Return for each thing the value that is kept under its key; those that are not there are made, and kept."""
        found = self.fetch(keys.values())
        kept = {thing: pickle.loads(found[key]) for thing, key in keys.items() if key in found}  # noqa: S301 - as above
        made = {thing: make(thing) for thing in keys if thing not in kept}
        if self._folder:
            self.keep({keys[thing]: _pickled(value) for thing, value in made.items()})
        return kept | made

    def end_build(self) -> None:
        """Drop what was not used longest: beside what its generation has used, as much stays as two builds use."""
        if not self._folder:
            return
        with self._open() as database:
            self._use(database, self._values)
            kept, used, first = database.execute(_SIZES, {"since": self._since}).fetchone()
            most = max(used, 2 * first)
            if kept > most:
                database.execute(_DROP_OLDEST, [most])
                database.execute("DELETE FROM contents WHERE key NOT IN (SELECT key FROM uses)")
            if used > _GROWTH * first:
                self._since = self._build + 1
                database.execute(f"PRAGMA user_version = {self._since}")
        self._build += 1
        self._digests_before, self._digests = (self._digests if self._lives_on else {}), {}
        self._values_before, self._values = self._values, {}

    def _use(self, database: sqlite3.Connection, keys: Iterable[Key]) -> None:
        rows = ((self._build, key, self._since) for key in keys)
        database.executemany("UPDATE uses SET build = ? WHERE key = ? AND build < ?", rows)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """Give the database, or an empty one where it cannot be used. What goes wrong with it ends the block there."""
        with closing(self._connection()) as database:
            try:
                with database:
                    yield database
            except sqlite3.OperationalError:  # no room left, or another build at work
                pass
            except sqlite3.DatabaseError:
                self._discard()

    def _connection(self) -> sqlite3.Connection:
        try:
            if self._folder:
                self._folder.mkdir(parents=True, exist_ok=True)
                return _connection(self._folder / "contents.db")
        except (OSError, sqlite3.OperationalError):
            pass
        except sqlite3.DatabaseError:
            self._discard()
        return _connection(":memory:")

    def _discard(self) -> None:
        """Remove a database that is damaged, with the journal that would be read into the next one."""
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)


def _connection(place: Path | str) -> sqlite3.Connection:
    database = sqlite3.connect(place, timeout=_WAIT)
    try:
        database.executescript(_TABLES)
    except sqlite3.Error:
        database.close()
        raise
    return database


def cache_of(content: Path, part: str = "", *, lives_on: bool = False) -> Cache:
    """Return the cache of the list in a folder, or a part that stands by itself: what one drops, the other keeps."""
    place = blake2b(str(content.resolve()).encode(), digest_size=8).hexdigest()
    return Cache(user_cache_path("papershelf", appauthor=False) / place / part, lives_on=lives_on)


def fingerprint(*values: Any, brief: Brief | None = None) -> Key:
    """Return a digest of values and of the program that works on them, for which any other program has another.

    The values are frozen ones and their parts; sets have no order, and no place in them.
    """
    state = blake2b(_program(), digest_size=16)
    state.update(_unshared(values, _BY_FIELDS if brief is None else brief))
    return state.digest()


def _pickled(value: Any) -> bytes:
    written = io.BytesIO()
    pickler = pickle.Pickler(written, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _Reducers()
    pickler.dump(value)
    return written.getvalue()


def _unshared(values: Any, brief: Brief) -> bytes:
    written = io.BytesIO()
    pickler = pickle.Pickler(written, pickle.HIGHEST_PROTOCOL)
    pickler.fast = True  # equal values are written alike, whether or not they share their parts
    pickler.dispatch_table = brief
    pickler.dump(values)
    return written.getvalue()


class _Reducers(dict[type, Callable[[Any], Any]]):
    """How values are written, by their types: as pickle does, but for dataclasses with slots, which takes it long."""

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        self[kind] = _reducer(kind)
        return self[kind]


@cache
def _reducer(kind: type) -> Callable[[Any], Any]:
    if issubclass(kind, type):
        return attrgetter("__qualname__")
    if not (is_dataclass(kind) and "__slots__" in vars(kind)) or _says_its_state(kind):
        return methodcaller("__reduce_ex__", pickle.HIGHEST_PROTOCOL)
    return _by_fields(kind)


def _says_its_state(kind: type) -> bool:
    """Say whether values of a type are written in a way of their own, and not as `dataclasses` has it."""
    state, reduce = (getattr(kind, name) for name in ("__getstate__", "__reduce__"))
    is_own = state is not object.__getstate__ and state.__module__ != "dataclasses"
    return is_own or reduce is not object.__reduce__


def _brief_reducer(kind: type) -> Callable[[Any], Any]:
    if is_dataclass(kind):
        return _by_fields(kind)
    return (lambda text: (kind, (str.__str__(text),))) if str in kind.__mro__ else _reducer(kind)


def _by_fields(kind: type) -> Callable[[Any], Any]:
    names = [field.name for field in fields(kind)]
    values = attrgetter(*names)
    return (lambda one: (kind, values(one))) if len(names) > 1 else lambda one: (kind, (values(one),))


@cache
def _program() -> bytes:
    """Return a digest of all code that makes a site: the program's own, and which versions of what is installed."""
    state = blake2b(digest_size=16)
    package = Path(__file__).parent
    for path in sorted(package.rglob("*.py")):
        state.update(f"{path.relative_to(package)}\n".encode() + path.read_bytes())
    # As importlib.metadata says it, which reads a file of each of them.
    installed = {path.name for folder in sys.path for path in Path(folder).glob("*.*-info")}
    state.update("\n".join(sorted(installed)).encode())
    return state.digest()


def digest_of(content: bytes) -> bytes:
    """Return by what a content is known: a digest for which processors have instructions, as sites are long."""
    return sha256(content).digest()


def files_digest(files: Mapping[str, Path]) -> bytes:
    """Return a digest of files by their names, in their order."""
    state = blake2b(digest_size=16)
    for name, path in files.items():
        content = path.read_bytes()
        state.update(f"{name} {len(content)}\n".encode() + content)
    return state.digest()
