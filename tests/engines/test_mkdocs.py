"""Plain `mkdocs build` on the checked-in mkdocs.yml makes the same site."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.engines import engine
from generator.site.build import build
from generator.site.project import find_project
from tests.conftest import ROOT, SAMPLE

pytestmark = pytest.mark.slow


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_mkdocs_build_makes_the_same_site(tmp_path: Path) -> None:
    shutil.copytree(SAMPLE, tmp_path / "content")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "site_templates").symlink_to(ROOT / "site_templates")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "mkdocs")]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    assert done.returncode == 0, done.stderr
    build(find_project(SAMPLE, ROOT), tmp_path / "ours", engine(), lambda *_: None)
    assert _files(tmp_path / "mkdocs") == _files(tmp_path / "ours")


def test_mkdocs_says_what_is_wrong_with_the_content(toy_content: Path, tmp_path: Path) -> None:
    (toy_content / "papers" / "plain.yml").write_text("title: x\n", "utf-8")
    config = (ROOT / "mkdocs.yml").read_text("utf-8").replace("site_templates", str(ROOT / "site_templates"))
    config = config.replace("  - papershelf", f"  - papershelf: {{templates: {ROOT / 'site_templates'}}}")
    (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    assert done.returncode == 1
    assert 'content/papers/plain.yml:1:1: a paper needs the key "authors"' in done.stderr
    assert "Traceback" not in done.stderr
