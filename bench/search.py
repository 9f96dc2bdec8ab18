"""Measures the search against what it promises, beside Material's search and MiniSearch: `python bench/search.py`.

Node and a folder with `lunr` and `minisearch` from npm (`--rivals FOLDER`) are needed for the rivals alone.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright
from search_lists import make_library
from search_queries import Query, make_queries
from search_site import BOOK, PROGRAMS, measure_cold, measure_keys, serve, write_site

from generator.content.reader import read_library
from generator.model import Library
from generator.search import build_index
from generator.search.javascript import PROGRAMS as SCRIPTS
from generator.search.javascript import SearchEngine

ROOT = Path(__file__).parent.parent
CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
REAL = 58
PER_KIND = {REAL: REAL, 1_000: 200, 10_000: 200}
COLD = 15


def main() -> None:
    """Print one block of figures per size of list."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sizes", nargs="*", type=int, default=[*PER_KIND])
    options.add_argument("--seed", type=int, default=11)
    options.add_argument("--browser", default="/usr/bin/chromium", help="Chromium's path; empty for none")
    options.add_argument("--rivals", type=Path, help="a folder in which npm installed minisearch")
    chosen = options.parse_args()
    for size in chosen.sizes:
        library = read_library(ROOT / "content") if size == REAL else make_library(size)
        queries = make_queries(library, PER_KIND.get(size, 200), chosen.seed)
        print(f"== {len(library.papers)} papers, {len(queries)} queries")
        measure_build(library)
        files = build_index(library, BOOK)
        with SearchEngine(files, {name: (PROGRAMS / name).read_text("utf-8") for name in SCRIPTS}) as engine:
            report("ours", queries, engine.first_results([query.text for query in queries]))
        if chosen.browser:
            measure_browser(library, queries, chosen.browser)
        if chosen.rivals:
            measure_rivals(library, queries, chosen.rivals)


def measure_build(library: Library) -> None:
    """Time and memory of the index; the memory in a run of its own, as measuring it takes time."""
    start = time.perf_counter()
    build_index(library, BOOK)
    seconds = time.perf_counter() - start
    tracemalloc.start()
    build_index(library, BOOK)
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    print(f"build: {seconds:.1f} s, {peak:.0f} MB at most")


def report(name: str, queries: Sequence[Query], found: Sequence[str | None]) -> None:
    """Success at 1 per kind, and how often nothing was found."""
    asked = Counter(query.kind for query in queries)
    first = Counter(query.kind for query, paper in zip(queries, found, strict=True) if paper == query.paper.id)
    shares = {kind: first[kind] / asked[kind] for kind in asked}
    mean = sum(share for kind, share in shares.items() if kind != "exact title") / (len(shares) - 1)
    print(f"{name}: mean {mean:.3f}, nothing found {sum(paper is None for paper in found)}")
    print("   ", ", ".join(f"{kind} {share:.3f}" for kind, share in shares.items()))


def measure_browser(library: Library, queries: Sequence[Query], executable: str) -> None:
    """Print loads, times and tasks in Chromium, over http and from disk."""
    three_words = [query.text for query in queries if query.kind == "three title words"][:COLD]
    with_typos = [query.text for query in queries if query.kind == "the same with a typo"][:COLD]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright, serve(Path(folder)) as address:
        search = write_site(library, Path(folder))
        browser = playwright.chromium.launch(executable_path=executable, args=CHROMIUM)
        for place in (address, f"file://{folder}/"):
            print(f"  {place.partition(':')[0]}: cold {measure_cold(browser, place, search, three_words)}")
            print(f"        cold, typo {measure_cold(browser, place, search, with_typos)}")
            print(f"        {measure_keys(browser, place, three_words)}")
        browser.close()


def measure_rivals(library: Library, queries: Sequence[Query], modules: Path) -> None:
    """Ask other programs the same queries, in Node."""
    papers = [
        {
            "id": paper.id,
            "title": paper.title.source,
            "authors": ", ".join(author.name for author in paper.authors),
            "text": f"{paper.abstract or ''} {paper.note or ''}",
            "labels": f"{paper.venue or ''} {' '.join((*paper.themes, *paper.tags))} {paper.published.year}",
        }
        for paper in library.papers
    ]
    asked = json.dumps({"papers": papers, "queries": [query.text for query in queries]})
    script = Path(__file__).with_name("search_rivals.cjs")
    worker = next(
        Path(sys.prefix).glob("lib/python*/site-packages/material/templates/assets/javascripts/workers/search.*.js")
    )
    command = ["node", str(script), str(modules), str(worker)]
    answer = subprocess.run(command, input=asked, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    for name, result in json.loads(answer.stdout).items():
        report(name, queries, result["found"])
        size, first, each = (result[key] for key in ("kilobytes", "milliseconds", "perQuery"))
        print(f"    index {size:.0f} kB compressed, {first:.0f} ms to the first answer, {each:.1f} ms a query")


if __name__ == "__main__":
    main()
