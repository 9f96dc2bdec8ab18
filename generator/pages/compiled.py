"""Templates as Jinja compiles them: once, as long as neither they nor the program change."""

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from generator.cache import Cache, Key


class CompiledTemplates(BytecodeCache):
    """Keeps in the cache of builds what Jinja makes of templates."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what is kept of a template, which Jinja compares with the template's text."""
        key = self._key(bucket)
        found = self._cache.fetch([key])
        if found:
            bucket.bytecode_from_string(found[key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template."""
        self._cache.keep({self._key(bucket): bucket.bytecode_to_string()})

    def _key(self, bucket: Bucket) -> Key:
        return self._cache.key("compiled template", bucket.key, bucket.checksum)
