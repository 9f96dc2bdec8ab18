"""Files that are no files: a list is read from plain files of its own alone, and says which are not."""

import os
from pathlib import Path

import pytest

from generator.cli import run

THEIRS = "token: of-someone-else\n"
NAMES = ("site.yml", "themes.yml", "people.yml", "venues.yml", "different.yml", "papers/plain.yml", "pages/about.md")


@pytest.fixture(autouse=True)
def _beside_the_list(toy_content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(toy_content.parent)


def _place(name: str) -> Path:
    path = Path("content", name)
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    return path


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("command", ["check", "build", "format"])
def test_no_command_waits_for_a_pipe(command: str, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(_place(name))
    code = run([command])
    said = capsys.readouterr().err
    if command != "format":  # which lays out the files that are there
        assert code == 1
        assert f"content/{name}:1:1: " in said


@pytest.mark.parametrize("name", NAMES)
def test_a_link_is_not_followed(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text(THEIRS, "utf-8")
    _place(name).symlink_to(elsewhere)
    assert run(["check"]) == 1
    said = capsys.readouterr().err
    assert f"content/{name}:1:1: " in said
    assert "token" not in said


@pytest.mark.parametrize("name", ["papers", "paths", "pages", "assets"])
def test_a_folder_that_is_a_link_is_not_followed(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "secret.yml").write_text(THEIRS, "utf-8")
    folder = Path("content", name)
    if folder.exists():
        folder.rename(tmp_path / "before")
    folder.symlink_to(elsewhere)
    assert run(["check"]) == 1
    said = capsys.readouterr().err
    assert f"content/{name}:1:1: this must be a folder, and no link to one; move it away" in said
    assert "secret" not in said


def test_the_list_itself_may_be_reached_by_a_link(tmp_path: Path) -> None:
    Path("linked").symlink_to(tmp_path / "content")
    assert run(["check", "--content", "linked"]) == 0


@pytest.mark.slow
def test_nothing_is_generated_through_a_link(tmp_path: Path) -> None:
    assert run(["generate", "--out", "tree"]) == 0
    page = next(Path("tree").rglob("full.md"))
    mine, folder = tmp_path / "mine.txt", tmp_path / "mine"
    mine.write_text("mine", "utf-8")
    folder.mkdir()
    text = page.read_text("utf-8")
    page.unlink()
    page.symlink_to(mine)
    (page.parent.parent / "more").symlink_to(folder)
    assert run(["generate", "--out", "tree"]) == 0
    assert mine.read_text("utf-8") == "mine"
    assert not page.is_symlink()
    assert page.read_text("utf-8") == text
