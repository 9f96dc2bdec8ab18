"""Takes the pictures in docs/pictures: every kind of page of the list that comes with Papershelf, light and dark.

Each shows the top of a page on a desk and on a phone. Run as a program, it builds the list and writes them anew.
"""

import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page

from generator.cli import run
from tests.browser.chromium import open_chromium
from tests.browser.conftest import address_of

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
    "map": "map.html",
    "changes": "changes.html",
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


def _shot(page: Page, address: str) -> Image.Image:
    page.goto(address, wait_until="load")
    page.wait_for_timeout(_DRAWN)
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


def _beside(desk: Image.Image, phone: Image.Image) -> Image.Image:
    """Return both as one picture, of so few shades that it is light and its letters do not show it."""
    picture = Image.new("RGB", (desk.width + _BETWEEN + phone.width, desk.height), "#808080")
    picture.paste(desk, (0, 0))
    picture.paste(phone, (desk.width + _BETWEEN, 0))
    return picture.quantize(_SHADES, dither=Image.Dither.NONE).convert("RGB")


def _pictures(browser: Browser, root: str, scheme: str) -> Iterator[tuple[str, Image.Image]]:
    contexts = [browser.new_context(viewport=window, color_scheme=scheme) for window in _WINDOWS]  # type: ignore[arg-type]
    pages = [context.new_page() for context in contexts]
    for page in pages:
        page.goto(root)
        page.evaluate("document.fonts.ready.then(() => true)")  # from then on the faces are at hand
    for kind, address in KINDS.items():
        desk, phone = (_shot(page, root + address) for page in pages)
        yield f"{kind}-{scheme}.webp", _beside(desk, phone)
    for context in contexts:
        context.close()


def main() -> None:
    """Write the pictures."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        assert run(["build", "--content", str(ROOT / "content"), "--site", str(site)]) == 0
        with open_chromium() as browser:
            root = address_of("http", site)
            for scheme in SCHEMES:
                for name, picture in _pictures(browser, root, scheme):
                    picture.save(PICTURES / name, lossless=True, method=4)


if __name__ == "__main__":
    main()
