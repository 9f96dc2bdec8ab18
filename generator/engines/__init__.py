"""Engines lay out a generated tree as a website. Each is a module with one function, `lay_out`: see `site.engine`."""

from collections.abc import Mapping, Sequence
from functools import partial
from importlib import import_module
from importlib.util import find_spec

from generator.model import EngineName
from generator.pages.page import Address
from generator.problems import UsageError
from generator.site.engine import Engine
from generator.site.project import Project
from generator.site.tree import Tree

_MODULES = {
    EngineName.JINJA2: "jinja2",
    EngineName.MKDOCS: "mkdocs",
    EngineName.PROPERDOCS: "properdocs",
    EngineName.ZENSICAL: "zensical",
}
"""Here, and the library of the same name that each needs. They are loaded only if they are used."""


def engine(name: EngineName | None = None) -> Engine:
    """Return the engine of a name; without one, an engine that does as the list says in its `site.yml`.

    Where the list says nothing it is Jinja, and MkDocs for a list with settings of its own for that.

    It raises UsageError where the library that it needs is not installed.
    """
    return partial(_lay_out, name)


def _lay_out(name: EngineName | None, tree: Tree, pages: Sequence[Address], project: Project) -> Mapping[str, bytes]:
    meant = EngineName.MKDOCS if project.has_own_config else EngineName.JINJA2
    return _load(name or tree.site.engine or meant)(tree, pages, project)


def _load(name: EngineName) -> Engine:
    module = _MODULES[name]
    if find_spec(module) is None:
        raise UsageError(f"{name.value} is not installed; install it with: pip install 'papershelf[{module}]'")
    lay_out: Engine = import_module(f"{__name__}.{module}").lay_out
    return lay_out
