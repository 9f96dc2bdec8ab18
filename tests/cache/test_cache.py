"""Values that are kept, and those that are not."""

from pathlib import Path

import pytest

from generator.cache import Cache
from generator.cache.pickling import pickled, unpickled


def test_values_come_in_the_order_in_which_they_were_asked_for(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    assert cache.each({"b": cache.key("b")}, str.upper) == {"b": "B"}
    values = cache.each({name: cache.key(name) for name in "abc"}, lambda name: name * 2)
    assert list(values.items()) == [("a", "aa"), ("b", "B"), ("c", "cc")]


def test_without_a_folder_nothing_is_kept() -> None:
    cache = Cache(lives_on=True)
    cache.remember(cache.key("a"), "A")
    assert cache.recall(cache.key("a")) is None
    assert cache.each({"a": cache.key("a"), "b": cache.key("b")}, str.upper) == {"a": "A", "b": "B"}


def test_what_is_kept_is_made_once(tmp_path: Path) -> None:
    numbers = iter((1, 2))
    cache = Cache(tmp_path)
    assert [cache.once(cache.key("a"), lambda: next(numbers)) for _ in range(3)] == [1, 1, 1]


@pytest.mark.parametrize("lives_on", [False, True])
def test_what_is_made_of_many_is_made_of_those_that_are_new(lives_on: bool, tmp_path: Path) -> None:
    made: list[str] = []

    def make(name: str) -> str:
        made.append(name)
        return name.upper()

    cache = Cache(tmp_path, lives_on=lives_on)
    for names, new in (("abba", "ab"), ("abc", "c"), ("cab", ""), ("b", ""), ("ab", "a")):
        made.clear()
        assert cache.of_each(cache.key("names"), list(names), make) == list(names.upper())
        assert made == list(new)
        cache.end_build()


def test_without_a_folder_something_is_made_of_each() -> None:
    cache = Cache()
    assert cache.of_each(cache.key("names"), ["a", "b"], str.upper) == ["A", "B"]
    assert cache.of_each(cache.key("names"), ["b", "c"], str.upper) == ["B", "C"]


def test_what_is_at_hand_does_not_go_to_another_process(tmp_path: Path) -> None:
    """There the same place in memory has another value."""
    cache, value = Cache(tmp_path, lives_on=True), ("a",)
    cache.know(value, b"known")
    cache.remember(cache.key("a"), value)
    there = unpickled(pickled(cache))
    assert there.digest(value) == cache.key(value)
    assert there.recall(cache.key("a")) is not value
    assert cache.recall(cache.key("a")) is value


def test_a_digest_that_is_known_is_not_taken(tmp_path: Path) -> None:
    cache, value = Cache(tmp_path), ("a",)
    cache.know(value, b"known")
    assert cache.digest(value) == b"known"
    assert cache.digest(("b",)) == cache.key(("b",))
