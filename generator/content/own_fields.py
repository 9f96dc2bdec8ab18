"""The fields that a list declares for its entries, in site.yml: what an entry of this list may hold."""

from collections.abc import Iterator, Sequence
from enum import Enum
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from generator.content import one_shelf, schema
from generator.content.disk import read_site
from generator.content.fields import Field, Record
from generator.content.kinds import Kind, shown
from generator.content.lists import ListOf
from generator.content.nodes import Node, Table, named_in, scalars_in, tables_in
from generator.content.references import repeated
from generator.content.values import Choice
from generator.content.words import NUMBER, OWN_DATE, TEXT, URL
from generator.model import Column, OwnField, OwnKind, OwnValue, Paper, Shown
from generator.problems import Position, Problem

_KINDS: dict[OwnKind, tuple[Kind, str]] = {
    OwnKind.TEXT: (TEXT, "Text."),
    OwnKind.DATE: (OWN_DATE, "2024-12-23"),
    OwnKind.NUMBER: (NUMBER, "12"),
    OwnKind.ADDRESS: (URL, "https://example.org/"),
    OwnKind.LIST: (ListOf(TEXT, "texts"), "[one, two]"),
    # Those of choice and of columns are made of what the list says of them.
}
"""How each is read, and an example."""

_TAKEN = {
    *(field.name for field in schema.PAPER.fields),
    *(field.name for field in schema.LINKS.fields),
    *("id", "own", "page", "tex", "publication"),
    *("author", "code", "tag", "theme", "year", "q", "sort", "new", "pick"),
}
"""Keys of an entry and of its links, of papers.json, and names of facets in addresses."""


@lru_cache(maxsize=8)
def paper_record(fields: tuple[OwnField, ...], entry: Record | None = None) -> Record:
    """Return what an entry of a list holds that has declared these fields beside those of `entry`, else of a paper."""
    entry = entry or schema.PAPER
    if not fields:
        return entry
    own = {field.name: field for field in fields}

    def build(**values: Any) -> partial[Paper]:
        said = tuple(OwnValue(field, _texts(values.pop(name))) for name, field in own.items() if name in values)
        built: partial[Paper] = entry.build(**values)
        return partial(built, own=said)

    return Record(entry.what, (*entry.fields, *map(_field, fields)), build)


def paper_record_of(content: Path) -> Record:
    """Return what an entry of the list in a folder holds, as far as its site.yml can be read."""
    entry = schema.PAPER if (content / "themes.yml").exists() else one_shelf.PAPER
    return paper_record(declared(read_site(content)), entry)


def declared(site: Node | None) -> tuple[OwnField, ...]:
    """Return the fields that site.yml declares without fault, also where something else in it is wrong."""
    fields: dict[str, OwnField] = {}
    for node in _declarations(site):
        problems: list[Problem] = []
        found = schema.OWN_FIELD.read(node, problems)
        if found and not [*problems, *_faults(found, node)]:
            fields.setdefault(found.name, found)
    return tuple(fields.values())


def check_fields(site: Node | None) -> Iterator[Problem]:
    """Yield what is wrong with the declarations of site.yml, beside their form."""
    seen: dict[str, Table] = {}
    for node in _declarations(site):
        found = schema.OWN_FIELD.read(node, [])
        if not found:
            continue
        yield from _faults(found, node)
        first = seen.setdefault(found.name, node)
        if first is not node:
            message = f'"{found.name}" is already declared on line {first.position.line}; remove one of the two'
            yield Problem(_place(node, "name"), message)


def _faults(field: OwnField, node: Table) -> Iterator[Problem]:
    if field.name in _TAKEN:
        message = f'"{field.name}" already has a meaning in entries or on the site; choose another name'
        yield Problem(_place(node, "name"), message)
    if field.kind is OwnKind.CHOICE and not field.choices:
        message = f'the choices of "{shown(field.name)}" are missing; add them, as in choices: [small, large]'
        yield Problem(_place(node, "kind"), message)
    if field.choices and field.kind is not OwnKind.CHOICE:
        message = 'only a choice has choices; write "kind: choice", or remove them'
        yield Problem(_place(node, "choices"), message)
    yield from _faults_of_columns(field, node)


_OF_COLUMNS = (Shown.PAGE, Shown.THEME)
"""Where columns have room. Other fields have none where themes compare their papers."""


def _faults_of_columns(field: OwnField, node: Table) -> Iterator[Problem]:
    is_columns = field.kind is OwnKind.COLUMNS
    if is_columns and not field.columns:
        example = "columns: [{name: judges, label: Who judges, help: who tells good from bad}]"
        yield Problem(
            _place(node, "kind"), f'the columns of "{shown(field.name)}" are missing; add them, as in {example}'
        )
    if field.columns and not is_columns:
        yield Problem(_place(node, "columns"), 'only columns have columns; write "kind: columns", or remove them')
    for place in field.shown:
        if is_columns and place not in _OF_COLUMNS:
            yield Problem(_place(node, "shown"), "columns are shown on page and theme only; remove the other places")
        elif place is Shown.THEME and not is_columns:
            yield Problem(_place(node, "shown"), 'only columns are shown on themes; remove "theme"')
    yield from repeated(named_in(node.find("columns"), "name"), "is already the name of a column")


def _declarations(site: Node | None) -> Sequence[Table]:
    return list(tables_in(site.find("fields") if isinstance(site, Table) else None))


def _place(node: Table, key: str) -> Position:
    found = next(scalars_in(node.find(key)), None)
    return found.position if found else node.position


def _field(own: OwnField) -> Field:
    kind, example = _kind(own)
    is_asked = own.kind is not OwnKind.COLUMNS  # what takes a careful reading is not asked of those who suggest a paper
    return Field(own.name, kind, own.help, example, label=own.label, is_asked=is_asked, is_own=True)


def _kind(own: OwnField) -> tuple[Kind, str]:
    if own.kind is OwnKind.COLUMNS:
        return _columns(own), f"{{{own.columns[0].name}: Text.}}"
    if own.kind is not OwnKind.CHOICE:
        return _KINDS[own.kind]
    options: Any = Enum(own.name, {f"choice_{number}": text for number, text in enumerate(own.choices)})  # type: ignore[misc]
    return Choice(options), own.choices[0]


def _columns(own: OwnField) -> Record:
    def build(**said: str) -> tuple[str, ...]:
        return tuple(said.get(column.name, "") for column in own.columns)

    return Record(f'"{own.name}"', tuple(map(_column, own.columns)), build)


def _column(column: Column) -> Field:
    return Field(column.name, TEXT, column.help, "Text.", label=column.label, is_own=True)


def _texts(value: Any) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return value
    return (str(value.value if isinstance(value, Enum) else value),)
