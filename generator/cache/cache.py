"""What earlier builds have made, by digests of what went in, as contents and as values."""

from collections.abc import Callable, Collection, Iterable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

from platformdirs import user_cache_path

from generator.cache.digests import Key, fingerprint
from generator.cache.pickling import BY_FIELDS, Brief, pickled, unpickled
from generator.cache.store import Store

T = TypeVar("T")
V = TypeVar("V")


class Cache:
    """Contents and values by key, in a folder. Without a folder nothing is kept, and no digest is taken.

    One that `lives_on` serves a process that builds again and again: it also holds in memory the values and the digests
    of the last build.
    """

    def __init__(self, folder: Path | None = None, *, lives_on: bool = False) -> None:
        self._store = Store(folder) if folder else None
        self._lives_on = lives_on
        self._digests: dict[int, tuple[object, Key]] = {}
        self._digests_before = self._digests
        self._values: dict[Key, Any] = {}
        self._values_before = self._values

    def __getstate__(self) -> Mapping[str, object]:
        """Leave what is at hand to each process: a value has another identity in the next one."""
        return {**self.__dict__, "_digests": {}, "_digests_before": {}, "_values": {}, "_values_before": {}}

    @property
    def keeps(self) -> bool:
        """Whether it has a folder."""
        return self._store is not None

    @property
    def generation(self) -> int:
        """The number of the generation's first build. What has been used since counts as used."""
        return self._store.generation if self._store else 0

    def key(self, *values: Any, brief: Brief = BY_FIELDS) -> Key:
        """Return the key of what is made of some values: see `fingerprint`."""
        return fingerprint(*values, brief=brief) if self._store else b""

    def digest(self, value: object) -> Key:
        """Return a digest of a value that is part of many others; it is taken once."""
        if not self._store:
            return b""
        if id(value) not in self._digests:
            self._digests[id(value)] = self._digests_before.get(id(value)) or (value, fingerprint(value))
        return self._digests[id(value)][1]

    def know(self, value: object, digest: Key) -> None:
        """Have at hand the digest of a value, which an earlier build has taken."""
        self._digests[id(value)] = (value, digest)

    def fetch(self, keys: Iterable[Key]) -> dict[Key, bytes]:
        """Return the contents that are kept under some keys."""
        return self._store.fetch(keys) if self._store else {}

    def use(self, keys: Iterable[Key]) -> None:
        """Count what is kept under some keys as used, though it was not fetched."""
        if self._store:
            self._store.use(keys)

    def keep(self, contents: Mapping[Key, bytes]) -> None:
        """Keep contents under their keys."""
        if self._store:
            self._store.keep(contents)

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
        return at_hand | {key: unpickled(content) for key, content in found.items()}

    def remember(self, key: Key, value: Any) -> None:
        """Keep a value under a key."""
        self.remember_all({key: value})

    def remember_all(self, values: Mapping[Key, Any], known: Mapping[Key, Any] | None = None) -> None:
        """Keep values under their keys; one that lives on has these at hand, and those that are `known` to be kept."""
        if not self._store:
            return
        self.keep({key: pickled(value) for key, value in values.items()})
        if self._lives_on:
            self._values.update({**(known or {}), **values})

    def each(self, keys: Mapping[T, Key], make: Callable[[T], V]) -> dict[T, V]:
        """Return for each thing the value that is kept under its key; those that are not there are made, and kept."""
        found = self.fetch(keys.values())
        made = {thing: make(thing) for thing, key in keys.items() if key not in found}
        if self._store:
            self.keep({keys[thing]: pickled(value) for thing, value in made.items()})
        return {thing: made[thing] if thing in made else unpickled(found[key]) for thing, key in keys.items()}

    def once(self, key: Key, make: Callable[[], V]) -> V:
        """Return the value that is kept under a key; if it is not there, it is made, and kept."""
        return self.each({key: key}, lambda _: make())[key]

    def of_each(self, place: Key, values: Collection[T], make: Callable[[T], V]) -> list[V]:
        """Return what is made of each of some values. Of one that the last build had, it is not made again.

        What is made of all of them is kept together, under the key `place`.
        """
        if not self._store:
            return list(map(make, values))
        known: dict[Key, V] = self.recall(place) or {}
        digests = list(map(self.digest, values))
        made = {
            digest: known[digest] if digest in known else make(value)
            for digest, value in dict(zip(digests, values, strict=True)).items()
        }
        self.remember_all({} if made.keys() == known.keys() else {place: made}, {place: made})
        return [made[digest] for digest in digests]

    def end_build(self) -> None:
        """Drop what was not used longest, and have at hand for the next build what this one has used."""
        if not self._store:
            return
        self._store.use(self._values)
        self._store.end_build()
        self._digests_before, self._digests = (self._digests if self._lives_on else {}), {}
        self._values_before, self._values = self._values, {}


def cache_of(content: Path, part: str = "", *, lives_on: bool = False) -> Cache:
    """Return the cache of the list in a folder, or a part that stands by itself: what one drops, the other keeps."""
    place = blake2b(str(content.resolve()).encode(), digest_size=8).hexdigest()
    return Cache(user_cache_path("papershelf", appauthor=False) / place / part, lives_on=lives_on)
