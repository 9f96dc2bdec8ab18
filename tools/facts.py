"""Gives the browser's programs the tables of `generator.facts`, as modules that hold nothing else.

Run as a program, it writes the kept modules anew.
"""

import json
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "site_templates" / "programs" / "facts"

TABLES = (
    "bibtex", "csl", "dois", "formulas", "hosts", "kinds", "letters", "limits", "markup", "months", "names", "tex",
    "words",
)  # fmt: skip
"""Those that a program reads."""


def module_text(name: str) -> str:
    """Return a table's module for browsers."""
    tables = import_module(f"generator.facts.{name}")
    return f'// Made by "make programs" from generator/facts/{name}.py: do not edit.\n{"".join(_exports(tables))}'


def _exports(tables: ModuleType) -> Iterator[str]:
    for name, table in vars(tables).items():
        if name.isupper():
            yield f"\n/** @type {{{_type(table)}}} */\nexport const {name} = {json.dumps(table, ensure_ascii=False)};\n"


def _type(value: object) -> str:
    """Return the type of a value in TypeScript."""
    match value:
        case str():
            return "string"
        case dict():
            return f"Record<string, {_types(value.values())}>"
        case Iterable():
            return f"Array<{_types(value)}>"
        case _:
            return "number"


def _types(values: Iterable[object]) -> str:
    return " | ".join(sorted(set(map(_type, values)))) or "never"


def main() -> None:
    """Write the modules."""
    FOLDER.mkdir(exist_ok=True)
    for name in TABLES:
        (FOLDER / f"{name}.js").write_text(module_text(name), "utf-8")


if __name__ == "__main__":
    main()
