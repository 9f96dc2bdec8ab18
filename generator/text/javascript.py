"""Values as JavaScript: as literals, and as scripts that bring them to the programs of a page."""

import json
import re
from typing import Any

# "<" could begin "</script>", the separators end lines in old engines, half a surrogate pair is no UTF-8.
_UNSAFE = re.compile("[<\u2028\u2029\ud800-\udfff]")


def literal(value: Any) -> str:
    """Return JSON that is also JavaScript in any page: no line separators, nothing that could end a script."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def providing(name: str, content: Any) -> str:
    """Return a script that enters the content under its name into the table from which programs take it.

    It works over http and from a disk alike, and may run before the programs or after them. See `page/parts.js`.
    """
    return entering(name, literal(content))


def entering(name: str, expression: str) -> str:
    """Return a script that enters the value of an expression of JavaScript likewise."""
    return f"(globalThis.papershelf??={{}})[{literal(name)}]={expression};\n"
