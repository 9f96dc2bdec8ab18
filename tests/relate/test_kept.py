"""Related papers that are kept in pieces are those found from nothing, and few pieces are written anew."""

import random
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from generator.cache import Cache, Key
from generator.model import Paper
from generator.relate import kept, relate
from tests.lists import paper
from tests.relate.test_mending import EDITS, make_papers


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pieces of which short lists have many, too."""
    monkeypatch.setattr(kept, "_IN_ONE", 4)
    monkeypatch.setattr(kept, "_AT_ONCE", 3)


@pytest.mark.parametrize("lives_on", [False, True])
def test_they_are_those_found_from_nothing(tmp_path: Path, lives_on: bool) -> None:
    chance = random.Random(7)  # noqa: S311 - the same edits each time
    papers, cache = make_papers(chance, 30), Cache(tmp_path, lives_on=lives_on)
    for edit in 3 * list(EDITS.values()):
        listed = [papers[name] for name in sorted(papers)]
        assert relate(listed, cache) == relate(listed)
        cache.end_build()
        edit(papers, chance)


def test_a_list_that_grows_has_more_pieces(tmp_path: Path) -> None:
    papers, cache = list(make_papers(random.Random(3), 60).values()), Cache(tmp_path)  # noqa: S311 - as above
    for count in (3, 60, 20, 0, 60):
        assert relate(papers[:count], cache) == relate(papers[:count])


def _titled(count: int) -> list[Paper]:
    return [paper(f"p{number}", f"Person {number}", title=f"On subject{number % 8}") for number in range(count)]


@pytest.mark.parametrize("lives_on", [False, True])
def test_few_pieces_are_written_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lives_on: bool) -> None:
    cache, written = Cache(tmp_path, lives_on=lives_on), list[Key]()
    papers = _titled(40)
    relate(papers, cache)
    cache.end_build()
    keep: Callable[[Cache, Mapping[Key, bytes]], None] = Cache.keep

    def note(cache: Cache, contents: Mapping[Key, bytes]) -> None:
        written.extend(contents)
        keep(cache, contents)

    monkeypatch.setattr(Cache, "keep", note)
    relate([*papers[:-1], paper("p39", "Person 39", title="On subject7 and more")], cache)
    assert 0 < len(written) < 32 / 2


def test_where_a_piece_is_missing_all_is_found_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    relate(_titled(40), Cache(tmp_path))
    cache, found = Cache(tmp_path), list[Key]()
    fetch = cache.fetch

    def lose_the_fifth(keys: Iterable[Key]) -> dict[Key, bytes]:
        """Lose one behind what tells of the pieces, and the first three of these."""
        fetched = fetch(keys)
        found.extend(fetched)
        return {key: content for key, content in fetched.items() if key not in found[4:5]}

    monkeypatch.setattr(cache, "fetch", lose_the_fifth)
    assert relate(_titled(38), cache) == relate(_titled(38))
    assert len(found) == 7
