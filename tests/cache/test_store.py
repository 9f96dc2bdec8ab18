"""What the database keeps and drops."""

from pathlib import Path

from generator.cache import Cache, fingerprint

KEYS = [fingerprint(number) for number in range(20)]


def test_no_more_is_kept_than_twice_what_a_build_uses(tmp_path: Path) -> None:
    for key in KEYS:
        cache = Cache(tmp_path)
        cache.keep({key: bytes(100_000)})
        cache.end_build()
    assert Cache(tmp_path).fetch(KEYS).keys() == set(KEYS[-2:])
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < 1_000_000


def test_what_is_said_to_be_used_stays(tmp_path: Path) -> None:
    """Though it was not asked for."""
    kept, missing = fingerprint("kept"), fingerprint("not there")
    Cache(tmp_path).keep({kept: b"kept"})
    for key in KEYS:
        cache = Cache(tmp_path)
        cache.use([kept, missing])
        cache.keep({key: bytes(1000)})
        cache.end_build()
    assert Cache(tmp_path).fetch([kept, missing]) == {kept: b"kept"}
