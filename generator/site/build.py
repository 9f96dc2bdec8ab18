"""The pipeline: read and check the list, generate its tree, lay it out, and only then replace the site."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter

from generator.cache import Cache, Key
from generator.model import Library
from generator.problems import ContentError
from generator.search import NoJavaScriptError, Proof, build_index, index_files
from generator.search.languages import languages_of
from generator.site.cards import card_shares
from generator.site.clock import build_day
from generator.site.closing import closing_files
from generator.site.cores import beside, cores, run
from generator.site.engine import Engine, Progress
from generator.site.generate import generate, write_files
from generator.site.layout import Layout
from generator.site.project import Project
from generator.site.prove import IndexFolder, Trial, as_problems, prove_search
from generator.site.read import read_list
from generator.site.stages import Stages, Writing, library_key
from generator.site.standalone import standalone_files
from generator.site.tree import INDEX, plan_tree
from generator.site.write import Room, replacing, write_tree
from generator.words.book import Book
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
        # It takes longest, and needs nothing of all that follows.
        write_index = partial(_write_index, library, book, project, room, stages, trial=trial, strict=strict)
        with beside(partial(room.noting, write_index)) as finding:
            tree = plan_tree(library, book, project.templates, today, cache)
            layout = Layout(tree, engine, project, cache, room)
            with beside(partial(room.noting, partial(write_files, tree, today, stages))) as writing:
                missing = layout.take_over()
                drawing = card_shares(tree.cards, room, cache)
                files = room.note(writing())
            tasks = [*layout.shares(missing, files), *drawing]
            noting = [partial(room.noting, task) for task in tasks]
            for number, noted in enumerate(run(noting, cores() if len(tasks) > _FEW else 1), start=1):
                room.note(noted)
                progress("Laying out pages", number, len(tasks))
            proof = room.note(finding())
        room.write(closing_files(room.sizes, room.read, tree, project.templates))
        count = len(room.record.marks)
    cache.end_build()
    return Built(len(library.papers), count, perf_counter() - start, proof, tree.undrawn)


def _write_index(  # noqa: PLR0913 - all that the search rests on
    library: Library,
    book: Book,
    project: Project,
    room: Room,
    stages: Stages,
    *,
    trial: Trial | None,
    strict: bool,
) -> Proof | None:
    """Write the search's index, and have the search try what it is for, where that is wanted and V8 is installed."""
    stages.once(_index_key(library, book, stages.cache), partial(_write_files, library, book, stages.cache))
    if trial is None:
        return None
    try:
        index = IndexFolder(room.names(INDEX), room.read)
        proof = prove_search(library, index, project.templates, trial.papers)
    except NoJavaScriptError:
        if strict:
            raise
        return None
    if strict and proof.failures:
        raise ContentError(as_problems(proof, project.content))
    trial.end(proof)
    return proof


def _index_key(library: Library, book: Book, cache: Cache) -> Key:
    languages = languages_of(library)
    return cache.key(
        "the index's files",
        library_key(library, cache),
        book,
        sorted(languages.stop_words),
        languages.script,
    )


def _write_files(library: Library, book: Book, cache: Cache, write: Writing) -> None:
    def take_over(digests: Mapping[str, Key]) -> bool:
        return write.take_over({f"{INDEX}/{name}": digest for name, digest in digests.items()})

    for name, text in index_files(library, book, cache, views(library, book), take_over):
        write({f"{INDEX}/{name}": text.encode()})


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
