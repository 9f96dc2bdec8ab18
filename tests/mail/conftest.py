"""A list with a git history, of which a test makes as many days as it needs."""

import datetime
import shutil
from pathlib import Path

import pytest

from tests.conftest import TOY
from tests.history import commit, git


def _noon(day: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(f"{day}T12:00:00+00:00")


class Repository:
    """The toy list in a repository."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.content = folder, folder / "content"
        shutil.copytree(TOY, self.content)
        self.git("init", "--initial-branch=main")

    def git(self, *words: str, day: str = "2026-11-01") -> None:
        git(self.folder, *words, at=_noon(day))

    def commit(self, day: str) -> None:
        commit(self.folder, _noon(day))

    def add(self, paper: str, more: str = "") -> None:
        text = f"title: Paper {paper}\nauthors: [Ada]\npublished: 2024\nthemes: [first]\nlinks: {{pdf: https://example.org/{paper}.pdf}}\n"
        (self.content / "papers" / f"{paper}.yml").write_text(text + more, "utf-8")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.chdir(tmp_path)
    return Repository(tmp_path)
