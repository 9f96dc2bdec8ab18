"""A list with a git history, of which a test makes as many days as it needs."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import TOY


class Repository:
    """The toy list in a repository."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.content = folder, folder / "content"
        shutil.copytree(TOY, self.content)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *words: str, day: str = "2026-11-01") -> None:
        moment = f"{day}T12:00:00Z"
        who = {f"GIT_{role}_{what}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        dates = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
        alone = {
            "GIT_CONFIG_GLOBAL": "/dev/null",
            "GIT_CONFIG_SYSTEM": "/dev/null",
            "PATH": "/usr/local/bin:/usr/bin:/bin",
        }
        subprocess.run(["git", *words], cwd=self.folder, env={**alone, **who, **dates}, check=True)  # noqa: S603, S607

    def commit(self, day: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "What is new.", day=day)

    def add(self, paper: str, more: str = "") -> None:
        text = f"title: Paper {paper}\nauthors: [Ada]\npublished: 2024\nthemes: [first]\nlinks: {{pdf: https://example.org/{paper}.pdf}}\n"
        (self.content / "papers" / f"{paper}.yml").write_text(text + more, "utf-8")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.chdir(tmp_path)
    return Repository(tmp_path)
