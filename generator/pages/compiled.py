"""Templates as Jinja compiles them: once, as long as neither they nor the program change.

Those that come with Papershelf are part of the program: what they compile to is kept as Python keeps the bytecode of
modules, beside it and whatever list is built. Nothing is kept of a list's own.
"""

import marshal
import os
import sys
from contextlib import suppress
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from generator.cache import fingerprint

_HOME = Path(__file__).parents[2]
"""Where the program stands, and the templates that come with it."""

_compiled: dict[tuple[str, str], CodeType | None] = {}
"""What this process, and the one that it was forked from, has compiled, by file and checksum."""


class CompiledTemplates(BytecodeCache):
    """Has at hand what Jinja makes of templates."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the path of a template's file, by which it is known."""
        return filename or name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what is known of a template with this text."""
        known = bucket.key, bucket.checksum
        _compiled[known] = bucket.code = _compiled.get(known) or _kept(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template."""
        _compiled[bucket.key, bucket.checksum] = bucket.code
        if not sys.dont_write_bytecode:
            _keep(bucket)


def _kept(bucket: Bucket) -> CodeType | None:
    place, key = _place(bucket), _key(bucket)
    with suppress(OSError, EOFError, ValueError, TypeError):  # the last three if it is damaged
        found = place.read_bytes() if place else b""
        if found.startswith(key):
            code: CodeType = marshal.loads(found.removeprefix(key))  # noqa: S302 - the program's own
            return code
    return None


def _keep(bucket: Bucket) -> None:
    place = _place(bucket)
    with suppress(OSError):
        if place:
            place.parent.mkdir(parents=True, exist_ok=True)
            whole = place.with_name(f"{place.name}.{os.getpid()}")  # so that nobody reads half of it
            whole.write_bytes(_key(bucket) + marshal.dumps(bucket.code))
            whole.replace(place)


def _place(bucket: Bucket) -> Path | None:
    """Return where a template's bytecode is kept, if it comes with Papershelf."""
    path = Path(bucket.key)
    if not path.is_relative_to(_HOME):
        return None
    name = "-".join(path.relative_to(_HOME).parts)
    return Path(cache_from_source(str(Path(__file__).with_name(f"{name}.py"))))


def _key(bucket: Bucket) -> bytes:
    return fingerprint(MAGIC_NUMBER, bucket.key, bucket.checksum)
