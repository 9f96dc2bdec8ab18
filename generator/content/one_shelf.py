"""Entries of a list without themes.yml: all stand on one shelf, and need not say so."""

from dataclasses import replace
from typing import Any

from generator.content import schema
from generator.content.fields import Record
from generator.model import ONLY_SHELF


def _paper(themes: tuple[str, ...] = (ONLY_SHELF.id,), **values: Any) -> Any:
    return schema.PAPER.build(themes=themes, **values)


PAPER = Record(
    schema.PAPER.what,
    tuple(replace(field, required=field.required and field.name != "themes") for field in schema.PAPER.fields),
    _paper,
)
"""`schema.PAPER` for such a list."""
