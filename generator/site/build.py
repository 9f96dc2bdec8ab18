"""The pipeline: read and check the list, generate its tree, lay it out, and only then replace the site."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter

from generator.cache import Cache
from generator.search import Proof, build_index
from generator.site.cards import card_shares
from generator.site.clock import build_day
from generator.site.closing import closing_files
from generator.site.cores import beside, cores, run
from generator.site.engine import Engine, Progress
from generator.site.generate import generate, write_files, write_list
from generator.site.index import write_index
from generator.site.layout import Layout
from generator.site.project import Project
from generator.site.prove import Trial, prove_search
from generator.site.read import read_list
from generator.site.stages import Stages
from generator.site.standalone import standalone_files
from generator.site.tree import plan_tree
from generator.site.write import replacing, write_tree
from generator.words.views import views

_FEW = 3
"""Tasks that are done one after the other, since that takes less than to begin another process."""


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
    library, book = read_list(project, cache)
    with replacing(site, wait, cache) as room:
        stages = Stages(room.write, cache, room.take_over, room.before)
        trial = Trial(library, cache, today) if proves else None
        # They take longest, and need nothing of all that follows.
        telling = partial(write_list, library, book, today, stages)
        finding = partial(write_index, library, book, project, room, stages, trial=trial, strict=strict)
        with beside(partial(room.noting, telling)) as told, beside(partial(room.noting, finding)) as found:
            tree = plan_tree(library, book, project.templates, today, cache)
            layout = Layout(tree, engine, project, cache, room)
            missing, drawing = layout.take_over(), card_shares(tree.cards, room, cache)
            files = write_files(tree, room.note(told()), stages)
            tasks = [*layout.shares(missing, files), *drawing]
            noting = [partial(room.noting, task) for task in tasks]
            for number, noted in enumerate(run(noting, cores() if len(tasks) > _FEW else 1), start=1):
                room.note(noted)
                progress("Laying out pages", number, len(tasks))
            proof = room.note(found())
        room.write(closing_files(room.sizes, room.read, tree, project.templates))
        count = len(room.record.marks)
    cache.end_build()
    return Built(len(library.papers), count, perf_counter() - start, proof, tree.undrawn)


def check_search(project: Project) -> Proof:
    """Have the search of a list look for every paper, without building its site. Raises as a strict build does."""
    library, book = read_list(project)
    return prove_search(library, build_index(library, book, views=views(library, book)), project.templates)


def generate_tree(project: Project, out: Path) -> Built:
    """Write the tree into the folder `out`, where it stands alone, for any engine. Raises as `build` does."""
    start = perf_counter()
    library, book = read_list(project)
    made: dict[str, bytes] = {}
    tree = generate(library, book, project.templates, build_day(os.environ), Stages(made.update))
    files = standalone_files(tree, made)
    write_tree(files, out)
    return Built(len(library.papers), len(files), perf_counter() - start)
