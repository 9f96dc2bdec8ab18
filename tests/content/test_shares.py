"""What is kept in shares is what was made of each version of a file, and few shares change with a few files."""

from collections.abc import Callable, Collection, Mapping
from functools import partial
from pathlib import Path

import pytest

from generator.cache import Cache, Key
from generator.content.shares import Shares, Version

VERSIONS = [(f"paper-{number}", b"one") for number in range(1000)]


def _keep(versions: Collection[Version], cache: Cache) -> dict[Version, str]:
    """Return what was kept of some versions, and keep what is made of them."""
    shares: Shares[str] = Shares(versions, cache, "texts")
    known = shares.values
    shares.keep({(paper, digest): f"{paper} {digest!r}" for paper, digest in versions})
    return known


@pytest.mark.parametrize("lives_on", [False, True])
def test_one_that_changes_has_one_share_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lives_on: bool
) -> None:
    cache = Cache(tmp_path, lives_on=lives_on)
    assert _keep(VERSIONS, cache) == {}
    cache.end_build()
    written: list[int] = []
    keep = Cache.keep

    def noting(kept: Cache, contents: Mapping[Key, bytes]) -> None:
        written.append(len(contents))
        keep(kept, contents)

    monkeypatch.setattr(Cache, "keep", noting)
    changed = [*VERSIONS[:-1], ("paper-999", b"two")]
    assert _keep(changed, cache) == {version: f"{version[0]} b'one'" for version in VERSIONS[:-1]}
    assert _keep(changed, cache if lives_on else Cache(tmp_path)).keys() == set(changed)
    assert written == [1, 0]


def test_what_goes_into_a_value_beside_its_file_tells_it_apart(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    of: Callable[[int], Shares[str]] = partial(Shares, VERSIONS, cache, "texts")
    of(1).keep(dict.fromkeys(VERSIONS, "of 1"))
    assert of(2).values == {}
    assert set(of(1).values.values()) == {"of 1"}


def test_what_is_at_hand_counts_as_used(tmp_path: Path) -> None:
    cache = Cache(tmp_path, lives_on=True)
    for number in range(9):
        _keep(VERSIONS, cache)
        cache.keep({bytes([number]): b"so much that little else has room beside it" * 10_000})
        cache.end_build()
    assert _keep(VERSIONS, Cache(tmp_path)).keys() == set(VERSIONS)
