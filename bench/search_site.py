"""A bare site around a search index, and its measures in Chromium."""

import functools
import gzip
import http.server
import shutil
import statistics
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from generator.layers import Layers
from generator.model import Library
from generator.scripts.words import spoken
from generator.search import build_index
from generator.words.reader import read_book

ASSETS = Path(__file__).parent.parent / "site_templates" / "assets"
PROGRAMS = ASSETS / "programs"
BOOK = read_book(Layers((ASSETS.parent / "words",)), "en")
_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self' file:; style-src 'self' file:">
<title>Bench</title><link rel="icon" href="data:,"><link rel="stylesheet" href="assets/search/search.css">
<script src="assets/programs/reading.js" defer></script>
<form class="ps-search" role="search" action="browse.html"><input type="search" name="q"></form></html>"""

# Milliseconds from a key to the frame that shows its results, and the longest task meanwhile.
_OBSERVE = """
() => {
  window.longest = 0;
  window.times = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.longest = Math.max(window.longest, entry.duration);
  }).observe({ type: "longtask" });
  const input = document.querySelector("input[type=search]");
  const isDrawn = ({ target }) => target.closest(".ps-search__panel");
  window.ask = (text) => new Promise((resolve) => {
    const start = performance.now();
    const watch = new MutationObserver((seen) => {
      if (!seen.some(isDrawn)) return;
      watch.disconnect();
      resolve(performance.now() - start);
    });
    watch.observe(input.form, { childList: true, subtree: true });
    input.focus();
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
"""


@dataclass(frozen=True)
class Load:
    """What cold three-word queries take: the median and the worst of all."""

    kilobytes: tuple[float, float]
    files: tuple[float, float]
    milliseconds: tuple[float, float]


@dataclass(frozen=True)
class Keys:
    """Milliseconds per further key: median and 95th of a hundred; the longest task on the main thread, if above 50."""

    median: float
    percentile_95: float
    longest_task: float


def write_site(library: Library, folder: Path) -> Path:
    """Write a page with the search box and the index; return the folder of the search."""
    target = folder / "assets" / "search"
    target.mkdir(parents=True)
    for name, script in build_index(library, BOOK).items():
        (target / name).write_text(script, encoding="utf-8")
    programs = folder / "assets" / "programs"
    programs.mkdir()
    for path in PROGRAMS.iterdir():
        (programs / path.name).write_text(spoken(path.read_text("utf-8"), BOOK), "utf-8")
    shutil.copy(ASSETS / "search" / "search.css", target)
    (folder / "index.html").write_text(_PAGE, encoding="utf-8")
    return target


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine."""
    handler = functools.partial(_QuietHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in the standard library
        """Say nothing."""


def measure_cold(browser: Browser, address: str, search: Path, queries: Sequence[str]) -> Load:
    """Ask each query in a browser that has nothing cached."""
    loads = [_cold(browser, address, search, query) for query in queries]
    kilobytes, files, milliseconds = zip(*loads, strict=True)
    return Load(_middle_and_worst(kilobytes), _middle_and_worst(files), _middle_and_worst(milliseconds))


def _cold(browser: Browser, address: str, search: Path, query: str) -> tuple[float, int, float]:
    context = browser.new_context()
    page = context.new_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url.partition("?")[0].rpartition("/")[2]))
    page.goto(f"{address}index.html")
    page.evaluate(_OBSERVE)
    milliseconds: float = page.evaluate("(query) => window.ask(query)", query)
    loaded = [search / name for name in asked if (search / name).is_file()]
    size = sum(len(gzip.compress(path.read_bytes())) for path in loaded)
    context.close()
    return size / 1000, len(loaded), milliseconds


def _middle_and_worst(values: Sequence[float]) -> tuple[float, float]:
    return statistics.median(values), max(values)


def measure_keys(browser: Browser, address: str, queries: Sequence[str]) -> Keys:
    """Type each query letter by letter, in one page; the first quarter of the queries only warms it up."""
    page = browser.new_page()
    page.goto(f"{address}index.html")
    page.evaluate(_OBSERVE)
    times = [_type(page, query) for query in queries]
    warm = sorted(time for of_query in times[len(times) // 4 :] for time in of_query)
    longest: float = page.evaluate("() => window.longest")
    page.close()
    return Keys(statistics.median(warm), warm[int(len(warm) * 0.95)], longest)


def _type(page: Page, query: str) -> list[float]:
    return [page.evaluate("(text) => window.ask(text)", query[:length]) for length in range(1, len(query) + 1)]
