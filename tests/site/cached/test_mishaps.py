"""Whatever becomes of the cache, of the site or of the program, nothing that is wrong comes of it."""

import shutil
import sqlite3
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from generator.cache import Cache, fingerprint
from generator.site.project import Project
from tests.engines.sites import differences
from tests.site.cached.builds import assert_same_as_cold, build_site, build_warm
from tests.site.cached.edits import EDITS

pytestmark = pytest.mark.slow


def test_a_site_that_somebody_has_changed_is_made_right(project: Project, site: Path, folder: Path) -> None:
    build_warm(project, site, folder)
    (site / "papers" / "plain.html").write_text("something else", "utf-8")
    (site / "papers.bib").unlink()
    assert_same_as_cold(project, site, Cache(folder))


def test_an_interrupted_build_leaves_nothing_wrong(project: Project, site: Path, folder: Path) -> None:
    build_warm(project, site, folder)
    EDITS["frame"](project)

    def breaks(*_: object) -> Mapping[str, bytes]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build_site(project, site, Cache(folder), breaks)
    assert_same_as_cold(project, site, Cache(folder))


def test_another_version_of_the_program_makes_everything_anew(
    project: Project, site: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_warm(project, site, folder)
    key = fingerprint("something")
    monkeypatch.setattr("generator.cache.digests._program", lambda: b"another")
    assert fingerprint("something") != key
    assert_same_as_cold(project, site, Cache(folder))


def _cut(database: Path) -> None:
    content = database.read_bytes()
    database.write_bytes(content[: len(content) // 2])


def _overwrite(database: Path) -> None:
    database.write_bytes(b"no database at all" * 1000)


def _garble(database: Path) -> None:
    with sqlite3.connect(database) as opened:
        opened.execute("UPDATE contents SET content = CAST('wrong' AS BLOB)")
    opened.close()


def _remove(database: Path) -> None:
    shutil.rmtree(database.parent)


def _forbid(database: Path) -> None:
    shutil.rmtree(database.parent)
    database.parent.write_text("a file in the place of the folder", "utf-8")


@pytest.mark.parametrize("damage", [_cut, _overwrite, _garble, _remove, _forbid], ids=lambda one: one.__name__)
def test_what_is_damaged_is_made_anew(
    damage: Callable[[Path], None], project: Project, site: Path, folder: Path
) -> None:
    build_warm(project, site, folder)
    damage(folder / "contents.db")
    assert_same_as_cold(project, site, Cache(folder))
    assert_same_as_cold(project, site, Cache(folder))


def test_two_builds_may_share_a_cache(project: Project, site: Path, folder: Path, tmp_path: Path) -> None:
    sites = [tmp_path / name for name in ("one", "two")]
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(build_warm, [project] * 2, sites, [folder] * 2))
    assert differences(*sites) == []
    assert_same_as_cold(project, site, Cache(folder))
