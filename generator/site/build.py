"""The pipeline: read and check the list, generate its tree, lay it out, and only then replace the site."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter

from generator.cache import Cache
from generator.content.again import read_again
from generator.content.reader import read_library
from generator.model import Library
from generator.problems import ContentError
from generator.search import NoJavaScriptError, Proof
from generator.site.cards import write_cards
from generator.site.clock import build_day
from generator.site.closing import closing_files
from generator.site.cores import cores, run
from generator.site.engine import Engine, Progress
from generator.site.generate import Files, generate, index_files
from generator.site.layout import Layout
from generator.site.project import Project
from generator.site.prove import Trial, as_problems, prove_search
from generator.site.read import read_list
from generator.site.standalone import standalone_files
from generator.site.write import replacing, write_tree


@dataclass(frozen=True, slots=True)
class Built:
    """What a build has made."""

    papers: int
    files: int
    seconds: float
    search: Proof | None = None
    """How the search fared in its proof; None where there was none."""
    undrawn: int = 0
    """How many pages should have a picture for previews of links and have none."""


def build(  # noqa: PLR0913 - what the command takes
    project: Project,
    site: Path,
    engine: Engine,
    progress: Progress,
    *,
    cache: Cache | None = None,
    proves: bool = True,
    strict: bool = False,
    wait: Callable[[], None] = lambda: None,
) -> Built:
    """Build the website of a list into the folder `site`, which stays as it was if anything fails.

    What the `cache` has is not made again; the site is the same. If wanted, the search proves itself on the way, where
    V8 is installed. With `strict` it must, and a paper that it does not find fails the build.

    Builds into one folder take turns; `wait` is called before this one waits for another.

    Raises ContentError for problems of the content, and UsageError for folders or settings that cannot be used.
    """
    start = perf_counter()
    today, cache = build_day(os.environ), cache or Cache()
    library = read_again(project.content, cache)
    tree = generate(library, project.templates, today, cache)
    library = tree.library
    with replacing(site, wait) as room:
        room.write(tree.files)
        write_cards(tree.cards, room, cache)
        tree = tree.written()
        layout = Layout(tree, engine, project, cache, room)
        shares = layout.shares(layout.write_kept())
        tasks: list[Callable[[], Files]] = [partial(index_files, library, tree.book, cache), *shares]
        made = run(tasks, cores() if len(shares) > 1 else 1)
        index = next(made)
        room.write(index)
        # Meanwhile the other cores lay out pages, and write them.
        proof = _proof(library, index, project, Trial(library, cache, today), strict=strict) if proves else None
        del index
        for number, _ in enumerate(made, start=1):
            progress("Laying out pages", number, len(shares))
        room.write(closing_files(room.folder, tree, project.templates))
        cache.end_build()
        files = room.files
    return Built(len(library.papers), files, perf_counter() - start, proof, tree.undrawn)


def _proof(library: Library, index: Files, project: Project, trial: Trial, *, strict: bool) -> Proof | None:
    try:
        proof = prove_search(library, index, project.templates, trial.papers)
    except NoJavaScriptError:
        if strict:
            raise
        return None
    if strict and proof.failures:
        raise ContentError(as_problems(proof, project.content))
    trial.end(proof)
    return proof


def check_search(project: Project) -> Proof:
    """Have the search of a list look for every paper, without building its site. Raises as a strict build does."""
    library, book = read_list(project)
    return prove_search(library, index_files(library, book, Cache()), project.templates)


def generate_tree(project: Project, out: Path) -> Built:
    """Write the tree into the folder `out`, where it stands alone, for any engine. Raises as `build` does."""
    start = perf_counter()
    library = read_library(project.content)
    files = standalone_files(generate(library, project.templates, build_day(os.environ)))
    write_tree(files, out)
    return Built(len(library.papers), len(files), perf_counter() - start)
