"""Takes from Material's style sheet what our pages can match, and keeps it beside our own sheets.

Run as a program, it writes the kept sheet anew.
"""

import re
import textwrap
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import tinycss2
from tinycss2.ast import (
    AtRule,
    Declaration,
    FunctionBlock,
    HashToken,
    IdentToken,
    LiteralToken,
    Node,
    ParseError,
    QualifiedRule,
    SquareBracketsBlock,
    StringToken,
)

from generator.site.styles import MATERIAL, SOURCES

ROOT = Path(__file__).parent.parent
KEPT = ROOT / "site_templates" / MATERIAL

_HEADER = """\
/*! From Material for MkDocs {version}, MIT, (c) Martin Donath: the rules that these pages can match. */
/* Made by "make styles": do not edit. */
"""

_WORD = re.compile(r"[A-Za-z][\w-]*")
_MARKUP = re.compile(r"<[a-z][^<>]*>|\{:[^}]*\}")
_LITERAL = re.compile(r'"([a-z][\w-]*(?: [a-z][\w-]*)*)"')
_LONGHAND = re.compile(r"(margin|padding|background|list-style)-")
_READ = re.compile(r"var\((--[\w-]+)")
_LEFT_OUT = re.compile(r"\b(details|summary)\b|\.focus-visible\b|\[dir=")
"""Selectors whose rules are left out. Material draws a `details` as an admonition, our sheets draw it plainly; it hides
the focus of whatever lacks the class `focus-visible`, which one of its scripts would set; and it says for each
direction where lines begin, where our sheets say it once for both."""

_MARKDOWN = frozenset(_WORD.findall("html body h1 h2 h3 h4 h5 h6 p blockquote ul ol li pre code em strong a hr img br"))
"""What stands on a page without being named in a template."""

_NOT_DRAWN = frozenset({ROOT / "site_templates" / "programs" / "facts", ROOT / "site_templates" / "assets"})
"""Tables, and programs that are made of modules."""

Declarations = tuple[tuple[str, str], ...]
"""Properties and their values."""
Said = Mapping[str, set[str]]
"""The properties that sheets set for a selector, in every medium."""


@dataclass(frozen=True)
class Style:
    """What is declared for some selectors."""

    selectors: Sequence[str]
    declarations: Declarations

    def __str__(self) -> str:
        return f"{','.join(self.selectors)}{{{';'.join(f'{name}:{value}' for name, value in self.declarations)}}}\n"


@dataclass(frozen=True)
class Block:
    """Rules for a medium."""

    prelude: str
    rules: Sequence["Rule"]

    def __str__(self) -> str:
        return f"{self.prelude}{{\n{textwrap.indent(''.join(map(str, self.rules)), '  ')}}}\n"


Rule = Style | Block


def kept_sheet() -> str:
    """Return what the kept sheet must be by the installed Material, our templates and programs, and our own sheets."""
    own = [(ROOT / "site_templates" / name).read_text("utf-8") for name in SOURCES if name != MATERIAL]
    return _HEADER.format(version=version("mkdocs-material")) + cut(_material(), _names(), own)


def cut(sheet: str, names: Collection[str], own: Sequence[str]) -> str:
    """Return what of a style sheet is in force on pages where only some names stand, before sheets of their own.

    Raises ValueError for a sheet that cannot be read.
    """
    rules = list(_cut(_parse(sheet), names, _said(own)))
    return "".join(map(str, _without_unread(rules, _read(rules, own))))


def _material() -> str:
    folder = files("material") / "templates" / "assets" / "stylesheets"
    (sheet,) = (entry for entry in folder.iterdir() if re.fullmatch(r"main\.\w+\.min\.css", entry.name))
    return sheet.read_text("utf-8")


def _names() -> frozenset[str]:
    """Return what may be the name of an element, a class, an id or an attribute on our pages, or an attribute's value.

    That is every word of the markup in templates and modules, and of the plain literals in the programs' modules but
    for their tables, whose words programs read and never draw.
    """
    markup = (found for text in _texts({".j2", ".html", ".py"}) for found in _MARKUP.findall(text))
    literals = (found for text in _texts({".js"}) for found in _LITERAL.findall(text))
    return _MARKDOWN.union(*map(_WORD.findall, markup), *map(str.split, literals))


def _texts(endings: set[str]) -> Iterator[str]:
    for folder in ("site_templates", "generator"):
        paths = (path for path in (ROOT / folder).rglob("*") if path.suffix in endings)
        yield from (path.read_text("utf-8") for path in paths if _NOT_DRAWN.isdisjoint(path.parents))


def _parse(sheet: str) -> list[QualifiedRule | AtRule]:
    return _rules(tinycss2.parse_stylesheet(sheet))


def _rules(nodes: Iterable[Node]) -> list[QualifiedRule | AtRule]:
    return [node for node in _sound(nodes) if isinstance(node, QualifiedRule | AtRule)]


def _sound(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        match node:
            case ParseError():
                raise ValueError(f"{node.source_line}:{node.source_column} of a style sheet: {node.message}")
            case _:
                yield node


def _said(sheets: Iterable[str]) -> Said:
    said: dict[str, set[str]] = {}
    for rule in (rule for sheet in sheets for rule in _parse(sheet) if isinstance(rule, QualifiedRule)):
        for selector in _alternatives(rule.prelude):
            said.setdefault(_selector(selector), set()).update(name for name, _ in _declarations(rule))
    return said


def _cut(rules: Iterable[QualifiedRule | AtRule], names: Collection[str], said: Said) -> Iterator[Rule]:
    """Yield the rules that can match, without what our own sheets, which come after, say of the same selector."""
    for rule in rules:
        if isinstance(rule, AtRule):
            yield from _cut_block(rule, names, said)
        else:
            possible = [_selector(each) for each in _alternatives(rule.prelude) if _can_match(each, names)]
            wanted = [selector for selector in possible if not _LEFT_OUT.search(selector)]
            yield from _without_said(wanted, _declarations(rule), said)


def _cut_block(rule: AtRule, names: Collection[str], said: Said) -> Iterator[Block]:
    match rule.at_keyword:
        case "media" | "supports":
            inner = list(_cut(_rules(tinycss2.parse_rule_list(rule.content or [])), names, said))
            if inner:
                yield Block(f"@{rule.at_keyword} {_text(rule.prelude)}", inner)
        case "charset" | "page" | "keyframes":
            pass  # what is kept is ASCII and moves nothing, and our sheet for print has a page of its own
        case keyword:
            raise ValueError(f"nothing is known of @{keyword}")


def _without_said(selectors: Iterable[str], declarations: Declarations, said: Said) -> Iterator[Style]:
    groups: dict[Declarations, list[str]] = {}
    for selector in selectors:
        ours = said.get(selector, set())
        rest = tuple((name, value) for name, value in declarations if not _is_said(name, value, ours))
        groups.setdefault(rest, []).append(selector)
    yield from (Style(group, rest) for rest, group in groups.items() if rest)


def _is_said(name: str, value: str, ours: set[str]) -> bool:
    longhand = _LONGHAND.match(name)
    return not value.endswith("!important") and (name in ours or bool(longhand and longhand[1] in ours))


def _can_match(selector: Sequence[Node], names: Collection[str]) -> bool:
    pseudo = [token for colon, token in pairwise(selector) if isinstance(colon, LiteralToken) and colon.value == ":"]
    return all(
        _can_stand(token, names) for token in selector if not (isinstance(token, IdentToken) and token in pseudo)
    )


def _can_stand(token: Node, names: Collection[str]) -> bool:
    match token:
        case IdentToken() | HashToken():
            return token.value in names
        case SquareBracketsBlock():
            return all(part.value in names for part in token.content if isinstance(part, IdentToken | StringToken))
        case FunctionBlock():
            return token.lower_name == "not" or any(_can_match(each, names) for each in _alternatives(token.arguments))
    return True


def _is(mark: str, token: Node) -> bool:
    return isinstance(token, LiteralToken) and token.value == mark


def _alternatives(tokens: Iterable[Node]) -> list[list[Node]]:
    parts: list[list[Node]] = [[]]
    for token in tokens:
        if _is(",", token):
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _declarations(rule: QualifiedRule) -> Declarations:
    nodes = _sound(tinycss2.parse_declaration_list(rule.content))
    parsed = (node for node in nodes if isinstance(node, Declaration))
    return tuple((each.name, _text(each.value) + "!important" * each.important) for each in parsed)


def _selector(tokens: Iterable[Node]) -> str:
    """Write a selector in the one way in which selectors are compared."""
    return re.sub(r"\s*([>+~\s])\s*", r"\1", _text(tokens)).replace("::before", ":before").replace("::after", ":after")


def _text(tokens: Iterable[Node]) -> str:
    return re.sub(r"\n\s*", " ", tinycss2.serialize(tokens).strip())


def _read(rules: Iterable[Rule], own: Iterable[str]) -> set[str]:
    """Return the custom properties that are read: by our sheets, by what is kept, or by one that is read."""
    declared = list(_all_declarations(rules))
    texts = [*own, *(value for name, value in declared if not name.startswith("--"))]
    read: set[str] = set()
    while texts:
        found = {name for text in texts for name in _READ.findall(text)} - read
        read |= found
        texts = [value for name, value in declared if name in found]
    return read


def _all_declarations(rules: Iterable[Rule]) -> Iterator[tuple[str, str]]:
    for rule in rules:
        yield from rule.declarations if isinstance(rule, Style) else _all_declarations(rule.rules)


def _without_unread(rules: Iterable[Rule], read: set[str]) -> Iterator[Rule]:
    for rule in rules:
        if isinstance(rule, Block):
            yield Block(rule.prelude, list(_without_unread(rule.rules, read)))
        else:
            rest = tuple((name, value) for name, value in rule.declarations if name in read or name[:2] != "--")
            if rest:
                yield Style(rule.selectors, rest)


def main() -> None:
    """Write the kept sheet."""
    KEPT.write_text(kept_sheet(), "utf-8")


if __name__ == "__main__":
    main()
