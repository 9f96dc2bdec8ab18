"""Stages of a build: each is done once, as long as nothing of what goes into its files changes.

What is kept of a stage is which files it has written, each by a digest: they stand in the last site, from which they
are taken over if they are still what they were.
"""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field, fields
from typing import Any, NamedTuple, TypeAlias, TypeVar

from generator.cache import Brief, Cache, Key, digest_of
from generator.model import Library, Paper

Files: TypeAlias = Mapping[str, bytes]
"""Contents by their paths from the root of the tree, which use "/"."""

Write: TypeAlias = Callable[[Files], None]
"""Takes some files of a tree."""

TakeOver: TypeAlias = Callable[[Mapping[str, bytes]], bool]
"""Takes files over from the last site, if it has all of them as their digests say; returns whether it has."""

T = TypeVar("T")


class _Done(NamedTuple):
    """What is kept of a stage."""

    digests: Mapping[str, bytes]
    result: Any


@dataclass(frozen=True, slots=True)
class Stages:
    """Where the files of stages go, and what is known of those of earlier builds."""

    write: Write
    cache: Cache = field(default_factory=Cache)
    take_over: TakeOver = lambda _: False
    last: Callable[[str, bytes], bytes | None] = lambda *_: None
    """Returns the content of a file of the last site, if it is what its digest says."""

    def once(self, key: Key, make: Callable[["Writing"], T]) -> tuple[Set[str], T]:
        """Have a stage write its files, unless those that it wrote under this key are there; return their names.

        `make` is given what takes the files. What it returns is kept too; here it comes second.
        """
        done: _Done | None = self.cache.recall(key)
        if done and self.take_over(done.digests):
            return done.digests.keys(), done.result
        writing = Writing(self, {})
        result = make(writing)
        self.cache.remember(key, _Done(writing.digests, result))
        return writing.digests.keys(), result


@dataclass(frozen=True, slots=True)
class Writing:
    """Takes the files of a stage that is done: those that it writes, and those of the last site that it knows."""

    stages: Stages
    digests: dict[str, bytes]

    def __call__(self, files: Files) -> None:
        """Write files."""
        self.stages.write(files)
        self.digests.update((name, digest_of(content)) for name, content in files.items())

    def take_over(self, digests: Mapping[str, bytes]) -> bool:
        """Take files over from the last site, if it has all of them as their digests say; return whether it has."""
        if not self.stages.take_over(digests):
            return False
        self.digests.update(digests)
        return True


def library_key(library: Library, cache: Cache) -> Key:
    """Return the key of what is made of a whole list: all of it, and nothing that is derived."""
    digest = cache.digest
    brief = Brief({Paper: lambda paper: (bytes, (digest(paper),))})
    return cache.key("the list", [getattr(library, part.name) for part in fields(library)], brief=brief)
