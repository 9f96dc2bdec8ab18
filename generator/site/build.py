"""The pipeline: read and check the list, generate its tree, lay it out, and only then replace the site."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from generator.content.reader import read_library
from generator.model import Library
from generator.problems import ContentError
from generator.search import NoJavaScriptError, Proof
from generator.site.clock import build_day
from generator.site.engine import Engine, Progress
from generator.site.generate import generate, index_files
from generator.site.project import Project
from generator.site.prove import as_problems, prove_search
from generator.site.standalone import standalone_files
from generator.site.write import replacing, write_tree
from generator.words.reader import read_book


@dataclass(frozen=True, slots=True)
class Built:
    """What a build has made."""

    papers: int
    files: int
    seconds: float
    search: Proof | None = None
    """How the search fared in its proof; None where there was none."""


def build(project: Project, site: Path, engine: Engine, progress: Progress, *, strict: bool = False) -> Built:
    """Build the website of a list into the folder `site`, which stays as it was if anything fails.

    The search proves itself on the way where V8 is installed. With `strict` it must, and a paper that it does not find
    fails the build.

    Raises ContentError for problems of the content, and UsageError for folders or settings that cannot be used.
    """
    start = perf_counter()
    library = read_library(project.content)
    tree = generate(library, project.templates, build_day(os.environ))
    with replacing(site) as room:
        engine(tree, project, room, progress)
        proof = _proof(library, tree.index, project, strict=strict)
        files = sum(path.is_file() for path in room.rglob("*"))
    return Built(tree.papers, files, perf_counter() - start, proof)


def _proof(library: Library, files: Mapping[str, bytes], project: Project, *, strict: bool) -> Proof | None:
    try:
        proof = prove_search(library, files, project.templates)
    except NoJavaScriptError:
        if strict:
            raise
        return None
    if strict and proof.failures:
        raise ContentError(as_problems(proof, project.content))
    return proof


def check_search(project: Project) -> Proof:
    """Have the search of a list look for every paper, without building its site. Raises as a strict build does."""
    library = read_library(project.content)
    book = read_book(project.templates / "words", library.site.language)
    return prove_search(library, index_files(library, book), project.templates, sample=None)


def generate_tree(project: Project, out: Path) -> Built:
    """Write the tree into the folder `out`, where it stands alone, for any engine. Raises as `build` does."""
    start = perf_counter()
    tree = generate(read_library(project.content), project.templates, build_day(os.environ))
    files = standalone_files(tree)
    write_tree(files, out)
    return Built(tree.papers, len(files), perf_counter() - start)
