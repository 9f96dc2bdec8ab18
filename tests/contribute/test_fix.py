"""`check --fix`: what is safe is mended and said, the rest is left alone, and a second run finds nothing to do."""

from pathlib import Path

import pytest

from generator.cli import run
from generator.content import schema
from generator.contribute.fix import fix_text
from tests.cases import read_case, write_case
from tests.conftest import ROOT

CASES = sorted((ROOT / "tests" / "cases" / "fix").glob("*.txt"))
BROKEN = sorted((ROOT / "tests" / "cases" / "content").glob("*.txt"))
ENTRY = (
    "title: Something new\nauthors:\n  - Dora Example\npublished: 2024-05-06\nthemes: [first]\n"
    'links:\n  arxiv: "2405.00001"\n'
)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_is_safe_is_mended_and_said(path: Path, request: pytest.FixtureRequest) -> None:
    case = read_case(path)
    fixed, done = fix_text(case["content"]["new.yml"], schema.PAPER, "new.yml")
    said = "".join(f"{line}\n" for line in done)
    if request.config.getoption("--update-cases"):
        write_case(path, {**case, "expected": {"new.yml": fixed, "messages": said}})
    assert {"new.yml": fixed, "messages": said} == case["expected"]
    assert fix_text(fixed, schema.PAPER, "new.yml") == (fixed, [])


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_no_broken_entry_is_made_worse(path: Path) -> None:
    for text in read_case(path).get("content", {}).values():
        fixed, done = fix_text(text, schema.PAPER, "new.yml")
        assert fix_text(fixed, schema.PAPER, "new.yml") == (fixed, [])
        assert bool(done) == (fixed != text)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("published: 2024-05-06", "published: 6 May 2024"),
        ("published: 2024-05-06", "published: 2024/5/6"),
        ('arxiv: "2405.00001"', "arxiv: http://arxiv.org/pdf/2405.00001.pdf"),
        ('arxiv: "2405.00001"', "arxiv: arXiv:2405.00001"),
        ("title: Something new", "title: Something\u202fnew"),
        ("title: Something new", "title:   Something   new  "),
        ("title: Something new", "title: \u200bSomething new"),
        ("  - Dora Example", "  - Dora\u00a0Example"),
        ("\n", "\r\n"),
        ("title: S", "\ufefftitle: S"),
        ('2405.00001"\n', '2405.00001"'),
        ('2405.00001"\n', '2405.00001"\n\n\n'),
    ],
)
def test_other_forms_become_the_form_of_the_list(before: str, after: str) -> None:
    fixed, done = fix_text(ENTRY.replace(before, after), schema.PAPER, "new.yml")
    assert fixed == ENTRY
    assert done


@pytest.mark.parametrize(
    "line",
    [
        "published: 5/4/2024",
        "published: soon",
        "pdf: http://unknown.example.org/x.pdf",
        "level: hard",
        "titel: x",
        'title: "a',
        "note: Keeps  [two blanks](https://example.org) in\ttext?",
    ],
)
def test_what_only_a_person_can_know_is_left_alone(line: str) -> None:
    text = f"{line}\n"
    fixed, _ = fix_text(text, schema.PAPER, "new.yml")
    assert fixed == text or line.startswith("note")


def test_the_command_mends_says_so_and_checks_what_is_left(toy_list: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = toy_list / "papers" / "plain.yml"
    path.write_text(path.read_text("utf-8").replace("2024-01\n", "5 May 2024 # so early\n") + "level: hard\n", "utf-8")
    other = toy_list / "papers" / "gone.yml"
    other.write_bytes(other.read_bytes().replace(b"\n", b"\r\n"))
    assert run(["check", "--fix", str(path)]) == 1
    assert capsys.readouterr().err.splitlines() == [
        'content/papers/plain.yml:4:12: mended: "5 May 2024" became "2024-05-05"',
        'content/papers/plain.yml:8:8: "hard" is not one of introductory, intermediate, advanced',
        "1 problem found.",
    ]
    assert "published: 2024-05-05 # so early\n" in path.read_text("utf-8")
    assert b"\r\n" in other.read_bytes()  # it was not asked for
    before = path.stat()
    assert run(["check", "--fix", str(path)]) == 1
    assert path.stat() == before


def test_files_that_cannot_be_read_stay_as_they_are(toy_content: Path) -> None:
    for name, source in {
        "one": b"title: [\r\n",
        "two": b"title: caf\xe9\r\n",
        "three": b"",
        "four": b"\xff\xfe",
    }.items():
        path = toy_content / "papers" / f"{name}.yml"
        path.write_bytes(source)
        assert run(["check", "--fix", "--content", str(toy_content)]) == 1
        assert path.read_bytes() == source
        path.unlink()
