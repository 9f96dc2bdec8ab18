"""The whole site as one file: unpacked, it opens and searches from disk."""

from collections.abc import Iterator
from pathlib import Path

from generator.exports.files import ARCHIVE
from generator.exports.packing import pack
from generator.site.offline import WORKER
from generator.text.slugs import make_slug


def archive(site: Path, name: str) -> bytes:
    """Return all files of a built site in a folder named after the list, but for what is of no use on a disk."""
    return pack(_files(site, make_slug(name) or "papers"))


def _files(site: Path, top: str) -> Iterator[tuple[str, bytes]]:
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        address = path.relative_to(site).as_posix()
        if address not in (ARCHIVE, WORKER):
            yield f"{top}/{address}", path.read_bytes()
