"""The hook for pre-commit, used from another repository as its owner would.

Its environment is made by pre-commit with the program alone: what the program needs is taken from the environment that
these tests run in, as fetching it again for every run would show nothing about the hook.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.slow

SHIPPED = (
    "generator",
    "site_templates",
    "mkdocs.yml",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    ".pre-commit-hooks.yaml",
)


@pytest.fixture
def list_repository(tmp_path: Path, toy_content: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with the toy list that takes the hook from a repository with Papershelf."""
    for name, value in {
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "PRE_COMMIT_HOME": str(tmp_path / "cache"),
        "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org",
        "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0", "PIP_NO_INDEX": "1",
        "PYTHONPATH": sysconfig.get_path("purelib"),
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    program = tmp_path / "papershelf"
    program.mkdir()
    for name in filter(lambda name: (ROOT / name).exists(), SHIPPED):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, program / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, program)
    _git(program, "init", "--quiet")
    _git(program, "add", "--all")
    _git(program, "commit", "--quiet", "--message", "The program")
    revision = _git(program, "rev-parse", "HEAD").strip()
    owner = toy_content.parent
    (owner / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {program}\n    rev: {revision}\n    hooks:\n      - id: papershelf-check\n", "utf-8"
    )
    _git(owner, "init", "--quiet")
    _git(owner, "add", "content", ".pre-commit-config.yaml")
    return owner


def _git(folder: Path, *words: str) -> str:
    done = subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True)  # noqa: S603, S607 - our own words
    return done.stdout


def _pre_commit(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pre_commit", "run", "--verbose"]
    return subprocess.run(command, cwd=folder, env=os.environ, capture_output=True, text=True, check=False)  # noqa: S603 - our own words


def test_the_hook_passes_a_sound_list_and_stops_a_broken_one(list_repository: Path) -> None:
    done = _pre_commit(list_repository)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "papershelf check" in done.stdout
    plain = list_repository / "content" / "papers" / "plain.yml"
    plain.write_text(plain.read_text("utf-8") + "venu: x\n", "utf-8")
    _git(list_repository, "add", "content")
    done = _pre_commit(list_repository)
    assert done.returncode == 1
    assert 'content/papers/plain.yml:8:1: unknown key "venu" (did you mean "venue"?)' in done.stdout
