"""Contents by key, in a database that drops what builds no longer use."""

import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from zlib import crc32

from generator.cache.digests import Key

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


class Store:
    """The contents that stand in a folder.

    Which build has used a content last is written once in a generation: of builds one after the other that use much
    the same. To write it in each build would take longer than all that an edited entry changes.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._build = self.generation = 1
        """The numbers of this build, and of the generation's first one: what has been used since counts as used."""
        with self._open() as database:
            (last,) = database.execute("SELECT COALESCE(MAX(build), 0) FROM uses").fetchone()
            (first,) = database.execute("PRAGMA user_version").fetchone()
            self.generation = max(1, first)
            self._build = max(last + 1, self.generation)

    def fetch(self, keys: Iterable[Key]) -> dict[Key, bytes]:
        """Return what is kept under some keys."""
        wanted = list(dict.fromkeys(keys))
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
        rows = ((key, crc32(content), content) for key, content in contents.items())
        with self._open() as database:
            database.executemany("INSERT OR REPLACE INTO contents VALUES (?, ?, ?)", rows)
            uses = ((key, self._build, len(content)) for key, content in contents.items())
            database.executemany("INSERT OR REPLACE INTO uses VALUES (?, ?, ?)", uses)

    def end_build(self) -> None:
        """Drop what was not used longest: beside what its generation has used, as much stays as two builds use."""
        with self._open() as database:
            kept, used, first = database.execute(_SIZES, {"since": self.generation}).fetchone()
            most = max(used, 2 * first)
            if kept > most:
                database.execute(_DROP_OLDEST, [most])
                database.execute("DELETE FROM contents WHERE key NOT IN (SELECT key FROM uses)")
            if used > _GROWTH * first:
                self.generation = self._build + 1
                database.execute(f"PRAGMA user_version = {self.generation}")
        self._build += 1

    def _use(self, database: sqlite3.Connection, keys: Iterable[Key]) -> None:
        rows = ((self._build, key, self.generation) for key in keys)
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
            self._folder.mkdir(parents=True, exist_ok=True)
            return _connection(self._folder / "contents.db")
        except (OSError, sqlite3.OperationalError):
            pass
        except sqlite3.DatabaseError:
            self._discard()
        return _connection(":memory:")

    def _discard(self) -> None:
        """Remove a database that is damaged, with the journal that would be read into the next one."""
        shutil.rmtree(self._folder, ignore_errors=True)


def _connection(place: Path | str) -> sqlite3.Connection:
    database = sqlite3.connect(place, timeout=_WAIT)
    try:
        database.executescript(_TABLES)
    except sqlite3.Error:
        database.close()
        raise
    return database
