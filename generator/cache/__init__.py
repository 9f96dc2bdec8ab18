"""What earlier builds have made, kept under a digest of all that went in: the only thing that outlives a build.

Nothing is trusted that the list's own folder holds, since strangers send changes to it: the cache stands in the user's
folder for caches. One that is missing, damaged or in use by others fails no build: what it does not give is made.
"""

from generator.cache.cache import Cache, cache_of
from generator.cache.digests import Key, digest_of, files_digest, fingerprint
from generator.cache.pickling import Brief

__all__ = ["Brief", "Cache", "Key", "cache_of", "digest_of", "files_digest", "fingerprint"]
