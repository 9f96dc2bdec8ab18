"""Answers in JSON, of which nothing may be taken for granted."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from generator.contribute.candidate import UnreadableError

Item = Mapping[str, Any]


def parse(text: str) -> Any:
    """Return what an answer holds. Raises UnreadableError."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("it is no JSON") from error


def inner(value: object, *keys: str) -> Any:
    """Return what stands under nested keys; None where something else is in the way."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def items(value: object, *keys: str) -> Iterator[Item]:
    """Yield the objects of the list under nested keys. One that stands there alone counts as a list of one."""
    found = inner(value, *keys)
    yield from (item for item in (found if isinstance(found, list) else [found]) if isinstance(item, dict))


def text(value: object, *keys: str) -> str:
    """Return the text under nested keys; empty where there is none."""
    found = inner(value, *keys)
    return found if isinstance(found, str) else ""
