"""The rules of the house: who may import whom, and who owns which library."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from tests.conftest import ROOT

# A room may import from itself and from the rooms before it.
ROOMS = [
    "problems", "facts", "model", "text", "content", "relate", "search", "exports", "pictures", "scripts", "pages",
    "site", "engines", "contribute", "cli", "__main__",
]  # fmt: skip
OWNERS = {
    "yaml": {"content/nodes.py"},
    "jinja2": {"pages/render.py"},
    "mkdocs": {"engines/mkdocs.py"},
    "click": {"cli/"},
    "httpx": {"contribute/fetch.py", "contribute/links.py"},
    "markdown_it": {"contribute/markdown.py"},
    "rapidfuzz": {"content/kinds.py", "content/identity.py", "content/works.py"},
}
NETWORK = {"httpx", "requests", "urllib.request", "urllib3", "http.client", "socket", "ftplib", "smtplib"}
MODULES = sorted((ROOT / "generator").rglob("*.py"))
TEMPLATES = sorted((ROOT / "site_templates" / "pages").glob("*.j2"))


def _name(path: Path) -> str:
    return path.relative_to(ROOT / "generator").as_posix()


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import hides the room it comes from"
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_imports_only_from_rooms_before_its_own(path: Path) -> None:
    room = _name(path).removesuffix(".py").partition("/")[0]
    if room == "__init__":
        return
    assert room in ROOMS, f"{room} has no place in the house yet"
    for imported in _imports(path):
        package, _, rest = imported.partition(".")
        other = rest.partition(".")[0]
        if package == "generator" and other in ROOMS:
            assert ROOMS.index(other) <= ROOMS.index(room), f"{_name(path)} imports {imported}"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_library_has_one_owner(path: Path) -> None:
    for imported in _imports(path):
        owners = OWNERS.get(imported.partition(".")[0])
        assert owners is None or _name(path).startswith(tuple(owners)), f"{_name(path)} imports {imported}"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_only_contributing_may_reach_the_network(path: Path) -> None:
    if not _name(path).startswith("contribute/"):
        assert not NETWORK & set(_imports(path))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_has_no_way_around_escaping(path: Path) -> None:
    """`~` and filters escape for HTML alone, and what they return counts as safe."""
    tree = Environment(autoescape=True).parse(path.read_text("utf-8"))
    assert not list(tree.find_all((nodes.Concat, nodes.Filter, nodes.FilterBlock, nodes.Add, nodes.Mod)))
