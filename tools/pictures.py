"""Takes the pictures in docs/pictures: every kind of page of the list that comes with Papershelf, light and dark.

Each shows the top of a page on a desk and on a phone. Run as a program, it builds the list and writes them anew.
"""

import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from generator.cli import run
from tests.browser.chromium import FLAGS, find_chromium
from tests.browser.conftest import opened

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
SCHEMES = ("light", "dark")
KINDS = {
    "home": "index.html",
    "browse": "browse.html",
    "theme": "themes/self-improvement.html",
    "paper": "papers/b-star.html",
    "path": "paths/learning-from-yourself.html",
    "timeline": "timeline.html",
    "authors": "authors/index.html",
    "author": "authors/sergey-levine.html",
    "tag": "tags/reasoning.html",
    "years": "years/index.html",
    "marks": "marks.html",
    "compare": "compare.html?paper=b-star&paper=rest-mcts",
    "contribute": "contribute.html",
    "subscribe": "subscribe.html",
    "record": "record.html",
    "own-page": "about.html",
}
"""Pages by the names of their pictures."""

_WINDOWS = ({"width": 1300, "height": 900}, {"width": 390, "height": 900})
_BETWEEN = 20
_SHADES = 32
_DRAWN = 400
"""Milliseconds after which a page's programs have drawn what they draw."""


def _picture(browser: Browser, address: str, scheme: str) -> Image.Image:
    """Return the page in both windows, side by side."""
    shots = []
    for window in _WINDOWS:
        context = browser.new_context(viewport=window, color_scheme=scheme)  # type: ignore[arg-type]
        page = context.new_page()
        # The second time, faces are at hand.
        for _ in range(2):
            page.goto(address, wait_until="load")
            page.wait_for_timeout(_DRAWN)
        shots.append(Image.open(io.BytesIO(page.screenshot())).convert("RGB"))
        context.close()
    width = sum(shot.width for shot in shots) + _BETWEEN
    picture = Image.new("RGB", (width, shots[0].height), "#808080")
    picture.paste(shots[0], (0, 0))
    picture.paste(shots[1], (width - shots[1].width, 0))
    # Of few shades, which the letters do not show, and in a form that keeps each as it is, a picture is light.
    return picture.quantize(_SHADES, dither=Image.Dither.NONE).convert("RGB")


def _pictures(root: str) -> Iterator[tuple[str, Image.Image]]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        for kind, address in KINDS.items():
            for scheme in SCHEMES:
                yield f"{kind}-{scheme}.webp", _picture(browser, root + address, scheme)
        browser.close()


def main() -> None:
    """Write the pictures."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        assert run(["build", "--content", str(ROOT / "content"), "--site", str(site)]) == 0
        with opened("http", site) as root:
            for name, picture in _pictures(root):
                picture.save(PICTURES / name, lossless=True, quality=100, method=6)


if __name__ == "__main__":
    main()
