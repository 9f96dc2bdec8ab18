"""Plain `mkdocs build` on the checked-in mkdocs.yml makes the same site."""

from pathlib import Path

import pytest

from tests.conftest import SAMPLE, TOY
from tests.engines.sites import differences, own_folder, run

pytestmark = pytest.mark.slow


def test_mkdocs_build_makes_the_same_site(site: Path, tmp_path: Path) -> None:
    done = run(own_folder(tmp_path, SAMPLE), "mkdocs", "build", "--strict")
    assert done.returncode == 0, done.stderr
    assert differences(tmp_path / "site", site) == []


def test_mkdocs_says_what_is_wrong_with_the_content(tmp_path: Path) -> None:
    folder = own_folder(tmp_path, TOY)
    (folder / "content" / "papers" / "plain.yml").write_text("title: x\n", "utf-8")
    done = run(folder, "mkdocs", "build")
    assert done.returncode == 1
    assert 'content/papers/plain.yml:1:1: a paper needs the key "authors"' in done.stderr
    assert "Traceback" not in done.stderr
