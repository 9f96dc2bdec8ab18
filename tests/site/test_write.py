"""There is a site at every moment, or at the next command: builds that are killed, that fail and that overlap."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.problems import UsageError
from generator.site import exchange
from generator.site.generate import MARKER
from generator.site.write import replacing

BUILD = """
import os, signal, sys
from pathlib import Path
from generator.site.write import replacing

site, text, kills_at, lasts = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4] == "True"
steps = []

def counting(step):
    def counted(path, *arguments, **named):
        if len(steps) == kills_at:
            os.kill(os.getpid(), signal.SIGKILL)
        steps.append(path)
        return step(path, *arguments, **named)
    return counted

os.replace, os.unlink = counting(os.replace), counting(os.unlink)
with replacing(site, lambda: print("waits", flush=True)) as room:
    print("builds", flush=True)
    if lasts:
        sys.stdin.readline()
    room.write({"MARKER": b"", "index.html": text.encode(), FILES[text]: b""})
""".replace("MARKER", MARKER)

FILES = {"first": "pages", "second": "pages/one.html"}
"""A file that one build has and the other has not: one's folder is the other's file."""
BUILD = BUILD.replace("FILES", str(FILES))

NEVER = 9


def _start(site: Path, text: str, kills_at: int = NEVER, *, lasts: bool = False) -> subprocess.Popen[str]:
    """Start a build; one that lasts ends when it is told a line."""
    arguments = [sys.executable, "-c", BUILD, str(site), text, str(kills_at), str(lasts)]
    return subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S603 - the program is this one


def _line(build: subprocess.Popen[str]) -> str:
    assert build.stdout
    return build.stdout.readline()


def _build(site: Path, text: str) -> None:
    with replacing(site) as room:
        room.write({MARKER: b"", "index.html": text.encode(), FILES[text]: b""})


def _shown(site: Path) -> str:
    """Return which build has made the site, all of which is of that one."""
    text = (site / "index.html").read_text("utf-8")
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if not path.is_dir()}
    assert files == {MARKER, "index.html", FILES[text]}
    return text


STEPS = 4
"""How many there are when the second build's files come in the place of the first one's: one comes in the place of
another, one goes, one comes, and what there would be to undo is forgotten."""


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is killed like that")
@pytest.mark.parametrize("step", range(STEPS))
def test_after_a_kill_the_next_command_puts_the_last_site_back(step: int, tmp_path: Path) -> None:
    site = tmp_path / "site"
    _build(site, "first")
    with _start(site, "second", step) as killed:
        assert killed.wait(30) < 0
    assert (site / "index.html").is_file()  # until then, too, a page that both have is there
    assert len(list(tmp_path.glob(".site-*"))) == 2  # the room and the lock
    with pytest.raises(ZeroDivisionError), replacing(site):
        raise ZeroDivisionError
    assert _shown(site) == "first"
    assert list(tmp_path.iterdir()) == [site]


@pytest.mark.parametrize("step", ["replace", "unlink"])
@pytest.mark.parametrize("fails_at", range(2))
def test_a_step_that_fails_leaves_the_last_site(
    step: str, fails_at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, do, done = tmp_path / "site", getattr(os, step), 0
    _build(site, "first")

    def refuses_one(path: Path | str, *arguments: Any, **named: Any) -> Any:
        nonlocal done
        done += 1
        if done == fails_at + 1:
            raise OSError(28, "No space left on device")
        return do(path, *arguments, **named)

    monkeypatch.setattr(os, step, refuses_one)
    with pytest.raises(OSError, match="No space"):
        _build(site, "second")
    assert _shown(site) == "first"
    _build(site, "second")
    assert _shown(site) == "second"
    assert list(tmp_path.iterdir()) == [site]


@pytest.mark.parametrize("fails", [False, True])
def test_on_a_disk_that_links_nothing_files_are_exchanged_too(
    fails: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: Any, **__: Any) -> None:
        raise OSError(1, "Operation not permitted")

    site = tmp_path / "site"
    monkeypatch.setattr("os.link", refuses)
    _build(site, "first")
    if fails:
        monkeypatch.setattr(exchange, "_remove", refuses)
        with pytest.raises(OSError, match="not permitted"):
            _build(site, "second")
        monkeypatch.undo()
        with pytest.raises(ZeroDivisionError), replacing(site):  # what is left to be undone stays until then
            raise ZeroDivisionError
    else:
        _build(site, "second")
    assert _shown(site) == ("first" if fails else "second")


def test_the_last_of_two_files_of_one_name_counts(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _build(site, "first")
    with replacing(site) as room:
        for text in ("second", "first"):
            room.write({MARKER: b"", "index.html": text.encode(), FILES["first"]: b""})
    assert _shown(site) == "first"


def _build_and_remove(site: Path) -> None:
    with replacing(site) as room:
        room.write({MARKER: b"", "index.html": b"first"})
        (site / "index.html").unlink()


def test_a_site_that_goes_while_another_is_built_is_not_made_of_what_is_left(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _build(site, "first")
    with pytest.raises(UsageError, match="changed while it was built"):
        _build_and_remove(site)
    assert list(tmp_path.iterdir()) == [site]


@pytest.mark.skipif(sys.platform == "win32", reason="files are not locked there")
def test_builds_that_overlap_take_turns(tmp_path: Path) -> None:
    site = tmp_path / "site"
    first = _start(site, "first", lasts=True)
    assert _line(first) == "builds\n"
    second, third = _start(site, "second"), _start(site, "second")
    assert [_line(build) for build in (second, third)] == ["waits\n", "waits\n"]
    said = [build.communicate("\n", timeout=60)[0] for build in (first, second, third)]
    assert [build.returncode for build in (first, second, third)] == [0, 0, 0]
    assert said == ["", "builds\n", "builds\n"]
    assert _shown(site) == "second"
    assert list(tmp_path.iterdir()) == [site]


def test_a_folder_of_somebody_else_beside_the_site_stays(tmp_path: Path) -> None:
    mine = tmp_path / ".site-notes_of"
    mine.mkdir()
    (mine / "text").write_text("mine", "utf-8")
    _build(tmp_path / "site", "first")
    assert (mine / "text").read_text("utf-8") == "mine"
