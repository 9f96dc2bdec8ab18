"""When entries changed, as git tells: in repositories that are made here."""

import datetime
import shutil
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.content.again import read_again
from generator.content.history import last_changes, read_history
from generator.content.reader import read_library
from tests.history import NOON, commit, git

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("git"), reason="there is no git"),
]


@pytest.fixture
def papers(toy_content: Path) -> Path:
    """The entries of the toy list, in a repository whose only commit has them all."""
    git(toy_content.parent, "init", "--initial-branch=main")
    commit(toy_content.parent)
    return toy_content / "papers"


def _append(path: Path, text: str = "# a word\n") -> None:
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def test_an_entry_changed_with_the_last_commit_that_names_it(papers: Path) -> None:
    everything = {path.stem for path in papers.iterdir()}
    assert last_changes(read_history(papers.parent)) == dict.fromkeys(everything, NOON)
    one, later = min(everything), NOON + datetime.timedelta(days=1)
    _append(papers / f"{one}.yml")
    assert last_changes(read_history(papers.parent))[one] == NOON  # it is not committed
    commit(papers, later)
    assert last_changes(read_history(papers.parent)) == dict.fromkeys(everything, NOON) | {one: later}
    assert read_library(papers.parent).changed == last_changes(read_history(papers.parent))


def test_a_list_that_is_read_again_knows_it_too(papers: Path, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    for _ in range(2):
        assert read_again(papers.parent, cache).changed == last_changes(read_history(papers.parent)) != {}


def test_to_lay_out_many_entries_anew_is_no_change_of_them(papers: Path) -> None:
    for number in range(25):
        (papers / f"made-{number}.yml").write_text("title: One\n", "utf-8")
    commit(papers)
    for path in papers.iterdir():
        _append(path)
    commit(papers, NOON + datetime.timedelta(days=1))
    assert set(last_changes(read_history(papers.parent)).values()) == {NOON}


def test_a_clone_that_was_cut_off_says_nothing_false(papers: Path, tmp_path: Path) -> None:
    one = min(papers.iterdir())
    _append(one)
    commit(papers, NOON + datetime.timedelta(days=1))
    for depth, known in ((1, {}), (2, {one.stem: NOON + datetime.timedelta(days=1)})):
        clone = tmp_path / f"clone-{depth}"
        git(tmp_path, "clone", "--depth", str(depth), papers.parent.parent.as_uri(), str(clone))
        assert last_changes(read_history(clone / papers.parent.name)) == known


def test_where_there_is_no_history_nothing_is_said(toy_content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert last_changes(read_history(toy_content)) == {}
    monkeypatch.setenv("PATH", str(toy_content))
    assert last_changes(read_history(toy_content)) == {}


def test_settings_of_the_folder_run_nothing(papers: Path, tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path / 'ran'}\n", "utf-8")
    program.chmod(0o755)
    for name in ("core.fsmonitor", "core.pager", "gpg.program", "diff.external"):
        git(papers, "config", name, str(program))
    git(papers, "config", "log.showSignature", "true")
    assert last_changes(read_history(papers.parent)) != {}
    assert not (tmp_path / "ran").exists()
