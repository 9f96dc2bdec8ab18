"""What the search finds, and what that costs a reader: python -m bench.search [PAPERS ...].

Asks generated lists, and our own, queries of several kinds: all of them in V8, and some of each kind typed key by key
in Chromium, over http and from a disk. Prints the figures, and writes them to bench/SEARCH.md. With `--rivals FOLDER`,
where npm installed minisearch, MiniSearch and Material's own search are asked too, in Node.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean

from bench.search_lists import make_library
from bench.search_queries import EXACT, Query, make_queries
from bench.search_site import serve, write_site
from bench.search_typing import KEY, Typed, middle, type_query, worst
from generator import __version__
from generator.content.reader import read_library
from generator.layers import Layers
from generator.model import Library
from generator.scripts.words import spoken
from generator.search import build_index
from generator.search.javascript import PROGRAMS, SearchEngine
from generator.words.reader import read_book
from tests.browser.chromium import open_chromium

ROOT = Path(__file__).parent.parent
TEMPLATES = ROOT / "site_templates"
BOOK = read_book(Layers((TEMPLATES / "words",)), "en")
RESULTS = Path(__file__).parent / "SEARCH.md"
OWN = 58
"""Papers of our own list, which stands for lists of that size."""
SIZES = (OWN, 1_000, 10_000)
SEED = 2027
MOST_OF_A_KIND = 200
TYPED_OF_A_KIND = 1
AT_ONCE = 100

_ASK = """
async function firstFive(queries) {
  const found = [];
  for (const query of queries) {
    const hits = await engine.describe(await engine.find(query), 0, 5);
    found.push(hits.map(({ row }) => row.id));
  }
  return found;
}
"""
_HEAD = """\
# The search, measured

Written by `python -m bench.search`: {machine}.

**Found** tells how often the paper that a query was made from comes first, and how often it is among the first five.
Queries are made by rule from papers drawn by lot (seed {seed}), at most {most} of a kind. Only queries that one paper
alone fits are asked, so that a perfect search would reach 1 everywhere: where several papers hold every word, as typed
or as meant, in the place where the words are from, nobody can know which of them is meant. How many were left out for
that is said below each table. The mean is that of the kinds, without exact titles.

**Costs** are those of a query typed key by key, {key} ms a key, in the box of our own first page, in a browser that has
nothing cached: the medians of some of each kind, with the worst in brackets. Bytes are compressed, and all that came
since the first key counts, programs and fonts too. Processor time is that of all of the browser's processes until the
answer and its excerpts stand, less what the same keys take where no search is behind the box, which are typed just
before ("typing alone"); of the main thread, and of its longest task, it is the page's. By the clock that task lasts
longer where other programs run (0 is below 50 ms, of which browsers do not tell).
"""
_QUALITY = "| kind | queries | first | in five |\n|---|--:|--:|--:|"
_COSTS = (
    "| | kB | files | processor, s | main thread, s | ms a key "
    "| typing alone, s | longest task, ms | by the clock | last key to answer, ms |"
    "\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
)
_DIGITS = (0, 0, 2, 2, 1, 2, 0, 0, 0)


def main(sizes: Sequence[int], seed: int, rivals: Path | None, results: Path) -> None:
    """Measure lists of these sizes, and write the results."""
    parts = [_HEAD.format(machine=_machine(), seed=seed, most=MOST_OF_A_KIND, key=KEY)]
    for size in sizes:
        parts.append("\n".join(_measured(size, seed, rivals)))
        print(parts[-1], flush=True)
    results.write_text("\n".join(parts), "utf-8")


def _measured(size: int, seed: int, rivals: Path | None) -> Iterator[str]:
    library = read_library(ROOT / "content") if size == OWN else make_library(size)
    drawn = make_queries(library, MOST_OF_A_KIND, seed)
    queries = drawn.queries
    start = time.process_time()
    index = build_index(library, BOOK)
    seconds, weight = time.process_time() - start, sum(map(len, index.values())) / 1e6
    yield f"## {size:,} papers\n\nAn index of {len(index)} files and {weight:.1f} MB, made in {seconds:.1f} s.\n"
    found = first_five(index, [query.text for query in queries])
    yield from _quality(queries, found)
    yield f"Left out as ambiguous were {drawn.ambiguous} of {drawn.ambiguous + len(queries)}.\n"
    yield from _costs(index, _some_of_each_kind(queries, found))
    if rivals:
        yield from _rivals(library, queries, rivals)


def first_five(index: Mapping[str, str], queries: Sequence[str]) -> list[Sequence[str]]:
    """Return the ids of the first papers that the shipped programs find, in V8."""
    programs = {name: spoken((TEMPLATES / "assets" / "programs" / name).read_text("utf-8"), BOOK) for name in PROGRAMS}
    found: list[Sequence[str]] = []
    with SearchEngine(index, programs) as engine:
        engine.run(_ASK)
        for start in range(0, len(queries), AT_ONCE):
            found += engine.value(f"firstFive({json.dumps(queries[start : start + AT_ONCE])})")
    return found


def _quality(queries: Sequence[Query], found: Sequence[Sequence[str]]) -> Iterator[str]:
    """Return the success for each kind of query, and its mean, as a table."""
    successes: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for query, papers in zip(queries, found, strict=True):
        successes[query.kind].append((papers[:1] == [query.paper.id], query.paper.id in papers))
    shares = {kind: [mean(each) for each in zip(*ones, strict=True)] for kind, ones in successes.items()}
    yield _QUALITY
    for kind, share in shares.items():
        yield f"| {kind} | {len(successes[kind])} | {_cells(share)} |"
    means = [mean(each) for each in zip(*(share for kind, share in shares.items() if kind != EXACT), strict=True)]
    yield f"| **mean** | {len(queries)} | {_cells(means)} |"
    yield f"\nNothing was found for {sum(not papers for papers in found)} of {len(queries)}.\n"


def _cells(figures: Sequence[float], digits: Sequence[int] = (3, 3)) -> str:
    return " | ".join(f"{figure:.{places}f}" for figure, places in zip(figures, digits, strict=True))


def _some_of_each_kind(queries: Sequence[Query], found: Sequence[Sequence[str]]) -> Mapping[str, str | None]:
    """Return the queries to type, and what V8 found first for each."""
    by_kind: dict[str, list[tuple[str, str | None]]] = defaultdict(list)
    for query, papers in zip(queries, found, strict=True):
        by_kind[query.kind].append((query.text, papers[0] if papers else None))
    return dict(one for ones in by_kind.values() for one in ones[:TYPED_OF_A_KIND])


def _costs(index: Mapping[str, str], sample: Mapping[str, str | None]) -> Iterator[str]:
    """Return what typed queries cost as a table, and whether they found what V8 had found."""
    yield _COSTS
    said = []
    with tempfile.TemporaryDirectory() as folder, open_chromium() as browser, serve(Path(folder)) as address:
        site = Path(folder)
        write_site(ROOT / "content", site, index)
        for place in (address, f"{site.as_uri()}/"):
            type_query(browser, place, site, "to warm up")
            typed = [type_query(browser, place, site, query) for query in sample]
            scheme = place.partition(":")[0]
            yield _cost_row(f"{scheme}, {len(typed)} queries", [taken for taken, _ in typed])
            alike = sum(first == expected for (_, first), expected in zip(typed, sample.values(), strict=True))
            said.append(f"{alike} of {len(typed)} over {scheme}")
    yield f"\nThe browser brought first what V8 did for {' and '.join(said)}.\n"


def _cost_row(name: str, typed: Sequence[Typed]) -> str:
    pairs = zip(middle(typed), worst(typed), _DIGITS, strict=True)
    cells = (f"{usual:.{places}f} ({most:.{places}f})" for usual, most, places in pairs)
    return f"| {name} | {' | '.join(cells)} |"


def _rivals(library: Library, queries: Sequence[Query], modules: Path) -> Iterator[str]:
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
        size, first, each = (result[key] for key in ("kilobytes", "milliseconds", "perQuery"))
        yield f"{name}: {size:.0f} kB compressed, {first:.0f} ms to the first answer, {each:.1f} ms a query.\n"
        yield from _quality(queries, [[found] if found else [] for found in result["found"]])


def _machine() -> str:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (
        f"{platform.system()} {platform.machine()}, {cores} cores, load {os.getloadavg()[0]:.1f} at the beginning; "
        f"Papershelf {__version__}"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Measure the search.")
    parser.add_argument("papers", nargs="*", type=int, default=SIZES)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--rivals", type=Path)
    parser.add_argument("--out", type=Path, default=RESULTS)
    given = parser.parse_args()
    main(given.papers, given.seed, given.rivals, given.out)
