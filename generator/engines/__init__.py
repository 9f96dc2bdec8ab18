"""Engines lay out a generated tree as a website. Each is a module with one function, `build`: see `site.engine`."""

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from generator.model import EngineName
from generator.problems import UsageError
from generator.site.engine import Engine, Progress
from generator.site.generate import Tree
from generator.site.project import Project

_MODULES = {
    EngineName.MKDOCS: "mkdocs",
    EngineName.PROPERDOCS: "properdocs",
    EngineName.ZENSICAL: "zensical",
}
"""Here, and the library of the same name that each needs. They are loaded only if they are used."""


def engine(name: EngineName | None = None) -> Engine:
    """Return the engine of a name; without one, an engine that does as the list says in its `site.yml`.

    It raises UsageError where the library that it needs is not installed.
    """

    def build(tree: Tree, project: Project, site: Path, progress: Progress) -> None:
        _load(name or tree.site.engine)(tree, project, site, progress)

    return build


def _load(name: EngineName) -> Engine:
    module = _MODULES[name]
    if find_spec(module) is None:
        raise UsageError(f"{name.value} is not installed; install it with: pip install 'papershelf[{module}]'")
    build: Engine = import_module(f"{__name__}.{module}").build
    return build
