"""Files packed into one, which is the same to the byte wherever and whenever it is made of the same."""

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest that the format can say (PKWARE's APPNOTE.TXT, section 4.4.6)."""

_UNIX = 3
_PLAIN_FILE = 0o100644 << 16
"""Whose attributes a file has, and that all may read it (as above, section 4.4.15)."""


def pack(files: Iterable[tuple[str, bytes]], *, stored_first: bool = False) -> bytes:
    """Return a ZIP file of files by their names, in their order; the first can be left as it is, uncompressed."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for number, (name, content) in enumerate(files):
            entry = ZipInfo(name, _FIRST_DAY)
            entry.create_system, entry.external_attr = _UNIX, _PLAIN_FILE
            is_stored = stored_first and number == 0
            archive.writestr(entry, content, ZIP_STORED if is_stored else ZIP_DEFLATED)
    return packed.getvalue()
