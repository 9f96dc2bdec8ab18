"""Sizes of type come from the few steps of one sheet."""

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT

ASSETS = ROOT / "site_templates" / "assets"
SCALE = ASSETS / "styles" / "scale.css"
STEPS = 7

_RELATIVE = re.compile(r"100%|[\d.]+em|inherit|var\(--ps-text-[a-z]+\)|[\d.]+pt")
"""The root's size, what grows with the text around it, a step, and points, which are for paper."""


def _sheets() -> list[Path]:
    made = ("material.css", SCALE.name)
    return [path for path in sorted(ASSETS.rglob("*.css")) if path.name not in made]


def test_the_steps_are_few() -> None:
    assert len(re.findall(r"^\s*--ps-text-", SCALE.read_text("utf-8"), re.MULTILINE)) == STEPS


@pytest.mark.parametrize("sheet", _sheets(), ids=lambda sheet: sheet.name)
def test_every_size_is_one_of_them(sheet: Path) -> None:
    sizes = re.findall(r"font-size:\s*([^;]+);", sheet.read_text("utf-8"))
    assert [size for size in sizes if not _RELATIVE.fullmatch(size)] == [], "take one of --ps-text-… of scale.css"
