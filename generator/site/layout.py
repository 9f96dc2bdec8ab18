"""The pages of a tree as an engine lays them out: each one once, as long as nothing of what goes into it changes."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from generator.cache import Brief, Cache, Key, files_digest
from generator.pages.catalogue import PaperView
from generator.site.cores import cores
from generator.site.engine import LOST_PAGE, Engine, theme_facts
from generator.site.generate import Files, Tree
from generator.site.project import Project
from generator.site.write import Room

_FEW = 150
"""Pages that are one share, since to lay them out takes less than to start another engine."""
_SHARE = 500
"""Most pages in one share: few enough to be held in memory, many enough to be worth starting an engine for."""


@dataclass(frozen=True)
class Layout:
    """The pages of a tree, by the names of their files, on their way through an engine."""

    tree: Tree
    engine: Engine
    project: Project
    cache: Cache

    def write_kept(self, room: Room) -> Sequence[str]:
        """Write what an earlier build has laid out and would be laid out alike today; return what is still missing."""
        names, missing = list(self._keys), []
        for start in range(0, len(names), _SHARE):
            some = {name: self._keys[name] for name in names[start : start + _SHARE]}
            found = self.cache.fetch(some.values())
            room.write({name: found[key] for name, key in some.items() if key in found})
            missing += [name for name, key in some.items() if key not in found]
        return missing

    def shares(self, missing: Collection[str]) -> Sequence[Callable[[], Files]]:
        """Return what there is to be done, in shares that need nothing of each other; each returns what it lays out."""
        if not missing:
            return []
        wanted = set(missing)
        pages = [address for address in self.tree.pages if address.built in wanted]
        size = min(_SHARE, len(pages) // (2 * cores()) + 1) if len(pages) > _FEW else _FEW
        shares = [pages[start : start + size] for start in range(0, len(pages), size)] or [[]]
        return [partial(self.engine, self.tree, share, self.project) for share in shares]

    def keep(self, laid_out: Files) -> None:
        """Keep what has been laid out for the next build."""
        self.cache.keep({self._keys[name]: content for name, content in laid_out.items()})

    @cached_property
    def _keys(self) -> Mapping[str, Key]:
        """What goes into each page. A page for lost addresses shows nothing that is not in the frame."""
        tree, templates = self.tree, self.project.templates
        frame = self.cache.key(
            theme_facts(tree, tree.site.url),
            tree.site,
            self.project.config.read_bytes(),
            files_digest((templates / "pages").files()),
            files_digest((templates / "theme").files()),
        )
        papers: Brief = {PaperView: lambda view: (str, (view.digest,))}
        pages = {address.built: self.cache.key(frame, page, brief=papers) for address, page in tree.pages.items()}
        return {str(name): key for name, key in pages.items()} | {LOST_PAGE: frame}
