"""How problems are told."""

import json
from pathlib import Path

import pytest

from generator.cli import run
from generator.cli.reports import as_github, as_json, as_text
from generator.problems import Position, Problem, Severity

ERROR = Problem(Position("content/papers/dpo.yml", 14, 3), 'unknown key "venu"', correction="venue: ICLR 2025")
WARNING = Problem(Position("content/a,b:c%.yml", 1, 1), "100% of it:\nis wrong", Severity.WARNING)


def test_text() -> None:
    assert as_text([ERROR, WARNING]).splitlines() == [
        'content/papers/dpo.yml:14:3: unknown key "venu"',
        "    write: venue: ICLR 2025",
        "content/a,b:c%.yml:1:1: warning: 100% of it:\\u000ais wrong",
        "2 problems found.",
    ]
    assert as_text([WARNING]).endswith("1 warning found.")


def test_github_escapes_what_would_end_a_command() -> None:
    assert as_github([ERROR, WARNING]).split("\n") == [
        '::error file=content/papers/dpo.yml,line=14,col=3::unknown key "venu"%0Awrite: venue: ICLR 2025',
        "::warning file=content/a%2Cb%3Ac%25.yml,line=1,col=1::100%25 of it:%0Ais wrong",
    ]


def test_github_is_told_a_conflict_between_files_in_both() -> None:
    old, new = Position("content/papers/old.yml", 5, 3), Position("content/papers/new.yml", 7, 9)
    message = f"it is also listed in {new}"
    assert as_github([Problem(old, message, others=(new,))]).split("\n") == [
        f"::error file=content/papers/old.yml,line=5,col=3::{message}",
        f"::error file=content/papers/new.yml,line=7,col=9::{old}: {message}",
    ]
    within = Problem(old, "it is a ring", others=(Position(old.path, 9),))
    assert as_github([within]).count("::error") == 1


def test_json_is_one_object_a_line() -> None:
    first, second = map(json.loads, as_json([ERROR, WARNING]).splitlines())
    assert first == {
        "path": "content/papers/dpo.yml",
        "line": 14,
        "column": 3,
        "severity": "error",
        "message": 'unknown key "venu"',
        "correction": "venue: ICLR 2025",
    }
    assert second["severity"] == "warning"
    assert second["correction"] is None


def test_a_note_is_said_as_what_it_is_and_fails_nothing(
    toy_content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(toy_content.parent)
    (toy_content / "citations.json").write_text('{"plain": ["full"]}', "utf-8")
    place = "content/paths/tour.yml:4:12"
    said = '"plain" builds on "full", which it cites, yet stands before it on this path'
    assert run(["check"]) == 0
    assert capsys.readouterr().err == f"{place}: note: {said}\n1 note found.\n"
    assert run(["check", "--strict", "--format", "github"]) == 0
    assert capsys.readouterr().out == f"::notice file=content/paths/tour.yml,line=4,col=12::{said}\n"
