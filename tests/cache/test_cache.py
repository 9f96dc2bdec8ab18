"""Values that are kept, and those that are not."""

from pathlib import Path

from generator.cache import Cache


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
