"""Where the website's words are said: in the templates of pages, in the theme, in our modules and in the programs."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment, nodes

from tests.conftest import ROOT

GENERATOR = ROOT / "generator"
PROGRAMS = ROOT / "site_templates" / "programs"
PAGES = ROOT / "site_templates" / "pages"
THEME = ROOT / "site_templates" / "theme"

_CALL = re.compile(r"(?<!\w)(?<!function )(?:say|told)\(")
_NAME = re.compile(r'\s*"([a-z_]+\.[a-z_]+)"')
_INNER = re.compile(r"\{[^{}]*\}|\([^()]*\)|\[[^][]*\]|`[^`]*`|\"[^\"]*\"")
_VALUE = re.compile(r"(\w+)\s*(?::[^,]*)?(?:,|$)")
_THEME_WORD = re.compile(r"\bwords\.([a-z_]+\.[a-z_]+)")


@dataclass(frozen=True, order=True)
class Use:
    """A word that is said at a place, and the values that it is said with."""

    place: str
    name: str
    """As in the book; "group." alone where the rest is a value, so that any word of the group may be said."""
    values: frozenset[str] = frozenset()


def uses() -> list[Use]:
    """Return every use of a word. A name that is not written out where it is said is a fault."""
    return sorted([*_in_modules(), *_in_pages(), *_in_theme(), *_in_programs()], key=lambda use: (use.place, use.name))


def names_in_programs() -> list[str]:
    """Return every text of the programs that looks like the name of a word."""
    return [name for path in sorted(PROGRAMS.rglob("*.js")) for name in _NAME.findall(path.read_text("utf-8"))]


def _in_modules() -> Iterator[Use]:
    for path in sorted(GENERATOR.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _called(node.func) == "say":
                values = frozenset(keyword.arg for keyword in node.keywords if keyword.arg)
                yield Use(f"{path.relative_to(ROOT)}:{node.lineno}", _written(node.args[0]), values)


def _in_pages() -> Iterator[Use]:
    for path in sorted(PAGES.glob("*.j2")):
        for call in Environment(autoescape=True).parse(path.read_text("utf-8")).find_all(nodes.Call):
            if call.node == nodes.Name("say", "load"):
                values = frozenset(keyword.key for keyword in call.kwargs)
                yield Use(f"{path.relative_to(ROOT)}:{call.lineno}", call.args[0].as_const(), values)


def _in_theme() -> Iterator[Use]:
    for path in sorted(THEME.rglob("*.html")):
        text = path.read_text("utf-8")
        for found in _THEME_WORD.finditer(text):
            values = frozenset(re.findall(r'replace\("\{(\w+)\}"', text[found.end() :].partition("}}")[0]))
            yield Use(f"{path.relative_to(ROOT)}:{text.count(chr(10), 0, found.start()) + 1}", found[1], values)


def _in_programs() -> Iterator[Use]:
    for path in sorted(PROGRAMS.rglob("*.js")):
        text = path.read_text("utf-8")
        for call in _CALL.finditer(text):
            place = f"{path.relative_to(ROOT)}:{text.count(chr(10), 0, call.start()) + 1}"
            name = _NAME.match(text, call.end())
            if name:
                yield Use(place, name[1], _values(text[name.end() :]))
            else:
                assert path.name == "words.js", f"{place}: what is said must be written out where it is said"


def _values(rest: str) -> frozenset[str]:
    """Return the names of the values in what follows a word's name in a call: `, { count, date: dateText(date) })`."""
    found = re.match(r",\s*\{", rest)
    if not found:
        return frozenset()
    inner = _INNER.sub("", _balanced(rest[found.end() :]))
    while _INNER.search(inner):
        inner = _INNER.sub("", inner)
    return frozenset(_VALUE.findall(inner))


def _balanced(text: str) -> str:
    """Return a text up to the brace that closes it."""
    depth = 1
    for place, mark in enumerate(text):
        depth += {"{": 1, "}": -1}.get(mark, 0)
        if depth == 0:
            return text[:place].strip()
    raise AssertionError("a brace is not closed")


def _called(function: ast.expr) -> str:
    return (
        function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""
    )


def _written(name: ast.expr) -> str:
    match name:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=[ast.Constant(value=str(text)), ast.FormattedValue()]):
            return text
    raise AssertionError(f"line {name.lineno}: what is said must be written out where it is said")
