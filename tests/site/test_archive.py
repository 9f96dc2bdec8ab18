"""The whole site as one file."""

import io
import zipfile
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.cli import run
from generator.content.reader import read_content
from generator.engines import engine
from generator.site.archive import archive_of
from generator.site.build import build
from generator.site.project import find_project
from generator.site.take_along import as_archive
from tests.conftest import ROOT


def _files(packed: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(packed)) as opened:
        assert opened.testzip() is None
        return {name: opened.read(name) for name in opened.namelist()}


def test_it_is_the_site_in_a_folder_of_its_own(tmp_path: Path) -> None:
    for name in ("index.html", "papers/a.html", "papers.zip"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    packed = archive_of(tmp_path, "Ünïted papers")
    assert _files(packed) == {
        "united-papers/index.html": b"index.html",
        "united-papers/papers/a.html": b"papers/a.html",
    }
    assert archive_of(tmp_path, "Ünïted papers") == packed
    assert list(_files(archive_of(tmp_path, "…"))) == ["papers/index.html", "papers/papers/a.html"]


@pytest.mark.slow
def test_the_site_offers_itself_where_the_list_says_so(toy_content: Path, tmp_path: Path) -> None:
    about = toy_content / "site.yml"
    about.write_text(about.read_text("utf-8") + "archive: true\n", "utf-8")
    project, site = find_project(toy_content, ROOT), tmp_path / "site"
    for _ in range(2):  # the second one finds the first one's archive beside the new site
        build(project, site, engine(), lambda *_: None, proves=False)
        packed = (site / "papers.zip").read_bytes()
        inside = {name.partition("/")[2]: content for name, content in _files(packed).items()}
        assert inside == {
            path.relative_to(site).as_posix(): path.read_bytes()
            for path in site.rglob("*")
            if path.is_file() and path.name not in ("papers.zip", "worker.js")
        }
    assert b'href="https://lists.example.org/toy/papers.zip"' in inside["index.html"]
    assert as_archive(project, engine(), lambda *_: None, Cache()) == packed


def test_a_list_without_an_address_offers_no_archive(toy_content: Path) -> None:
    (toy_content / "site.yml").write_text("name: A list\ndescription: Papers.\narchive: true\n", "utf-8")
    (problem,) = read_content(toy_content).problems
    assert (problem.position.line, problem.correction) == (3, "url: https://example.org/list/")


@pytest.mark.slow
def test_the_command_writes_what_is_wanted(
    toy_content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(toy_content.parent)
    assert run(["export", "markdown"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("# ")
    assert run(["export", "markdown", "--out", "deep/README.md"]) == 0
    assert Path("deep/README.md").read_text("utf-8") == shown
    assert capsys.readouterr().out.startswith("Wrote deep/README.md (")
    assert run(["export", "archive", "--out", str(tmp_path / "toy.zip")]) == 0
    assert any(name.endswith("/index.html") for name in _files((tmp_path / "toy.zip").read_bytes()))
    assert run(["export", "archive", "--out", str(tmp_path)]) == 2
