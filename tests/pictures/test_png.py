"""Pictures written as PNG: what Pillow reads of them is what was drawn."""

import random
from io import BytesIO

import pytest
from PIL import Image

from generator.pictures.png import write_png

PALETTE = bytes(range(48))
MIXED = random.Random(11).choices(range(16), k=40 * 30)  # noqa: S311 - no secrets here


@pytest.mark.parametrize(
    "levels",
    [
        pytest.param([0] * 1200, id="nothing"),
        pytest.param(MIXED, id="no two rows alike"),
        pytest.param([3] * 400 + MIXED[:400] + [5] * 400, id="rows alike around others"),
        pytest.param(MIXED[:40] * 30, id="all rows alike"),
        pytest.param([*MIXED[:80], *MIXED[40:80] * 5, *MIXED[80:120] * 23], id="few rows alike, and many"),
    ],
)
def test_what_is_read_is_what_was_drawn(levels: list[int]) -> None:
    pixels = bytes(16 * left + right for left, right in zip(levels[::2], levels[1::2], strict=True))
    rows = b"".join(b"\0" + pixels[start : start + 20] for start in range(0, len(pixels), 20))
    picture = write_png(rows, 40, 30, PALETTE)
    Image.open(BytesIO(picture)).verify()
    read = Image.open(BytesIO(picture))
    assert read.size == (40, 30)
    assert read.convert("RGB").tobytes() == b"".join(PALETTE[3 * level : 3 * level + 3] for level in levels)
