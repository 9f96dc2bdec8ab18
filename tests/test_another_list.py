"""Another list in the place of ours: what is tested of Papershelf rests on no paper of the list that comes with it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import run
from tests.conftest import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.no_cover]

QUICK = "not browser and not engine and not server and not slow"
NOT_KEPT = {".git", ".venv", ".cache", "site", "content"}


def _left(folder: str, names: list[str]) -> set[str]:
    caches = {name for name in names if name.startswith(".coverage") or name.endswith(("_cache", "__pycache__"))}
    return caches | (NOT_KEPT if Path(folder) == ROOT else {"node_modules"})


@pytest.mark.parametrize(
    ("language", "tests", "marks"),
    [
        ("en", ["tests/test_list.py", "tests/test_our_list.py"], "not browser"),
        ("ar", ["tests"], QUICK),
    ],
)
def test_another_list_in_the_place_of_ours_passes(language: str, tests: list[str], marks: str, tmp_path: Path) -> None:
    tree = Path(shutil.copytree(ROOT, tmp_path / "tree", ignore=_left))
    flags = ["--name", "Another", "--description", "Papers.", "--language", language, "--forge", "none"]
    assert run(["init", str(tmp_path / "list"), *flags]) == 0
    shutil.copytree(tmp_path / "list" / "content", tree / "content")
    alone = {name: value for name, value in os.environ.items() if not name.startswith(("COV", "PYTEST"))}
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-m", "pytest", "--quiet", "-p", "no:cacheprovider", "-m", marks, *tests],
        cwd=tree, env=alone, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr
    assert "the list in content/ is another" in done.stdout
