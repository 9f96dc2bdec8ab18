"""Templates as Jinja compiles them: once, as long as neither they nor the program change."""

from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from generator.cache import Cache, Key

_compiled: dict[tuple[str, str], CodeType | None] = {}
"""What this process, and the one that it was forked from, has compiled, by the keys and the checksums of templates."""


class CompiledTemplates(BytecodeCache):
    """Keeps in the cache of builds what Jinja makes of templates; in memory, where that keeps nothing."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what is kept of a template, which Jinja compares with the template's text."""
        if not self._cache.keeps:
            bucket.code = _compiled.get((bucket.key, bucket.checksum))
            return
        key = self._key(bucket)
        found = self._cache.fetch([key])
        if found:
            bucket.bytecode_from_string(found[key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template."""
        if self._cache.keeps:
            self._cache.keep({self._key(bucket): bucket.bytecode_to_string()})
        else:
            _compiled[bucket.key, bucket.checksum] = bucket.code

    def _key(self, bucket: Bucket) -> Key:
        return self._cache.key("compiled template", bucket.key, bucket.checksum)
