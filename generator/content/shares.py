"""What has been made of the files of a list, kept in shares: when a few change, few shares are written anew."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any, Generic, TypeVar
from zlib import crc32

from generator.cache import Cache, Key

V = TypeVar("V")

Version = tuple[str, bytes]
"""A file's id, and the digest of what it holds."""

_IN_ONE = 128
"""About how many files have a share together."""


class Shares(Generic[V]):
    """What is kept of some versions of files.

    A share holds each value under its version, so that it is right whoever wrote it, and whatever changes since.
    """

    def __init__(self, versions: Collection[Version], cache: Cache, *made_with: Any) -> None:
        """Recall what the cache has; `made_with` is what goes into a value beside its file."""
        self._cache = cache
        count = 1 << (len(versions) // _IN_ONE).bit_length()
        places = [cache.key("shares", *made_with, count, number) for number in range(count)]
        self._wanted: dict[Key, list[Version]] = defaultdict(list)
        for version in versions:
            self._wanted[places[crc32(version[0].encode()) % count]].append(version)
        self._kept: Mapping[Key, Mapping[Version, V]] = cache.recall_all(self._wanted)

    @property
    def values(self) -> dict[Version, V]:
        """The values of the versions that are kept."""
        return {
            version: share[version]
            for place, share in self._kept.items()
            for version in self._wanted[place]
            if version in share
        }

    def keep(self, values: Mapping[Version, V]) -> None:
        """Keep the values of all versions, and nothing else."""
        shares = {place: {one: values[one] for one in versions} for place, versions in self._wanted.items()}
        changed = {place: share for place, share in shares.items() if share.keys() != self._kept.get(place, {}).keys()}
        self._cache.remember_all(changed, self._kept)
