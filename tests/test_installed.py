"""Installed, not cloned: with the wheel alone in an environment, a list is started, kept and built.

What the wheel needs is taken from the environment that these tests run in, as fetching it again would show nothing
about the wheel.
"""

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import __version__
from tests.conftest import ROOT
from tests.engines.sites import differences

pytestmark = pytest.mark.slow

Command = Callable[..., subprocess.CompletedProcess[str]]

FOLDERS = {"assets", "list", "pages", "theme", "words"}


def _run(
    folder: Path, *words: str | Path, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False, env=environment)  # noqa: S603 - our own words


def _build(folder: Path, kind: str, out: Path) -> Path:
    done = _run(folder, sys.executable, "-m", "hatchling", "build", "--target", kind, "--directory", out)
    assert done.returncode == 0, done.stderr
    (made,) = out.iterdir()
    return made


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the repository."""
    return _build(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment that has the wheel, and no repository around it."""
    folder = tmp_path_factory.mktemp("installed") / "environment"
    venv.create(folder, with_pip=True)
    bin_folder = folder / ("Scripts" if os.name == "nt" else "bin")
    done = _run(folder, bin_folder / "python", "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", wheel)
    assert done.returncode == 0, done.stderr
    return bin_folder


@pytest.fixture
def command(programs: Path, tmp_path: Path) -> Command:
    """Runs a program of the environment in an empty folder, or in a list in it."""
    environment = {**os.environ, "PYTHONPATH": sysconfig.get_path("purelib"), "NO_COLOR": "1"}

    def run(name: str, *words: str, folder: str = "") -> subprocess.CompletedProcess[str]:
        return _run(tmp_path / folder, programs / name, *words, environment=environment)

    return run


def test_the_wheel_holds_the_whole_program_and_no_list(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    ours = [name.removeprefix("generator/site_templates/") for name in names if "/site_templates/" in name]
    assert {name.partition("/")[0] for name in ours} == FOLDERS
    files = {
        path.relative_to(ROOT / "site_templates").as_posix()
        for folder in FOLDERS
        for path in (ROOT / "site_templates" / folder).rglob("*")
        if path.is_file()
    }
    assert set(ours) == files
    assert {"generator/py.typed", "generator/mkdocs.yml"} <= set(names)
    assert {name.partition("/")[0] for name in names} == {"generator", f"papershelf-{__version__}.dist-info"}


def test_the_source_distribution_makes_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    source = _build(ROOT, "sdist", tmp_path / "source")
    with tarfile.open(source) as archive:
        archive.extractall(tmp_path, filter="data")
    again = _build(tmp_path / f"papershelf-{__version__}", "wheel", tmp_path / "again")
    assert again.read_bytes() == wheel.read_bytes()


def test_it_says_its_version(command: Command) -> None:
    assert command("papershelf", "--version").stdout == f"papershelf, version {__version__}\n"


def test_a_list_is_started_kept_and_built(command: Command, tmp_path: Path) -> None:
    assert command("papershelf", "init", "shelf", "--name", "A shelf", "--theme", "a: First").returncode == 0
    done = command("papershelf", "new", "A paper that no source knows", folder="shelf")
    assert done.returncode == 0
    entry = tmp_path / "shelf" / done.stdout.removeprefix("Wrote ").partition(".yml")[0]
    entry = entry.with_suffix(".yml")
    assert command("papershelf", "check", folder="shelf").returncode == 1
    entry.write_text(
        "title: A paper that no source knows\nauthors: [Ada Lovelace]\npublished: 2024\nthemes: [a]\n"
        "links:\n  doi: 10.1000/182\n",
        "utf-8",
    )
    assert command("papershelf", "format", folder="shelf").returncode == 0
    done = command("papershelf", "check", "--strict", folder="shelf")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    done = command("papershelf", "build", "--strict", folder="shelf")
    assert done.returncode == 0, done.stderr
    site = tmp_path / "shelf" / "site"
    assert (site / "papers" / f"{entry.stem}.html").is_file()
    done = command("python", "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "plain"), folder="shelf")
    assert done.returncode == 0, done.stderr
    assert differences(site, tmp_path / "plain") == []


def test_a_list_is_started_from_a_bibliography(command: Command, tmp_path: Path) -> None:
    records = (
        f"@article{{key{number}, title = {{Study number {number} of the {word} kind}}, author = {{Lovelace, Ada and "
        f"Hopper, Grace}}, journal = {{Nature}}, year = {{{1980 + number}}}, doi = {{10.1000/{number}}}}}\n"
        for number, word in enumerate(["first", "second", "third", "fourth", "fifth"] * 8)
    )
    (tmp_path / "library.bib").write_text("".join(records), "utf-8")
    done = command("papershelf", "init", "shelf", "--from", "library.bib")
    assert done.returncode == 0, done.stderr
    written = len(list((tmp_path / "shelf/content/papers").iterdir()))
    waiting = len(list((tmp_path / "shelf/content").glob("drafts/*")))
    assert done.stdout.startswith(f"{written} written, {waiting} written as drafts, 0 already listed, 0 unreadable.")
    assert written + waiting == 40
    assert command("papershelf", "check", folder="shelf").returncode == 0
    done = command("papershelf", "build", folder="shelf")
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "shelf/site/papers").glob("study-*.html"))) == written
