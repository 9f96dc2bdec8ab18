"""JSON laid out over lines, an item on each, as `json.dumps` with an indent of one has it.

That works in Python whenever it lays out; this leaves texts, nearly all that there is, to what is written in C.
"""

import json
from collections.abc import Sequence
from json.encoder import encode_basestring
from typing import Any


def laid_out(value: Any, margin: str = "") -> str:
    """Return a value as JSON that stands behind a margin, which its first line is given too."""
    return margin + _laid_out(value, f"\n{margin}")


def _laid_out(value: Any, line: str) -> str:
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, dict):
        inner = f"{line} "
        return _within("{}", [f"{encode_basestring(key)}: {_laid_out(one, inner)}" for key, one in value.items()], line)
    if isinstance(value, list | tuple):
        inner = f"{line} "
        return _within("[]", [_laid_out(one, inner) for one in value], line)
    return json.dumps(value)


def _within(brackets: str, items: Sequence[str], line: str) -> str:
    return f"{brackets[0]}{line} {f',{line} '.join(items)}{line}{brackets[1]}" if items else brackets
