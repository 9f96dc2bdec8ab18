"""JavaScript as text: values written as literals, and sources joined into one program."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

# "<" could begin "</script>", the separators end lines in old engines, half a surrogate pair is no UTF-8.
_UNSAFE = re.compile("[<\u2028\u2029\ud800-\udfff]")
_COMMENTS_AND_INDENTATION = re.compile(r"^[ \t]*(?://.*|/\*(?:[^*]|\*(?!/))*\*/)[ \t]*\n|^[ \t]+", re.MULTILINE)


def literal(value: Any) -> str:
    """Return JSON that is also JavaScript in any page: no line separators, nothing that could end a script."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def join(sources: Mapping[str, str], names: Iterable[str]) -> str:
    """Return the sources of these names as one program, without the comments and indentation made for their authors.

    No source may hold a template literal of several lines, whose indentation would count.
    """
    return "".join(_COMMENTS_AND_INDENTATION.sub("", sources[name]) for name in names)
