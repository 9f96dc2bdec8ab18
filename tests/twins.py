"""Cases of the rules that Python and the browser's programs must both follow: one file for each rule.

A file holds tables of inputs with their one right outcome or, where these are longer, a list under `case`.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tests.conftest import ROOT

FOLDER = ROOT / "tests" / "cases" / "twins"
RULES = tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@dataclass(frozen=True, slots=True)
class Twin:
    """What a rule must make of an input, in either language."""

    about: str
    input: Any
    expected: Any


def read_twins(rule: str) -> Iterator[Twin]:
    """Yield the cases of a rule."""
    document: Mapping[str, Any] = tomllib.loads((FOLDER / f"{rule}.toml").read_text("utf-8"))
    for about, cases in document.items():
        if isinstance(cases, list):
            yield from (Twin(case["about"], case["input"], case["expected"]) for case in cases)
        else:
            yield from (Twin(f"{about}: {written}", written, expected) for written, expected in cases.items())
