"""The rules of the house: who may import whom, who owns which library. A rule names all that break it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, nodes

from tests.conftest import ROOT

# A room may import from itself and from the rooms before it.
ROOMS = [
    "problems", "cache", "facts", "text", "look", "model", "content", "layers", "words", "relate", "search", "exports",
    "pictures", "scripts", "pages", "site", "engines", "contribute", "mail", "cli", "__main__",
]  # fmt: skip
OWNERS = {
    "yaml": {"content/parsing.py"},
    "jinja2": {"pages/render.py", "pages/autoescape.py", "pages/compiled.py", "pages/frame.py"},
    "babel": {"words/language.py"},
    "cmarkgfm": {"pages/html.py"},
    "markdown": {
        "pages/html.py",
        "text/note_markdown.py",
        "text/article.py",
        "text/paper_patterns.py",
        "engines/passing.py",
    },
    "mkdocs": {"engines/mkdocs.py", "engines/live.py"},
    "watchdog": {"engines/live.py"},
    "properdocs": {"engines/properdocs.py"},
    "zensical": set(),  # it is run, not imported
    "PIL": {"pictures/cards.py", "pictures/lettering.py"},
    "bidi": {"pictures/lettering.py"},
    "arabic_reshaper": {"pictures/lettering.py"},
    "isal": {"pictures/png.py"},
    "mcp": {"site/mcp_server.py"},
    "click": {"cli/"},
    "pickle": {"cache/pickling.py"},
    "sqlite3": {"cache/store.py"},
    "httpx": {"contribute/network/"},
    "httpcore": {"contribute/network/"},
    "smtplib": {"mail/smtp.py"},
    "markdown_it": {"contribute/readers/markdown.py"},
    "rapidfuzz": {"content/kinds.py", "content/identity.py", "content/neighbours.py", "content/works.py"},
}  # fmt: skip
NETWORK = {"httpx", "httpcore", "requests", "urllib.request", "urllib3", "http.client", "socket", "ftplib", "smtplib"}
ON_THE_NETWORK = ("contribute/network/", "mail/smtp.py")
ABOUT_THE_LIST = {"test_list.py", "test_our_list.py", "test_our_texts.py"}
"""The tests that may read content/: whatever list stands there, all others say the same."""
RUN_IN_THE_REPOSITORY = {"programs.py"}
"""What runs another program that needs the repository around it, and not its list."""
WAYS_TO_THE_LIST = re.compile(r"""ROOT / ["']content|chdir\(ROOT|cwd=[R]OOT""")

MODULES = sorted((ROOT / "generator").rglob("*.py"))
TEMPLATES = sorted((ROOT / "site_templates" / "pages").glob("*.j2"))


def _name(path: Path) -> str:
    return path.relative_to(ROOT / "generator").as_posix()


def _room(name: str) -> str:
    return name.removesuffix(".py").partition("/")[0]


def _imports() -> Iterator[tuple[str, str]]:
    """Yield the name of each module beside each name that it imports."""
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((_name(path), alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                module = "." * node.level + (node.module or "")
                yield from ((_name(path), name) for name in (module, *(f"{module}.{a.name}" for a in node.names)))


IMPORTS = sorted(set(_imports()))


def _is_after(imported: str, name: str) -> bool:
    package, _, rest = imported.partition(".")
    other = rest.partition(".")[0]
    return package == "generator" and other in ROOMS and ROOMS.index(other) > ROOMS.index(_room(name))


def test_every_module_has_a_place_in_the_house() -> None:
    assert [name for name in map(_name, MODULES) if _room(name) not in (*ROOMS, "__init__")] == []


def test_no_import_is_relative() -> None:
    """It would hide the room that it comes from."""
    assert [(name, imported) for name, imported in IMPORTS if imported.startswith(".")] == []


def test_a_module_imports_only_from_rooms_before_its_own() -> None:
    assert [(name, imported) for name, imported in IMPORTS if _room(name) in ROOMS and _is_after(imported, name)] == []


def test_a_library_has_one_owner() -> None:
    owned = ((name, imported, OWNERS.get(imported.partition(".")[0])) for name, imported in IMPORTS)
    assert [(name, imported) for name, imported, owners in owned if owners and not name.startswith(tuple(owners))] == []


def test_only_two_places_reach_the_network() -> None:
    """One asks sources, the other hands in mail."""
    assert [
        (name, imported) for name, imported in IMPORTS if imported in NETWORK and not name.startswith(ON_THE_NETWORK)
    ] == []


def test_a_template_has_no_way_around_escaping() -> None:
    """`~` and filters escape for HTML alone, and what they return counts as safe."""
    assert TEMPLATES
    environment = Environment(autoescape=True)
    around = (nodes.Concat, nodes.Filter, nodes.FilterBlock, nodes.Add, nodes.Mod)
    assert [
        (path.name, node.lineno)
        for path in TEMPLATES
        for node in environment.parse(path.read_text("utf-8")).find_all(around)
    ] == []


def test_only_the_tests_of_the_list_read_it() -> None:
    """What the program does is shown with lists that are made for it."""
    others = [
        path
        for path in sorted((ROOT / "tests").rglob("*.py"))
        if path.name not in ABOUT_THE_LIST | RUN_IN_THE_REPOSITORY
    ]
    found = [(path.name, way[0]) for path in others for way in WAYS_TO_THE_LIST.finditer(path.read_text("utf-8"))]
    assert found == []


def test_one_door_leads_to_the_terminal() -> None:
    """What is printed elsewhere could steer it."""
    ways = re.compile(r"\bclick\.(?:s?echo|secho|echo_via_pager)\(|(?<![\w.])print\(|\bsys\.(?:stdout|stderr)\.write\(")
    found = [_name(path) for path in MODULES if ways.search(path.read_text("utf-8"))]
    assert found == ["cli/terminal.py"]
