"""There is a site at every moment, or at the next command: builds that are killed, that fail and that overlap."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.problems import UsageError
from generator.site.generate import MARKER
from generator.site.write import replacing

BUILD = """
import os, signal, sys
from pathlib import Path
from generator.site.write import replacing

site, text, kills_at, lasts = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4] == "True"
rename, renames = os.rename, []

def counting(path, target):
    if len(renames) == kills_at:
        os.kill(os.getpid(), signal.SIGKILL)
    renames.append(target)
    return rename(path, target)

os.rename = counting
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


RENAMES = 4
"""How many there are when the second build's files come in the place of the first one's: two go, and two come."""


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is killed like that")
@pytest.mark.parametrize("renames", range(RENAMES))
def test_after_a_kill_the_next_command_puts_the_last_site_back(renames: int, tmp_path: Path) -> None:
    site = tmp_path / "site"
    _build(site, "first")
    with _start(site, "second", renames) as killed:
        assert killed.wait(30) < 0
    assert len(list(tmp_path.glob(".site-*"))) == 2  # the room and the lock
    with pytest.raises(ZeroDivisionError), replacing(site):
        raise ZeroDivisionError
    assert _shown(site) == "first"
    assert list(tmp_path.iterdir()) == [site]


@pytest.mark.parametrize("fails_at", range(RENAMES))
def test_a_rename_that_fails_leaves_the_last_site(
    fails_at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, rename, renames = tmp_path / "site", os.rename, 0
    _build(site, "first")

    def refuses_one(path: Path | str, target: Path | str) -> None:
        nonlocal renames
        renames += 1
        if renames == fails_at + 1:
            raise OSError(28, "No space left on device")
        rename(path, target)

    monkeypatch.setattr(os, "rename", refuses_one)
    with pytest.raises(OSError, match="No space"):
        _build(site, "second")
    assert _shown(site) == "first"
    _build(site, "second")
    assert _shown(site) == "second"
    assert list(tmp_path.iterdir()) == [site]


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
