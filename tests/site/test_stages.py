"""A stage is left out only where its files stand as it would write them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.cache import Cache, digest_of
from generator.site.stages import Stages, Write, Writing, library_key
from generator.site.write import replacing
from tests.lists import library, paper


def _build(site: Path, cache: Cache, key: bytes = b"key") -> int:
    """Build a site of one stage; return how often the stage was done."""
    made = 0

    def make(write: Write) -> str:
        nonlocal made
        made += 1
        write({"a.txt": b"first", "folder/b.txt": b"second"})
        return "result"

    with replacing(site) as room:
        room.write({".papershelf": b""})
        names, result = Stages(room.write, cache, room.take_over).once(key, make)
    assert (set(names), result) == ({"a.txt", "folder/b.txt"}, "result")
    assert (site / "a.txt").read_bytes() == b"first"
    assert (site / "folder" / "b.txt").read_bytes() == b"second"
    return made


def test_a_stage_is_done_once(tmp_path: Path) -> None:
    """What is kept of it is enough, as long as the key is the same."""
    cache, site = Cache(tmp_path / "cache"), tmp_path / "site"
    assert [_build(site, cache), _build(site, cache), _build(site, cache, b"other")] == [1, 0, 1]


def test_without_a_cache_a_stage_is_always_done(tmp_path: Path) -> None:
    """Nothing is known of what stands there."""
    assert [_build(tmp_path / "site", Cache()), _build(tmp_path / "site", Cache())] == [1, 1]


def _edit(site: Path) -> None:
    (site / "a.txt").write_bytes(b"other")


def _remove(site: Path) -> None:
    (site / "folder" / "b.txt").unlink()


def _link(site: Path) -> None:
    (site / "a.txt").rename(site / "moved.txt")
    (site / "a.txt").symlink_to("moved.txt")


@pytest.mark.parametrize("change", [_edit, _remove, _link])
def test_a_file_that_is_not_what_it_was_is_made_anew(change: Callable[[Path], None], tmp_path: Path) -> None:
    """Somebody has changed one, or removed it, or put a link in its place."""
    cache, site = Cache(tmp_path / "cache"), tmp_path / "site"
    _build(site, cache)
    change(site)
    assert _build(site, cache) == 1
    assert not (site / "a.txt").is_symlink()


def test_a_stage_may_take_files_over_and_has_them_the_next_time(tmp_path: Path) -> None:
    """As long as the last site has all of them as they were."""
    cache, site = Cache(tmp_path / "cache"), tmp_path / "site"
    digests = {"a.txt": digest_of(b"first"), "folder/b.txt": digest_of(b"second")}
    taken: list[bool] = []

    def make(write: Writing) -> None:
        taken.append(write.take_over(digests))
        if not taken[-1]:
            write({"a.txt": b"first", "folder/b.txt": b"second"})
        write({"c.txt": b"third"})

    def build(key: bytes) -> None:
        with replacing(site) as room:
            room.write({".papershelf": b""})
            names, _ = Stages(room.write, cache, room.take_over).once(key, make)
        assert set(names) == {"a.txt", "folder/b.txt", "c.txt"}
        assert [(site / name).read_bytes() for name in sorted(names)] == [b"first", b"third", b"second"]

    for key in (b"one", b"two", b"two"):
        build(key)
    assert taken == [False, True]
    _edit(site)
    build(b"two")
    assert taken == [False, True, False]


def test_the_key_of_a_list_names_all_of_it_and_nothing_that_is_derived(tmp_path: Path) -> None:
    """Another title is another list; what was asked of a list before makes no difference."""
    keys: list[bytes] = []
    for title in ("One", "One", "Other"):
        some = library(replace(paper("a"), title=replace(paper("a").title, source=title)))
        assert len(keys) != 1 or some.titles, "is derived, and stays with the list"
        keys.append(library_key(some, Cache(tmp_path / "cache")))
    assert keys[0] == keys[1] != keys[2]
