"""Builds of a list from a cache, beside builds without one."""

from collections.abc import Iterable
from pathlib import Path

from generator.cache import Cache
from generator.engines import engine
from generator.site.build import build
from generator.site.engine import Engine
from generator.site.project import Project
from tests.engines.sites import differences
from tests.site.cached.edits import Edit


def build_site(project: Project, site: Path, cache: Cache | None = None, lay_out: Engine | None = None) -> None:
    """Build a list without a proof of its search."""
    build(project, site, lay_out or engine(), lambda *_: None, cache=cache, proves=False)


def build_warm(project: Project, site: Path, folder: Path) -> None:
    """Build from the cache in a folder, as a process of its own would."""
    build_site(project, site, Cache(folder))


def assert_same_as_cold(project: Project, site: Path, cache: Cache) -> None:
    """Build with the cache where the last build stood, and without one elsewhere."""
    build_site(project, site, cache)
    build_site(project, site.with_name("cold"))
    assert differences(site, site.with_name("cold")) == []


def assert_never_stale(project: Project, site: Path, edits: Iterable[Edit], folder: Path) -> None:
    """Build, edit, and build again, from the cache in a folder."""
    build_warm(project, site, folder)
    for edit in edits:
        edit(project)
        assert_same_as_cold(project, site, Cache(folder))


def assert_never_stale_in_one_process(project: Project, site: Path, edits: Iterable[Edit], folder: Path) -> None:
    """Build, edit, and build again, as a process does that lives on."""
    cache = Cache(folder, lives_on=True)
    build_site(project, site, cache)
    for edit in edits:
        edit(project)
        assert_same_as_cold(project, site, cache)
