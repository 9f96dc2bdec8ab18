"""How smooth the browse page is at length: python -m bench.browse [PAPERS].

Builds a generated list, opens its browse page in Chromium from disk and over http, and prints what a first visit loads,
the milliseconds until the first rows are drawn, until a facet, an order and a query are, and the longest task that kept
the page busy.
"""

import functools
import gzip
import http.server
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Page

from bench.lists import write_list
from generator.engines import engine
from generator.site.build import build
from generator.site.project import find_project
from tests.browser.chromium import open_chromium

_RUNS = 3

_WATCH = """
window.tasks = [];
new PerformanceObserver((seen) => seen.getEntries().forEach((task) => tasks.push(task))).observe({
  type: "longtask", buffered: true,
});
new MutationObserver((_, observer) => {
  if (!document.querySelector(".ps-row")) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => (window.firstDraw = performance.now())));
}).observe(document, { childList: true, subtree: true });
"""

# Runs something and waits until the next picture is on the screen.
_TIMED = """
async (what) => {
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await new Promise((resolve) => setTimeout(resolve, 500));
  tasks.length = 0;
  const start = performance.now();
  const order = document.querySelector(".ps-select");
  const box = document.querySelector("input[type=search]");
  if (what === "facet") document.querySelector(".ps-label").click();
  if (what === "order") { order.value = "title"; order.dispatchEvent(new Event("change")); }
  if (what === "query") { box.value = "planning reward"; box.form.requestSubmit(); }
  if (what === "scroll") { scrollTo(0, document.documentElement.scrollHeight / 2); }
  while (what === "query" && !document.querySelector(".ps-browse__choices").textContent.includes("“")) await painted();
  await painted();
  const took = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 300));
  const rows = document.querySelectorAll(".ps-row").length;
  return { took, longest: Math.max(0, ...tasks.map(({ duration }) => duration)), rows };
}
"""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the standard library's name
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def _measure(page: Page, root: str) -> dict[str, float]:
    """Return what takes how long, by name."""
    page.add_init_script(_WATCH)
    page.goto(f"{root}browse.html")
    page.wait_for_function("window.firstDraw")
    page.wait_for_timeout(500)
    figures = {
        "first draw": page.evaluate("firstDraw"),
        "first draw, longest task": page.evaluate("Math.max(0, ...tasks.map(({ duration }) => duration))"),
    }
    for what in ("facet", "order", "scroll", "query"):
        found = page.evaluate(_TIMED, what)
        figures |= {what: found["took"], f"{what}, longest task": found["longest"]}
    figures["rows in the page at the end"] = found["rows"]
    return figures


def _print_first_visit(page: Page, root: str, site: Path) -> None:
    """Print how many files a first visit to each kind of page loads, and what they weigh compressed."""
    for name in ("browse", "contribute", "marks", "timeline", "authors/index", "years/index"):
        loaded = _loaded(page, root, f"{name}.html")
        weight = sum(len(gzip.compress((site / file).read_bytes())) for file in loaded)
        print(f"  first visit of {name}: {len(loaded)} files, {weight / 1000:,.0f} kB compressed")


def _loaded(page: Page, root: str, name: str) -> set[str]:
    """Return which files of a site a visit to one of its pages loads."""
    loaded: set[str] = set()
    page.on("request", lambda sent: loaded.add(sent.url.removeprefix(root).partition("?")[0]))
    page.goto(f"{root}{name}", wait_until="networkidle")
    return loaded


def main(papers: int) -> None:
    """Print the figures for a generated list."""
    with tempfile.TemporaryDirectory() as room:
        content, site = Path(room, "content"), Path(room, "site")
        write_list(content, papers)
        build(find_project(content, Path()), site, engine(), lambda *_: None)
        print(f"{papers:,} papers")
        measure(site)


def measure(site: Path) -> None:
    """Print the figures of a built site."""
    with open_chromium() as browser, _served(site) as address:
        _print_first_visit(browser.new_page(), address, site)
        for root in (site.as_uri() + "/", address):
            runs = [_measure(browser.new_page(), root) for _ in range(_RUNS)]
            print(f"  {root.partition(':')[0]}, milliseconds, middle of {_RUNS}")
            for name in runs[0]:
                print(f"    {name:30}{median(run[name] for run in runs):8.0f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
