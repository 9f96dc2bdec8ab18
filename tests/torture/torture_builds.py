"""What happens to a computer at the worst moment: kills, Ctrl-C, a full disk, two commands at once.

`make torture` runs this for a while; `SEED=1` chooses the same moments again, as far as the machine keeps time.
"""

import hashlib
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Set
from pathlib import Path

import pytest

from tests.conftest import ROOT, TOY

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nothing is killed like that")

DONE, WRONG_USAGE, INTERRUPTED, KILLED = 0, 2, 130, 137
TITLES = ("The first title", "The second title")


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    """A folder with a list."""
    shutil.copytree(TOY, tmp_path / "content")
    return tmp_path


def _start(folder: Path, *words: str, prepare: Callable[[], object] | None = None) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1750000000"}
    return subprocess.Popen(  # noqa: S603 - our own words
        [sys.executable, "-m", "generator", *words],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        preexec_fn=prepare,  # noqa: PLW1509 - it takes no lock
    )


def _run(folder: Path, *words: str, prepare: Callable[[], object] | None = None) -> tuple[int, str]:
    with _start(folder, *words, prepare=prepare) as command:
        said, _ = command.communicate(timeout=300)
        return command.returncode, said


def _entitle(folder: Path, title: str) -> None:
    entry = folder / "content" / "papers" / "plain.yml"
    lines = entry.read_text("utf-8").splitlines(keepends=True)
    entry.write_text("".join(f"title: {title}\n" if line.startswith("title:") else line for line in lines), "utf-8")


def _digest(folder: Path) -> str:
    """Return what stands for all files of a folder."""
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            found.update(f"{path.relative_to(folder)}\0".encode() + path.read_bytes())
    return found.hexdigest()


def _sites(folder: Path) -> Iterator[str]:
    """Build the site with each of two titles; yield what stands for each."""
    for title in TITLES:
        _entitle(folder, title)
        code, said = _run(folder, "build")
        assert code == DONE, said
        yield _digest(folder / "site")


def _pages(site: Path) -> Set[Path]:
    return {path.relative_to(site) for path in site.rglob("*.html")}


def _has_every_page(site: Path, pages: Set[Path]) -> bool:
    """Say whether each of the pages is there, and whole, though a build that was killed may have brought some."""
    return _pages(site) == pages and all(
        (site / page).read_text("utf-8").rstrip().endswith("</html>") for page in pages
    )


def _is_clean(folder: Path) -> bool:
    return {path.name for path in folder.iterdir()} <= {"content", "site", ".cache", ".papershelf"}


def _as_shells_say(code: int) -> int:
    """Return an exit code, or what a shell makes of a signal's number.

    Python ends by the signal rather than with our 130 where Ctrl-C met it in code that is made of a string, as that of
    a dataclass is.
    """
    return 128 - code if code < 0 else code


@pytest.mark.parametrize(("kill", "codes"), [(signal.SIGKILL, {KILLED, DONE}), (signal.SIGINT, {INTERRUPTED, DONE})])
def test_a_site_is_whole_after_any_kill(
    kill: signal.Signals, codes: set[int], lists: Path, chance: random.Random, is_time: Callable[[], bool]
) -> None:
    whole, pages = set(_sites(lists)), _pages(lists / "site")
    started = time.monotonic()
    assert _run(lists, "build")[0] == DONE
    lasts = time.monotonic() - started
    while is_time():
        _entitle(lists, chance.choice(TITLES))
        with _start(lists, "build", prepare=lambda: signal.signal(signal.SIGINT, signal.default_int_handler)) as build:
            time.sleep(chance.uniform(0.3 if kill == signal.SIGINT else 0, lasts))
            build.send_signal(kill)
            said, _ = build.communicate(timeout=300)
        assert _as_shells_say(build.returncode) in codes, said
        assert _has_every_page(lists / "site", pages)
        code, said = _run(lists, "build")
        assert code == DONE, said
        assert _digest(lists / "site") in whole
        assert _is_clean(lists)


def test_no_entry_is_half_written(lists: Path, chance: random.Random, is_time: Callable[[], bool]) -> None:
    papers = lists / "content" / "papers"
    before = {path.name: path.read_text("utf-8") for path in papers.iterdir()}
    untidy = {name: text.replace(": ", ":   ") for name, text in before.items()}
    while is_time():
        for name, text in untidy.items():
            (papers / name).write_text(text, "utf-8")
        with _start(lists, "check", "--fix") as command:
            time.sleep(chance.uniform(0, 1.5))
            command.kill()
        _run(lists, "format")
        after = {path.name: path.read_text("utf-8") for path in papers.iterdir()}
        assert after.keys() == before.keys()
        assert _run(lists, "check")[0] == DONE


def test_builds_at_once_take_turns(lists: Path, is_time: Callable[[], bool]) -> None:
    whole = set(_sites(lists))
    while is_time():
        builds = [_start(lists, "build") for _ in range(3)]
        for build in builds:
            said, _ = build.communicate(timeout=300)
            assert build.returncode == DONE, said
        assert _digest(lists / "site") in whole
        assert _is_clean(lists)


def test_a_disk_that_is_full_takes_nothing_away(
    lists: Path, tmp_path_factory: pytest.TempPathFactory, chance: random.Random, is_time: Callable[[], bool]
) -> None:
    whole = set(_sites(lists))
    small = tmp_path_factory.mktemp("small")
    filled = sum(2**12 + path.stat().st_size for path in lists.rglob("*"))
    while is_time():
        size = filled + chance.randrange(2**12, filled)
        if not _mounted(small, size):
            pytest.skip("no small disk can be made here")
        try:
            shutil.copytree(lists, small, dirs_exist_ok=True)
            code, said = _run(small, "build")
            assert code in (DONE, WRONG_USAGE), said
            assert code == DONE or "the disk has no room left" in said
            assert _digest(small / "site") in whole
        finally:
            subprocess.run(["umount", str(small)], check=True)  # noqa: S603, S607 - our own folder


def test_a_file_that_may_not_grow_takes_nothing_away(
    lists: Path, chance: random.Random, is_time: Callable[[], bool]
) -> None:
    whole = set(_sites(lists))
    while is_time():
        most = chance.randrange(1_000, 400_000)

        def limit(most: int = most) -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

        code, said = _run(lists, "build", prepare=limit)
        assert code in (DONE, WRONG_USAGE), said
        assert _digest(lists / "site") in whole


def _mounted(folder: Path, size: int) -> bool:
    """Make the folder a small disk; say whether that is allowed here."""
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0  # noqa: S603 - as above
    except FileNotFoundError:
        return False
