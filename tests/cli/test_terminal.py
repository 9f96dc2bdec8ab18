"""What is printed only shows: it steers no terminal, and passes for no command in a workflow's log."""

import json
import re
from pathlib import Path

import pytest

from generator.cli import run
from generator.cli.terminal import tell

STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
HOSTILE = "\x1b]0;owned\x07\x9b31m"
COMMANDS = re.compile(r"(?m)^\s*::|##\[")
"""What a runner obeys, anywhere in what a job prints."""


@pytest.fixture(autouse=True)
def _beside_the_list(toy_content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(toy_content.parent)


def _add(line: str) -> None:
    with Path("content/papers/plain.yml").open("a", encoding="utf-8") as file:
        file.write(line)


@pytest.mark.parametrize("form", ["text", "github", "json"])
@pytest.mark.parametrize(
    "line",
    [
        'after: ["\\e]0;owned\\a\\x9B31m"]\n',
        '"\\e]0;owned\\a\\x9B31m": 1\n',
        'level: "\\e]0;owned\\a\\x9B31m"\n',
        'after: ["##[error]owned"]\n',
        '"::error ::owned": 1\n',
        'venu: "a\\n::error ::owned"\n',
    ],
)
def test_a_value_of_an_entry(line: str, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    _add(line)
    assert run(["check", "--format", form]) == 1
    said = "".join(capsys.readouterr())
    assert "owned" in said or "venu" in said
    assert not STEERING.search(said)
    found = COMMANDS.findall(said)
    if form == "github":
        assert found == ["::"] * len(said.splitlines())
        assert "##[" not in said
    else:
        assert found == []
    if form == "json":
        assert all(json.loads(line)["message"] for line in said.splitlines())


@pytest.mark.parametrize("form", ["text", "github", "json"])
@pytest.mark.parametrize("name", [f"{HOSTILE}.yml", "::error ::owned.yml", "a\n::error ::owned.yml", "\udce9owned.yml"])
def test_the_name_of_a_file(
    name: str, form: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    try:
        Path("content/papers", name).write_text("title: x\n", "utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this system has no such names")
    monkeypatch.chdir("content/papers")
    assert run(["check", "--content", "..", "--format", form]) == 1
    said = "".join(capsys.readouterr())
    assert not STEERING.search(said)
    lines = said.splitlines()
    commands = [line for line in lines if COMMANDS.search(line)]
    assert all(line.startswith(("::error file=", "::warning file=")) for line in commands)
    assert form == "github" or not commands


def test_json_is_unharmed(capsys: pytest.CaptureFixture[str]) -> None:
    value = {"message": f"::{HOSTILE}##[error] \u202e é 🙂 \\"}
    tell(json.dumps(value, ensure_ascii=False))
    said = capsys.readouterr().out
    assert json.loads(said) == value
    assert not STEERING.search(said.rstrip("\n"))


def test_what_was_typed_wrong_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", f"--{HOSTILE}"]) == 2
    assert not STEERING.search(capsys.readouterr().err)
