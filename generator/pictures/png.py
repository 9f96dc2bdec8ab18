"""Pictures of few colours as PNG: Portable Network Graphics, third edition (W3C, 2025), whose sections are named below.

Pillow's own writer takes three times as long, as it tries at each row what five filters would make of it.
"""

import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from struct import pack

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_DEPTH, _INDEXED = 4, 3
"""In bits of a pixel, and the type of colour whose pixels are places in a palette (11.2.1)."""
_UNFILTERED = b"\0"
"""What stands before a row that is as it is (9.2)."""
_LEVEL, _RAW = 2, -15
"""How hard zlib tries, and how it is told to write no header of its own."""
_MANY = 8
"""Rows that are alike, from which on they are packed by themselves: what stands between lines of text."""
_HEADER, _END = b"\x78\x5e", b"\x03\x00"
"""Of a stream of zlib (RFC 1950, 2.2), and its last block, in which there is nothing (RFC 1951, 3.2.6)."""


def write_png(pixels: bytes, width: int, height: int, palette: bytes) -> bytes:
    """Return a picture whose pixels, row by row from the left, are places in a palette.

    Two of them share a byte, and the width is even. The palette has at most 16 colours, of three bytes each.
    """
    size = width * _DEPTH // 8
    rows = [_UNFILTERED + pixels[start : start + size] for start in range(0, len(pixels), size)]
    stream = [_HEADER, *_packed(rows), _END, pack(">I", zlib.adler32(b"".join(rows)))]
    header = pack(">IIBBBBB", width, height, _DEPTH, _INDEXED, 0, 0, 0)
    chunks = (b"IHDR", header), (b"PLTE", palette), (b"IDAT", b"".join(stream)), (b"IEND", b"")
    return _SIGNATURE + b"".join(_chunk(kind, content) for kind, content in chunks)


def _packed(rows: Iterable[bytes]) -> Iterator[bytes]:
    """Yield rows packed, in parts that need nothing of each other; many that are alike have been packed before."""
    packing = zlib.compressobj(_LEVEL, wbits=_RAW)
    for row, run in groupby(rows):
        count = sum(1 for _ in run)
        if count < _MANY:
            yield packing.compress(row * count)
        else:
            yield packing.flush(zlib.Z_FULL_FLUSH)
            yield _packed_alike(row, count)
    yield packing.flush(zlib.Z_FULL_FLUSH)


@lru_cache(maxsize=2048)
def _packed_alike(row: bytes, count: int) -> bytes:
    packing = zlib.compressobj(_LEVEL, wbits=_RAW)
    return packing.compress(row * count) + packing.flush(zlib.Z_FULL_FLUSH)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + kind + content + pack(">I", zlib.crc32(content, zlib.crc32(kind)))
