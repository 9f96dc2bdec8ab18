"""What a query costs in Chromium, typed key by key as people type: from the first key to the answer that stands."""

import gzip
import json
import re
import statistics
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page

KEY = 130
"""Milliseconds from key to key."""
_QUIET = 900
"""Milliseconds without a change after which an answer stands, its excerpts too."""

# When the list of results last changed, when anything of the search did, and the longest task.
_WATCH = """
() => {
  const input = document.querySelector("input[type=search]");
  window.seen = { key: 0, answered: 0, changed: 0, longest: 0 };
  new PerformanceObserver((tasks) => {
    for (const { duration } of tasks.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: "longtask" });
  input.addEventListener("input", () => (seen.key = seen.changed = performance.now()));
  new MutationObserver((changes) => {
    if (changes.every(({ target }) => target === input)) return;
    seen.changed = performance.now();
    if (changes.some(({ target }) => target.role === "listbox")) seen.answered = seen.changed;
  }).observe(input.form, { childList: true, subtree: true });
}
"""
_STANDS = f"() => performance.now() - seen.changed > {_QUIET}"
_FOUND = """() => document.querySelector("[role=option] a")?.href.match(/([^/]+)[.]html/)?.[1] ?? null"""


@dataclass(frozen=True)
class Typed:
    """What one typed query took, and the id of the paper that it brought first."""

    kilobytes: float
    """Of all files that came since the first key, compressed."""
    files: int
    processor: float
    """Seconds of all of the browser's processes, from the first key to the answer that stands, less what typing takes
    where there is no search."""
    main_thread: float
    """Seconds of these on the page's main thread."""
    per_key: float
    """Milliseconds of these."""
    alone: float
    """Seconds of all of the browser's processes for the same keys without a search."""
    longest_task: float
    """Milliseconds of the processor that a task took on the page's main thread."""
    longest_delay: float
    """Milliseconds that one lasted by the clock, while other programs ran, too; 0 below 50, of which browsers do not
    tell."""
    wait: float
    """Milliseconds from the last key to its answer."""


@dataclass(frozen=True)
class _Watched:
    """What the browser did while a query was typed."""

    processor: float
    main_thread: float
    came: Sequence[str]
    seen: Mapping[str, float]
    first: str | None


def middle(typed: Sequence[Typed]) -> Sequence[float]:
    """Return the median of each figure."""
    return [statistics.median(figures) for figures in _figures(typed)]


def worst(typed: Sequence[Typed]) -> Sequence[float]:
    """Return the greatest of each figure."""
    return [max(figures) for figures in _figures(typed)]


def _figures(typed: Sequence[Typed]) -> list[tuple[float, ...]]:
    return list(zip(*map(astuple, typed), strict=True))


def type_query(browser: Browser, root: str, site: Path, query: str) -> tuple[Typed, str | None]:
    """Type a query into the box of a page; return what the search took, and the id of the paper that it brought first.

    The same keys are typed into a box that no search is behind, and what these took is not the search's. They are typed
    once more to see the longest task, as to watch all tasks takes the processor, too.
    """
    alone, watched = _watch(browser, root, query, searches=False), _watch(browser, root, query)
    with _page(browser, root) as page:
        browser.start_tracing(page=page, categories=["toplevel"])
        _type(page, query)
        longest_task = _longest_task(browser.stop_tracing())
    main_thread = watched.main_thread - alone.main_thread
    return Typed(
        kilobytes=sum(_compressed(site / name) for name in watched.came) / 1000,
        files=len(watched.came),
        processor=watched.processor - alone.processor,
        main_thread=main_thread,
        per_key=1000 * main_thread / len(query),
        alone=alone.processor,
        longest_task=longest_task,
        longest_delay=watched.seen["longest"],
        wait=max(0.0, watched.seen["answered"] - watched.seen["key"]),
    ), watched.first


def _watch(browser: Browser, root: str, query: str, *, searches: bool = True) -> _Watched:
    with _page(browser, root, searches=searches) as page:
        came: dict[str, None] = {}
        page.on("request", lambda sent: came.setdefault(sent.url.removeprefix(root).partition("?")[0]))
        processes, own = browser.new_browser_cdp_session(), page.context.new_cdp_session(page)
        own.send("Performance.enable", {"timeDomain": "threadTicks"})
        before = _processor_time(processes), _task_time(own)
        seen = _type(page, query)
        processor, main_thread = _processor_time(processes) - before[0], _task_time(own) - before[1]
        return _Watched(processor, main_thread, list(came), seen, page.evaluate(_FOUND))


@contextmanager
def _page(browser: Browser, root: str, *, searches: bool = True) -> Iterator[Page]:
    """Give a page in a browser that has nothing cached."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    if not searches:
        page.route(re.compile(r"/programs/search\.js|/search/index\.js"), lambda route: route.abort())
    page.goto(f"{root}index.html", wait_until="networkidle")
    page.evaluate(_WATCH)
    yield page
    context.close()


def _type(page: Page, query: str) -> dict[str, float]:
    """Type a query, wait until its answer stands, and return when was what."""
    page.focus("input[type=search]")
    page.keyboard.type(query, delay=KEY)
    page.wait_for_function(_STANDS, polling=100)
    seen: dict[str, float] = page.evaluate("seen")
    return seen


def _compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), mtime=0)) if file.is_file() else 0


def _processor_time(processes: CDPSession) -> float:
    """Return the seconds of the processor that the browser's processes have had."""
    return float(sum(each["cpuTime"] for each in processes.send("SystemInfo.getProcessInfo")["processInfo"]))


def _task_time(own: CDPSession) -> float:
    """Return the seconds of the processor that tasks on the page's main thread have had."""
    metrics = own.send("Performance.getMetrics")["metrics"]
    return float(next(each["value"] for each in metrics if each["name"] == "TaskDuration"))


def _longest_task(trace: bytes) -> float:
    """Return the milliseconds of the processor that the longest task took on the main thread of a page."""
    events = json.loads(trace)["traceEvents"]
    mains = {
        (event["pid"], event["tid"])
        for event in events
        if event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain"
    }
    tasks = (
        event.get("tdur", 0)
        for event in events
        if event["name"] == "ThreadControllerImpl::RunTask" and (event["pid"], event["tid"]) in mains
    )
    return float(max(tasks)) / 1000
