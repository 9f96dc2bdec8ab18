"""Whether the themes of a list fit together, and the papers that they name are theirs."""

from collections.abc import Iterable, Iterator, Mapping

from generator.content.entries import Entry
from generator.content.kinds import shown
from generator.content.nodes import Node, Scalar, named_in, tables_in
from generator.content.references import repeated, unknown, unknown_links
from generator.model import ONLY_SHELF
from generator.problems import Position, Problem


def check_one_shelf(entries: Iterable[Entry], themes_file: str) -> Iterator[Problem]:
    """Yield that a list without a file of themes has papers that name some."""
    nodes = [node for entry in entries for node in entry.scalars("themes") if node.text != ONLY_SHELF.id]
    if nodes:
        message = f'this file is missing, and papers name themes, as "{shown(nodes[0].text)}" in {nodes[0].position}'
        advice = 'write it, or remove "themes" from all papers, which then stand on one shelf'
        yield Problem(Position(themes_file), f"{message}; {advice}", others=tuple(node.position for node in nodes))


def check_themes(root: Node | None) -> Iterator[Problem]:
    """Yield the themes whose id another theme has taken, and the parents that no theme can have."""
    yield from repeated(named_in(root, "id"), "is already the id of a theme")
    ids = {node.text: "" for node in named_in(root, "id")}
    yield from unknown(named_in(root, "parent"), ids, "theme", "add it to themes.yml")
    named = [(table.find("id"), table.find("parent")) for table in tables_in(root)]
    parents = {one.text: other for one, other in named if isinstance(one, Scalar) and isinstance(other, Scalar)}
    for theme, node in parents.items():
        above = parents.get(node.text)
        if node.text == theme:
            yield Problem(node.position, "a theme cannot belong to itself; remove this line")
        elif above:
            message = f'"{shown(node.text)}" belongs to "{shown(above.text)}" itself, and themes have two levels'
            yield Problem(node.position, f"{message}; name a theme that has no parent")


def check_parts(root: Node | None, entries: Iterable[Entry], listed: Iterable[str]) -> Iterator[Problem]:
    """Yield the papers that a part of a theme names, and that are not the theme's or already stand in a part of it."""
    known, by_id = dict.fromkeys(listed, ""), {entry.id: entry for entry in entries}
    for table in tables_in(root):
        theme, nodes = table.find("id"), list(named_in(table.find("parts"), "papers"))
        yield from unknown(nodes, known, "paper", "it is not in papers/")
        yield from repeated(nodes, "already stands in a part of this theme")
        for node in nodes:
            entry = by_id.get(node.text)
            if entry and isinstance(theme, Scalar):
                yield from _not_of(theme.text, node, entry)


def check_courses(root: Node | None, entries: Iterable[Entry], listed: Mapping[str, str]) -> Iterator[Problem]:
    """Yield the papers that a theme says to start with, or speaks of, and that are not on the list or not the theme's.

    `listed` is as in `check_entries`.
    """
    by_id = {entry.id: entry for entry in entries}
    ids = {**listed, **{name: entry.title for name, entry in by_id.items()}}
    yield from unknown(named_in(root, "start"), ids, "paper", "it is not in papers/")
    yield from unknown_links(named_in(root, "state"), ids)
    for table in tables_in(root):
        theme, start = table.find("id"), table.find("start")
        if isinstance(theme, Scalar) and isinstance(start, Scalar) and start.text in by_id:
            yield from _not_of(theme.text, start, by_id[start.text])


def _not_of(theme: str, node: Scalar, entry: Entry) -> Iterator[Problem]:
    """Yield that a theme names a paper which does not name it."""
    if theme not in (one.text for one in entry.scalars("themes")):
        message = f'"{node.text}" does not name the theme "{theme}"; add it to its themes or remove it here'
        yield Problem(node.position, message, others=(entry.position,))
