"""JavaScript as text: values written as literals, and sources joined into one program."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

# "<" could begin "</script>", the separators end lines in old engines, half a surrogate pair is no UTF-8.
_UNSAFE = re.compile("[<\u2028\u2029\ud800-\udfff]")
_COMMENTS = re.compile(r"^[ \t]*(?://.*|/\*(?:[^*]|\*(?!/))*\*/)[ \t]*\n", re.MULTILINE)


def literal(value: Any) -> str:
    """Return JSON that is also JavaScript in any page: no line separators, nothing that could end a script."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def join(sources: Mapping[str, str], names: Iterable[str]) -> str:
    """Return the sources of these names as one program, without the comments that are for their authors."""
    return "".join(_COMMENTS.sub("", sources[name]) for name in names)
