"""A file of the last site is left alone without being read only where it is the one that was written."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.site.generate import MARKER
from generator.site.record import mark_of
from generator.site.write import replacing

FILES = {"a.html": b"first", "papers/b.html": b"second"}
KEYS = {"a.html": b"key of a", "papers/b.html": b"key of b"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a cache."""
    return tmp_path / "cache"


@pytest.fixture
def site(tmp_path: Path, folder: Path) -> Path:
    """A site that was built with the cache, some time ago."""
    site = tmp_path / "site"
    cache = Cache(folder)
    cache.keep({KEYS[name]: content for name, content in FILES.items()})
    _build(site, cache)
    return site


@pytest.fixture(autouse=True)
def _files_are_old(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let time go by until files are noted."""
    monkeypatch.setattr("generator.site.record._now", lambda folder: folder.stat().st_mtime_ns + 10**9)


def _build(site: Path, cache: Cache) -> list[str]:
    """Build the site from the cache alone; return the names of what that has not."""
    with replacing(site, cache=cache) as room:
        missing = room.write_kept(KEYS)
        room.write({MARKER: b"", **{name: FILES[name] for name in missing}})
    cache.end_build()
    return missing


def _files(site: Path) -> dict[str, bytes]:
    assert not any(path.is_symlink() for path in site.rglob("*"))
    found = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    del found[MARKER]
    return found


def _poison(folder: Path) -> None:
    """Keep other contents under the keys, so that those which are fetched show."""
    Cache(folder).keep(dict.fromkeys(KEYS.values(), b"fetched"))


def test_what_stands_there_is_neither_fetched_nor_read(site: Path, folder: Path) -> None:
    """It is the very file, too."""
    before = mark_of(b"", str(site / "a.html"))
    _poison(folder)
    for _ in range(3):
        assert _build(site, Cache(folder)) == []
        assert _files(site) == FILES
    assert mark_of(b"", str(site / "a.html")) == before


def test_what_was_made_of_something_else_is_made_anew(site: Path, folder: Path) -> None:
    cache = Cache(folder)
    cache.keep({b"another key": b"other"})
    with replacing(site, cache=cache) as room:
        assert room.write_kept({"a.html": b"another key", "c.html": b"key of a"}) == []
        room.write({MARKER: b""})
    assert _files(site) == {"a.html": b"other", "c.html": b"first"}


def _edit(site: Path) -> None:
    """Put other bytes of the same number into a file."""
    with (site / "a.html").open("r+b") as file:
        file.write(b"FIRST")


def _replace(site: Path) -> None:
    """Put another file in the place of one, of equal size and time."""
    time = (site / "a.html").stat().st_mtime_ns
    (site / "other").write_bytes(b"FIRST")
    os.utime(site / "other", ns=(time, time))
    (site / "other").replace(site / "a.html")


def _truncate(site: Path) -> None:
    """Cut a file, and give it its time again."""
    time = (site / "a.html").stat().st_mtime_ns
    (site / "a.html").write_bytes(b"")
    os.utime(site / "a.html", ns=(time, time))


def _remove(site: Path) -> None:
    shutil.rmtree(site / "papers")


def _link(site: Path) -> None:
    """Put a link to itself in the place of a file. It is as long as the file."""
    (site / "a.html").rename(site / "moved")
    (site / "a.html").symlink_to("moved")


def _link_folder(site: Path) -> None:
    """Put a link to itself in the place of a folder."""
    (site / "papers").rename(site.parent / "moved")
    (site / "papers").symlink_to(site.parent / "moved")


def _exchange(site: Path) -> None:
    """Give two files each other's name."""
    (site / "a.html").rename(site / "c.html")
    (site / "papers" / "b.html").rename(site / "a.html")
    (site / "c.html").rename(site / "papers" / "b.html")


def _copy(site: Path) -> None:
    """Put a copy of the site in its place, with all times, and edit one of its files."""
    shutil.copytree(site, site.parent / "copy")
    shutil.rmtree(site)
    (site.parent / "copy").rename(site)
    _replace(site)


def _add(site: Path) -> None:
    """Add files that nobody has made."""
    (site / "more" / "and").mkdir(parents=True)
    (site / "more" / "and" / "more.html").write_bytes(b"more")
    (site / "nothing").mkdir()


def _make_a_folder_of_it(site: Path) -> None:
    (site / "a.html").unlink()
    (site / "a.html").mkdir()
    (site / "a.html" / "inside.html").write_bytes(b"")


HANDS = (_edit, _replace, _truncate, _remove, _link, _link_folder, _exchange, _copy, _add, _make_a_folder_of_it)


@pytest.mark.parametrize("change", HANDS, ids=lambda one: one.__name__)
def test_what_a_hand_has_changed_is_made_right(change: Callable[[Path], None], site: Path, folder: Path) -> None:
    change(site)
    for _ in range(2):
        assert _build(site, Cache(folder)) == []
        assert _files(site) == FILES
        assert {path.name for path in site.iterdir()} == {MARKER, "a.html", "papers"}


def test_where_a_linked_folder_leads_to_nothing_changes(site: Path, folder: Path) -> None:
    _link_folder(site)
    _build(site, Cache(folder))
    assert [path.name for path in (site.parent / "moved").iterdir()] == ["b.html"]


def test_a_change_in_the_moment_of_writing_shows(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk's clock goes in steps: a file that is noted in the one in which it was written is read the next time."""
    site, cache, times = tmp_path / "site", Cache(folder), list[int]()
    cache.keep({KEYS[name]: content for name, content in FILES.items()})
    monkeypatch.setattr("generator.site.record._now", lambda _: times[0])
    with replacing(site, cache=cache) as room:
        room.write_kept(KEYS)
        room.write({MARKER: b""})
        times.append((room.folder / "a.html").stat().st_mtime_ns)
    _edit(site)
    os.utime(site / "a.html", ns=(times[0], times[0]))
    _build(site, Cache(folder))
    assert _files(site) == FILES


def test_the_record_of_one_site_says_nothing_of_another(site: Path, folder: Path) -> None:
    """Its files have other inodes, and its record another key."""
    other = shutil.copytree(site, site.parent / "other")
    _replace(other)
    _build(other, Cache(folder))
    assert _files(other) == FILES


def test_a_damaged_record_is_as_none(site: Path, folder: Path) -> None:
    _edit(site)
    with sqlite3.connect(folder / "contents.db") as database:
        names = [bytes(key) for (key,) in database.execute("SELECT key FROM contents") if key not in KEYS.values()]
        assert len(names) == 1, "the record alone"
        database.execute("UPDATE contents SET content = CAST('wrong' AS BLOB) WHERE key = ?", names)
    database.close()
    _build(site, Cache(folder))
    assert _files(site) == FILES


def _fail(site: Path, cache: Cache) -> None:
    with replacing(site, cache=cache) as room:
        room.write({"a.html": b"another"}, {"a.html": b"another key"})
        raise ZeroDivisionError


def test_a_build_that_fails_leaves_the_record_true(site: Path, folder: Path) -> None:
    cache = Cache(folder)
    with pytest.raises(ZeroDivisionError):
        _fail(site, cache)
    _edit(site)
    _build(site, Cache(folder))
    assert _files(site) == FILES


def test_what_stands_there_counts_as_used(site: Path, folder: Path) -> None:
    """It is in the cache as long as the site is built, whatever else comes and goes there."""
    for number in range(20):
        cache = Cache(folder)
        assert _build(site, cache) == []
        cache.keep({b"of this build %d" % number: bytes(1000)})
        cache.end_build()
    assert len(Cache(folder).fetch(b"of this build %d" % number for number in range(20))) < 20
    shutil.rmtree(site)
    assert _build(site, Cache(folder)) == []
