"""The pipeline: a good list becomes a site, a bad one leaves the last good site alone."""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.engines import engine
from generator.problems import ContentError, UsageError
from generator.site.build import build, generate_tree
from generator.site.project import find_project
from tests.conftest import ROOT

pytestmark = pytest.mark.slow


def _fingerprint(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _build(content: Path, site: Path) -> None:
    build(find_project(content, ROOT), site, engine(), lambda *_: None)


def _generate(content: Path, out: Path) -> None:
    generate_tree(find_project(content, ROOT), out)


Command = Callable[[Path, Path], None]


def test_the_site_has_a_page_for_everything(toy_content: Path, tmp_path: Path) -> None:
    _build(toy_content, tmp_path / "site")
    pages = {path.relative_to(tmp_path / "site").as_posix() for path in (tmp_path / "site").rglob("*.html")}
    assert pages >= {
        "index.html", "browse.html", "404.html", "themes/first.html", "themes/second.html", "themes/empty.html",
        "paths/tour.html", "papers/plain.html", "papers/full.html", "papers/gone.html", "papers/former.html",
    }  # fmt: skip


def test_two_builds_are_identical(toy_content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _build(toy_content, tmp_path / "one")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    _build(toy_content, tmp_path / "deeper" / "two")
    assert _fingerprint(tmp_path / "one") == _fingerprint(tmp_path / "deeper" / "two")


def test_a_bad_entry_leaves_the_last_good_site(toy_content: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    _build(toy_content, site)
    before = _fingerprint(site)
    (toy_content / "papers" / "plain.yml").write_text("title: [", "utf-8")
    with pytest.raises(ContentError):
        _build(toy_content, site)
    assert _fingerprint(site) == before
    assert not list(tmp_path.glob(".site-*"))


def test_a_fault_in_the_engine_leaves_the_last_good_site(toy_content: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    _build(toy_content, site)
    before = _fingerprint(site)

    def breaks(*_: object) -> Mapping[str, bytes]:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        build(find_project(toy_content, ROOT), site, breaks, lambda *_: None)
    assert _fingerprint(site) == before


def test_a_page_that_is_gone_leaves_no_file(toy_content: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    _build(toy_content, site)
    (toy_content / "papers" / "gone.yml").unlink()
    _build(toy_content, site)
    assert not (site / "papers" / "gone.html").exists()
    assert (site / "papers" / "full.html").exists()


@pytest.mark.parametrize("command", [_build, _generate])
def test_a_folder_of_somebody_else_is_not_touched(command: Command, toy_content: Path, tmp_path: Path) -> None:
    site = tmp_path / "home"
    site.mkdir()
    (site / "thesis.tex").write_text("years of work", "utf-8")
    with pytest.raises(UsageError, match="has not made"):
        command(toy_content, site)
    assert (site / "thesis.tex").read_text("utf-8") == "years of work"


@pytest.mark.parametrize("command", [_build, _generate])
def test_a_place_below_a_file_is_wrong_usage(command: Command, toy_content: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(UsageError, match="cannot be made"):
        command(toy_content, tmp_path / "file" / "site")


def test_a_generated_tree_follows_the_content(toy_content: Path, tmp_path: Path) -> None:
    out = tmp_path / "tree"
    project = find_project(toy_content, ROOT)
    generate_tree(project, out)
    untouched = (out / "docs" / "papers" / "full.md").stat().st_mtime_ns
    (toy_content / "papers" / "gone.yml").unlink()
    generate_tree(project, out)
    assert not (out / "docs" / "papers" / "gone.md").exists()
    assert (out / "docs" / "papers" / "full.md").stat().st_mtime_ns == untouched
    assert (out / "docs" / "papers.bib").exists()


def test_there_is_no_trace_of_materials_search_or_scripts(toy_content: Path, tmp_path: Path) -> None:
    _build(toy_content, tmp_path / "site")
    names = [path.as_posix() for path in (tmp_path / "site").rglob("*")]
    assert not [name for name in names if "workers/" in name or "lunr" in name or "bundle" in name]
    assert not [name for name in names if name.endswith(("search_index.json", "sitemap.xml.gz"))]
