"""Adding one paper, from what is pasted to the entry that is written."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import run
from tests.contribute.conftest import ANSWERS, ARXIV, Server, undated


def test_an_arxiv_paper_gets_an_entry_in_house_style(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.give(ARXIV, "arxiv-2412.17256.xml")
    assert run(["add", "2412.17256", "--theme", "second", "--note", "It gauges   the loop."]) == 0
    path = empty_list / "papers" / "b-star.yml"
    assert undated(path) == (ANSWERS / "arxiv-2412.17256.yml").read_text("utf-8")
    assert capsys.readouterr().out == (
        "Wrote content/papers/b-star.yml: "
        "B-STaR: Monitoring and Balancing Exploration and Exploitation in Self-Taught Reasoners\n"
        "Warning: the TeX command \\undefinedmacro is not known; it stands as written\n"
    )
    assert run(["check"]) == 0
    assert run(["format", "--check"]) == 0
    assert [path.name for path in path.parent.iterdir()] == ["b-star.yml"]


def test_a_dry_run_shows_the_entry_and_writes_nothing(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.give(ARXIV, "arxiv-2412.17256.xml")
    assert run(["add", "2412.17256", "--theme", "first", "--dry-run"]) == 0
    assert capsys.readouterr().out.startswith('title: "B-STaR: Monitoring')
    assert list((empty_list / "papers").iterdir()) == []


def test_what_the_source_does_not_tell_is_left_blank_in_a_draft(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.say("doi.org/10.1000/bare", '{"title": "A bare one", "DOI": "10.1000/BARE"}')
    assert run(["add", "10.1000/bare", "--theme", "first"]) == 0
    assert undated(empty_list / "drafts" / "bare-one.yml") == (
        "title: A bare one\nauthors:\n  -\npublished:\nthemes: [first]\nlinks:\n  doi: 10.1000/bare\n"
    )
    assert capsys.readouterr().out == (
        "Wrote content/drafts/bare-one.yml: A bare one\n"
        "Its source does not give authors and published. Fill that in, then move the file from drafts/ to papers/.\n"
    )
    assert run(["check"]) == 0
    assert run(["format", "--check"]) == 0


@pytest.mark.parametrize(
    ("pasted", "said"),
    [
        ("2401.00010v3", "content/papers/plain.yml:7:10: already listed here (arXiv 2401.00010)"),
        ("https://arxiv.org/pdf/2401.00010", "content/papers/plain.yml:7:10: already listed here (arXiv 2401.00010)"),
        ("10.1000/XYZ_1", "content/papers/full.yml:11:8: already listed here (DOI 10.1000/xyz_1)"),
    ],
)
@pytest.mark.usefixtures("toy_list")
def test_a_listed_paper_is_said_before_anyone_is_asked(
    server: Server, capsys: pytest.CaptureFixture[str], pasted: str, said: str
) -> None:
    assert run(["add", pasted]) == 1
    assert capsys.readouterr().err.splitlines()[0] == said
    assert server.asked == []


def test_a_listed_title_is_said_whatever_its_spelling(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = empty_list / "drafts" / "mine.yml"
    draft.parent.mkdir()
    # The entry is not even sound: it is the paper all the same.
    draft.write_text('venu: x\ntitle: "b-star - monitoring & balancing"\n', "utf-8")
    draft.write_text(
        'venu: x\ntitle: "B-STAR - Monitoring and Balancing Exploration and Exploitation in Self-taught Reasoners."\n',
        "utf-8",
    )
    server.give(ARXIV, "arxiv-2412.17256.xml")
    assert run(["add", "2412.17256", "--theme", "first"]) == 1
    assert capsys.readouterr().err == (
        "content/drafts/mine.yml:2:8: already listed here (the same title)\n1 problem found.\n"
    )
    assert not list((empty_list / "papers").iterdir())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["2412.17256"], "name a theme for the paper with --theme; there are first, second, empty"),
        (["2412.17256", "--theme", "frist"], 'unknown theme "frist" (did you mean "first"?)'),
        (["2412.17256", "--theme", "../../etc"], 'unknown theme "../../etc"; there are first, second, empty'),
        (["2412.17256", "--theme", "first", "--id", "../x"], '"../x" cannot be an id'),
        (["2412.17256", "--theme", "first", "--id", "con"], '"con" cannot be an id'),
        (["example.org/paper", "--theme", "first"], '"example.org/paper" names no paper'),
        (["https://[", "--theme", "first"], '"https://[" names no paper'),
        (["", "--theme", "first"], '"" names no paper'),
        (["https://example.org/a b", "--theme", "first"], "names no paper"),
        (["file:///etc/passwd", "--theme", "first"], "names no paper"),
        ([], "give either a paper or --from-issue"),
    ],
)
def test_wrong_usage_is_said_before_anyone_is_asked(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert run(["add", *arguments]) == 2
    assert said in capsys.readouterr().err
    assert server.asked == []
    assert not list((empty_list / "papers").iterdir())


@pytest.mark.usefixtures("empty_list")
def test_the_person_at_the_terminal_is_asked(server: Server) -> None:
    server.give(ARXIV, "arxiv-2412.17256.xml")
    master, slave = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "generator", "add", "2412.17256"],
        stdin=slave, stdout=slave, stderr=slave, env=os.environ | {"PYTHONPATH": str(ANSWERS.parents[2])},
    ) as command:  # fmt: skip
        os.close(slave)
        os.write(master, b"7\n2, first\nIt gauges the loop.\n")
        said = _read_all(master)
    assert command.returncode == 0, said
    assert "   1  first: First & foremost" in said
    assert "choose from 1 to 3, not 7" in said
    text = Path("content/papers/b-star.yml").read_text("utf-8")
    assert "themes: [second, first]\n" in text
    assert "note: >-\n  It gauges the loop.\n" in text


def _read_all(master: int) -> str:
    said = b""
    while True:
        try:
            part = os.read(master, 4096)
        except OSError:  # how Linux says that the other side has gone
            break
        if not part:
            break
        said += part
    os.close(master)
    return said.decode().replace("\r\n", "\n")


def test_in_a_list_without_themes_a_paper_stands_on_the_one_shelf(server: Server, empty_list: Path) -> None:
    (empty_list / "themes.yml").unlink()
    server.give(ARXIV, "arxiv-2412.17256.xml")
    assert run(["add", "2412.17256", "--note", ""]) == 0
    Path("new.bib").write_text("@misc{x, title={One More}, author={Lovelace, Ada}, year=2024, eprint={2405.00001}}")
    assert run(["import", "new.bib"]) == 0
    assert len(list(empty_list.glob("papers/*"))) == 2
    assert run(["check"]) == 0
    assert run(["add", "2405.00002", "--theme", "second"]) == 2
