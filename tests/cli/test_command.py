"""The command: exit codes and what it says."""

import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import run
from generator.search import Failure, Proof


@pytest.fixture(autouse=True)
def _beside_the_list(toy_content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(toy_content.parent)


@pytest.mark.slow
def test_build_says_what_where_and_how_to_look(
    toy_content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    assert run(["build", "--content", str(toy_content), "--site", str(site)]) == 0
    said = capsys.readouterr()
    built, searched = said.out.splitlines()
    assert built.startswith(f"Built 3 papers into {site}/ (")
    assert built.endswith(f"open {site / 'index.html'} in a browser.")
    assert searched == "The search was tried with 17 queries for 3 papers; 0 failed."
    assert said.err == ""


@pytest.mark.parametrize(("arguments", "code", "said"), [(["--version"], 0, b"version"), (["--so"], 2, b"--so")])
def test_all_is_said_and_nothing_is_cleared_up(arguments: list[str], code: int, said: bytes) -> None:
    command = f"import atexit, sys; atexit.register(print, 'cleared'); sys.argv[1:] = {arguments}"
    ended = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", f"{command}; from generator.cli import main; main()"], capture_output=True, check=False
    )
    assert ended.returncode == code
    assert said in ended.stdout + ended.stderr
    assert b"cleared" not in ended.stdout


@pytest.mark.slow
def test_build_works_from_any_folder(tmp_path: Path) -> None:
    """A relative folder is meant from where the command is run, and the templates that come with Papershelf serve."""
    assert run(["build"]) == 0
    assert (tmp_path / "site" / "papers" / "full.html").is_file()


@pytest.mark.slow
def test_without_v8_a_site_is_built_and_its_search_is_not_said_to_be_proved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "py_mini_racer", None)  # as if it were not installed
    assert run(["build", "--strict"]) == 2
    assert run(["check", "--search"]) == 2
    advice = "that takes V8; to get it: pip install 'papershelf[proof]'"
    assert capsys.readouterr() == ("", f"papershelf: the search cannot be proved: {advice}\n" * 2)
    assert not (tmp_path / "site").exists()
    assert run(["build"]) == 0
    built, said = capsys.readouterr().out.splitlines()
    assert said == f"The search was not proved: {advice}"
    assert built.startswith("Built 3 papers")
    assert (tmp_path / "site" / "papers" / "full.html").is_file()


@pytest.mark.slow
def test_a_paper_that_the_search_does_not_find_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    missed = Proof(3, 2, 9, (Failure("plain", "title", "A plain paper", None), Failure("full", "title", "All", "gone")))
    for module in ("build", "index"):
        monkeypatch.setattr(f"generator.site.{module}.prove_search", lambda *_, **__: missed)
    lines = [
        'content/papers/full.yml:1:1: warning: the search for its title, "All", does not bring it first: '
        "gone comes first",
        'content/papers/plain.yml:1:1: warning: the search for its title, "A plain paper", does not bring it first: '
        "nothing is found",
        "2 warnings found.",
    ]
    assert run(["build", "--strict"]) == 1
    assert capsys.readouterr().err.splitlines() == lines
    assert not (tmp_path / "site").exists()
    assert run(["check", "--search"]) == 0
    assert capsys.readouterr().err.splitlines() == lines
    assert run(["build"]) == 0
    what = "drawn from those that changed, those beside them in the index, and the others"
    tried = f"The search was tried with 9 queries for 2 of 3 papers ({what}); 2 failed."
    assert sorted(capsys.readouterr().err.splitlines()) == sorted([*lines, tried])
    assert (tmp_path / "site" / "index.html").is_file()


def test_a_folder_that_cannot_be_written_is_not_our_fault(
    toy_content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "site")

    monkeypatch.setattr("tempfile.mkdtemp", refuse)
    assert run(["build", "--content", str(toy_content)]) == 2
    assert capsys.readouterr().err == "papershelf: site: Permission denied\n"


@pytest.mark.parametrize("kind", ["epub", "markdown"])
def test_a_file_in_the_way_of_a_folder_is_not_our_fault(
    kind: str, toy_content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = toy_content / "site.yml" / "list"
    assert run(["export", kind, "--content", str(toy_content), "--out", str(out)]) == 2
    assert capsys.readouterr().err == f"papershelf: {out} cannot be made; name another place to write to\n"


def test_check_says_every_problem_and_exits_1(toy_content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (toy_content / "papers" / "plain.yml").write_text("title: x\nvenu: y\n", "utf-8")
    (toy_content / "papers" / "gone.yml").write_text("", "utf-8")
    assert run(["check", "--content", str(toy_content)]) == 1
    lines = [line for line in capsys.readouterr().err.splitlines() if not line.startswith("    write: ")]
    assert any('plain.yml:2:1: unknown key "venu" (did you mean "venue"?)' in line for line in lines)
    assert any("gone.yml:1:1: the file is empty" in line for line in lines)
    assert lines[:-1] == sorted(lines[:-1])
    assert lines[-1] == "6 problems found."


def test_check_of_some_files_is_silent_about_the_others(toy_content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (toy_content / "papers" / "gone.yml").write_text("", "utf-8")
    good, bad = toy_content / "papers" / "plain.yml", toy_content / "papers" / "gone.yml"
    assert run(["check", "--content", str(toy_content), str(good)]) == 0
    assert run(["check", "--content", str(toy_content), str(bad)]) == 1
    assert capsys.readouterr().err.count("the file is empty") == 1


@pytest.mark.parametrize(
    "arguments",
    [["buidl"], ["build", "--site"], ["generate"], ["check", "--content", "nowhere"], ["check", "nowhere.yml"]],
)
def test_wrong_usage_exits_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    said = capsys.readouterr().err
    assert said
    assert "Traceback" not in said


def test_a_fault_of_ours_exits_3_and_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("generator.content.reader.read_content", lambda *_: 1 / 0)
    assert run(["check"]) == 3
    said = capsys.readouterr().err
    assert "a fault in Papershelf, not in your list" in said
    (report,) = tmp_path.glob("papershelf-fault-*.txt")
    assert str(report) in said
    assert "ZeroDivisionError" in report.read_text("utf-8")


@pytest.mark.parametrize("command", [[], ["build"], ["check"], ["serve"], ["generate"]])
def test_help_is_there(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*command, "--help"]) == 0
    assert capsys.readouterr().out.startswith("Usage: papershelf")


def test_the_command_starts_without_what_few_commands_need() -> None:
    slow = ("babel", "httpx", "jinja2", "latex2mathml", "mkdocs", "numpy", "rapidfuzz", "yaml")
    program = f"import sys, generator.cli; print([name for name in {slow} if name in sys.modules])"
    command = [sys.executable, "-c", program]
    started = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    assert started.stdout == "[]\n"
