"""Pictures written as PNG: what Pillow reads of them is what was drawn."""

import random
import zlib
from io import BytesIO

import pytest
from PIL import Image

from generator.pictures import png

PALETTE = bytes(range(48))
MIXED = random.Random(11).choices(range(16), k=40 * 30)  # noqa: S311 - no secrets here


@pytest.mark.parametrize("is_quick", [True, False], ids=["isal", "zlib"])
@pytest.mark.parametrize("levels", [[0] * 1200, MIXED], ids=["nothing", "something"])
def test_what_is_read_is_what_was_drawn(levels: list[int], is_quick: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not is_quick:
        monkeypatch.setattr(png, "compress", zlib.compress)
    pixels = bytes(16 * left + right for left, right in zip(levels[::2], levels[1::2], strict=True))
    rows = b"".join(b"\0" + pixels[start : start + 20] for start in range(0, len(pixels), 20))
    picture = png.write_png(rows, 40, 30, PALETTE)
    Image.open(BytesIO(picture)).verify()
    read = Image.open(BytesIO(picture))
    assert read.size == (40, 30)
    assert read.convert("RGB").tobytes() == b"".join(PALETTE[3 * level : 3 * level + 3] for level in levels)
