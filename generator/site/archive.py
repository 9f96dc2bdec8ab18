"""The whole site as one file: unpacked, it opens and searches from disk."""

from collections.abc import Callable, Iterable
from pathlib import Path

from generator.exports.files import ARCHIVE
from generator.exports.packing import pack
from generator.site.offline import WORKER, reader_in, sizes_in
from generator.text.slugs import make_slug


def archive(names: Iterable[str], read: Callable[[str], bytes], name: str) -> bytes:
    """Return all files of a built site in a folder named after the list, but for what is of no use on a disk."""
    top = make_slug(name) or "papers"
    return pack((f"{top}/{file}", read(file)) for file in sorted(names, key=_parts) if file not in (ARCHIVE, WORKER))


def archive_of(site: Path, name: str) -> bytes:
    """Return the archive of the built site in a folder."""
    return archive(sizes_in(site), reader_in(site), name)


def _parts(name: str) -> list[str]:
    return name.split("/")
