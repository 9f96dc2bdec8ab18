"""The pages of a tree as an engine lays them out: each one once, as long as nothing of what goes into it changes."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property, partial

from generator.cache import Cache, Key
from generator.pages.page import Address
from generator.site.cores import cores
from generator.site.engine import LOST_PAGE, Engine
from generator.site.keys import page_keys
from generator.site.project import Project
from generator.site.room import Room
from generator.site.tree import Tree

_FEW = 150
"""Up to so many pages are one share, since to lay them out takes less than to start another engine."""
_MANY = 20
"""Of a kind with more pages than this, each share has some."""
_SHARE = 500
"""Most pages in one share: few enough to be held in memory, many enough to be worth starting an engine for."""


@dataclass(frozen=True)
class Layout:
    """The pages of a tree, by the names of their files, on their way through an engine."""

    tree: Tree
    engine: Engine
    project: Project
    cache: Cache
    room: Room

    def take_over(self) -> Set[str]:
        """Write what an earlier build has laid out and would be laid out alike today; return the names of all else."""
        return set(self.room.write_kept(self._keys))

    def shares(self, missing: Set[str], files: Set[str]) -> Sequence[Callable[[], None]]:
        """Return what there is to be done to lay out the missing ones, of a tree that has these files.

        That comes in shares that need nothing of each other. Each writes what it lays out, keeps it for the next build,
        and returns nothing of it, so that no process holds many pages.
        """
        if not missing:
            return []
        tree = replace(self.tree, files=files)
        lay_out = partial(self._lay_out, tree, missing)
        pages = [address for address in self.tree.pages if not missing.isdisjoint((address, address.built))]
        if len(pages) <= _FEW:
            return [partial(lay_out, pages)]
        first = self._first_of_their_kinds(pages)
        lay_out(first)  # here, so that the processes begin with the templates that all of them need
        lay_out = partial(self._lay_out, tree, missing - {LOST_PAGE})  # which every engine makes each time
        pages = [address for address in pages if address not in first]
        size = min(_SHARE, len(pages) // (2 * cores()) + 1)
        return [partial(lay_out, pages[start : start + size]) for start in range(0, len(pages), size)]

    def _first_of_their_kinds(self, pages: Iterable[Address]) -> Sequence[Address]:
        """Return a page of each kind of which there are many."""
        kinds: dict[str, list[Address]] = {}
        for address in pages:
            kinds.setdefault(self.tree.pages[address].template, []).append(address)
        return [addresses[0] for addresses in kinds.values() if len(addresses) > _MANY]

    def _lay_out(self, tree: Tree, missing: Set[str], share: Sequence[Address]) -> None:
        made = {**self.engine(tree, share, self.project), **tree.twins(share)}
        laid_out = {name: content for name, content in made.items() if name in missing}
        self.room.write(laid_out, self._keys)
        self.cache.keep({self._keys[name]: content for name, content in laid_out.items()})

    @cached_property
    def _keys(self) -> Mapping[str, Key]:
        return page_keys(self.tree, self.project, self.cache)
