"""Plain `mkdocs build` on the checked-in mkdocs.yml makes the same site."""

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.engines.sites import differences, run

pytestmark = pytest.mark.slow


def test_mkdocs_build_makes_the_same_site(list_folder: Path, site: Path, tmp_path: Path) -> None:
    done = run(list_folder, "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "mkdocs"))
    assert done.returncode == 0, done.stderr
    assert differences(tmp_path / "mkdocs", site) == []


def test_mkdocs_says_what_is_wrong_with_the_content(toy_content: Path, tmp_path: Path) -> None:
    (toy_content / "papers" / "plain.yml").write_text("title: x\n", "utf-8")
    config = (ROOT / "mkdocs.yml").read_text("utf-8").replace("site_templates", str(ROOT / "site_templates"))
    config = config.replace("  - papershelf", f"  - papershelf: {{templates: {ROOT / 'site_templates'}}}")
    (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
    done = run(tmp_path, "mkdocs", "build")
    assert done.returncode == 1
    assert 'content/papers/plain.yml:1:1: a paper needs the key "authors"' in done.stderr
    assert "Traceback" not in done.stderr
