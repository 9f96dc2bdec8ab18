"""The list in one file, to be taken along: from its folder to the file's bytes, with nothing written between."""

import tempfile
from pathlib import Path

from generator.cache import Cache
from generator.content.reader import read_library
from generator.exports.epub import epub
from generator.exports.markdown import readme
from generator.exports.single_file import single_file
from generator.site.archive import archive_of
from generator.site.build import build
from generator.site.engine import Engine, Progress
from generator.site.project import Project
from generator.site.read import read_list
from generator.site.single import inline_parts


def as_markdown(project: Project) -> bytes:
    """Return the README of a list. Raises ContentError."""
    return readme(*read_list(project)).encode()


def as_archive(project: Project, engine: Engine, progress: Progress, cache: Cache) -> bytes:
    """Return the website of a list as a ZIP file. Raises as `build` does."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        build(project, site, engine, progress, cache=cache, proves=False)
        return archive_of(site, read_library(project.content).site.name)


def as_single_file(project: Project) -> bytes:
    """Return a list as one page of HTML. Raises ContentError."""
    library, book = read_list(project)
    return single_file(library, book, inline_parts(library, book, project.templates)).encode()


def as_epub(project: Project) -> bytes:
    """Return a list as an EPUB. Raises ContentError."""
    return epub(*read_list(project))
