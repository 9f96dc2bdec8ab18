"""What is asked of a list of any length, beside its builds: what its commands take, and what its pages weigh.

A page's weight is what a host sends of it, compressed by gzip.
"""

import gzip
import socket
import statistics
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep

from bench.cost import cost_of

PAPERSHELF = (sys.executable, "-m", "generator")
_LARGE = 1_000
"""Papers from which on a list is given the time of a long one."""
_AT_ONCE = 0.01
"""Seconds after which a served page is asked for again."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Something that is measured, and the most that is asked of it."""

    what: str
    unit: str
    measured: float
    asked: float

    @property
    def row(self) -> str:
        """The figure as a row of a table of Markdown."""
        is_kept = "yes" if self.measured <= self.asked else "no"
        return f"| {self.what}, {self.unit} | {self.measured:.2f} | {self.asked:g} | {is_kept} |"


def table(figures: Sequence[Figure]) -> str:
    """Return figures as a table of Markdown."""
    head = ["| what | measured | asked at most | kept |", "|---|--:|--:|---|"]
    return "\n".join([*head, *(figure.row for figure in figures)])


def figures_of(folder: Path, papers: int) -> Iterator[Figure]:
    """Measure the list in `folder`, which is built into `site` beside its content, so that the cache has it."""
    entry = min((folder / "content" / "papers").glob("*.yml"))
    check = [*PAPERSHELF, "check"]
    yield Figure("`check`", "s of the processor", cost_of(check, folder).processor, 6)
    one = [*check, str(entry.relative_to(folder))]
    cost_of(one, folder)  # the first time it makes what it keeps
    yield Figure("`check` of one file", "s of the processor", cost_of(one, folder).processor, 1)
    yield Figure("`--help`", "s of the processor", cost_of([*PAPERSHELF, "--help"], folder).processor, 0.25)
    yield Figure("`new`", "s of the processor", _new(folder), 0.25)
    seconds = 3 if papers > _LARGE else 0.5
    yield Figure("`serve`, from saving an entry to its page", "s by the clock", _served(folder, entry), seconds)
    yield from _weights(folder / "site")


def _new(folder: Path) -> float:
    before = set((folder / "content").rglob("*.yml"))
    cost = cost_of([*PAPERSHELF, "new", "A title that no other paper has"], folder)
    for made in set((folder / "content").rglob("*.yml")) - before:
        made.unlink()
    return cost.processor


def _served(folder: Path, entry: Path) -> float:
    """Return the seconds from saving an entry until its page says what it says, the second time."""
    text = entry.read_text("utf-8")
    with _serving(folder) as address:
        try:
            for mark in ("Oncemore", "Lastly"):
                entry.write_text(text.replace("note: >-\n  ", f"note: >-\n  {mark} ", 1), "utf-8")
                start = perf_counter()
                while mark not in _fetched(f"{address}papers/{entry.stem}.html"):
                    sleep(_AT_ONCE)
                seconds = perf_counter() - start
        finally:
            entry.write_text(text, "utf-8")
    return seconds


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [*PAPERSHELF, "serve", "--address", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)  # noqa: S603 - our own words
    try:
        assert process.stdout, "it was asked for"
        for line in process.stdout:
            if line.startswith("Serving"):
                break
        address = f"http://127.0.0.1:{port}/"
        while not _fetched(address):
            sleep(_AT_ONCE)
        yield address
    finally:
        process.terminate()
        process.communicate()


def _fetched(address: str) -> str:
    try:
        with urllib.request.urlopen(address) as answer:  # noqa: S310 - our own server
            return str(answer.read().decode())
    except OSError:
        return ""


def _weights(site: Path) -> Iterator[Figure]:
    papers = [_weight(path) for path in (site / "papers").glob("*.html")]
    yield Figure("a paper's page, the median", "kB", statistics.median(papers), 60)
    others = [path for path in site.rglob("*.html") if path.parent.name != "papers"]
    heaviest = max(others, key=_weight)
    yield Figure(f"the heaviest other page, {heaviest.relative_to(site)}", "kB", _weight(heaviest), 60)
    first = [site / "browse.html", *(site / "assets" / name for name in _SHOWN_FIRST)]
    yield Figure("the page of all papers with what it shows first", "kB", sum(map(_weight, first)), 150)


_SHOWN_FIRST = ("styles/site.css", "styles/browse.css", "programs/scheme.js", "programs/browse.js", "data/papers.js")


def _weight(path: Path) -> float:
    return len(gzip.compress(path.read_bytes(), 6)) / 1000
