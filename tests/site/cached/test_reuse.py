"""What has not changed is neither laid out nor written again."""

import sqlite3
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.engines import engine
from generator.pages.page import Address
from generator.site.project import Project
from generator.site.record import Record
from generator.site.tree import Tree
from tests.site.cached.builds import assert_same_as_cold, build_site, build_warm
from tests.site.cached.edits import EDITS

pytestmark = pytest.mark.slow


def test_only_what_changed_is_laid_out(project: Project, site: Path, folder: Path) -> None:
    asked: list[Address] = []

    def lay_out(tree: Tree, pages: Sequence[Address], project: Project) -> Mapping[str, bytes]:
        asked.extend(pages)
        return engine()(tree, pages, project)

    build_site(project, site, Cache(folder), lay_out)
    assert {"papers/plain.md", "papers/full.md", "index.md"} <= set(asked)
    asked.clear()
    build_site(project, site, Cache(folder), lay_out)
    assert asked == []
    EDITS["note"](project)
    build_site(project, site, Cache(folder), lay_out)
    assert "papers/full.md" in asked
    assert "papers/gone.md" not in asked


def test_what_has_not_changed_is_not_written_again(project: Project, site: Path, folder: Path) -> None:
    build_warm(project, site, folder)
    before = (site / "papers" / "gone.html").stat()
    EDITS["note"](project)
    build_warm(project, site, folder)
    after = (site / "papers" / "gone.html").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_files_that_other_processes_have_written_are_known(
    project: Project, site: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They stand in the site: nobody misses them where the cache has nothing but the record of them."""
    monkeypatch.setattr("generator.site.build._FEW", 0)
    monkeypatch.setattr("generator.site.build.cores", lambda: 2)
    monkeypatch.setattr("generator.site.record._now", lambda folder: folder.stat().st_mtime_ns + 10**9)
    with ProcessPoolExecutor(1) as pool:  # a process without threads, which may fork
        pool.submit(build_warm, project, site, folder).result()
    with sqlite3.connect(folder / "contents.db") as opened:
        opened.execute("DELETE FROM contents WHERE key != ?", [Record(site, Cache(folder)).place])
    opened.close()

    def breaks(*_: object) -> Mapping[str, bytes]:
        raise AssertionError

    build_site(project, site, Cache(folder), breaks)
    assert_same_as_cold(project, site, Cache(folder))
